"""Signing in with a code by mail. Known and unknown addresses take the same road until nobody outside can see it any more."""

import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import override

from alvast.channels.email.errors import NoServerToSend
from alvast.kernel.addresses import mail_address
from alvast.kernel.clock import now
from alvast.kernel.codes import CODE_LIFE, CODE_TRIES, code_as_typed, new_code
from alvast.kernel.errors import InvalidInput
from alvast.kernel.ids import new_id
from alvast.kernel.secrets import seal, sign, unseal
from alvast.portal.errors import TooManyCodes, WrongCode
from alvast.portal.models import PortalSession, SignInCode
from alvast.portal.rules import (
    COUNTED_OVER,
    SESSION_LIFE,
    may_ask_for_code,
    network_of,
)
from alvast.timeline.actions import verify_contact_point
from alvast.timeline.queries import customer_by_address

KEPT = timedelta(days=1)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NewSession:
    """`secret` is for the cookie; it cannot be read back."""

    secret: str
    ends_at: datetime


@transaction.atomic
def ask_code(*, address: str, network: str, language: str) -> UUID:
    """Notes that someone at `address` wants to come in; a job finds out whether we know it and sends the code.

    Raises InvalidInput for what is no address, and TooManyCodes.
    """
    from alvast.portal.jobs import send_code_by_mail

    spelled = mail_address(address)
    if not spelled:
        raise InvalidInput(detail=_("this is not an e-mail address"))
    at, mark, net = now(), _mark("address", spelled), _mark("network", network_of(network))
    recent = SignInCode.objects.filter(asked_at__gt=at - COUNTED_OVER)
    if not may_ask_for_code(
        to_address=recent.filter(address_mark=mark).count(), from_network=recent.filter(network_mark=net).count()
    ):
        raise TooManyCodes
    row = SignInCode.objects.create(
        sealed_address=seal(spelled), address_mark=mark, network_mark=net, language=language[:5], asked_at=at
    )
    send_code_by_mail.defer(code=str(row.id))
    return row.id


@transaction.atomic
def send_code(*, asked: UUID) -> bool:
    """Sends the code once, when the address is a customer's; False when there is nobody to send it to."""
    row = SignInCode.objects.select_for_update().filter(id=asked, code_mark="", used_at=None).first()
    if row is None or row.asked_at < now() - CODE_LIFE:
        return False
    address = unseal(row.sealed_address)
    customer = customer_by_address(address)
    if customer is None:
        return False
    code = new_code()
    row.customer_id, row.code_mark = customer, _code_mark(row.id, code)
    row.save(update_fields=["customer", "code_mark"])
    _mail(address, code, row.language)
    return True


def _mail(address: str, code: str, language: str) -> None:
    with override(language):
        subject = _("Your code is {code}").format(code=f"{code[:3]} {code[3:]}")
        text = _(
            "Your code to sign in is {code}. It works for ten minutes.\n\n"
            "Did you not ask for this? Then you need not do anything. Give this code to nobody, not even to us."
        ).format(code=f"{code[:3]} {code[3:]}")
        try:
            send_mail(subject, text, None, [address])
        except NoServerToSend:
            log.warning("code_not_sent_no_server")


def sign_in(*, asked: UUID, typed: str) -> NewSession:
    """Ends in a session, or raises WrongCode: for a wrong, an old and a used code, and for a code that was never sent, alike."""
    row = _take_try(asked)
    code = code_as_typed(typed)
    if row is None or row.customer_id is None or not secrets.compare_digest(row.code_mark, _code_mark(row.id, code)):
        raise WrongCode
    return _begin(row)


def _take_try(asked: UUID) -> SignInCode | None:
    """Counts the try before it looks at the code, so that a hundred at once are still five."""
    at = now()
    alive = SignInCode.objects.filter(id=asked, used_at=None, asked_at__gt=at - CODE_LIFE, tries__lt=CODE_TRIES)
    if not alive.update(tries=F("tries") + 1):
        return None
    return SignInCode.objects.filter(id=asked).first()


@transaction.atomic
def _begin(row: SignInCode) -> NewSession:
    at, address = now(), unseal(row.sealed_address)
    if not SignInCode.objects.filter(id=row.id, used_at=None).update(used_at=at, sealed_address=b""):
        raise WrongCode
    verify_contact_point(address=address, by="code")
    secret, ends_at = secrets.token_urlsafe(32), at + SESSION_LIFE
    PortalSession.objects.create(
        id=new_id(), secret_mark=session_mark(secret), customer_id=row.customer_id, address=address, began_at=at, ends_at=ends_at
    )
    return NewSession(secret, ends_at)


def sign_out(*, secret: str) -> None:
    """The session is over at once, whoever else holds the cookie."""
    PortalSession.objects.filter(secret_mark=session_mark(secret)).delete()


def sweep() -> int:
    """Drops what is over: sessions at their end, asked codes after a day."""
    over = PortalSession.objects.filter(ends_at__lte=now()).delete()[0]
    return over + SignInCode.objects.filter(asked_at__lt=now() - KEPT).delete()[0]


def session_mark(secret: str) -> str:
    return sign("portal session", secret, length=32)


def _mark(kind: str, text: str) -> str:
    return sign(f"portal {kind}", text, length=16)


def _code_mark(asked: UUID, code: str) -> str:
    return sign("portal code", f"{asked}:{code}", length=16)
