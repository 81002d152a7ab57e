"""A handover as a colleague reads it in one glance: the words it points to, read where they stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.conversations.queries import conversation_for
from alvast.conversations.queries.talk import Talk, texts_of
from alvast.kernel.actor import Actor
from alvast.promises.queries import PromiseLine, promises_of_conversation
from alvast.queueing.known import known
from alvast.queueing.models import Handover

OPEN = ("open", "at_risk", "broken")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a message; `kind` is what they are: a kind of fact, a type of signal, or nothing. Erased words are left out."""

    message: UUID
    text: str
    kind: str = ""
    severity: int = 0
    advice: str = ""
    is_customers: bool = True


@dataclass(frozen=True, slots=True)
class HandoverView:
    """Everything that was known when it was handed over. `tried`: what the customer did about it, then what the bot answered.

    `reason` is a code; `decision` leads to the trace; `identity` says how sure we are who this is.
    """

    id: UUID
    conversation: UUID
    from_kind: str
    from_id: UUID | None
    reason: str
    decision: UUID | None
    at: datetime
    question: tuple[Quote, ...]
    tried: tuple[Quote, ...]
    facts: tuple[Quote, ...]
    signals: tuple[Quote, ...]
    feeling: Quote | None
    identity: str
    promises: tuple[PromiseLine, ...]
    proposal: str
    note: str
    told: UUID | None


def handover_of(actor: Actor, conversation: UUID) -> HandoverView | None:
    """The newest one of a conversation; None when it was never handed over. Raises NotFound."""
    found = conversation_for(actor, conversation)
    row = Handover.objects.filter(conversation=found.id).order_by("-at", "-id").first()
    return _view(actor, row) if row else None


@dataclass(frozen=True, slots=True)
class Known:
    """What a talk holds by now, for whoever answers next: a summary in the customer's own words."""

    question: tuple[Quote, ...]
    tried: tuple[Quote, ...]
    facts: tuple[Quote, ...]
    signals: tuple[Quote, ...]


def known_in(talk: Talk) -> Known:
    """The caller passed the gate of the conversation."""
    found, texts = known(talk), {said.id: said.text for said in talk.said}
    return Known(*(_quotes(found[name], texts) for name in ("question", "tried", "facts", "signals")))


def _view(actor: Actor, row: Handover) -> HandoverView:
    texts = texts_of(_messages(row))
    promises = tuple(line for line in promises_of_conversation(actor, row.conversation_id) if line.state in OPEN)
    return HandoverView(
        id=row.id, conversation=row.conversation_id, from_kind=row.from_kind, from_id=row.from_id, reason=row.reason,
        decision=row.decision, at=row.at, question=_quotes(row.question, texts), tried=_quotes(row.tried, texts),
        facts=_quotes(row.facts, texts), signals=_quotes(row.signals, texts),
        feeling=next(iter(_quotes([row.feeling] if row.feeling else [], texts)), None), identity=row.identity,
        promises=promises, proposal=row.proposal, note=row.note, told=row.told,
    )  # fmt: skip


def _messages(row: Handover) -> set[UUID]:
    pointers: Iterable[Mapping[str, Any]] = [*row.question, *row.tried, *row.facts, *row.signals]
    return {UUID(pointer["message"]) for pointer in pointers if "message" in pointer}


def _quotes(pointers: Sequence[Mapping[str, Any]], texts: Mapping[UUID, str]) -> tuple[Quote, ...]:
    quotes = (_quote(pointer, texts.get(UUID(pointer["message"]), "")) for pointer in pointers)
    return tuple(quote for quote in quotes if quote.text)


def _quote(pointer: Mapping[str, Any], text: str) -> Quote:
    """A pointer without a place is the whole message."""
    words = text[pointer["begins"] : pointer["ends"]] if "begins" in pointer else text
    return Quote(
        UUID(pointer["message"]), words.strip(), pointer.get("kind") or pointer.get("type", ""), pointer.get("severity", 0),
        pointer.get("advice", ""), is_customers="begins" in pointer,
    )  # fmt: skip
