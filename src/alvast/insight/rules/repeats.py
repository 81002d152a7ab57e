"""Repeat contacts by how long the answer took, and what faster answers would save (R6). Pure.

A chain is one customer with one matter. A first contact is one with no contact of its chain in the thirty days before. Whether
it was repeated within W days can be known only when W days have passed: so each window has its own n.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alvast.conversations.queries import Contact, chains
from alvast.insight.rules.hours import Took, by_the_clock
from alvast.kernel.shares import Difference, Share, difference

WINDOWS = (7, 14, 30)  # days
BUCKETS = (("4h", timedelta(hours=4)), ("24h", timedelta(hours=24)), ("72h", timedelta(hours=72)), ("longer", timedelta.max))
SPANS = tuple((window, timedelta(days=window)) for window in WINDOWS)  # made once: this runs for every contact
LONGEST = timedelta(days=max(WINDOWS))
FAST, SLOW = ("4h",), ("longer",)


@dataclass(slots=True)
class Tally:
    """Of first contacts in one group: how many there were, and how many came back, by window."""

    seen: dict[int, int] = field(default_factory=lambda: dict.fromkeys(WINDOWS, 0))
    repeated: dict[int, int] = field(default_factory=lambda: dict.fromkeys(WINDOWS, 0))

    def share(self, window: int) -> Share:
        return Share(self.repeated[window], self.seen[window])


@dataclass(frozen=True, slots=True)
class Repeats:
    """`contacts` of the period and how many of them were repeats; first contacts tallied by reply time and by reason."""

    contacts: int
    repeats: int
    chased: int
    by_reply: Mapping[str, Tally]
    by_reason: Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Staffing:
    """What a contact costs; all may be changed by who reads the board."""

    minutes: float = 8.0  # handling and wrap-up
    hours_a_week: float = 36.0
    shrinkage: float = 0.3  # paid, but not at work on contacts: leave, illness, training, breaks


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Were the slowly answered ones answered fast: contacts saved in the period and full-time staff that is. An association,
    not a proof: who gets slow answers may also ask harder questions."""

    slow: Share
    fast: Share
    change: Difference | None
    saved: float
    saved_low: float
    saved_high: float
    fte: float
    fte_low: float
    fte_high: float


def repeats(
    contacts: Iterable[Contact], *, begin: datetime, end: datetime, known_until: datetime, took: Took = by_the_clock
) -> Repeats:
    """`contacts` also holds those of thirty days before `begin` and after `end`, as far as known; counted are those between.

    `took` says how long a customer waited for our first words."""
    by_reply: dict[str, Tally] = {name: Tally() for name, _ in BUCKETS}
    by_reason: defaultdict[str, Tally] = defaultdict(Tally)
    total = again = chased = 0
    for chain in chains(contacts):
        before: Contact | None = None
        for place, contact in enumerate(chain):
            is_first = before is None or contact.at - before.at > LONGEST
            before = contact
            if not begin <= contact.at < end:
                continue
            total, again, chased = total + 1, again + (not is_first), chased + (contact.kind == "chased")
            if is_first:
                after = chain[place + 1].at if place + 1 < len(chain) else None
                for tally in (by_reply[_bucket(took(contact.at, contact.answered_at or known_until))], by_reason[contact.reason]):
                    _count(tally, contact.at, after, known_until)
    return Repeats(total, again, chased, by_reply, dict(by_reason))


def what_if(found: Repeats, *, window: int, begin: datetime, end: datetime, staffing: Staffing) -> WhatIf:
    """What the board says about answering within four hours what now takes longer than seventy-two."""
    slow, fast = _together(found.by_reply, SLOW, window), _together(found.by_reply, FAST, window)
    change = difference(slow, fast)
    saved = [slow.n * share for share in (change.value, change.low, change.high)] if change else [0.0, 0.0, 0.0]
    weeks = max((end - begin) / timedelta(weeks=1), 1 / 7)
    week = staffing.hours_a_week * (1 - staffing.shrinkage)
    fte = [count / weeks * staffing.minutes / 60 / week for count in saved]
    return WhatIf(slow, fast, change, *saved, *fte)


def _bucket(took: timedelta) -> str:
    """By the time until our first words; of one still waiting, by the time it waited so far."""
    return next(name for name, longest in BUCKETS if took <= longest)


def _count(tally: Tally, at: datetime, after: datetime | None, known_until: datetime) -> None:
    known_for, again_after = known_until - at, after - at if after is not None else None
    for window, days in SPANS:
        if days <= known_for:
            tally.seen[window] += 1
            tally.repeated[window] += again_after is not None and again_after <= days


def _together(tallies: Mapping[str, Tally], names: Sequence[str], window: int) -> Share:
    chosen = [tallies[name] for name in names]
    return Share(sum(t.repeated[window] for t in chosen), sum(t.seen[window] for t in chosen))
