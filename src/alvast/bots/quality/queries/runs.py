"""Evaluation runs, and what turned red or green between two of them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.bots.models import Bot
from alvast.bots.quality.models import Example, Intent, Run, Verdict
from alvast.bots.quality.queries.versions import versions_of
from alvast.bots.quality.rules.judging import difference
from alvast.kernel.shares import Share

SHOWN = 20


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run. `changed` names what was another than at the run before; `is_compared`: there was one."""

    id: UUID
    intent: str
    bot: UUID | None
    cause: str
    at: datetime
    by: UUID | None
    share: Share
    changed: tuple[str, ...]
    turned_red: int
    turned_green: int
    is_compared: bool


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """How one example did. `turned` is red, green or empty, against the run before."""

    example: UUID
    question: str
    expected: str
    outcome: str
    article: str
    said: str
    faults: tuple[str, ...]
    turned: str
    decision: UUID | None


@dataclass(frozen=True, slots=True)
class RunCard:
    """A run with all its verdicts: what turned first, then what is wrong."""

    line: RunLine
    verdicts: tuple[VerdictLine, ...]


def last_run(intent: Intent, bot: Bot) -> Run | None:
    return Run.objects.select_related("intent", "before").filter(intent=intent, bot=bot).order_by("-at", "-id").first()


def is_current(run: Run, intent: Intent, bot: Bot) -> bool:
    """Would its examples be asked of the same articles, composer and rules today?"""
    return bool(run.versions == versions_of(intent, bot).document())


def runs(intent: str, *, limit: int = SHOWN) -> tuple[RunLine, ...]:
    """The newest first."""
    rows = Run.objects.select_related("intent", "before").filter(intent__code=intent).order_by("-at", "-id")[:limit]
    return tuple(run_line(row) for row in rows)


def run_card(run: UUID) -> RunCard | None:
    row = Run.objects.select_related("intent", "before").filter(id=run).first()
    if row is None:
        return None
    before = verdicts_by_example(row.before) if row.before else {}
    rows = Verdict.objects.select_related("example").filter(run=row)
    lines = [_verdict_line(verdict, before.get(verdict.example_id)) for verdict in rows]
    return RunCard(run_line(row), tuple(sorted(lines, key=_weight)))


def run_line(row: Run) -> RunLine:
    turned = difference(verdicts_by_example(row.before), verdicts_by_example(row)) if row.before else None
    before = row.before.versions if row.before else {}
    changed = tuple(name for name, mark in row.versions.items() if before and before.get(name) != mark)
    return RunLine(
        row.id, row.intent.code, row.bot_id, row.cause, row.at, row.by, Share(row.passed, row.n), changed,
        len(turned.turned_red) if turned else 0, len(turned.turned_green) if turned else 0, turned is not None,
    )  # fmt: skip


def verdicts_by_example(run: Run) -> dict[object, bool]:
    return {example: not faults for example, faults in Verdict.objects.filter(run=run).values_list("example", "faults")}


def _verdict_line(row: Verdict, passed_before: bool | None) -> VerdictLine:
    example: Example = row.example
    turned = "" if passed_before is None or passed_before == (not row.faults) else "red" if row.faults else "green"
    return VerdictLine(
        example.id, example.question, example.outcome, row.outcome, row.article, row.said, tuple(row.faults), turned, row.decision
    )


def _weight(line: VerdictLine) -> tuple[int, str]:
    place = {"red": 0, "green": 1}.get(line.turned, 2 if line.faults else 3)
    return place, str(line.example)
