"""A turn as rows: the decision it was, the steps, the sentences and their sources. Many in a few queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from alvast.bots.models import Turn, TurnSource
from alvast.bots.queries.asking import Answer
from alvast.decisions.actions import Alternative, NewDecision, record_decisions
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id

KIND = "bot_turn"
RULES = "1"  # version of the steps and their limits


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the turn was taken. `about` is the subject of the decision: the customer, else the bot itself."""

    bot: UUID
    about: UUID
    customer: UUID | None = None
    conversation: UUID | None = None
    message: UUID | None = None


def record_turns(answers: Sequence[tuple[Answer, Setting]]) -> list[Turn]:
    """Writes the turns with their decisions, in the order given; in the caller's transaction."""
    at = now()
    rows = [_turn(answer, setting, at) for answer, setting in answers]
    made = record_decisions(
        decisions=[_decision(answer, setting, row) for (answer, setting), row in zip(answers, rows, strict=True)]
    )
    for row, decision in zip(rows, made, strict=True):
        row.decision = decision.id
    Turn.objects.bulk_create(rows)
    TurnSource.objects.bulk_create(
        source for (answer, _), row in zip(answers, rows, strict=True) for source in _sources(answer, row)
    )
    return rows


def _turn(answer: Answer, setting: Setting, at: datetime) -> Turn:
    thinking = answer.thinking
    return Turn(
        id=new_id(), bot_id=setting.bot, conversation_id=setting.conversation, message=setting.message,
        customer_id=setting.customer, made_at=at, language=answer.language,
        about_at=thinking.parts[0].about_at if thinking.parts else thinking.asking.at, intent=answer.intent[:60],
        outcome=answer.outcome, because=answer.because[:60],
        steps=[{"step": s.name, "found": s.found, "milliseconds": s.milliseconds} for s in thinking.steps],
        composer=thinking.composer, composer_version=thinking.composer_version,
    )  # fmt: skip


def _decision(answer: Answer, setting: Setting, row: Turn) -> NewDecision:
    return NewDecision(
        kind=KIND, subject=setting.about, truth=str(row.id), outcome=answer.outcome, rule=row.composer or "steps",
        rule_version=(row.composer_version or RULES)[:20], known_at=now(), customer=setting.customer,
        conversation=setting.conversation, facts=answer.facts, alternatives=_alternatives(answer), confidence=_confidence(answer),
        parameters={
            "intent": _code(answer.intent), "because": _code(answer.because), "language": answer.language,
            "versions": [str(cited.version_id) for cited in answer.sources], "about": row.about_at.date().isoformat(),
            "model": _code(row.composer_version), "deeds": [str(r.deed) for r in answer.thinking.replies if r.deed],
        },
    )  # fmt: skip


def _alternatives(answer: Answer) -> list[Alternative]:
    """What else there was to do than to answer."""
    if answer.outcome == "answered":
        return [Alternative("handover", "answer_known")]
    return [Alternative("answered", _code(answer.because) or "nothing_found")]


def _confidence(answer: Answer) -> Decimal:
    """That of the weakest source; a rule or a fact of the record leaves no doubt."""
    scores = [cited.score for cited in answer.sources]
    return round(Decimal(min(max(min(scores), 0.0), 1.0)), 3) if scores else Decimal(1)


def _sources(answer: Answer, row: Turn) -> list[TurnSource]:
    return [
        TurnSource(
            turn=row, place=place, article=cited.article, version=cited.version_id, number=cited.version, title=cited.title,
            quote=cited.quote, valid_from=cited.valid_from, valid_to=cited.valid_to, score=cited.score,
        )
        for place, cited in enumerate(answer.sources)
    ]  # fmt: skip


def _code(text: str) -> str:
    """As a record may hold it: topics are words of people who write articles."""
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter in "_.:+/-") else "-" for letter in text)[:120]
