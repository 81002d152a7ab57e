"""What we ask of django-allauth: accounts are made by an administrator, never by signing up."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from typing_extensions import override

from alvast.staff.models import Agent


class StaffAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Password, passkey and one-time-code sign-in of agents."""

    @override
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    @override
    def get_user_search_fields(self) -> list[str]:
        return ["name", "email"]


class StaffSocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Sign-in through the company's own identity provider opens an account that exists; it never makes one."""

    @override
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    @override
    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Connects by an address the provider has verified; anyone else is sent back with one sentence."""
        if sociallogin.is_existing:
            return
        proven = [address.email for address in sociallogin.email_addresses if address.verified]
        agent = Agent.objects.filter(email__in=[email.lower() for email in proven], is_active=True).first()
        if agent is None:
            messages.error(request, _("There is no account for you here yet. Ask an administrator."))
            raise ImmediateHttpResponse(redirect("account_login"))
        sociallogin.connect(request, agent)
