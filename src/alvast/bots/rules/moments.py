"""The moment that a question is about: a day that is named, past or to come; else the present. Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alvast.writing.terms import Precision, find_terms

ZONE = ZoneInfo("Europe/Amsterdam")
_NAMES = (
    ("januari", "january", "jan"), ("februari", "february", "feb"), ("maart", "march", "mrt"), ("april", "apr"), ("mei", "may"),
    ("juni", "june", "jun"), ("juli", "july", "jul"), ("augustus", "august", "aug"), ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_ISO = re.compile(rf"\b({_YEAR})-(\d\d)-(\d\d)\b")
_FIGURES = re.compile(rf"\b(\d{{1,2}})[-/.](\d{{1,2}})[-/.]({_YEAR})\b")
_DAY = re.compile(rf"\b(\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\b\.?(?:\s+({_YEAR})\b)?", re.IGNORECASE)
_ENGLISH_DAY = re.compile(rf"\b({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*{_YEAR}\d)(?:,?\s+({_YEAR})\b)?", re.IGNORECASE)
_OF_YEAR = re.compile(rf"\b({_MONTH})\s+({_YEAR})\b", re.IGNORECASE)
_LAST_MONTH = re.compile(rf"\b(?:in|afgelopen|vorige?|sinds|last|since)\s+({_MONTH})\b(?!\s*\d)", re.IGNORECASE)
_BESIDE_YEAR = re.compile(
    rf"\b(?:(?P<year>volgend|komend|next|vorig|afgelopen|last)\s+(?:jaar|year)\s+(?:in\s+)?(?P<month>{_MONTH})|"
    rf"(?P<month_first>{_MONTH})\s+(?:van\s+)?(?P<year_after>volgend|komend|next|vorig|afgelopen|last)\s+(?:jaar|year))\b",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(
    rf"\b(?:in|van|uit|voor|of|from|during|anno|vanaf)\s+(?:het jaar\s+|the year\s+)?({_YEAR})\b", re.IGNORECASE
)
_AGO = re.compile(
    r"\b(\d{1,3}|een|één|twee|drie|vier|vijf|zes|half|a|an|one|two|three|four|five|six)\s+"
    r"(dag|dagen|week|weken|maand|maanden|jaar|jaren|day|days|weeks|month|months|year|years)\s+(?:geleden|terug|ago)\b",
    re.IGNORECASE,
)
_COUNTS = {
    "een": 1, "één": 1, "a": 1, "an": 1, "one": 1, "half": 0.5, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4,
    "vijf": 5, "five": 5, "zes": 6, "six": 6,
}  # fmt: skip
_DAYS = {"d": 1, "w": 7, "m": 30, "j": 365, "y": 365}
_PAST_WORDS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days)
    for words, days in (
        ("eergisteren|the day before yesterday", 2), ("gisteren|yesterday", 1), ("(?:vorige|afgelopen|last) week", 7),
        ("(?:vorige|afgelopen) maand|last month", 30), ("(?:vorig|afgelopen) jaar|last year", 365),
    )
)  # fmt: skip
_PAST = re.compile(
    r"\b(?:kocht|bestelde|besteld|gekocht|kreeg|gekregen|kostte|kostten|gold|golden|was|waren|toen|destijds|had|hadden|betaalde|mocht|"
    r"moest|kon|bought|ordered|paid|cost|did|were|applied|back then)\b",
    re.IGNORECASE,
)
_HELD_THEN = re.compile(
    r"\b(?:kostte|kostten|gold|golden|was|waren|toen|destijds|mocht|mochten|moest|moesten|kon|konden|cost|did|were|applied|"
    r"back then|could)\b",
    re.IGNORECASE,
)
_SHARP = frozenset(
    (Precision.MOMENT, Precision.DAYPART, Precision.DAY, Precision.DAYS, Precision.WEEK, Precision.MONTH, Precision.YEAR)
)
_COUNTED = re.compile(r"(?:binnen|within|na|after|uiterlijk binnen|\d+ (?:dag|day|uur|hour|werk))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """The middle of the day, month or year that is named; `at` in UTC, `sharp`: day, month or year."""

    at: datetime
    sharp: str


def moment_asked(text: str, *, at: datetime) -> Moment | None:
    """None when the question is about the present."""
    today = at.astimezone(ZONE).date()
    for sharp, look in (("day", _exact), ("month", _in_month), ("day", _ago), ("day", _to_come), ("year", _in_year)):
        found = look(text, today, at)
        if found is not None:
            return None if found == today else Moment(_noon(found), sharp)
    return None


def asks_what_held(text: str) -> bool:
    """Whether it is asked what held at a time, not only when something happened: `wat kostte het toen`, `was dat al zo`."""
    return _HELD_THEN.search(text) is not None


def _exact(text: str, today: date, _at: datetime) -> date | None:
    if found := _ISO.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.search(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _DAY.search(text):
        return _named(text, today, int(found[1]), found[2], found[3])
    if found := _ENGLISH_DAY.search(text):
        return _named(text, today, int(found[2]), found[1], found[3])
    return None


def _named(text: str, today: date, day: int, month: str, year: str | None) -> date | None:
    """Without a year: the last one when the words tell of the past, else the next to come."""
    number = _MONTHS[month.lower()]
    if year:
        return _day(int(year), number, day)
    this = _day(today.year, number, day)
    if this is None:
        return None
    if _PAST.search(text):
        return this if this <= today else _day(today.year - 1, number, day)
    return this if this >= today else _day(today.year + 1, number, day)


def _in_month(text: str, today: date, _at: datetime) -> date | None:
    if found := _OF_YEAR.search(text):
        return _day(int(found[2]), _MONTHS[found[1].lower()], 15)
    if found := _BESIDE_YEAR.search(text):
        beside = (found["year"] or found["year_after"]).lower()
        ahead = 1 if beside in ("volgend", "komend", "next") else -1
        return _day(today.year + ahead, _MONTHS[(found["month"] or found["month_first"]).lower()], 15)
    found = _LAST_MONTH.search(text)
    if found is None:
        return None
    number = _MONTHS[found[1].lower()]
    if number == today.month:
        return today
    is_past = bool(_PAST.search(text)) or not found[0].lower().startswith("in")
    year = today.year - (number > today.month) if is_past else today.year + (number < today.month)
    return _day(year, number, 15)


def _ago(text: str, today: date, _at: datetime) -> date | None:
    if found := _AGO.search(text):
        count = _COUNTS.get(found[1].lower()) or (int(found[1]) if found[1].isdigit() else 1)
        return today - timedelta(days=round(count * _DAYS[found[2][0].lower()]))
    return next((today - timedelta(days=days) for words, days in _PAST_WORDS if words.search(text)), None)


def _to_come(text: str, _today: date, at: datetime) -> date | None:
    """A term that lies ahead and names a day or stretch; one that is counted ("binnen 14 dagen") is part of the question."""
    for term in find_terms(text, at):
        if _COUNTED.match(term.quote):
            continue
        if term.precision in _SHARP:
            return (term.earliest + (term.due - term.earliest) / 2).astimezone(ZONE).date()
        if term.precision is Precision.OPEN:
            return term.earliest.astimezone(ZONE).date()
    return None


def _in_year(text: str, today: date, _at: datetime) -> date | None:
    found = _WHOLE_YEAR.search(text)
    if found is None or int(found[1]) == today.year:
        return None
    return date(int(found[1]), 7, 1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), ZONE).astimezone(UTC)
