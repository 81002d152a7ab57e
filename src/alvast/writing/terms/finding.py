"""Finds the terms in a text: a day, a stretch or a count, with its bound ("vóór", "uiterlijk") and its time of day. Linear."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from functools import lru_cache

from alvast.kernel.calendar import BusinessCalendar
from alvast.writing.terms.bounds import BOUNDS, bounds_at
from alvast.writing.terms.clauses import clause_around
from alvast.writing.terms.clocks import NOON, read_hours, read_part
from alvast.writing.terms.dates import MONTHS
from alvast.writing.terms.durations import Count, precision_of, reach, read_count
from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.model import Precision, Term
from alvast.writing.terms.openers import may_open
from alvast.writing.terms.ranges import read_range
from alvast.writing.terms.scene import DAY_END, Bound, Days, Hours, Scene
from alvast.writing.terms.skipping import skip
from alvast.writing.terms.stretches import read_days
from alvast.writing.terms.tense import is_past
from alvast.writing.terms.words import Words

_PLANNED = frozenset(
    listed("""
    afspraak afgesproken gepland ingepland verplaatst verzet uitgesteld gereserveerd geboekt vastgelegd verschoven genoteerd
    scheduled moved rescheduled booked planned bevestigd""")
)
_AHEAD = frozenset(("naar", "voor", "uiterlijk", "tot", "vanaf", "per", "binnen", "met"))
NIGHT = 6 * 60
BETWEEN = 6  # words that may stand between a day and its time of day


@dataclass(frozen=True, slots=True)
class _Span:
    """What was read: its words, the moments, how sharp it is."""

    after: int
    earliest: datetime
    due: datetime
    precision: Precision
    is_contradictory: bool = False
    lone: "_Lone | None" = None
    gap: tuple[int, int] | None = None  # words within that are not of the term


@dataclass(frozen=True, slots=True)
class _Lone:
    """A day without a time of day, or a time of day without a day: the other may stand further on in the clause."""

    days: Days | None
    hours: Hours | None
    bound: Bound


def find_terms(text: str, at: datetime, calendar: BusinessCalendar | None = None) -> list[Term]:
    """The terms in a text written at `at` (aware) that lie ahead of that moment, in order, never overlapping.

    `calendar` says which days are working days and in which zone the clock is read; without it Monday to Friday in the
    Netherlands. What is past ("vorige week dinsdag", "u bestelde op 18 mei"), comes back ("elke dinsdag") or counts from an
    event elsewhere ("binnen 14 dagen na ontvangst") is no term.
    """
    scene = Scene.of(Words(text), at, calendar or dutch_calendar())
    return list(_terms(scene))


@lru_cache(maxsize=1)
def dutch_calendar() -> BusinessCalendar:
    """Monday to Friday from nine to half past five, without the holidays of the Algemene termijnenwet."""
    week = {str(day): [("09:00", "17:30")] for day in range(5)}
    return BusinessCalendar.read(time_zone="Europe/Amsterdam", blocks=week, country="NL")


def statutory_due(term: Term, calendar: BusinessCalendar) -> datetime:
    """When the term ends if the law sets it: one that ends on a weekend day or a holiday lasts until the end of the next
    working day (Algemene termijnenwet, art. 1). Terms in hours do not move (art. 4)."""
    if not term.ends_on_rest_day or term.precision is Precision.MOMENT:
        return term.due
    scene = Scene.of(Words(""), term.due, calendar)
    day = scene.today
    while scene.is_rest_day(day):
        day += timedelta(days=1)
    return _instant(scene, day, DAY_END, is_end=True)


def _terms(scene: Scene) -> Iterator[Term]:
    waiting: tuple[int, _Span] | None = None
    for i, span in _spans(scene):
        joined = _joined(scene, waiting, i, span) if waiting else None
        if joined is not None:
            waiting = joined
            continue
        if waiting is not None:
            yield from _ahead(scene, *waiting)
        waiting = i, span
    if waiting is not None:
        yield from _ahead(scene, *waiting)


def _spans(scene: Scene) -> Iterator[tuple[int, _Span]]:
    i = 0
    while i < len(scene.words):
        if not may_open(scene.words.text(i)):
            i += 1
            continue
        skipped = skip(scene, i)
        span = _read(scene, i) if skipped is None else None
        if span is not None:
            yield i, span
        i = max(skipped or 0, span.after if span else 0, i + 1)


def _ahead(scene: Scene, i: int, span: _Span) -> Iterator[Term]:
    if span.due >= scene.at and not _is_told(scene, i):
        yield _term(scene, i, span)


def _joined(scene: Scene, earlier: tuple[int, _Span], i: int, later: _Span) -> tuple[int, _Span] | None:
    """ "vandaag zelf om 13.30 uur": a day and a time of day in one clause, with a few words between them."""
    first, one, two = earlier[0], earlier[1].lone, later.lone
    if one is None or two is None or i - earlier[1].after > BETWEEN or clause_around(scene.words, i)[0] > first:
        return None
    days, hours = one.days or two.days, one.hours or two.hours
    if days is None or hours is None or (one.days and two.days) or (one.hours and two.hours) or days.first != days.last:
        return None
    outer, inner = (one.bound, two.bound) if one.days else (two.bound, one.bound)
    span = _span(scene, later.after, days, _in_part(hours, days.hours), outer, bound_on_hours=inner)
    return first, replace(span, gap=(earlier[1].after, i))


def _is_told(scene: Scene, i: int) -> bool:
    """A day in a sentence about the past is past, unless it plainly lies ahead: "verplaatst naar dinsdag 26 mei"."""
    words = scene.words
    first, last = clause_around(words, i)
    if not is_past(words, first, last):
        return False
    if _is_dated(words, i) and any(words.text(n) in _PLANNED for n in range(first, last)):
        return False
    return words.text(i) not in _AHEAD and words.text(i - 1) not in ("naar", "tot", "voor", "aan")


def _is_dated(words: Words, i: int) -> bool:
    """Does a date stand here that names its month?"""
    return any(words.text(n) in MONTHS or words.text(n) in ("-", "/") for n in range(i, i + 6))


def _term(scene: Scene, first: int, span: _Span) -> Term:
    words = scene.words
    start, end = words[first].start, words[span.after - 1].end
    zone = scene.calendar.zone
    return Term(
        start, end, words.source[start:end], max(span.earliest, scene.at), span.due, span.precision,
        scene.is_rest_day(span.due.astimezone(zone).date()), span.is_contradictory, _pieces(words, first, span),
    )  # fmt: skip


def _pieces(words: Words, first: int, span: _Span) -> tuple[tuple[int, int], ...]:
    start, end = words[first].start, words[span.after - 1].end
    if span.gap is None or span.gap[0] >= span.gap[1]:
        return ((start, end),)
    return (start, words[span.gap[0] - 1].end), (words[span.gap[1]].start, end)


def _read(scene: Scene, i: int) -> _Span | None:
    count = read_count(scene, i)
    if count is not None:
        return _counted(scene, *count)
    ending = _by_end_of_day(scene, i)
    if ending is not None:
        return ending
    best: _Span | None = None
    for bound, start in bounds_at(scene.words, i):
        found = _bounded(scene, i, start, bound)
        if found is not None and (best is None or found.after > best.after):
            best = found
    return best


def _bounded(scene: Scene, i: int, start: int, bound: Bound) -> _Span | None:
    introduced = start > i
    ranged = read_range(scene, i)
    days = ranged or read_days(scene, start, is_introduced=introduced)
    if days is not None:
        return _with_hours(scene, days, Bound.WITHIN if ranged else bound)
    hours = read_hours(scene.words, start, beside_day=False, introduced=introduced)
    if hours is None and not introduced:
        hours = read_hours(scene.words, i, beside_day=False, introduced=False)
    if hours is None:
        return None
    return _hours_first(scene, hours, bound)


def _with_hours(scene: Scene, days: tuple[int, Days], bound: Bound) -> _Span:
    """Days, with the time of day that may follow: "vrijdag vóór 17.00 uur", "donderdag tussen 17.00 en 21.00 uur"."""
    after, stretch = days
    following = _hours_behind(scene, after)
    if following is None:
        span = _span(scene, after, stretch, stretch.hours, bound, bound_on_hours=None)
        return replace(span, lone=_Lone(stretch, None, bound))
    end, hours, hour_bound = following
    return _span(scene, end, stretch, _in_part(hours, stretch.hours), bound, bound_on_hours=hour_bound)


def _in_part(hours: Hours, part: Hours | None) -> Hours:
    """Eight in the evening for "vanavond om 8 uur", midnight for "vannacht om twaalf uur"."""
    if part is not None and part.last <= NIGHT and hours.first == NOON:
        return Hours(0, 0, hours.precision)
    if part is not None and hours.may_be_later and not part.first <= hours.first < part.last:
        later = hours.first + 12 * 60
        if part.first <= later < part.last or part.last == DAY_END:
            return Hours(later, max(later, hours.last + 12 * 60), hours.precision)
    return hours


def _hours_behind(scene: Scene, after: int) -> tuple[int, Hours, Bound] | None:
    words = scene.words
    for start in (after, words.after(after, ",", "(", "en wel", "nog", ", en wel", ", ook") or after):
        for phrases, bound in BOUNDS:
            begin = words.after(start, *phrases)
            if begin is None:
                continue
            begin = words.after(begin, "om", "circa", "ca.", "ongeveer", "op zijn laatst") or begin
            found = read_hours(words, begin, beside_day=True, introduced=True)
            if found is not None:
                return found[0], found[1], bound
        found = read_hours(words, start, beside_day=True, introduced=False)
        if found is not None:
            return found[0], found[1], Bound.WITHIN
    return None


def _hours_first(scene: Scene, hours: tuple[int, Hours], bound: Bound) -> _Span | None:
    """ "om 14.30 uur", "vóór 17.00 uur morgen", "tussen 9 en 12 uur op dinsdag": without a day the coming time."""
    after, stretch = hours
    words = scene.words
    start = words.after(after, "op", "on", "van", ",") or after
    days = read_days(scene, start, is_introduced=start > after) or read_days(scene, after)
    if days is not None and days[1].first == days[1].last:
        return _span(scene, days[0], days[1], _in_part(stretch, days[1].hours), Bound.WITHIN, bound_on_hours=bound)
    span = _span(scene, after, Days.one(scene.today), stretch, Bound.WITHIN, bound_on_hours=bound)
    if span.due < scene.at:
        span = _span(scene, after, Days.one(scene.in_days(1)), stretch, Bound.WITHIN, bound_on_hours=bound)
    return replace(span, lone=_Lone(None, stretch, bound))


def _by_end_of_day(scene: Scene, i: int) -> _Span | None:
    """ "vóór het einde van de (werk)dag", "eind van de middag": today, until the desk closes."""
    words = scene.words
    bound = words.after(i, "voor", "before", "aan", "by", "tegen", "uiterlijk", "uiterlijk aan") or i
    part = read_part(words, bound)
    is_general = words.text(bound) == "in" and words.after(bound, "in de loop van") is None
    if part is None or is_general or words.text(bound) == "'" or words.text(bound) == "s":
        return None
    closes = scene.calendar.blocks_on(scene.today)
    hours = part[1]
    if words.text(part[0] - 1) in ("dag", "werkdag", "day") and closes:
        last = closes[-1][1]
        hours = Hours(hours.first, last.hour * 60 + last.minute or DAY_END, hours.precision)
    return _span(scene, part[0], Days.one(scene.today), hours, Bound.BY, bound_on_hours=None)


def _counted(scene: Scene, after: int, count: Count) -> _Span:
    least, most = reach(scene, count.least, count.unit), reach(scene, count.most, count.unit)
    due = most.moment or _instant(scene, most.day or scene.today, DAY_END, is_end=True)
    start = least.moment or _instant(scene, least.day or scene.today, 0)
    if count.bound is Bound.BY:
        return _Span(after, scene.at if count.least == count.most else start, due, precision_of(count.unit))
    precision = Precision.OPEN if count.bound is Bound.FROM else precision_of(count.unit)
    if least.day is None or most.moment is not None:
        return _Span(after, start, due, precision)
    following = _hours_behind(scene, after)
    day = Days.one(most.day or scene.today)
    if following is not None and count.bound is Bound.WITHIN:
        return _span(scene, following[0], day, following[1], Bound.WITHIN, bound_on_hours=following[2])
    return _Span(after, start, due, precision)


def _span(scene: Scene, after: int, days: Days, hours: Hours | None, bound: Bound, *, bound_on_hours: Bound | None) -> _Span:
    """The moments that days, a time of day and their bounds stand for."""
    if hours is not None and hours.may_be_later and days.last == scene.today:
        hours = _still_ahead(scene, hours)
    first, last = (hours.first, hours.last) if hours else (0, DAY_END)
    begin, end = (
        _instant(scene, days.first, first),
        _instant(scene, days.last, last, is_end=hours is None or last == DAY_END, is_due=True),
    )
    precision = hours.precision if hours else days.precision
    inner = bound_on_hours or Bound.WITHIN
    if inner is Bound.BEFORE or inner is Bound.BY:
        begin, end = (
            _instant(scene, days.first, 0),
            _instant(scene, days.last, first if inner is Bound.BEFORE else last, is_due=True),
        )
    if inner is Bound.AFTER or inner is Bound.FROM:
        begin, end = end if inner is Bound.AFTER else begin, _instant(scene, days.last, DAY_END, is_end=True)
    return _outer(scene, _Span(after, begin, end, precision, days.is_contradictory), days, bound, has_hours=hours is not None)


def _still_ahead(scene: Scene, hours: Hours) -> Hours:
    """ "om 8 uur", said in the afternoon, is tonight."""
    if _instant(scene, scene.today, hours.last) >= scene.at:
        return hours
    return Hours(hours.first + 12 * 60, hours.last + 12 * 60, hours.precision)


def _outer(scene: Scene, span: _Span, days: Days, bound: Bound, *, has_hours: bool) -> _Span:
    """The bound in front of it all."""
    after, flag = span.after, span.is_contradictory
    if bound is Bound.BEFORE and days.first > scene.today and not has_hours:
        end = _instant(scene, days.first - timedelta(days=1), DAY_END, is_end=True)
        return _Span(after, scene.at, end, Precision.DAY, flag)
    if bound is Bound.BEFORE and has_hours:
        return _Span(
            after, scene.at, min(span.earliest, span.due) if span.earliest > scene.at else span.due, span.precision, flag
        )
    if bound is Bound.BY:
        return _Span(after, scene.at, span.due, span.precision, flag)
    if bound in (Bound.AFTER, Bound.FROM):
        return _opened(scene, span, days, bound, has_hours=has_hours)
    return span


def _opened(scene: Scene, span: _Span, days: Days, bound: Bound, *, has_hours: bool) -> _Span:
    """It begins then; as a term it ends with the first working day on which it can happen."""
    if has_hours:
        end = _instant(scene, days.last, DAY_END, is_end=True)
        return _Span(span.after, span.due if bound is Bound.AFTER else span.earliest, end, Precision.OPEN)
    first = days.last + timedelta(days=1) if bound is Bound.AFTER else days.first
    work = scene.next_working_day(first - timedelta(days=1))
    return _Span(span.after, _instant(scene, first, 0), _instant(scene, work, DAY_END, is_end=True), Precision.OPEN)


def _instant(scene: Scene, day: date, minutes: int, *, is_end: bool = False, is_due: bool = False) -> datetime:
    """A time on the clock of a day, in UTC. An hour that comes twice is due the second time; one that the clock skips, an
    hour later. `is_end`: the last second before."""
    whole, rest = divmod(minutes, DAY_END)
    wall = datetime.combine(day + timedelta(days=whole), clock_time(rest // 60, rest % 60), scene.calendar.zone)
    instant = wall.replace(fold=0).astimezone(UTC)
    if is_due:
        instant = max(instant, wall.replace(fold=1).astimezone(UTC))
    return instant - timedelta(seconds=1) if is_end else instant


__all__ = ["dutch_calendar", "find_terms", "statutory_due"]
