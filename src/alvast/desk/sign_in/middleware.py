"""django-allauth's pages get what every page of the desk has: the frame around it, and whether mail can leave at all."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from alvast.channels.email.queries import first_sender
from alvast.desk.pages.frame import frame_of
from alvast.desk.pages.showing import around_for
from alvast.staff.queries import has_administrator

Answer = Callable[[HttpRequest], HttpResponse]


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
