"""What the board of bots shows: resolution with its n, what is open, what is off, what went wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from alvast.bots.quality.queries import LEAST_EXAMPLES
from alvast.bots.quality.queries.boards import (
    IncidentLine,
    IntentLine,
    StandingLine,
    StopLine,
    incidents,
    intent_lines,
    intents_without_examples,
    open_stops,
)
from alvast.bots.quality.queries.live import Live, LiveLine, live_between
from alvast.bots.queries import bots
from alvast.channels.registry import CHANNELS
from alvast.desk.pages.bots import wording
from alvast.desk.pages.insight import numbers
from alvast.desk.pages.insight.page import Cell, Tile, share_cell
from alvast.insight.queries import Period
from alvast.kernel.shares import Share

LENGTHS = (7, 30, 90)  # days


@dataclass(frozen=True, slots=True)
class StateMark:
    """The state on one channel, as a badge."""

    code: str
    channel: str
    state: str
    name: str
    why: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class StandingRow:
    """How one bot stands with an intent. `bot` is its name, empty where there is one bot only; `needs` says what stands between
    it and answering by itself, empty when nothing does; `stop` is the switch that holds it, and `file` what it opened."""

    line: StandingLine
    bot: str
    marks: Sequence[StateMark]
    measured: str
    needs: str
    stop: StopLine | None
    file: UUID | None

    @property
    def is_off(self) -> bool:
        return self.stop is not None


@dataclass(frozen=True, slots=True)
class IntentRow:
    """One intent in the list."""

    line: IntentLine
    name: str
    standings: Sequence[StandingRow]
    resolved: Cell

    @property
    def is_off(self) -> bool:
        """With every bot."""
        return bool(self.standings) and all(one.is_off for one in self.standings)


@dataclass(frozen=True, slots=True)
class StopRow:
    """Something that is off; `about` in words."""

    line: StopLine
    about: str


@dataclass(frozen=True, slots=True)
class BotsPage:
    """`unmade` are intents that customers had and nobody made: code and number of turns."""

    period: Period
    lengths: Sequence[tuple[int, bool]]
    tiles: Sequence[Tile]
    reasons: Sequence[tuple[str, int]]
    intents: Sequence[IntentRow]
    unmade: Sequence[tuple[str, int]]
    stops: Sequence[StopRow]
    incidents: Sequence[IncidentLine]
    bots: Sequence[tuple[str, str]]


def page_of(period: Period, days: int) -> BotsPage:
    live = live_between(period.begin, period.end)
    lines = intent_lines(tuple(CHANNELS))
    names = {line.code: wording.intent_name(line) for line in lines}
    known, stops = {bot.id: bot.name for bot in bots()}, open_stops()
    return BotsPage(
        period=period, lengths=[(one, one == days) for one in LENGTHS], tiles=_tiles(live),
        reasons=[(wording.reason_name(code), n) for code, n in live.reasons],
        intents=[intent_row(line, live.lines, stops, {}) for line in lines], unmade=intents_without_examples(),
        stops=[StopRow(stop, _about(stop, names, known)) for stop in stops], incidents=incidents(),
        bots=[(str(id_), name) for id_, name in known.items()],
    )  # fmt: skip


def files_of_stops() -> dict[UUID, UUID]:
    """By the id of a stop the file that it opened."""
    return {line.stop.id: line.id for line in incidents() if line.stop}


def intent_row(line: IntentLine, live: Sequence[LiveLine], stops: Sequence[StopLine], files: Mapping[UUID, UUID]) -> IntentRow:
    own = [one.resolved for one in live if one.intent == line.code]
    resolved = Share(sum(share.hits for share in own), sum(share.n for share in own))
    standings = [_standing_row(line, one, stops, files) for one in line.standings]
    return IntentRow(line, wording.intent_name(line), standings, share_cell(resolved))


def _standing_row(line: IntentLine, standing: StandingLine, stops: Sequence[StopLine], files: Mapping[UUID, UUID]) -> StandingRow:
    holding = (stop for stop in stops if stop.bot in {None, standing.bot} and stop.intent in {"", line.code})
    stop = next(holding, None)
    file = files.get(stop.id) if stop else None
    name = standing.name if len(line.standings) > 1 else ""
    return StandingRow(standing, name, _marks_of(standing), _measured(standing), _needs_of(line, standing), stop, file)


def _marks_of(standing: StandingLine) -> list[StateMark]:
    return [
        StateMark(
            one.channel, wording.channel_name(one.channel), one.state, wording.state_name(one.state), wording.why_words(one.why),
            one.since,
        )
        for one in standing.permits
    ]  # fmt: skip


def _needs_of(line: IntentLine, standing: StandingLine) -> str:
    """A code of what is missing: examples, run or better."""
    run = standing.run
    if line.examples < LEAST_EXAMPLES:
        return "examples"
    if run is None or not standing.is_current:
        return "run"
    return "better" if run.share.hits < line.threshold * run.share.n else ""


def _measured(standing: StandingLine) -> str:
    """`18 of 20`."""
    run = standing.run
    return _("{hits} of {n}").format(hits=run.share.hits, n=run.share.n) if run else ""


def _tiles(live: Live) -> list[Tile]:
    shares = (("resolved", live.resolved), ("handed_over", live.handed_over), ("unknown", live.unknown))
    code, count = "conversations", numbers.amount(live.handed_over.n)
    whole = Tile(code, wording.figure_name(code), count, "", wording.figure_definition(code), is_few=False)
    return [whole, *(_tile(code, share) for code, share in shares)]


def _tile(code: str, share: Share) -> Tile:
    cell = share_cell(share)
    return Tile(
        code, wording.figure_name(code), cell.value if share.n else "", cell.note, wording.figure_definition(code),
        is_few=bool(share.n) and not share.is_enough,
    )  # fmt: skip


def _about(stop: StopLine, names: dict[str, str], known: dict[UUID, str]) -> str:
    bot = known.get(stop.bot, "") if stop.bot else ""
    parts = [bot, names.get(stop.intent, stop.intent)]
    return " · ".join(part for part in parts if part)
