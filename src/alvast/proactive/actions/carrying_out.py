"""Carrying out what was chosen, each finding in a transaction of its own.

A conditional update takes the finding: who comes second, or again after a crash, finds nothing to take. The correction, the
request to go on, the question and the message that waits commit together.
"""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.conversations.queries import customers_who_wrote
from alvast.decisions.actions import link_results
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.proactive import jobs
from alvast.proactive.actions.telling import changed
from alvast.proactive.events import OrderAddressCorrected, OrderReleaseRequested
from alvast.proactive.models import Finding, Outreach, Question
from alvast.proactive.queries.loading import ALL_WE_KNOW
from alvast.proactive.queries.watches import shop_zone, watches
from alvast.proactive.rules.causes import Cause, Remedy
from alvast.proactive.rules.quiet import may_write_at
from alvast.timeline.actions import CloudEvent, record_business_event
from alvast.timeline.queries import event_named, record_as_of, subject_names

log = logging.getLogger(__name__)

SOURCE = "alvast"
OPEN_FOR = timedelta(days=14)
State = Finding.State


@transaction.atomic
def carry_out(*, finding: UUID) -> bool:
    """Does what was chosen; False when it was done already, or the finding closed before."""
    row = Finding.objects.select_for_update().filter(id=finding, state=State.FOUND, closed_at=None).first()
    if row is None:
        return False
    if row.customer_id is not None:
        row.was_asked_first = bool(customers_who_wrote([row.customer_id], since=row.since))
    row.carried_out_at = now()
    {Remedy.REPAIR: _repair, Remedy.ASK: _ask, Remedy.NOTIFY: _notify}[Remedy(row.remedy)](row)
    row.save(update_fields=["was_asked_first", "carried_out_at", "state", "treated_at"])
    state([changed(row, row.state)])
    return True


def correct_address(row: Finding, address: Mapping[str, Any], *, reason: str, actor: Actor = SYSTEM) -> None:
    """States the address on the timeline as ours, tells the shop, and links it to the decision. In the caller's transaction."""
    name = subject_names([row.subject_id])[row.subject_id]
    event = CloudEvent(
        source=SOURCE, id=f"{reason}/{row.id}", type="order.address_corrected", subject=name, time=now(),
        data={"delivery_address": dict(address)},
    )  # fmt: skip
    record_business_event(event=event)
    fact = record_as_of(row.subject_id, known_at=ALL_WE_KNOW).facts.get("delivery_address")
    if fact is not None:
        link_results(decision=row.decision, facts=[(fact.id, "delivery_address")])
    told = OrderAddressCorrected(
        subject=row.subject_id, customer=row.customer_id, event=event_named(SOURCE, event.id), decision=row.decision
    )
    state([told], actor=actor)


def release(row: Finding, *, actor: Actor = SYSTEM) -> None:
    """Asks the shop to go on with the order."""
    row.treated_at = now()
    state([OrderReleaseRequested(subject=row.subject_id, customer=row.customer_id, decision=row.decision)], actor=actor)


def plan_message(row: Finding, kind: Outreach.Kind, *, truth: str = "", at_once: bool = False) -> bool:
    """A message that will be written when it may be; False when the customer was already told of this truth."""
    at = now()
    watch = watches()[row.watch]
    send_at = at if at_once else may_write_at(at, quiet_from=watch.quiet_from, quiet_to=watch.quiet_to, zone=shop_zone())
    made = Outreach(
        finding=row, subject_id=row.subject_id, truth=truth or row.truth, kind=kind, customer_id=row.customer_id, made_at=at,
        send_at=send_at,
    )  # fmt: skip
    Outreach.objects.bulk_create([made], ignore_conflicts=True)
    is_first = Outreach.objects.filter(id=made.id).exists()
    if is_first:
        jobs.send_messages.configure(schedule_at=send_at).defer()
    return is_first


def _repair(row: Finding) -> None:
    assert row.proposed_address is not None
    correct_address(row, row.proposed_address, reason="repair")
    release(row)
    plan_message(row, Outreach.Kind.REPAIRED)
    row.state = State.REPAIRED


def _ask(row: Finding) -> None:
    at = now()
    kind = Question.Kind.WAY if row.cause == Cause.PURPOSE_AT_RISK else Question.Kind.ADDRESS
    Question.objects.create(finding=row, kind=kind, options=row.options, asked_at=at, open_until=at + OPEN_FOR)
    plan_message(row, Outreach.Kind.QUESTION)
    row.state = State.ASKED


def _notify(row: Finding) -> None:
    plan_message(row, Outreach.Kind.DATE)
    row.state = State.NOTIFIED


def carry_out_all(findings: list[UUID]) -> int:
    """Each by itself: one that cannot be carried out holds up no other, and is tried again by the clock."""
    done = 0
    for finding in findings:
        try:
            done += carry_out(finding=finding)
        except Exception:
            log.exception("finding_not_carried_out", extra={"finding": finding})
    return done
