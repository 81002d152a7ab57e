"""The customer's answer to the one question: it corrects the order and sets it free, in one transaction."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.addresses.queries import check, given_from
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.proactive.actions.carrying_out import correct_address, plan_message, release
from alvast.proactive.actions.telling import changed
from alvast.proactive.errors import AddressDoubtful, AlreadyAnswered, AnswerMissing, QuestionClosed
from alvast.proactive.events import OrderCancelRequested, OrderPickupRequested, OrderRushRequested, QuestionAnswered
from alvast.proactive.models import Finding, Outreach, Question
from alvast.proactive.queries.gates import finding_for
from alvast.proactive.rules.causes import Way

State = Finding.State


@transaction.atomic
def answer_question(
    *, actor: Actor, question: UUID, option: int | None = None, address: Mapping[str, Any] | None = None, is_sure: bool = False
) -> None:
    """Takes one of the options (from 0), or an address that was typed; the order goes on at once, or the way that was chosen.

    `is_sure`: the customer says that a typed address is right although the register does not know it so.
    Raises NotFound, AlreadyAnswered, QuestionClosed, AnswerMissing, AddressDoubtful.
    """
    asked = _open_question(actor, question)
    is_way = asked.kind == Question.Kind.WAY
    chosen = _option(asked, option) if is_way else _chosen(asked, option, address, is_sure=is_sure)
    _answer(asked, actor, chosen)
    row = Finding.objects.select_for_update().get(id=asked.finding_id)
    if is_way:
        _go_that_way(row, Way(chosen["way"]), actor=actor)
    else:
        correct_address(row, chosen, reason="answer", actor=actor)
        set_free(row, actor=actor)
    _announce(asked, row, actor)


def _go_that_way(row: Finding, way: Way, *, actor: Actor) -> None:
    """The shop is asked, and a person sees to it and tells the customer; where it may come later, nobody needs to do a thing."""
    row.state = State.ANSWERED if way is Way.LATER else State.HUMAN
    if way is Way.LATER:
        row.treated_at = now()
    else:
        wanted = {Way.RUSH: OrderRushRequested, Way.PICKUP: OrderPickupRequested}[way]
        state([wanted(subject=row.subject_id, customer=row.customer_id, decision=row.decision)], actor=actor)
    row.save(update_fields=["state", "treated_at"])
    plan_message(row, Outreach.Kind.THANKS, truth=f"{row.truth}/thanks", at_once=True)
    _drop_waiting_question(row)


def set_free(row: Finding, *, actor: Actor) -> None:
    """The customer said where it must go: the shop may go on, and the customer hears that. In the caller's transaction."""
    release(row, actor=actor)
    row.state = State.ANSWERED
    row.save(update_fields=["state", "treated_at"])
    plan_message(row, Outreach.Kind.THANKS, truth=f"{row.truth}/thanks", at_once=True)
    _drop_waiting_question(row)


@transaction.atomic
def cancel_instead(*, actor: Actor, question: UUID) -> None:
    """The customer would rather stop the order: the shop is asked to, and a person sees to the money.

    Raises NotFound, AlreadyAnswered, QuestionClosed.
    """
    asked = _open_question(actor, question)
    _answer(asked, actor, {"cancel": True})
    row = Finding.objects.select_for_update().get(id=asked.finding_id)
    row.state = State.HUMAN
    row.save(update_fields=["state"])
    state([OrderCancelRequested(subject=row.subject_id, customer=row.customer_id, decision=row.decision)], actor=actor)
    _drop_waiting_question(row)
    _announce(asked, row, actor)


def _open_question(actor: Actor, question: UUID) -> Question:
    """The question, when it is this actor's to answer and still open. Raises NotFound, AlreadyAnswered, QuestionClosed."""
    asked = Question.objects.filter(id=question).first()
    if asked is None:
        raise NotFound
    finding = finding_for(actor, asked.finding_id)
    if asked.answered_at is not None:
        raise AlreadyAnswered
    if asked.withdrawn_at is not None or asked.open_until <= now() or finding.closed_at is not None:
        raise QuestionClosed
    return asked


def _answer(asked: Question, actor: Actor, answer: Mapping[str, Any]) -> None:
    """Who is first answers; a second window, or a second click, finds it answered."""
    rows = Question.objects.filter(id=asked.id, answered_at=None, withdrawn_at=None)
    if not rows.update(answered_at=now(), answered_by_kind=actor.kind, answered_by=actor.id, answer=dict(answer)):
        raise AlreadyAnswered


def _chosen(asked: Question, option: int | None, address: Mapping[str, Any] | None, *, is_sure: bool) -> Mapping[str, Any]:
    return _option(asked, option) if option is not None else typed_address(address or {}, is_sure=is_sure)


def _option(asked: Question, option: int | None) -> Mapping[str, Any]:
    if option is None or not 0 <= option < len(asked.options):
        raise AnswerMissing
    chosen: Mapping[str, Any] = asked.options[option]
    return chosen


def typed_address(address: Mapping[str, Any], *, is_sure: bool) -> Mapping[str, Any]:
    """Completed by the register where it can be; refused while there is doubt that the customer has not taken away.

    Raises AnswerMissing and AddressDoubtful.
    """
    if not any(str(value).strip() for value in address.values()):
        raise AnswerMissing
    verdict = check(given_from(address))
    if verdict.address is not None:
        return {**address, **verdict.address.shown()}
    if (verdict.holds_up and not is_sure) or verdict.missing:
        raise AddressDoubtful(detail=verdict.detail)
    return address


def _drop_waiting_question(row: Finding) -> None:
    """The mail with the question may still wait for the morning; it is not needed any more."""
    waiting = Outreach.objects.filter(finding=row, kind=Outreach.Kind.QUESTION, written_at=None)
    waiting.update(send_at=None, dropped_because="answered")


def _announce(asked: Question, row: Finding, actor: Actor) -> None:
    told = QuestionAnswered(question=asked.id, finding=row.id, subject=row.subject_id, customer=row.customer_id)
    state([told, changed(row, row.state)], actor=actor)
