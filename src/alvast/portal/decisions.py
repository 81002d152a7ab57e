"""What a computer decided about a person's order, in plain words; and saying no to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import get_language

from alvast.decisions.queries import DecisionRecord, Explanation, decision_for, decisions_about, explanation_of
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.errors import NotFound
from alvast.portal.visitor import Person
from alvast.proactive.actions import object_to

NOTHING_DONE = frozenset({"none", "held_out", "left"})


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision with its reasons. `order`: its number, or empty. `objected_at`: a person looks at it since then.

    `facts`: name, value and source of what was used, and whether it stands in the record of that order.
    """

    id: UUID
    made_at: datetime
    order: str
    known_at: datetime
    why: Explanation
    facts: Sequence[tuple[str, str, str, bool]]
    objected_at: datetime | None


def decisions_shown(order: UUID) -> tuple[DecisionView, ...]:
    """What was done about an order, newest first; what was looked at and left is in the data to take along."""
    return tuple(_view(record) for record in decisions_about(order) if record.outcome not in NOTHING_DONE)


def decision_view(people: Sequence[Person], decision: UUID) -> DecisionView:
    """One about these people. Raises NotFound."""
    return _view(_seen(people, decision)[1])


def say_no(people: Sequence[Person], decision: UUID) -> bool:
    """Has a person look at it; False when that was asked before. Raises NotFound."""
    actor, _record = _seen(people, decision)
    return object_to(actor=actor, decision=decision)


def _seen(people: Sequence[Person], decision: UUID) -> tuple[Actor, DecisionRecord]:
    for person in people:
        actor = Actor(kind=ActorKind.CUSTOMER, id=person.id)
        try:
            return actor, decision_for(actor, decision)
        except NotFound:
            continue
    raise NotFound


def _view(record: DecisionRecord) -> DecisionView:
    why = explanation_of(record, language=get_language() or "nl")
    objected_at = record.objection.at if record.objection else None
    kind, _, number = record.subject_name.partition("/")
    used = [fact for fact in record.facts if not fact.is_result]
    facts = [(*told, kind == "order" and fact.subject == record.subject) for told, fact in zip(why.facts, used, strict=True)]
    order = number if kind == "order" else ""
    return DecisionView(record.id, record.made_at, order, record.known_at, why, facts, objected_at)
