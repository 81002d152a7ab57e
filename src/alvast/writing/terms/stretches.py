"""Stretches of days: "eind deze maand", "begin volgende week", "half juni", "voor het weekend", "week 23", "dit najaar"."""

import calendar as months
from datetime import date, timedelta

from alvast.writing.terms.dates import add_months, read_month, read_year
from alvast.writing.terms.feasts import read_feast
from alvast.writing.terms.lexicon import phrased
from alvast.writing.terms.model import Precision
from alvast.writing.terms.numbers import read_ordinal
from alvast.writing.terms.scene import Days, Scene
from alvast.writing.terms.weekdays import WEEKDAYS, monday, next_weekday, read_day, read_week

Read = tuple[int, Days] | None

_START = phrased("""
    begin; begin van; het begin van; in het begin van; aan het begin van; early; early in; the beginning of; at the
    beginning of; the start of; at the start of; in het begin van de; begin van de""")
_MIDDLE = phrased("""
    half; medio; midden; midden in; halverwege; in het midden van; het midden van; mid; mid -; midway through; the middle
    of; in the middle of; rond half; rond het midden van""")
ENDINGS = phrased("""
    eind; einde; eind van; einde van; het eind van; het einde van; aan het eind van; aan het einde van; op het eind van;
    late; the end of; at the end of; end of; eind van de; einde van de; het einde van de; aan het eind van de; aan het
    einde van de; het eind van de""")
_THROUGH = phrased("""
    in de loop van; in de loop van de; gedurende; ergens in; in the course of; during; sometime; ergens; later; nog;
    verderop; course of""")
_FIRST_HALF = ("de eerste helft van", "in de eerste helft van", "eerste helft", "eerste helft van", "the first half of")
_SECOND_HALF = ("de tweede helft van", "in de tweede helft van", "tweede helft", "tweede helft van", "the second half of")
_SEASONS = {
    "voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12,
    "spring": 3, "summer": 6, "autumn": 9, "fall": 9,
}  # fmt: skip


def read_days(scene: Scene, i: int, *, is_introduced: bool = False) -> Read:
    """A day or a stretch of days at i."""
    found = _part_of(scene, i) or _beside_feast(scene, i) or read_day(scene, i, is_introduced=is_introduced)
    return found or read_feast(scene, i) or _weekend(scene, i) or _whole(scene, i, is_introduced=is_introduced)


def _whole(scene: Scene, i: int, *, is_introduced: bool) -> Read:
    week = _week_of_month(scene, i) or read_week(scene, i)
    return week or _month(scene, i, is_introduced=is_introduced) or _quarter(scene, i) or _season(scene, i) or _year(scene, i)


def _part_of(scene: Scene, i: int) -> Read:
    """The beginning, the middle or the end of a week, a month, a quarter or a year."""
    for phrases, cut in (
        (_START, _beginning),
        (_MIDDLE, _middle),
        (ENDINGS, _ending),
        (_FIRST_HALF, _first_half),
        (_SECOND_HALF, _rest),
    ):
        start = scene.words.after(i, *phrases)
        if start is None:
            continue
        whole = _whole(scene, start, is_introduced=True) or _this(scene, start)
        if whole is not None:
            return whole[0], cut(whole[1])
    start = scene.words.after(i, *_THROUGH)
    return None if start is None or scene.words.text(i) in ("nog", "later") else _whole(scene, start, is_introduced=True)


def _this(scene: Scene, i: int) -> Read:
    """ "eind van de maand": the running one."""
    start = scene.words.after(i, "de", "het", "the") or i
    if scene.words.after(start + 1, "erna", "daarna", "erop", "ervoor", "after") is not None:
        return None
    if scene.words.text(start) == "week":
        first = monday(scene.today)
        return start + 1, Days(first, first + timedelta(days=6), Precision.WEEK)
    if scene.words.text(start) in ("maand", "month"):
        return start + 1, _month_of(scene.today)
    if scene.words.text(start) in ("jaar", "year"):
        return start + 1, _year_of(scene.today.year)
    return None


def _beginning(whole: Days) -> Days:
    """The first two days of a week, the first ten of a month, the first month of more."""
    if whole.precision is Precision.WEEK:
        return Days(whole.first, whole.first + timedelta(days=1), Precision.DAYS)
    if whole.precision is Precision.MONTH:
        return Days(whole.first, whole.first + timedelta(days=9), Precision.DAYS)
    return Days(whole.first, add_months(whole.first, 1) - timedelta(days=1), Precision.MONTH)


def _middle(whole: Days) -> Days:
    """Wednesday of a week, around the fifteenth of a month, up to the middle of more."""
    if whole.precision is Precision.WEEK:
        return Days(whole.first + timedelta(days=1), whole.first + timedelta(days=2), Precision.DAYS)
    if whole.precision is Precision.MONTH:
        return Days(whole.first + timedelta(days=10), whole.first + timedelta(days=14), Precision.DAYS)
    half = whole.first + (whole.last - whole.first) / 2
    return Days(half - timedelta(days=15), half + timedelta(days=15), Precision.DAYS)


def _ending(whole: Days) -> Days:
    """Thursday and Friday of a week, the last ten days of a month, the last month of more."""
    if whole.precision is Precision.WEEK:
        return Days(whole.first + timedelta(days=3), whole.first + timedelta(days=4), Precision.DAYS)
    if whole.precision is Precision.MONTH:
        return Days(whole.last - timedelta(days=9), whole.last, Precision.DAYS)
    return Days(whole.last.replace(day=1), whole.last, Precision.MONTH)


def _first_half(whole: Days) -> Days:
    if whole.precision is Precision.WEEK:
        return Days(whole.first, whole.first + timedelta(days=2), Precision.DAYS)
    return Days(whole.first, whole.first + (whole.last - whole.first) / 2, Precision.DAYS)


def _rest(whole: Days) -> Days:
    if whole.precision is Precision.WEEK:
        return Days(whole.first + timedelta(days=2), whole.first + timedelta(days=4), Precision.DAYS)
    return Days(whole.first + (whole.last - whole.first) / 2 + timedelta(days=1), whole.last, Precision.DAYS)


def _week_of_month(scene: Scene, i: int) -> Read:
    """ "de eerste week van juni": its first seven days; "de laatste week van mei": its last."""
    words = scene.words
    start = words.after(i, "de", "the") or i
    is_last = words.text(start) in ("laatste", "last")
    ordinal = (start + 1, 0) if is_last else read_ordinal(words, start)
    of = words.after(ordinal[0], "week van", "week of") if ordinal else None
    month = _month(scene, of, is_introduced=True) if of is not None else None
    if month is None or ordinal is None or ordinal[1] > 4:
        return None
    first = month[1].last - timedelta(days=6) if is_last else month[1].first + timedelta(days=7 * ordinal[1] - 7)
    return month[0], Days(first, first + timedelta(days=6), Precision.WEEK)


def _month(scene: Scene, i: int, *, is_introduced: bool) -> Read:
    words = scene.words
    for phrases, ahead in (
        (("deze maand", "this month", "de lopende maand"), 0),
        (("volgende maand", "komende maand", "next month"), 1),
    ):
        if (after := words.after(i, *phrases)) is not None:
            return after, _month_of(add_months(scene.today.replace(day=1), ahead))
    start = words.after(i, "de maand", "the month of") or i
    found = read_month(words, start)
    if found is None or (words.text(start) == "may" and not is_introduced):
        return None
    year = read_year(words, found[0])
    if not is_introduced and year is None and start == i:
        return None
    first = date(year[1] if year else scene.today.year, found[1], 1)
    if year is None and _month_of(first).last < scene.today:
        first = add_months(first, 12)
    return (year[0] if year else found[0]), _month_of(first)


def _month_of(day: date) -> Days:
    last = months.monthrange(day.year, day.month)[1]
    return Days(day.replace(day=1), day.replace(day=last), Precision.MONTH)


def _quarter(scene: Scene, i: int) -> Read:
    words, today = scene.words, scene.today
    this = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    if (after := words.after(i, "dit kwartaal", "this quarter")) is not None:
        return after, _quarter_of(this)
    if (after := words.after(i, "volgend kwartaal", "komend kwartaal", "next quarter")) is not None:
        return after, _quarter_of(add_months(this, 3))
    start = words.after(i, "het", "the") or i
    ordinal = read_ordinal(words, start)
    if ordinal and 1 <= ordinal[1] <= 4 and words.text(ordinal[0]) in ("kwartaal", "quarter"):
        number, after = ordinal[1], ordinal[0] + 1
    elif words.text(i) == "q" and words.is_joined(i + 1) and words.text(i + 1) in ("1", "2", "3", "4"):
        number, after = int(words.text(i + 1)), i + 2
    else:
        return None
    after = words.after(after, "van") or after
    year = read_year(words, after)
    found = _quarter_of(date(year[1] if year else today.year, 3 * number - 2, 1))
    if year is None and found.last < today:
        found = _quarter_of(add_months(found.first, 12))
    return (year[0] if year else after), found


def _quarter_of(first: date) -> Days:
    return Days(first, add_months(first, 3) - timedelta(days=1), Precision.SEASON)


def _season(scene: Scene, i: int) -> Read:
    words = scene.words
    start = words.after(i, "dit", "deze", "komend", "komende", "aankomend", "aankomende", "volgend", "volgende", "het", "de",
                        "this", "next", "in het", "in de")  # fmt: skip
    if start is None or words.text(start) not in _SEASONS:
        return None
    year = read_year(words, start + 1)
    if words.text(i) in ("het", "de") and year is None and words.text(i - 1) not in ("in", "voor", "na"):
        return None
    first = date(year[1] if year else scene.today.year, _SEASONS[words.text(start)], 1)
    last = add_months(first, 3) - timedelta(days=1)
    if year is None and (last < scene.today or (words.text(i) in ("volgend", "volgende", "next") and first <= scene.today)):
        first, last = add_months(first, 12), add_months(last, 12)
    return (year[0] if year else start + 1), Days(first, last, Precision.SEASON)


def _year(scene: Scene, i: int) -> Read:
    words = scene.words
    for phrases, ahead in ((("dit jaar", "this year"), 0), (("volgend jaar", "komend jaar", "next year"), 1)):
        if (after := words.after(i, *phrases)) is not None:
            return after, _year_of(scene.today.year + ahead)
    if words.text(i - 1) in phrased("in; eind; begin; medio; half; voor; einde; of; van; until; by"):
        year = words.number(i)
        if (
            year is not None
            and scene.today.year <= year < scene.today.year + 30
            and words.text(i + 1) not in ("euro", "keer", "stuks")
        ):
            return i + 1, _year_of(year)
    return None


def _year_of(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _weekend(scene: Scene, i: int) -> Read:
    words = scene.words
    start = words.after(i, "het", "dit", "komend", "het komende", "aanstaand", "aankomend", "the", "this", "in het")
    following = words.after(i, "volgend", "het volgende", "next")
    at = following or start or i
    at = words.after(at, "lange", "lang", "long") or at
    if words.text(at) == "weekeinde" or words.text(at) == "weekend":
        saturday = next_weekday(scene.today - timedelta(days=1), 5)
        if scene.today.weekday() == 6 and following is None:
            saturday = scene.today - timedelta(days=1) if words.text(i) == "dit" else saturday
        saturday = saturday + timedelta(days=7) if following is not None else saturday
        return at + 1, Days(saturday, saturday + timedelta(days=1), Precision.DAYS)
    return None


def _beside_feast(scene: Scene, i: int) -> Read:
    """ "de vrijdag na Hemelvaart", "de dag voor kerst", "de eerste werkdag na Pasen", "de week na Pinksteren"."""
    words = scene.words
    start = words.after(i, "de", "the") or i
    working = words.after(start, "eerste werkdag", "eerstvolgende werkdag", "first working day")
    unit = words.text(start)
    at = working or start + 1
    side = words.text(at)
    feast = read_feast(scene, at + 1) or _weekend(scene, at + 1) if side in ("na", "voor", "after", "before") else None
    if feast is None:
        return None
    after, days = feast
    is_after = side in ("na", "after")
    if working is not None:
        return after, Days.one(scene.next_working_day(days.last))
    if unit in ("dag", "day"):
        return after, Days.one(days.last + timedelta(days=1) if is_after else days.first - timedelta(days=1))
    if unit == "week":
        first = monday(days.last) + timedelta(days=7 if is_after else -7)
        return after, Days(first, first + timedelta(days=6), Precision.WEEK)
    return _weekday_beside(unit, after, days, is_after=is_after)


def _weekday_beside(name: str, after: int, days: Days, *, is_after: bool) -> Read:
    if name not in WEEKDAYS:
        return None
    if is_after:
        return after, Days.one(next_weekday(days.last, WEEKDAYS[name]))
    return after, Days.one(next_weekday(days.first, WEEKDAYS[name]) - timedelta(days=7))
