"""Counts the rows of other rooms that the board is made of. This is what takes long; the rest is arithmetic."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alvast.conversations.queries import Contact, contacts_between
from alvast.insight.models import KeptCounts
from alvast.insight.rules.hours import Hours, Took, by_the_clock, in_open_hours
from alvast.insight.rules.repeats import WINDOWS, Repeats, Tally, repeats
from alvast.kernel.clock import now
from alvast.kernel.shares import Share
from alvast.proactive.queries import (
    ProactiveFigures,
    Treated,
    Trouble,
    figures,
    shop_calendar,
    treated_and_held_out,
    troubles_between,
)
from alvast.promises.queries import PromiseFigures, promise_figures

WROTE_WITHIN = timedelta(days=14)
FRESH_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one period, as known at `counted_at`. `treated` and `held_out`: who wrote to us within two weeks of a problem.

    `by_reason`: contacts by label, empty without. `work`: by cause, what its problems brought us: contacts of their customers
    within two weeks, and one for each problem that a person had to look into.
    """

    begin: datetime
    end: datetime
    hours: Hours
    counted_at: datetime
    repeats: Repeats
    proactive: ProactiveFigures
    promises: PromiseFigures
    treated: Share
    held_out: Share
    by_reason: Mapping[str, int]
    work: Mapping[str, int]


def count(begin: datetime, end: datetime, *, hours: Hours = Hours.ALL) -> Counts:
    """`begin` up to, not including, `end`, as known now; a fixed number of queries, seconds for a year of a busy shop."""
    at = now()
    margin = timedelta(days=max(WINDOWS))
    contacts = contacts_between(begin - margin, end + margin)
    found = repeats(contacts, begin=begin, end=end, known_until=at, took=_took(hours, begin, at))
    moments = _moments(contacts)
    treated, held_out = _avoided(treated_and_held_out(begin, end), moments, at)
    reasons = Counter(contact.reason for contact in contacts if begin <= contact.at < end)
    work = _work(troubles_between(begin, end), moments)
    return Counts(
        begin, end, hours, at, found, figures(begin, end), promise_figures(begin, end), treated, held_out, reasons, work
    )  # fmt: skip


def kept_counts(begin: datetime, end: datetime, *, hours: Hours) -> Counts | None:
    """Those counted within the last ten minutes; None when there are none. One query."""
    rows = KeptCounts.objects.filter(begin=begin, end=end, hours=hours, counted_at__gt=now() - FRESH_FOR)
    row = rows.first()
    return None if row is None else _read(row)


def as_plain(counts: Counts) -> dict[str, Any]:
    """The form in which they are kept; `kept_counts` reads it."""
    return {
        "contacts": [counts.repeats.contacts, counts.repeats.repeats, counts.repeats.chased],
        "by_reply": _plain(counts.repeats.by_reply), "by_reason": _plain(counts.repeats.by_reason),
        "proactive": {name: value for name, value in asdict(counts.proactive).items() if name not in ("begin", "end")},
        "promises": asdict(counts.promises),
        "avoided": [[share.hits, share.n] for share in (counts.treated, counts.held_out)],
        "reasons": dict(counts.by_reason), "work": dict(counts.work),
    }  # fmt: skip


def _read(row: KeptCounts) -> Counts:
    kept = row.counts
    total, again, chased = kept["contacts"]
    found = Repeats(total, again, chased, _tallies(kept["by_reply"]), _tallies(kept["by_reason"]))
    proactive = ProactiveFigures(begin=row.begin, end=row.end, **kept["proactive"])
    treated, held_out = (Share(*share) for share in kept["avoided"])
    promises = PromiseFigures(**kept["promises"])
    return Counts(
        row.begin, row.end, Hours(row.hours), row.counted_at, found, proactive, promises, treated, held_out, kept["reasons"],
        kept["work"],
    )  # fmt: skip


def _plain(tallies: Mapping[str, Tally]) -> dict[str, list[list[int]]]:
    return {name: [[tally.seen[days], tally.repeated[days]] for days in WINDOWS] for name, tally in tallies.items()}


def _tallies(kept: Mapping[str, Sequence[Sequence[int]]]) -> dict[str, Tally]:
    return {
        name: Tally(
            {days: seen for days, (seen, _) in zip(WINDOWS, rows, strict=True)},
            {days: repeated for days, (_, repeated) in zip(WINDOWS, rows, strict=True)},
        )
        for name, rows in kept.items()
    }


def _took(hours: Hours, begin: datetime, at: datetime) -> Took:
    """The opening hours are those of the team that serves the shop's customers."""
    return by_the_clock if hours == Hours.ALL else in_open_hours(shop_calendar().open_spans(begin, at))


Moments = Mapping[UUID, Sequence[datetime]]  # when each customer came to us


def _moments(contacts: Sequence[Contact]) -> Moments:
    moments: dict[UUID, list[datetime]] = {}
    for contact in contacts:
        moments.setdefault(contact.customer, []).append(contact.at)
    return moments


def _work(troubles: Sequence[Trouble], moments: Moments) -> Counter[str]:
    work: Counter[str] = Counter()
    for one in troubles:
        work[one.cause] += one.is_for_a_person + (_contacts_after(one.customer, one.found_at, moments) if one.customer else 0)
    return work


def _avoided(drawn: Sequence[Treated], moments: Moments, at: datetime) -> tuple[Share, Share]:
    """Those we acted for and those left alone; only whose two weeks have passed."""
    over = [one for one in drawn if one.found_at + WROTE_WITHIN <= at]
    treated, held_out = (
        Share(sum(_wrote(one, moments) for one in over if one.is_held_out is held), sum(o.is_held_out is held for o in over))
        for held in (False, True)
    )
    return treated, held_out


def _wrote(one: Treated, moments: Moments) -> bool:
    return _contacts_after(one.customer, one.found_at, moments) > 0


def _contacts_after(customer: UUID, found_at: datetime, moments: Moments) -> int:
    return sum(found_at < at <= found_at + WROTE_WITHIN for at in moments.get(customer, ()))
