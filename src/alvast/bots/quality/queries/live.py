"""How real conversations with bots ended, with n and period; what closes an intent and what the board shows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from alvast.bots.models import Turn
from alvast.bots.quality.rules.resolving import WINDOW, Ending, Spoken, endings
from alvast.conversations.queries import chains, contacts_between
from alvast.conversations.queries.with_bots import channels_of_conversations
from alvast.kernel.clock import now
from alvast.kernel.shares import Share
from alvast.queueing.queries.handovers import CountedHandover, handovers_between

USUAL_PERIOD = timedelta(days=35)  # four weeks of which seven days have passed


@dataclass(frozen=True, slots=True)
class LiveLine:
    """One intent on one channel. `resolved` counts only conversations whose seven days have passed, or that failed before."""

    intent: str
    channel: str
    resolved: Share
    handed_over: int
    came_back: int
    waiting: int  # too early to say


@dataclass(frozen=True, slots=True)
class Live:
    """All of a period. `unknown` are turns in which the bot did not know, of all turns; `reasons` why people took over."""

    begin: datetime
    end: datetime
    lines: tuple[LiveLine, ...]
    resolved: Share
    unknown: Share
    handed_over: Share
    reasons: tuple[tuple[str, int], ...]


def live_between(begin: datetime, end: datetime, *, bot: UUID | None = None) -> Live:
    """Counted are conversations in which a bot (None: any) answered from `begin` up to, not including, `end`; six queries."""
    at = now()
    turns = _turns(begin, end + WINDOW, bot)
    within = [turn for turn in turns if turn.at < end]
    handed = handovers_between(begin, end + WINDOW)
    talked = {turn.conversation for turn in within}
    found = [one for one in _endings(turns, handed, begin, end, at) if begin <= one.began_at < end]
    reasons = Counter(one.reason for one in handed if one.conversation in talked and one.at < end)
    return Live(
        begin, end, _lines(found), _resolved(found),
        Share(sum(turn.outcome == "unknown" for turn in within), len(within)),
        Share(len({one.conversation for one in handed if one.at < end} & talked), len(talked)),
        tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
    )  # fmt: skip


def resolution_since(since: datetime, *, bot: UUID, intent: str, channel: str) -> Share:
    """Of one intent with one bot on one channel, in the usual period and not before `since`."""
    at = now()
    lines = live_between(max(since, at - USUAL_PERIOD), at, bot=bot).lines
    return next((line.resolved for line in lines if (line.intent, line.channel) == (intent, channel)), Share(0, 0))


def _turns(begin: datetime, end: datetime, bot: UUID | None) -> list[Spoken]:
    rows = Turn.objects.filter(made_at__gte=begin, made_at__lt=end).exclude(conversation=None).order_by("made_at", "id")
    rows = rows.filter(bot=bot) if bot else rows
    return [Spoken(*row) for row in rows.values_list("conversation", "intent", "outcome", "made_at")]


def _endings(
    turns: Sequence[Spoken], handed: Sequence[CountedHandover], begin: datetime, end: datetime, at: datetime
) -> list[Ending]:
    handovers: dict[UUID, list[datetime]] = {}
    for one in handed:
        handovers.setdefault(one.conversation, []).append(one.at)
    return endings(turns, contacts=_chains(begin, end), handovers=handovers, at=at)


def _chains(begin: datetime, end: datetime) -> dict[UUID, Sequence[datetime]]:
    """By conversation the times of all contacts about its matter."""
    found: dict[UUID, Sequence[datetime]] = {}
    for chain in chains(contacts_between(begin, end + WINDOW)):
        moments = [contact.at for contact in chain]
        found |= {contact.conversation: moments for contact in chain}
    return found


def _lines(found: Sequence[Ending]) -> tuple[LiveLine, ...]:
    channels: Mapping[UUID, str] = channels_of_conversations({one.conversation for one in found})
    groups: dict[tuple[str, str], list[Ending]] = {}
    for one in found:
        groups.setdefault((one.intent, channels.get(one.conversation, "")), []).append(one)
    return tuple(
        LiveLine(
            intent, channel, _resolved(group), sum(one.is_handed_over for one in group), sum(one.came_back for one in group),
            sum(one.is_resolved is None for one in group),
        )
        for (intent, channel), group in sorted(groups.items())
    )  # fmt: skip


def _resolved(found: Sequence[Ending]) -> Share:
    known = [one for one in found if one.is_resolved is not None]
    return Share(sum(bool(one.is_resolved) for one in known), len(known))
