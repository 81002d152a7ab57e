"""In what state was this purchase, under which version of which rule, on that day; as far as we knew then."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.utils import formats, translation

from alvast.kernel.clock import now
from alvast.kernel.errors import InvalidInput
from alvast.kernel.ids import SubjectId
from alvast.timeline.queries.records import Record, record_as_of
from alvast.timeline.rules.packs import pack
from alvast.timeline.rules.standing import Days, Finding, Purchase, Question, judge, own_age

_HISTORY = """
SELECT attribute, value, valid_from FROM timeline_fact
WHERE subject_id = %(subject)s AND attribute = ANY(%(attributes)s) AND value IS NOT NULL
AND recorded_at <= %(known)s AND (superseded_at IS NULL OR superseded_at > %(known)s)
ORDER BY valid_from
"""
# A day that was stated itself comes before the day on which a state began.
STATED = {
    "bought": "bought_on", "delivered": "delivered_on", "promised": "expected_on", "supplied": "supplied_on",
    "invoiced": "invoiced_on", "credited": "credited_on", "returned": "returned_on", "made": "made_on",
    "found": "defect_found_on", "repaired": "repair_chosen_on",
}  # fmt: skip
BY_STATE = {"bought": ("placed", "paid"), "delivered": ("delivered",), "returned": ("return_received",)}
YEARS = (1900, 2300)
OTHERS = ("price_index", "status", "own_age_days", "informed_of_withdrawal", "amount", "currency")


@dataclass(frozen=True, slots=True)
class Standing:
    """The answer. `state` is what held on that day; `needs_person` when the facts contradict each other or do not suffice."""

    subject: SubjectId
    on: date
    known_at: datetime
    state: Mapping[str, Any]
    own_age_days: int | None
    finding: Finding
    explanation: Mapping[str, str]

    @property
    def needs_person(self) -> bool:
        return self.finding.needs_person


def standing_of(subject: UUID, *, question: Question, on: date, known_at: datetime | None = None) -> Standing:
    """How a purchase stood on a day, past or to come. Days are those of the installation's time zone. Two queries.

    Raises InvalidInput for a day outside the years we count with.
    """
    if not _counts(on):
        raise InvalidInput(detail=f"on: {YEARS[0]}–{YEARS[1]}")
    known = known_at or now()
    record = record_as_of(subject, valid_at=_end_of(on), known_at=known)
    purchase = _purchase(subject, known)
    finding = judge(purchase, question, on, pack())
    return Standing(
        SubjectId(subject), on, known, _state(record), own_age(purchase.days, on), finding,
        {language: _explained(finding, purchase, known.astimezone(_zone()).date(), language) for language in ("nl", "en")},
    )  # fmt: skip


def _end_of(day: date) -> datetime:
    """The last moment of the day."""
    return datetime.combine(day + timedelta(days=1), time(), _zone()).astimezone(UTC) - timedelta(microseconds=1)


def _zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def _state(record: Record) -> dict[str, Any]:
    return {name: record.value(name) for name in sorted(record.facts) if name not in STATED.values()}


def _purchase(subject: UUID, known_at: datetime) -> Purchase:
    history = _history(subject, known_at)
    newest = {attribute: value for attribute, value, _ in history}
    index = newest.get("price_index")
    terms = index if isinstance(index, dict) else {}
    return Purchase(
        index=_amount(terms.get("percent_per_year")) or Decimal(), indexed_from=_day(terms.get("from")),
        days=_days(history, newest), is_informed=newest.get("informed_of_withdrawal") is not False,
        amount=_amount(newest.get("amount")), currency=str(newest.get("currency") or "EUR"),
    )  # fmt: skip


def _history(subject: UUID, known_at: datetime) -> list[tuple[str, Any, datetime]]:
    """All that was known of the attributes that matter, in the order in which it holds; also what holds in the future."""
    values: dict[str, Any] = {"subject": subject, "attributes": [*STATED.values(), *OTHERS], "known": known_at}
    with connection.cursor() as cursor:
        cursor.execute(_HISTORY, values)
        return [(attribute, json.loads(value), valid_from) for attribute, value, valid_from in cursor.fetchall()]


def _days(history: Sequence[tuple[str, Any, datetime]], newest: Mapping[str, Any]) -> Days:
    stated = {name: _day(newest.get(attribute)) for name, attribute in STATED.items()}
    begun: dict[str, date] = {}
    for attribute, value, valid_from in history:
        if attribute == "status" and isinstance(value, str) and _counts(valid_from.date()):
            begun.setdefault(value, valid_from.astimezone(_zone()).date())
    by_state = {name: next((begun[state] for state in states if state in begun), None) for name, states in BY_STATE.items()}
    age = newest.get("own_age_days")
    found = {name: stated[name] or by_state.get(name) for name in STATED}
    return Days(**found, own_age=age if isinstance(age, int) else None)


def _day(value: Any) -> date | None:
    try:
        day = date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and _counts(day) else None


def _counts(day: date) -> bool:
    """Far enough from the ends of the calendar to add terms to."""
    return YEARS[0] <= day.year <= YEARS[1]


def _amount(value: Any) -> Decimal | None:
    try:
        return Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        return None


def _explained(finding: Finding, purchase: Purchase, known_on: date, language: str) -> str:
    """Contradictions first, then what comes of it, then the rules it rests on, each with its source."""
    sentences = [
        pack().contradictions[item.code][language].format(first=_told(item.first, language), second=_told(item.second, language))
        for item in finding.contradictions
    ]
    sentences.append(pack().outcomes[finding.outcome][language].format(**_values(finding.values, language)))
    decisive = [rule for rule in finding.rules if rule.name in _DECISIVE.get(finding.outcome, ())]
    sentences += [f"{rule.words[language]} ({rule.source})" for rule in decisive]
    moved = [clock for clock in finding.clocks if clock.rule in decisive and clock.rule.moves and clock.counted != clock.ends]
    sentences += [pack().notes["moved"][language].format(counted=_told(clock.counted, language)) for clock in moved]
    if any(day and day > known_on for day in (purchase.days.bought, purchase.days.supplied)):
        sentences.append(pack().notes["to_come"][language])
    return " ".join(sentences)


_DECISIVE = {
    "withdrawal_open": ("withdrawal",), "withdrawal_over": ("withdrawal",), "presumed": ("presumption",),
    "extended": ("presumption", "repair_extension"), "to_be_proven": ("presumption",), "views_agree": ("btw",),
    "credited": ("btw",), "views_differ": ("btw",), "delivery_in_time": ("delivery",), "delivery_late": ("delivery",),
}  # fmt: skip


def _values(values: Mapping[str, str], language: str) -> dict[str, str]:
    return {name: _told(date.fromisoformat(value), language) if name == "ends" else value for name, value in values.items()}


def _told(day: date, language: str) -> str:
    with translation.override(language):
        return formats.date_format(day, "j F Y")
