"""Terms that count from now: "binnen drie werkdagen", "over twee weken", "binnen 48 uur", "de komende 10 dagen"."""

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from alvast.kernel.calendar import NeverOpen
from alvast.writing.terms.dates import add_months
from alvast.writing.terms.lexicon import phrased
from alvast.writing.terms.model import Precision
from alvast.writing.terms.numbers import read_number
from alvast.writing.terms.scene import Bound, Scene
from alvast.writing.terms.words import Words


@dataclass(frozen=True, slots=True)
class Count:
    """From now so long: between `least` and `most` of a unit."""

    least: float
    most: float
    unit: str
    bound: Bound


@dataclass(frozen=True, slots=True)
class Reach:
    """What a count comes to: a moment, or a whole day."""

    moment: datetime | None
    day: date | None


_UNITS = {
    "minute": phrased("minuut; minuten; min; minute; minutes"),
    "quarter": phrased("kwartier; kwartiertje"),
    "hour": phrased("uur; uren; uurtje; hour; hours; hrs"),
    "working_hour": phrased("werkuur; werkuren; business hours; kantooruren"),
    "day": phrased("dag; dagen; kalenderdag; kalenderdagen; day; days; calendar days"),
    "stretch_of_24": phrased("etmaal; etmalen"),
    "working_day": phrased(
        "werkdag; werkdagen; werkbare dagen; working day; working days; business day; business days; workdays; weekdays"
    ),
    "carrier_day": phrased("bezorgdag; bezorgdagen; leverdag; leverdagen; delivery days; delivery day"),
    "fortnight": phrased("fortnight"),
    "week": phrased("week; weken; weeks"),
    "month": phrased("maand; maanden; month; months"),
    "year": phrased("jaar; year; years"),
}
BY_UNIT = {phrase: unit for unit, phrases in _UNITS.items() for phrase in phrases}
_WITHIN = phrased("""
    binnen; within; binnen nu en; tussen nu en; between now and; uiterlijk binnen; zeker binnen; uiterlijk over; in less
    than; in the next; within the next; in de komende; de komende; komende; de eerstkomende; in de eerstvolgende; the
    next; over the next; gedurende de komende; niet langer dan; in maximaal; in hooguit; in uiterlijk""")
_LASTS = phrased("duurt; duren; takes; take; rekening met; levertijd is; levertijd van; doorlooptijd is; kost; reken op")
_AT = ("over", "in", "over ongeveer", "over circa", "na ongeveer")
_AFTER = ("na", "after", "pas over", "vanaf over")
_ABOUT = phrased("""
    ongeveer; exact; precies; circa; ca; ca.; maximaal; max; max.; hooguit; uiterlijk; zo'n; about; at most; nog;
    hoogstens; gemiddeld; minimaal; up to; de; nog ongeveer; nog maximaal""")
_TO = phrased("tot; a; -; of; en; tot en met; to; or; tot maximaal; tot ongeveer")
_FROM_NOW = phrased("na vandaag; na nu; na heden; na dagtekening; vanaf nu; vanaf vandaag; from now; from today; na dit bericht")
_NOT_A_TERM = phrased("""
    na; nadat; vanaf; geleden; ago; garantie; bedenktijd; lang; oud; te laat; vertraging; levertijd; ervaring; eerder;
    terug geleden; after; from; of age; old; voor aankomst; vakantie; zicht; retour sturen; voordat; tevoren; van
    tevoren; voor; before; per week; per dag; wachttijd; warranty""")


def read_count(scene: Scene, i: int) -> tuple[int, Count] | None:
    """A count from now at i, with the word that makes it one. What counts from elsewhere ("na ontvangst") is none."""
    words = scene.words
    for phrases, bound in ((_WITHIN, Bound.BY), (_LASTS, Bound.BY), (_AFTER, Bound.FROM), (_AT, Bound.WITHIN)):
        start = words.after(i, *phrases)
        if start is None:
            continue
        is_within = bound is Bound.WITHIN and words.text(i) == "in"
        found = _amount(words, start, Bound.BY if is_within else bound)
        if found is not None:
            return _unless_elsewhere(words, found)
    return None


def _amount(words: Words, i: int, bound: Bound) -> tuple[int, Count] | None:
    start = words.after(i, *_ABOUT) or i
    start = words.after(start, *_ABOUT) or start
    first = read_number(words, start)
    if first is None and (after := words.after(start, "het uur", "the hour")) is not None:
        return after, Count(1, 1, "hour", bound)
    if first is None:
        unit = _unit(words, start)
        return (unit[0], Count(1, 1, unit[1], bound)) if unit and words.text(start) in ("kwartier", "etmaal") else None
    unit = _unit(words, first[0])
    if unit is not None:
        or_so = read_number(words, unit[0] + 1) if words.text(unit[0]) == "of" and first[1] == 1 else None
        if or_so is not None and or_so[1] > 1:  # "een dag of drie"
            return or_so[0], Count(first[1], or_so[1], unit[1], bound)
        return unit[0], Count(first[1], first[1], unit[1], bound)
    middle = words.after(first[0], *_TO)
    last = read_number(words, middle) if middle is not None else None
    unit = _unit(words, last[0]) if last is not None else None
    if last is None or unit is None or last[1] < first[1]:
        return None
    return unit[0], Count(first[1], last[1], unit[1], bound)


def _unit(words: Words, i: int) -> tuple[int, str] | None:
    two = f"{words.text(i)} {words.text(i + 1)}"
    if two in BY_UNIT:
        return i + 2, BY_UNIT[two]
    unit = BY_UNIT.get(words.text(i))
    if words.text(i) == "half" and words.text(i + 1) == "jaar":
        return i + 2, "half_year"
    return None if unit is None else (i + 1, unit)


def _unless_elsewhere(words: Words, found: tuple[int, Count]) -> tuple[int, Count] | None:
    after, count = found
    if (end := words.after(after, *_FROM_NOW)) is not None:
        return end, count
    if words.after(after, "na") and words.text(after + 1) in ("nu", "vandaag"):
        return after + 2, count
    return None if words.after(after, *_NOT_A_TERM) is not None else found


def reach(scene: Scene, amount: float, unit: str) -> Reach:
    """The moment, or the day, that lies so far from when the text was written. Hours are hours, also when the clock moves."""
    hours = {"minute": 1 / 60, "quarter": 1 / 4, "hour": 1.0, "stretch_of_24": 24.0}.get(unit)
    if hours is None and amount != math.floor(amount) and unit == "day":
        hours = 24.0
    if hours is not None:
        return Reach(scene.at + timedelta(hours=min(amount, 1e5) * hours), None)
    if unit == "working_hour":
        return Reach(_working_hours(scene, amount), None)
    return Reach(None, _day(scene, min(math.ceil(amount), 3000), unit, amount))


def _working_hours(scene: Scene, amount: float) -> datetime:
    try:
        return scene.calendar.add(scene.at, timedelta(hours=min(amount, 1000)))
    except NeverOpen:
        return scene.at + timedelta(hours=amount)


def _day(scene: Scene, count: int, unit: str, amount: float) -> date:
    if unit == "working_day":
        return _working_day(scene, count)
    if unit == "carrier_day":
        return _carrier_day(scene, count)
    if unit == "fortnight":
        return scene.in_days(14 * count)
    if unit == "week":
        return scene.in_days(math.ceil(7 * min(amount, 500)))
    if unit in ("month", "half_year", "year"):
        return add_months(scene.today, math.ceil(min(amount, 500) * {"month": 1, "half_year": 6, "year": 12}[unit]))
    return scene.in_days(count)


def _working_day(scene: Scene, count: int) -> date:
    try:
        return scene.calendar.add_working_days(scene.at, min(count, 250))
    except NeverOpen:
        return scene.in_days(count)


def _carrier_day(scene: Scene, count: int) -> date:
    """Parcel carriers work on Saturdays, not on Sundays and holidays."""
    day, left = scene.today, count
    while left > 0:
        day += timedelta(days=1)
        left -= day.weekday() < 6 and not scene.calendar.holiday_on(day)
    return day


def precision_of(unit: str) -> Precision:
    if unit in ("minute", "quarter", "hour", "working_hour", "stretch_of_24"):
        return Precision.MOMENT
    return Precision.DAY
