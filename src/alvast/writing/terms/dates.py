"""Dates as people write them: "12 mei", "dinsdag 12 mei 2026", "de 21e", "12-05-2026", "May 12th"."""

from datetime import date, timedelta

from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.model import Precision
from alvast.writing.terms.numbers import CARDINALS, read_ordinal
from alvast.writing.terms.scene import Days, Scene
from alvast.writing.terms.words import Words

PAST_BEFORE_ROLL = timedelta(days=92)  # a date without a year that lies further back means the next one

_NAMES = (
    "januari jan january", "februari feb february", "maart mrt march", "april apr", "mei may", "juni jun june",
    "juli jul july", "augustus aug august", "september sep sept", "oktober okt october oct", "november nov",
    "december dec",
)  # fmt: skip
MONTHS = {name: number + 1 for number, names in enumerate(_NAMES) for name in names.split()}


def read_date(scene: Scene, i: int, *, weekday: int | None = None, is_introduced: bool = False) -> tuple[int, Days] | None:
    """A calendar date at i. `weekday`: the day of the week named before it; `is_introduced`: a word such as "op" precedes."""
    for reader in (_iso, _numeric, _named, _english, _day_of_month):
        found = reader(scene, i, weekday, is_introduced or weekday is not None)
        if found is not None:
            after, day = found
            return after, Days(day, day, Precision.DAY, is_contradictory=weekday is not None and day.weekday() != weekday)
    return None


def read_month(words: Words, i: int) -> tuple[int, int] | None:
    """The name of a month; a short form may end in a full stop."""
    month = MONTHS.get(words.text(i))
    if month is None:
        return None
    is_dotted = len(words.text(i)) <= 4 and words.text(i + 1) == "." and words.is_joined(i + 1) and words.text(i) != "mei"
    return i + 1 + (is_dotted and not words.ends_sentence(i + 1)), month


def read_year(words: Words, i: int) -> tuple[int, int] | None:
    """ "2026", or "'26" behind a date."""
    year = words.number(i)
    if year is not None and 2000 <= year < 2100:
        return i + 1, year
    short = words.number(i + 1, digits=2)
    if words.text(i) == "'" and words.is_joined(i + 1) and short is not None and len(words.text(i + 1)) == 2:
        return i + 2, 2000 + short
    return None


def day_in_year(scene: Scene, day: int, month: int, year: int | None, weekday: int | None = None) -> date | None:
    """The date meant: with its year; else the one whose weekday fits, else the nearest that is not long past."""
    if year is not None:
        return _date(year, month, day)
    around = [found for y in range(-1, 2) if (found := _date(scene.today.year + y, month, day))]
    near = [found for found in around if abs((found - scene.today).days) < 190 and found.weekday() == weekday]
    if weekday is not None and near:
        return min(near, key=lambda found: abs((found - scene.today).days))
    coming = [found for found in around if found >= scene.today - PAST_BEFORE_ROLL]
    return coming[0] if coming else _leap_day(scene, day, month)


def _leap_day(scene: Scene, day: int, month: int) -> date | None:
    return next((found for y in range(2, 9) if (found := _date(scene.today.year + y, month, day))), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


Found = tuple[int, date] | None


def _iso(scene: Scene, i: int, weekday: int | None, introduced: bool) -> Found:  # noqa: ARG001 - one signature for all
    words = scene.words
    year, month, day = words.number(i), words.number(i + 2, digits=2), words.number(i + 4, digits=2)
    is_iso = words.text(i + 1) == "-" == words.text(i + 3) and all(words.is_joined(i + n) for n in range(1, 5))
    if not (is_iso and year and year >= 2000 and month and day):
        return None
    found = _date(year, month, day)
    return (i + 5, found) if found else None


def _numeric(scene: Scene, i: int, weekday: int | None, introduced: bool) -> Found:
    """12-05-2026, 12/5/26, 12.05.2026; without a year only behind a word that introduces a date."""
    words, sign = scene.words, scene.words.text(i + 1)
    day, month = words.number(i, digits=2), words.number(i + 2, digits=2)
    if day is None or month is None or sign not in ("-", "/", ".") or not (words.is_joined(i + 1) and words.is_joined(i + 2)):
        return None
    if _is_continued(words, i - 1):
        return None
    year = words.number(i + 4)
    if words.text(i + 3) == sign and words.is_joined(i + 3) and words.is_joined(i + 4) and year is not None:
        full = year if year > 99 else 2000 + year
        is_plausible = 2000 <= full < 2100 and (year > 99 or abs(full - scene.today.year) < 20)
        goes_on = words.is_joined(i + 5) and words.text(i + 5) in ("-", "/") and words.number(i + 6) is not None
        found = day_in_year(scene, day, month, full) if is_plausible and not goes_on else None
        return (i + 5, found) if found else None
    if sign == "." or not introduced or (words.is_joined(i + 3) and words.text(i + 3) in ("-", "/")):
        return None
    found = day_in_year(scene, day, month, None, weekday)
    return (i + 3, found) if found else None


def _is_continued(words: Words, i: int) -> bool:
    """Is the number the tail of a longer one, such as a telephone number?"""
    return i >= 0 and words.is_joined(i + 1) and (words.text(i) in ("-", "/", ".", "+", "#") or words.text(i).isalnum())


def _named(scene: Scene, i: int, weekday: int | None, introduced: bool) -> Found:  # noqa: ARG001
    """ "12 mei", "12e mei 2026", "twaalf mei", "de 12e van mei"."""
    words = scene.words
    day = _day_number(words, i)
    if day is None:
        return None
    after, number = day
    after = words.after(after, "van", "of") or after
    month = read_month(words, after)
    if month is None:
        return None
    return _with_year(scene, month[0], number, month[1], weekday)


def _english(scene: Scene, i: int, weekday: int | None, introduced: bool) -> Found:  # noqa: ARG001
    """ "May 12", "May 12th, 2026"."""
    words, month = scene.words, read_month(scene.words, i)
    if month is None or words.text(i) in ("maart", "mei", "augustus"):
        return None
    day = _day_number(words, month[0])
    is_clock = day is not None and words.is_joined(day[0] + 1) and words.text(day[0]) in (".", ":")
    if day is None or is_clock or words.number(month[0], digits=2) is None:
        return None
    after = words.after(day[0], ",") if read_year(words, day[0] + 1) else None
    return _with_year(scene, after or day[0], day[1], month[1], weekday)


def _day_of_month(scene: Scene, i: int, weekday: int | None, introduced: bool) -> Found:  # noqa: ARG001
    """ "de 21e", "de 21e van deze maand", "the 21st": the first one that is still to come."""
    words = scene.words
    start = words.after(i, "de", "the") or (i if weekday is not None else None)
    ordinal = read_ordinal(words, start) if start is not None else None
    if start is None or ordinal is None or not 1 <= ordinal[1] <= 31 or _is_rank(words, start, ordinal[1]):
        return None
    after, day = ordinal
    for months, phrases in ((0, ("van deze maand", "deze maand", "of this month")), (1, _NEXT)):
        if (end := words.after(after, *phrases)) is not None:
            first = add_months(scene.today.replace(day=1), months)
            found = _date(first.year, first.month, day)
            return (end, found) if found else None
    if words.text(after).isalpha() and words.text(after) in _COUNTED:
        return None
    first = scene.today.replace(day=1)
    months_ahead = (_date(*_year_month(add_months(first, n)), day) for n in range(4))
    found = next((d for d in months_ahead if d and d >= scene.today), None)
    return (after, found) if found else None


def _is_rank(words: Words, i: int, number: int) -> bool:
    """ "de eerste", "the third" spelled out: which of some, rarely a day. Who writes "de achtentwintigste" means the day."""
    return words.number(i, digits=2) is None and number < RANKS


RANKS = 13
_NEXT = ("van volgende maand", "volgende maand", "van de volgende maand", "of next month")
_COUNTED = frozenset(
    listed("""
    keer maal week dag klant etage verdieping rij plaats time week day customer floor generatie eeuw century bestelling order
    verjaardag birthday editie edition bladzijde pagina hoofdstuk zending pakket""")
)


def _year_month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _day_number(words: Words, i: int) -> tuple[int, int] | None:
    ordinal = read_ordinal(words, i)
    if ordinal is not None:
        return ordinal if 1 <= ordinal[1] <= 31 else None
    number = words.number(i, digits=2) or CARDINALS.get(words.text(i), 0)
    return (i + 1, number) if 1 <= number <= 31 and not _is_continued(words, i - 1) else None


def _with_year(scene: Scene, after: int, day: int, month: int, weekday: int | None) -> Found:
    year = read_year(scene.words, after)
    found = day_in_year(scene, day, month, year[1] if year else None, weekday)
    if found is None:
        return None
    return (year[0] if year else after), found


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of that month when it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    for last in range(day.day, 27, -1):
        if found := _date(year, month + 1, last):
            return found
    return date(year, month + 1, day.day)
