"""When a visitor goes: answers follow by mail, a copy of what was said, the end of a chat."""

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import translation

from alvast.channels.webchat.actions.addresses import go_on_by_mail
from alvast.channels.webchat.actions.landing import hold_arrivals
from alvast.channels.webchat.actions.limits import count
from alvast.channels.webchat.actions.lines import add_line
from alvast.channels.webchat.actions.sessions import Guest, end_session
from alvast.channels.webchat.errors import NothingSaid, UnreadableAddress
from alvast.channels.webchat.events import VisitorLeft
from alvast.channels.webchat.models import Line, Visit
from alvast.channels.webchat.queries.transcript import answers_of, transcript_of
from alvast.channels.webchat.rules.limits import What
from alvast.channels.webchat.rules.wording import COPY_SENT, ENDED
from alvast.conversations.actions import close_unattended, send_otherwise, write_aside
from alvast.conversations.queries.visitor_side import spoken
from alvast.kernel.actor import SYSTEM
from alvast.kernel.addresses import mail_address
from alvast.kernel.clock import now
from alvast.kernel.events import state

MAIL = "email"
BATCH = 100
log = logging.getLogger(__name__)
OLDEST = timedelta(days=7)  # what was not delivered for longer is no news
Side = Line.Side


@transaction.atomic
def continue_by_mail(*, guest: Guest, address: str) -> int | None:
    """Answers go to this address when the visitor is away; it proves nothing and is joined to nobody. Answers a line's number.

    Raises UnreadableAddress, NothingSaid, TooMuch.
    """
    reached, visit = _address(address), _with_conversation(guest)
    if visit.address == reached:
        return None
    count(What.TRANSCRIPT, guest.visit)
    return go_on_by_mail(visit.id, reached)


@transaction.atomic
def send_transcript(*, guest: Guest, address: str) -> int | None:
    """Sends what was said to this address, as a message of the conversation, and says so. At most one an hour to one address.

    A stranger's words go to an address that nobody vouches for only after one of our people took part: so nobody can have
    us send what they like to whom they like. Raises UnreadableAddress, NothingSaid, TooMuch.
    """
    reached, visit = _address(address), _with_conversation(guest)
    count(What.TRANSCRIPT, guest.visit)
    count(What.MAIL_TO, reached)
    is_proven = visit.is_address_proven and visit.address == reached
    with translation.override(visit.language):
        copy = transcript_of(visit.id, is_proven=is_proven)
    assert visit.conversation_id is not None
    write_aside(
        actor=SYSTEM, conversation=visit.conversation_id, text=copy.text, subject=copy.subject, channel=MAIL,
        account=visit.inbox.mail_inbox, address=reached, automatic="transcript",
    )  # fmt: skip
    line = add_line(visit.id, side=Side.SYSTEM, code=COPY_SENT, parameters={"address": reached})
    return line.n if line else None


@transaction.atomic
def close_chat(*, guest: Guest) -> None:
    """The visitor is done: the session ends, and the conversation where nobody of ours has it in hand. It can be opened again."""
    visit = Visit.objects.select_related("inbox").get(id=guest.visit)
    end_session(session=guest.session)
    if visit.conversation_id is None:
        return
    close_unattended(actor=SYSTEM, conversation=visit.conversation_id)
    add_line(visit.id, side=Side.SYSTEM, code=ENDED)
    state([VisitorLeft(team=visit.inbox.team_id, visit=visit.id, conversation=visit.conversation_id)])


def mail_the_undelivered() -> int:
    """Answers that no screen has shown, to visitors who are away and gave an address, leave by mail; answers how many."""
    waiting = _undelivered().filter(visit__seen_at__lt=now() - F("visit__inbox__mail_after"))
    visits = waiting.order_by("visit").values_list("visit", flat=True).distinct()
    return sum(_mail_safely(visit) for visit in list(visits[:BATCH]))


def _mail_safely(visit: UUID) -> int:
    """One that fails keeps nobody else waiting; the next round tries it again."""
    try:
        return _mail(visit)
    except Exception:
        log.exception("chat_answers_not_mailed", extra={"visit": visit})
        return 0


def _undelivered() -> QuerySet[Line]:
    sides, recent = (Side.BOT, Side.AGENT), now() - OLDEST
    unseen = Line.objects.filter(side__in=sides, mailed_at=None, n__gt=F("visit__delivered"), at__gte=recent)
    return unseen.exclude(message=None).exclude(visit__address="")


@transaction.atomic
def _mail(visit: UUID) -> int:
    """Several leave as one mail, unless there are files with them. Of two who look at once the second finds nothing left."""
    hold_arrivals({visit})
    lines = list(_undelivered().filter(visit=visit).select_related("visit__inbox").order_by("n"))
    if not lines:
        return 0
    messages, to = [line.message_id for line in lines if line.message_id], lines[0].visit
    has_files = any(message.files for message in spoken(messages).values())
    if len(lines) == 1 or has_files or to.conversation_id is None:
        sent = sum(_send(to, message) for message in messages)
    else:
        sent = _send_together(to, to.conversation_id, lines)
    Line.objects.filter(id__in=[line.id for line in lines]).update(mailed_at=now())
    return sent


def _send(visit: Visit, message: UUID) -> bool:
    return send_otherwise(message=message, channel=MAIL, account=visit.inbox.mail_inbox, address=visit.address)


def _send_together(visit: Visit, conversation: UUID, lines: Sequence[Line]) -> int:
    with translation.override(visit.language):
        letter = answers_of(visit.id, lines)
    write_aside(
        actor=SYSTEM, conversation=conversation, text=letter.text, subject=letter.subject, channel=MAIL,
        account=visit.inbox.mail_inbox, address=visit.address, automatic="answers", client_key=uuid5(lines[-1].id, MAIL),
    )  # fmt: skip
    return len(lines)


def _address(written: str) -> str:
    reached = mail_address(written)
    if not reached or not reached.isascii():
        raise UnreadableAddress
    return reached


def _with_conversation(guest: Guest) -> Visit:
    visit = Visit.objects.select_related("inbox").get(id=guest.visit)
    if visit.conversation_id is None:
        raise NothingSaid
    return visit


def mail_at_once(visits: Iterable[UUID]) -> None:
    """Looks now, instead of when the clock comes round, where one of these visitors has been away for long."""
    from alvast.channels.webchat.jobs import mail_undelivered

    away = Visit.objects.filter(id__in=list(visits), seen_at__lt=now() - F("inbox__mail_after")).exclude(address="")
    if away.exists():
        mail_undelivered.defer()
