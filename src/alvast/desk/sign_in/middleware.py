"""django-allauth's pages get what every page of the desk has: the frame around it, and whether mail can leave at all."""

import logging
from collections.abc import Callable

from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from alvast.channels.email.queries import first_sender
from alvast.desk.pages.frame import frame_of
from alvast.desk.pages.showing import around_for
from alvast.staff.queries import has_administrator

Answer = Callable[[HttpRequest], HttpResponse]
PROVIDER_TROUBLE = (OSError, LookupError, OAuth2Error)  # it is away, says what is no discovery document, or refuses us

log = logging.getLogger(__name__)


class DeskAroundAccountPages:
    """Only for views under /accounts/; `frame` is absent for who is not signed in."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(self, request: HttpRequest, response: TemplateResponse) -> TemplateResponse:
        if request.path.startswith("/accounts/"):
            context: dict[str, object] = {"can_mail": first_sender() is not None}
            if request.user.is_authenticated:
                context["frame"] = frame_of(request, around_for(request))
            else:
                context["is_first_run"] = not has_administrator()
            response.context_data = {**(response.context_data or {}), **context}
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """An identity provider in trouble is no fault of ours: there are other ways to sign in."""
        if not request.path.startswith("/accounts/oidc/") or not isinstance(exception, PROVIDER_TROUBLE):
            return None
        log.warning("identity_provider_failed", extra={"failure": type(exception).__name__})
        messages.error(request, _("The sign-in service does not answer. Try again later, or sign in with your password."))
        return redirect("account_login")
