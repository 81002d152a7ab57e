"""Deeds, done and taken back: by the same actions as a person's, with the rights of the proven customer, each once."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from alvast.bots import wording
from alvast.bots.deeds import wording as words
from alvast.bots.models import Deed
from alvast.bots.pipeline.thinking import ANSWERED, Reply
from alvast.channels.email.queries import first_inbox
from alvast.conversations.actions import write_aside
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, NotFound
from alvast.proactive.actions import change_address, start_return, take_back_return, withdraw
from alvast.timeline.queries import contact_points_of, record_as_of, records_of

UNDO = timedelta(minutes=30)
State = Deed.State


def do(*, deed: Deed, customer: UUID, bot: Actor, language: str) -> Reply:
    """Carries out what was confirmed; who confirms twice finds it done. In the caller's transaction."""
    at = now()
    if not Deed.objects.filter(id=deed.id, state=State.ASKED).update(state=State.DONE, done_at=at, undo_until=at + UNDO):
        return Reply(ANSWERED, words.dropped(), "done_already", intent=deed.kind)
    number = str(deed.details.get("number", ""))
    try:
        with transaction.atomic():
            before = _DONE_BY[Deed.Kind(deed.kind)](deed, Actor(kind=ActorKind.CUSTOMER, id=customer))
    except DomainRefusal as refusal:
        Deed.objects.filter(id=deed.id).update(state=State.DROPPED, done_at=None, undo_until=None)
        return Reply(ANSWERED, str(refusal), refusal.code, wording.person_choices(language), intent=deed.kind)
    Deed.objects.filter(id=deed.id).update(before=before)
    text = words.done(
        deed.kind, order=number, address=deed.details.get("address"), at=at, undo_until=at + UNDO,
    )  # fmt: skip
    if deed.kind == Deed.Kind.WITHDRAW and _send_receipt(deed, customer, number, bot):
        text = f"{text} {words.receipt_sent()}"
    return Reply(ANSWERED, text, "done", (words.undo_choice(),), deed=deed.id, intent=deed.kind)


def undo(*, deed: Deed, customer: UUID, language: str) -> Reply:
    """Takes back what was done, while it can be. In the caller's transaction."""
    at, number = now(), str(deed.details.get("number", ""))
    rows = Deed.objects.filter(id=deed.id, state=State.DONE, undo_until__gt=at)
    try:
        with transaction.atomic():
            if not rows.update(state=State.UNDONE, undone_at=at):
                return Reply(ANSWERED, words.too_late_to_undo(), "too_late_to_undo", wording.person_choices(language))
            _UNDONE_BY[Deed.Kind(deed.kind)](deed, Actor(kind=ActorKind.CUSTOMER, id=customer))
    except DomainRefusal as refusal:
        return Reply(ANSWERED, str(refusal), refusal.code, wording.person_choices(language), intent=deed.kind)
    return Reply(ANSWERED, words.undone(deed.kind, number), "undone", deed=deed.id, intent=deed.kind)


def _change(deed: Deed, customer: Actor) -> Mapping[str, Any]:
    assert deed.subject_id is not None
    before = record_as_of(deed.subject_id).value("delivery_address") or {}
    change_address(actor=customer, order=deed.subject_id, address=deed.details["address"], form=deed.id, is_sure=True)
    return {"address": before}


def _return(deed: Deed, customer: Actor) -> Mapping[str, Any]:
    assert deed.subject_id is not None
    return {"status": start_return(actor=customer, order=deed.subject_id, form=deed.id)}


def _withdraw(deed: Deed, customer: Actor) -> Mapping[str, Any]:
    assert deed.subject_id is not None
    return {"status": withdraw(actor=customer, order=deed.subject_id, form=deed.id)}


def _change_back(deed: Deed, customer: Actor) -> None:
    assert deed.subject_id is not None
    form = uuid5(deed.id, "undo")
    change_address(actor=customer, order=deed.subject_id, address=deed.before["address"], form=form, is_sure=True)


def _keep(deed: Deed, customer: Actor) -> None:
    assert deed.subject_id is not None
    take_back_return(actor=customer, order=deed.subject_id, form=deed.id, before=str(deed.before.get("status", "")))


_DONE_BY = {Deed.Kind.CHANGE_ADDRESS: _change, Deed.Kind.START_RETURN: _return, Deed.Kind.WITHDRAW: _withdraw}
_UNDONE_BY = {Deed.Kind.CHANGE_ADDRESS: _change_back, Deed.Kind.START_RETURN: _keep, Deed.Kind.WITHDRAW: _keep}


def _send_receipt(deed: Deed, customer: UUID, number: str, bot: Actor) -> bool:
    """On a durable medium, with date and time; False where there is no mail to send it with."""
    address = next((point.value for point in contact_points_of(records_of(customer)) if point.kind == "email"), "")
    try:
        inbox = first_inbox()
    except NotFound:
        return False
    if not address:
        return False
    subject, text = words.receipt(number, now())
    write_aside(
        actor=bot, conversation=deed.conversation_id, text=text, subject=subject, channel="email", account=inbox.id,
        address=address, automatic="receipt", client_key=deed.id,
    )  # fmt: skip
    return True
