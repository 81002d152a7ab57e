"""What we ask of django-allauth: accounts are made by an administrator, never by signing up."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from typing_extensions import override

from alvast.channels.email.errors import NoServerToSend
from alvast.desk.sign_in.browsers import browser_of
from alvast.desk.sign_in.invitation import link_for
from alvast.kernel.clock import now
from alvast.kernel.secrets import seal, unseal
from alvast.staff.models import Agent

log = logging.getLogger(__name__)


class StaffAccountAdapter(DefaultAccountAdapter):
    """Password, passkey and one-time-code sign-in of agents."""

    @override
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    @override
    def get_user_search_fields(self) -> list[str]:
        return ["name", "email"]

    @override
    def login(self, request: HttpRequest, user: Any) -> None:
        """Keeps with the session when and in which browser it began, for the list of one's sessions."""
        super().login(request, user)
        request.session["signed_in"] = {"at": now().isoformat(), "browser": browser_of(request.headers.get("User-Agent", ""))}

    @override
    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Coming in and going out speak for themselves."""
        template = kwargs.get("message_template") or (args[0] if args else "")
        if template not in ("account/messages/logged_in.txt", "account/messages/logged_out.txt"):
            super().add_message(request, level, *args, **kwargs)

    @override
    def get_reset_password_from_key_url(self, key: str) -> str:
        return link_for(key)

    @override
    def format_email_subject(self, subject: str) -> str:
        return subject

    @override
    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Without an inbox that can send nothing leaves; the page has said so already."""
        try:
            super().send_mail(template_prefix, email, context)
        except NoServerToSend:
            log.warning("account_mail_not_sent", extra={"template": template_prefix})


class StaffSocialAccountAdapter(DefaultSocialAccountAdapter):
    """Sign-in through the company's own identity provider opens an account that exists; it never makes one."""

    @override
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    @override
    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Connects by an address the provider has verified; anyone else is sent back with one sentence."""
        told = sociallogin.account.extra_data
        if "id_token" in told and told.get("userinfo", told["id_token"]).get("sub") != told["id_token"].get("sub"):
            raise OAuth2Error("the user information is not about the person who signed in")  # OpenID Connect Core §5.3.2
        if sociallogin.is_existing:
            return
        proven = [address.email for address in sociallogin.email_addresses if address.verified]
        agent = Agent.objects.filter(email__in=[email.lower() for email in proven], is_active=True).first()
        if agent is None:
            messages.error(request, _("There is no account for you here yet. Ask an administrator."))
            raise ImmediateHttpResponse(redirect("account_login"))
        sociallogin.connect(request, agent)


class StaffMfaAdapter(DefaultMFAAdapter):
    """The seeds of one-time and recovery codes are at rest as passwords of mailboxes are."""

    @override
    def encrypt(self, text: str) -> str:
        return seal(text).decode("ascii")

    @override
    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text.encode("ascii"))
