"""What a lead sees of bots: intents with their states and measurements, what is switched off, files of what went wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Count

from alvast.bots.models import Bot, Turn
from alvast.bots.quality.models import Example, Incident, Intent, Permit, PermitChange, Stop
from alvast.bots.quality.queries.runs import RunLine, is_current, last_run, run_line
from alvast.bots.quality.queries.versions import bots_at_work
from alvast.bots.quality.rules.states import State
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound

RECENTLY = timedelta(days=90)
SHOWN = 30


@dataclass(frozen=True, slots=True)
class PermitLine:
    """The state on one channel; one that nobody set is `suggests`, since never."""

    channel: str
    state: State
    why: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class StandingLine:
    """How one bot stands with an intent. `run` is its newest, None before the first; `is_current`: nothing is another than when
    it was made."""

    bot: UUID
    name: str
    permits: tuple[PermitLine, ...]
    run: RunLine | None
    is_current: bool


@dataclass(frozen=True, slots=True)
class IntentLine:
    """One intent, with a standing for each bot at work; without bots there is none."""

    code: str
    name_nl: str
    name_en: str
    threshold: Decimal
    live_threshold: Decimal
    examples: int
    standings: tuple[StandingLine, ...]


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """One example in use. `passed`: every bot that was asked did well in its newest run; None when it was in none of them."""

    id: UUID
    question: str
    outcome: str
    article: str
    must_say: tuple[str, ...]
    must_not_say: tuple[str, ...]
    at: datetime | None
    origin: str
    was_said: str
    made_at: datetime
    made_by: UUID | None
    intent: str
    passed: bool | None = None


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of history of an intent: `agent` is None when a measurement did it, `bot` when it was about all of them."""

    bot: UUID | None
    channel: str
    before: str
    after: str
    why: str
    at: datetime
    agent: UUID | None
    run: UUID | None
    decision: UUID | None


@dataclass(frozen=True, slots=True)
class StopLine:
    """What is off now. `handed_over` is None while running chats are still being handed over."""

    id: UUID
    bot: UUID | None
    intent: str
    fallback: str
    stopped_at: datetime
    stopped_by: UUID | None
    handed_over: int | None


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """A file. `conversation` is the transcript; the gate decides who may read it."""

    id: UUID
    number: int
    intent: str
    what: str
    cause: str
    fix: str
    conversation: UUID | None
    opened_at: datetime
    opened_by: UUID | None
    regression: UUID | None
    regression_question: str
    closed_at: datetime | None
    closed_by: UUID | None
    stop: StopLine | None


def intent_lines(channels: Sequence[str]) -> tuple[IntentLine, ...]:
    """All intents by code, with a state of each bot for each of these channels; without channels their names only."""
    bots = bots_at_work() if channels else ()
    return tuple(_intent_line(row, channels, bots) for row in Intent.objects.order_by("code"))


def intent_line(code: str, channels: Sequence[str]) -> IntentLine:
    """Raises NotFound."""
    row = Intent.objects.filter(code=code).first()
    if row is None:
        raise NotFound
    return _intent_line(row, channels, bots_at_work() if channels else ())


def intents_without_examples() -> tuple[tuple[str, int], ...]:
    """What customers asked bots about lately that nobody made an intent of: code and number of turns, the most first."""
    known = Intent.objects.values("code")
    turns = Turn.objects.filter(made_at__gte=now() - RECENTLY).exclude(conversation=None).exclude(intent__in=known)
    counted = turns.exclude(intent="").values_list("intent").annotate(n=Count("id")).order_by("-n", "intent")
    return tuple((code, n) for code, n in counted[:SHOWN])


def examples_of(code: str) -> tuple[ExampleLine, ...]:
    """Those in use: what fails first, then the newest."""
    rows = list(Example.objects.select_related("intent").filter(intent__code=code, retired_at=None).order_by("-made_at", "-id"))
    passed = _passed(rows[0].intent) if rows else {}
    lines = [_example_line(row, passed.get(row.id)) for row in rows]
    return tuple(sorted(lines, key=lambda line: line.passed is not False))


def example_line(example: UUID) -> ExampleLine:
    """One in use. Raises NotFound."""
    row = Example.objects.select_related("intent").filter(id=example, retired_at=None).first()
    if row is None:
        raise NotFound
    return _example_line(row, None)


def history_of(code: str) -> tuple[ChangeLine, ...]:
    """Who or what opened and closed it, the newest first."""
    rows = PermitChange.objects.filter(intent__code=code).order_by("-at", "-id")[:SHOWN]
    return tuple(
        ChangeLine(
            row.bot_id, row.channel, row.before, row.after, row.why, row.at, row.actor_id if row.actor_kind == "agent" else None,
            row.run, row.decision,
        )
        for row in rows
    )  # fmt: skip


def open_stops() -> tuple[StopLine, ...]:
    return tuple(_stop_line(row) for row in Stop.objects.filter(ended_at=None).order_by("stopped_at"))


def incidents() -> tuple[IncidentLine, ...]:
    """Open files first, the newest first."""
    rows = list(Incident.objects.select_related("stop", "regression").order_by("-opened_at", "-id")[:SHOWN])
    return tuple(sorted((_incident_line(row) for row in rows), key=lambda line: line.closed_at is not None))


def incident_line(incident: UUID) -> IncidentLine:
    """Raises NotFound."""
    row = Incident.objects.select_related("stop", "regression").filter(id=incident).first()
    if row is None:
        raise NotFound
    return _incident_line(row)


def _passed(intent: Intent) -> dict[UUID, bool]:
    found: dict[UUID, bool] = {}
    for run in filter(None, (last_run(intent, bot) for bot in bots_at_work())):
        for verdict in run.verdicts.all():
            found[verdict.example_id] = not verdict.faults and found.get(verdict.example_id, True)
    return found


def _intent_line(row: Intent, channels: Sequence[str], bots: Sequence[Bot]) -> IntentLine:
    return IntentLine(
        row.code, row.name_nl, row.name_en, row.threshold, row.live_threshold,
        Example.objects.filter(intent=row, retired_at=None).count(),
        tuple(_standing_line(row, bot, channels) for bot in bots),
    )  # fmt: skip


def _standing_line(row: Intent, bot: Bot, channels: Sequence[str]) -> StandingLine:
    run = last_run(row, bot)
    known = {permit.channel: permit for permit in Permit.objects.filter(intent=row, bot=bot)}
    return StandingLine(
        bot.id, bot.name, tuple(_permit_line(channel, known.get(channel)) for channel in channels),
        run_line(run) if run else None, run is not None and is_current(run, row, bot),
    )  # fmt: skip


def _permit_line(channel: str, row: Permit | None) -> PermitLine:
    return PermitLine(channel, State(row.state), row.why, row.since) if row else PermitLine(channel, State.SUGGESTS, "", None)


def _example_line(row: Example, passed: bool | None) -> ExampleLine:
    return ExampleLine(
        row.id, row.question, row.outcome, row.article, tuple(row.must_say), tuple(row.must_not_say), row.at, row.origin,
        row.was_said, row.made_at, row.made_by, row.intent.code, passed,
    )  # fmt: skip


def _stop_line(row: Stop) -> StopLine:
    return StopLine(row.id, row.bot, row.intent, row.fallback, row.stopped_at, row.stopped_by, row.handed_over)


def _incident_line(row: Incident) -> IncidentLine:
    is_off = row.stop is not None and row.stop.ended_at is None
    return IncidentLine(
        row.id, row.number, row.intent, row.what, row.cause, row.fix, row.conversation, row.opened_at, row.opened_by,
        row.regression_id, row.regression.question if row.regression else "", row.closed_at, row.closed_by,
        _stop_line(row.stop) if row.stop is not None and is_off else None,
    )  # fmt: skip
