"""What the board of bots shows: resolution with its n, what is open, what is off, what went wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from alvast.bots.quality.queries import LEAST_EXAMPLES
from alvast.bots.quality.queries.boards import (
    IncidentLine,
    IntentLine,
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
class IntentRow:
    """One intent in the list. `needs` says what stands between it and answering by itself; empty when nothing does."""

    line: IntentLine
    name: str
    marks: Sequence[StateMark]
    measured: str
    resolved: Cell
    needs: str


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
    known = {bot.id: bot.name for bot in bots()}
    return BotsPage(
        period=period, lengths=[(one, one == days) for one in LENGTHS], tiles=_tiles(live),
        reasons=[(wording.reason_name(code), n) for code, n in live.reasons],
        intents=[intent_row(line, live.lines) for line in lines], unmade=intents_without_examples(),
        stops=[StopRow(stop, _about(stop, names, known)) for stop in open_stops()], incidents=incidents(),
        bots=[(str(id_), name) for id_, name in known.items()],
    )  # fmt: skip


def intent_row(line: IntentLine, live: Sequence[LiveLine]) -> IntentRow:
    own = [one.resolved for one in live if one.intent == line.code]
    resolved = Share(sum(share.hits for share in own), sum(share.n for share in own))
    return IntentRow(line, wording.intent_name(line), marks_of(line), _measured(line), share_cell(resolved), needs_of(line))


def marks_of(line: IntentLine) -> list[StateMark]:
    return [
        StateMark(
            one.channel, wording.channel_name(one.channel), one.state, wording.state_name(one.state), wording.why_words(one.why),
            one.since,
        )
        for one in line.permits
    ]  # fmt: skip


def needs_of(line: IntentLine) -> str:
    """A code of what is missing: examples, run or better."""
    if line.examples < LEAST_EXAMPLES:
        return "examples"
    if line.run is None or not line.is_current:
        return "run"
    return "better" if line.run.share.hits < line.threshold * line.run.share.n else ""


def _measured(line: IntentLine) -> str:
    """`18 of 20`."""
    return _("{hits} of {n}").format(hits=line.run.share.hits, n=line.run.share.n) if line.run else ""


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
