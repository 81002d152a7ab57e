"""What a message is about, put together from the finding and from what is now known of the order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alvast.decisions.queries import decision
from alvast.kernel.calendar import NeverOpen
from alvast.kernel.clock import now
from alvast.proactive.letters import Matter, local_day
from alvast.proactive.links import DECISION, QUESTION, link_to
from alvast.proactive.models import Finding, Outreach, Question
from alvast.proactive.queries.loading import ALL_WE_KNOW
from alvast.proactive.queries.questions import meant_for, needed_on
from alvast.proactive.queries.watches import shop_calendar
from alvast.timeline.queries import contact_points_of, record_as_of, records_of, subject_lines

LINK_LIFE = timedelta(days=60)
SEEN_TO = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Addressee:
    """The customer as they are written to."""

    customer: UUID
    name: str
    address: str
    language: str


def addressee_of(finding: Finding) -> Addressee | None:
    """None when there is no customer, or no address to write to."""
    if finding.customer_id is None:
        return None
    records = records_of(finding.customer_id)
    points = contact_points_of(records, known_at=ALL_WE_KNOW)
    address = next((point.value for point in points if point.kind == "email"), "")
    if not address:
        return None
    record = record_as_of(records[0], known_at=ALL_WE_KNOW)
    language = str(record.value("language", "nl"))[:2]
    return Addressee(records[0], str(record.value("name", "")), address, language if language in ("nl", "en") else "nl")


def matter_of(row: Outreach, finding: Finding) -> Matter:
    """As far as the order's data goes; nothing is made up."""
    who, made = addressee_of(finding), decision(finding.decision)
    record = record_as_of(finding.subject_id, known_at=ALL_WE_KNOW)
    question = Question.objects.filter(finding=finding.id).first()
    used = made.fact("delivery_address")
    placed = record.facts.get("amount") or record.facts.get("lines")
    answer = dict(question.answer) if question is not None and question.answer else {}
    return Matter(
        order=order_number(finding), name=who.name if who else "", cause=finding.cause,
        link=_link(row, finding, question), today=local_day(now()) or now().date(),
        placed_on=local_day(placed.valid_from) if placed else None, expected_on=finding.expected_on,
        slot=(finding.slot_from, finding.slot_to) if finding.slot_from and finding.slot_to else None,
        address=_address(answer, record.value("delivery_address")), given=used.value if used else None,
        options=tuple(finding.options), address_state=str(made.parameters.get("address", "")),
        added=tuple(made.parameters.get("added", ())), open_until=local_day(question.open_until) if question else None,
        ways=[str(option["way"]) for option in finding.options if "way" in option], way=str(answer.get("way", "")),
        needed_on=needed_on(made), meant_for=meant_for(made), hear_by=_hear_by(),
    )  # fmt: skip


def order_number(finding: Finding) -> str:
    """As the customer knows it."""
    return subject_lines([finding.subject_id])[finding.subject_id].key


def _hear_by() -> datetime | None:
    """When someone will have looked: two working hours from now; None where the team keeps no hours in sight."""
    try:
        return shop_calendar().add(now(), SEEN_TO)
    except NeverOpen:
        return None


def _address(answer: Mapping[str, Any], now_known: Any) -> dict[str, Any] | None:
    if answer:
        return dict(answer)
    return dict(now_known) if isinstance(now_known, dict) else None


def _link(row: Outreach, finding: Finding, question: Question | None) -> str:
    assert finding.customer_id is not None
    if row.kind == Outreach.Kind.QUESTION and question is not None:
        return link_to(QUESTION, customer=finding.customer_id, thing=question.id, until=question.open_until)
    return link_to(DECISION, customer=finding.customer_id, thing=finding.decision, until=now() + LINK_LIFE)
