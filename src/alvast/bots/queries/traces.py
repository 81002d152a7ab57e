"""What a turn was: its steps, its sources and its decision, for the desk, the audit and the person it was about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alvast.bots.models import Turn, TurnSource
from alvast.decisions.queries import Explanation, explanation
from alvast.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class StepLine:
    name: str
    found: str
    milliseconds: float


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A sentence that was said, and where it stands: the version of the article as it was then."""

    article: str
    version: UUID
    number: int
    title: str
    quote: str
    valid_from: datetime | None
    valid_to: datetime | None
    score: float


@dataclass(frozen=True, slots=True)
class Trace:
    """One turn, whole."""

    id: UUID
    bot: UUID
    bot_name: str
    conversation: UUID | None
    message: UUID | None
    reply: UUID | None
    decision: UUID | None
    made_at: datetime
    about_at: datetime
    language: str
    intent: str
    outcome: str
    because: str
    composer: str
    composer_version: str
    steps: Sequence[StepLine]
    sources: Sequence[SourceLine]


def trace(decision: UUID) -> Trace:
    """The turn that made this decision. Raises NotFound."""
    return _one(Q(decision=decision))


def trace_of_message(message: UUID) -> Trace:
    """The turn that this message of a customer had, or in which this message of the bot was said. Raises NotFound."""
    return _one(Q(message=message) | Q(reply=message))


def traces_of_conversation(conversation: UUID) -> list[Trace]:
    """All turns, the oldest first; two queries. The caller passed the gate of the conversation."""
    return _traces(Q(conversation=conversation))


def why(message: UUID, *, language: str) -> Explanation:
    """ "Hoe weet u dat?" of what a bot said in this message. Raises NotFound."""
    found = trace_of_message(message)
    if found.decision is None or found.reply != message:
        raise NotFound
    return explanation(found.decision, language=language)


def replies_explained(messages: Sequence[UUID]) -> set[UUID]:
    """Those of these messages that a bot said, so that "Hoe weet u dat?" can be asked of them; one query."""
    rows = Turn.objects.filter(reply__in=messages).exclude(decision=None).values_list("reply", flat=True)
    return {reply for reply in rows if reply is not None}


def _one(which: Q) -> Trace:
    found = _traces(which)
    if not found:
        raise NotFound
    return found[-1]


def _traces(which: Q) -> list[Trace]:
    rows = list(Turn.objects.filter(which).select_related("bot").order_by("made_at", "id"))
    sources: dict[UUID, list[SourceLine]] = {}
    for row in TurnSource.objects.filter(turn__in=rows).order_by("turn", "place"):
        sources.setdefault(row.turn_id, []).append(_source(row))
    return [_trace(row, sources.get(row.id, [])) for row in rows]


def _source(row: TurnSource) -> SourceLine:
    return SourceLine(
        row.article, row.version, row.number, row.title, row.quote, row.valid_from, row.valid_to, row.score
    )  # fmt: skip


def _trace(row: Turn, sources: Sequence[SourceLine]) -> Trace:
    steps = tuple(StepLine(step["step"], step["found"], step["milliseconds"]) for step in row.steps)
    return Trace(
        row.id, row.bot_id, row.bot.name, row.conversation_id, row.message, row.reply, row.decision, row.made_at, row.about_at,
        row.language, row.intent, row.outcome, row.because, row.composer, row.composer_version, steps, tuple(sources),
    )  # fmt: skip
