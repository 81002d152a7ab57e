"""From one day to another: "tussen 12 en 14 mei", "dinsdag of woensdag", "van maandag tot en met woensdag"."""

from dataclasses import replace

from alvast.writing.terms.dates import read_date, read_month
from alvast.writing.terms.model import Precision
from alvast.writing.terms.numbers import read_ordinal
from alvast.writing.terms.scene import Days, Scene
from alvast.writing.terms.weekdays import next_weekday, read_day, read_weekday
from alvast.writing.terms.words import Words

_TO = ("en", "t/m", "tot en met", "tot", "of", "-", "a", "and", "to", "or", "until", "dan wel", "en uiterlijk")


def read_range(scene: Scene, i: int) -> tuple[int, Days] | None:
    """Two days and what joins them, as the stretch between; both count."""
    words = scene.words
    start = words.after(i, "tussen", "van", "between", "from", "op", "on") or i
    is_between = words.text(i) in ("tussen", "van", "between", "from")
    return _of_one_month(scene, start) or _between(scene, start, is_between=is_between)


def _of_one_month(scene: Scene, i: int) -> tuple[int, Days] | None:
    """ "12 en 14 mei", "de 12e of de 13e mei", "12-14 mei"."""
    words = scene.words
    start = words.after(i, "de", "the") or i
    first = _day(words, start)
    middle = words.after(first[0], *_TO) if first else None
    if first is None or middle is None:
        return None
    middle = words.after(middle, "de", "the") or middle
    second = _day(words, middle)
    month = read_month(words, second[0]) if second else None
    if month is None or second is None:
        return None
    last = read_date(scene, middle, is_introduced=True)
    if last is None or not 1 <= first[1] < last[1].last.day:
        return None
    return last[0], Days(last[1].last.replace(day=first[1]), last[1].last, Precision.DAYS)


def _day(words: Words, i: int) -> tuple[int, int] | None:
    ordinal = read_ordinal(words, i)
    number = words.number(i, digits=2)
    return ordinal or (None if number is None or not 1 <= number <= 31 else (i + 1, number))


def _between(scene: Scene, i: int, *, is_between: bool) -> tuple[int, Days] | None:
    words = scene.words
    now = words.after(i, "nu", "vandaag", "now")
    first = (now, Days.one(scene.today)) if now is not None else read_day(scene, i)
    if first is None or first[1].hours is not None:
        return None
    middle = words.after(first[0], *_TO)
    if middle is None or (words.text(first[0]) in ("en", "and") and not is_between):
        return None
    last = _second(scene, middle, first[1])
    if last is None or last[1].last < first[1].first or (last[1].last - first[1].first).days > 370:
        return None
    return last[0], replace(last[1], first=first[1].first, precision=Precision.DAYS)


def _second(scene: Scene, i: int, first: Days) -> tuple[int, Days] | None:
    """The other end: a bare weekday is the first one after the beginning."""
    words = scene.words
    start = words.after(i, "de", "op", "the") or i
    weekday = read_weekday(words, start)
    dated = read_day(scene, start, is_introduced=True)
    if weekday is not None and dated is not None and dated[0] == weekday[0]:
        return weekday[0], Days.one(next_weekday(first.first, weekday[1]), weekday[2])
    return dated
