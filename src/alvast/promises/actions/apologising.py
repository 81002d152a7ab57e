"""When a promise is broken the customer is told first: by the system where it may write, else by its owner, once."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction

from alvast.conversations.actions import change_status, save_draft, set_priority, write_reply
from alvast.conversations.errors import DraftChanged
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal
from alvast.promises.actions.changing import Kind, held, write
from alvast.promises.models import Promise
from alvast.promises.queries.found import calendar_for
from alvast.promises.queries.on_record import DateOffer, dates_of_customer
from alvast.promises.rules.apology import Sure, apology
from alvast.promises.rules.kinds import Kind as Deed
from alvast.promises.rules.standing import State
from alvast.promises.rules.wording import day_said
from alvast.staff.queries import actor_by_id

ABOUT_DELIVERY = (Deed.SHIP, Deed.DELIVER)
HIGH = 2  # the priority of a conversation whose customer was let down
NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # a draft based on nothing: it is laid down only where none is

MaySend = Callable[[str, UUID | None], bool]


@transaction.atomic
def apologise(*, promise: UUID, may_send: MaySend) -> bool:
    """Writes the apology, or lays it ready as a draft for the owner; False when it was told already or is not broken.

    Nor is it told when it is known by then to have been kept late: "it did not happen" would not be true. `may_send` is asked
    with the conversation's channel and account: may the system itself write there? Run twice is once.
    """
    untold = Promise.objects.filter(state=State.BROKEN, kept_at=None, told_at=None, message__erased_at=None)
    row = held(untold.filter(id=promise)).first()
    if row is None:
        return False
    place = row.message.conversation
    sure = _sure(row)
    sent = _send(row, sure) if may_send(place.channel, place.account) else None
    if sent is None:
        _lay_ready(row, sure)
    if sent is None or sure is None:
        _to_the_top(place.id)
    write(row, actor=SYSTEM, kind=Kind.OFFERED if sent is None else Kind.APOLOGISED, told_at=now(), apology=sent)
    return True


def _send(row: Promise, sure: Sure | None) -> UUID | None:
    """None when it cannot be sent from here, for want of an address for example."""
    try:
        with transaction.atomic():
            return write_reply(actor=SYSTEM, conversation=row.message.conversation_id, text=_text(row, sure, in_person=False))
    except DomainRefusal:
        return None


def _lay_ready(row: Promise, sure: Sure | None) -> None:
    place = row.message.conversation
    owner = row.owner_id or place.owner_id
    if owner is None:
        return
    try:
        save_draft(
            actor=actor_by_id(owner), conversation=place.id, kind="reply", text=_text(row, sure, in_person=True), based_on=NEVER
        )
    except (DraftChanged, DomainRefusal):
        return  # the owner is writing already, or left the team; the notification says what is broken


def _to_the_top(conversation: UUID) -> None:
    try:
        change_status(actor=SYSTEM, conversation=conversation, status="open")
        set_priority(actor=SYSTEM, conversation=conversation, priority=HIGH)
    except DomainRefusal:
        return  # merged meanwhile: its target is open


def _text(row: Promise, sure: Sure | None, *, in_person: bool) -> str:
    place, zone = row.message.conversation, calendar_for(row.message.conversation.team_id).zone
    language = place.language[:2] or "nl"
    name = place.customer_name if "@" not in place.customer_name else ""
    return apology(
        language=language, name=name, day=day_said(row.made_at.astimezone(zone).date(), language),
        quote=row.message.text[row.begins : row.ends], sure=sure, in_person=in_person,
    )  # fmt: skip


def _sure(row: Promise) -> Sure | None:
    """A date on record, for a promise that was about a delivery: that of its own order, or the only one there is."""
    if row.kind not in ABOUT_DELIVERY:
        return None
    place = row.message.conversation
    offers = dates_of_customer(place.customer_id, team=place.team_id, language=place.language[:2] or "nl")
    mine = [offer for offer in offers if offer.subject == row.subject_id] or ([] if row.subject_id else list(offers))
    return _said(mine[0]) if len(mine) == 1 else None


def _said(offer: DateOffer) -> Sure:
    kind, _, number = offer.subject_name.partition("/")
    return Sure(number if kind == "order" else "", offer.text)
