"""A link with which a colleague sets a password: by mail when an inbox can send it, else to be handed over by hand."""

from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from alvast.channels.email.queries import first_sender
from alvast.staff.models import Agent


@dataclass(frozen=True, slots=True)
class Invitation:
    """`link` works once and for three days (PASSWORD_RESET_TIMEOUT); `is_mailed` tells whether it is on its way."""

    link: str
    is_mailed: bool


def invite(agent: UUID) -> Invitation:
    """A fresh link for an account that is in use; older ones end when any of them has been used."""
    account = Agent.objects.get(id=agent, is_active=True)
    link = link_for(f"{user_pk_to_url_str(account)}-{default_token_generator.make_token(account)}")
    may_mail = first_sender() is not None
    if may_mail:
        _mail(account, link)
    return Invitation(link, is_mailed=may_mail)


def link_for(key: str) -> str:
    """Where a password is set with this key; always under our own address, whatever name the request came in by."""
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
    return settings.BASE_URL + path.replace("UID-KEY", quote(key))


def _mail(account: Agent, link: str) -> None:
    with override(account.language):
        text = render_to_string("desk/mail/invitation.txt", {"name": account.name, "link": link, "address": account.email})
        EmailMessage(_("Your account for Alvast"), text.strip() + "\n", to=[account.email]).send()
