"""Reads of the assist."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.bots.assist.models import Suggestion
from alvast.kernel.shares import Share


@dataclass(frozen=True, slots=True)
class CitedQuote:
    """A sentence of an article that stands behind the draft."""

    article: str
    title: str
    number: int
    quote: str


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """What is whispered about one message. `text` is a draft, empty when there is none; `question` is what to ask next."""

    id: UUID
    message: UUID
    outcome: str
    because: str
    intent: str
    text: str
    question: str
    quotes: Sequence[CitedQuote]
    verdict: str


@dataclass(frozen=True, slots=True)
class AssistFigures:
    """Of one period, with n: suggestions with a draft that were judged; of those accepted, sent as they were offered."""

    begin: datetime
    end: datetime
    accepted: Share
    sent_as_offered: Share
    offered: int


def suggestion_of(conversation: UUID) -> SuggestionLine | None:
    """The newest one. The caller passed the gate of the conversation."""
    row = Suggestion.objects.filter(conversation=conversation).order_by("-made_at", "-id").first()
    return line_of(row) if row else None


def line_of(row: Suggestion) -> SuggestionLine:
    quotes = tuple(CitedQuote(one["article"], one["title"], one["number"], one["quote"]) for one in row.quotes)
    return SuggestionLine(
        row.id, row.message_id, row.outcome, row.because, row.intent, row.text, row.question, quotes, row.verdict
    )  # fmt: skip


def assist_figures(begin: datetime, end: datetime, *, intent: str = "") -> AssistFigures:
    """How drafts were received; for figures only, so no gate."""
    rows = Suggestion.objects.filter(made_at__gte=begin, made_at__lt=end).exclude(text="")
    rows = rows.filter(intent=intent) if intent else rows
    judged = rows.exclude(verdict="")
    accepted = judged.filter(verdict=Suggestion.Verdict.ACCEPTED)
    sent = accepted.exclude(reply=None)
    return AssistFigures(
        begin, end, Share(accepted.count(), judged.count()), Share(sent.filter(is_edited=False).count(), sent.count()),
        rows.count(),
    )  # fmt: skip
