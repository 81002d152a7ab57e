"""Days by name or by distance: "morgenmiddag", "dinsdag over een week", "aanstaande vrijdag", "volgende week dinsdag"."""

from datetime import date, timedelta

from alvast.writing.terms.dates import read_date
from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.model import Precision
from alvast.writing.terms.numbers import read_number
from alvast.writing.terms.scene import Days, Hours, Scene
from alvast.writing.terms.words import Words

_DUTCH = listed("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
_ENGLISH = listed("monday tuesday wednesday thursday friday saturday sunday")
_SHORT = listed("ma di wo do vr za zo")
WEEKDAYS = {name: n for names in (_DUTCH, _ENGLISH) for n, name in enumerate(names)}
_SHORTENED = {name: n for n, name in enumerate(_SHORT)} | {name[:3]: n for n, name in enumerate(_ENGLISH)}


def _part(first: int, last: int) -> Hours:
    return Hours(first * 60, last * 60, Precision.DAYPART)


PARTS = {
    "ochtend": _part(6, 12), "morgen": _part(6, 12), "vroeg": _part(6, 10), "middag": _part(12, 18), "avond": _part(18, 24),
    "nacht": _part(0, 6), "voormiddag": _part(6, 12), "namiddag": _part(12, 18),
    "morning": _part(6, 12), "afternoon": _part(12, 18), "evening": _part(18, 24), "night": _part(18, 24),
}  # fmt: skip
_DISTANCES = {
    "vandaag": 0, "heden": 0, "dezelfde dag": 0, "diezelfde dag": 0, "dezelfde werkdag": 0, "today": 0, "the same day": 0,
    "morgen": 1, "overmorgen": 2, "tomorrow": 1, "the day after tomorrow": 2,
    "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "vanavond": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0,
}  # fmt: skip
_OWN_PART = {
    "vanochtend": "ochtend", "vanmorgen": "ochtend", "vanmiddag": "middag", "vanavond": "avond", "tonight": "avond",
    "this morning": "ochtend", "this afternoon": "middag", "this evening": "avond",
}  # fmt: skip
_COMING = (
    "aanstaande",
    "aankomende",
    "komende",
    "eerstkomende",
    "eerstvolgende",
    "a.s.",
    "deze",
    "this",
    "this coming",
    "coming",
)
NEXT_WEEK = ("volgende week", "de volgende week", "next week")
THIS_WEEK = ("deze week", "this week", "van deze week")
COMING_WEEK = ("komende week", "aanstaande week", "aankomende week", "de komende week", "in de komende week", "the coming week")

Read = tuple[int, Days] | None


def read_day(scene: Scene, i: int, *, is_introduced: bool = False) -> Read:
    """One day at i, by distance, by weekday or by date; `is_introduced`: a word such as "op" or "vóór" precedes."""
    found = _by_distance(scene, i) or _working_day(scene, i) or _within_week(scene, i) or _named(scene, i)
    found = found or read_date(scene, i, is_introduced=is_introduced)
    return (scene.words.after(found[0], "a.s.", "aanstaande") or found[0], found[1]) if found else None


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _by_distance(scene: Scene, i: int) -> Read:
    words = scene.words
    phrases = [p for p in _DISTANCES if p.split()[0] == words.text(i) and words.after(i, p)]
    if words.text(i) == "vannacht":
        return i + 1, Days.one(scene.in_days(int(scene.at.astimezone(scene.calendar.zone).hour >= 6)), PARTS["nacht"])
    if not phrases:
        return _joined_part(scene, i)
    phrase = max(phrases, key=len)
    if phrase == "morgen" and words.text(i - 1) in ("goede", "goeden", "'s", "de", "s", "iedere", "elke"):
        return None
    after, hours = words.after(i, phrase) or i + 1, PARTS.get(_OWN_PART.get(phrase, ""))
    if phrase in ("morgen", "overmorgen", "tomorrow") and words.text(after) in PARTS and words.text(after) != "morgen":
        hours, after = PARTS[words.text(after)], after + 1
    day = scene.in_days(_DISTANCES[phrase])
    weeks = _weeks_later(words, after)
    if weeks is not None:
        return weeks[0], Days.one(day + timedelta(weeks=weeks[1]), hours)
    return _named_again(scene, after, day), Days.one(day, hours)


def _named_again(scene: Scene, after: int, day: date) -> int:
    """ "morgen, dinsdag 19 mei," says one day twice."""
    start = scene.words.after(after, ",", "(") or after
    again = read_weekday(scene.words, start)
    if again is None or again[1] != day.weekday():
        return after
    dated = _dated(scene, again[0], again[1])
    end = dated[0] if dated is not None and dated[1].first == day else again[0]
    return end if dated is None or dated[1].first == day else after


def _weeks_later(words: Words, i: int) -> tuple[int, int] | None:
    """ "over een week", "over veertien dagen" behind a day: so many weeks later."""
    count = read_number(words, i + 1) if words.text(i) == "over" else None
    if count is None:
        return None
    unit, amount = words.text(count[0]), int(count[1])
    if unit in ("week", "weken"):
        return count[0] + 1, amount
    return (count[0] + 1, 2 if amount == 14 else 1) if unit == "dagen" and amount in (8, 14) else None


def _joined_part(scene: Scene, i: int) -> Read:
    """ "morgenmiddag", "overmorgenochtend"."""
    word = scene.words.text(i)
    for start, days in (("overmorgen", 2), ("morgen", 1)):
        if word.startswith(start) and word[len(start) :] in PARTS:
            return i + 1, Days.one(scene.in_days(days), PARTS[word[len(start) :]])
    return None


def _working_day(scene: Scene, i: int) -> Read:
    phrases = (
        "de eerstvolgende werkdag", "eerstvolgende werkdag", "de volgende werkdag", "volgende werkdag",
        "de eerste werkdag", "the next working day", "the next business day", "next business day", "next working day",
    )  # fmt: skip
    after = scene.words.after(i, *phrases)
    return None if after is None else (after, Days.one(scene.next_working_day(scene.today)))


def read_weekday(words: Words, i: int) -> tuple[int, int, Hours | None] | None:
    """The name of a weekday: where the text goes on, its number (Monday is 0), and the part of the day it names."""
    word = words.text(i)
    if word in WEEKDAYS:
        part = PARTS.get(words.text(i + 1)) if words.text(i + 1) not in ("morgen", "vroeg") else None
        return (i + 2, WEEKDAYS[word], part) if part else (i + 1, WEEKDAYS[word], None)
    for name in _DUTCH:
        if word.startswith(name) and word[len(name) :] in PARTS:
            return i + 1, WEEKDAYS[name], PARTS[word[len(name) :]]
    if word in _SHORTENED:
        after = i + 1 + (words.text(i + 1) == ".")
        is_before_date = words.number(after, digits=2) is not None and (
            words.text(after + 1).isalpha() or words.is_joined(after + 1)
        )
        return (after, _SHORTENED[word], None) if is_before_date else None
    return None


def _named(scene: Scene, i: int) -> Read:
    """ "dinsdag", "dinsdag 12 mei", "aanstaande vrijdag", "dinsdag over een week", "volgende vrijdag"."""
    words = scene.words
    coming, following = words.after(i, *_COMING), words.after(i, "volgende", "next")
    start = coming or following or i
    found = read_weekday(words, start)
    if found is None:
        return None
    after, weekday, hours = found
    dated = _dated(scene, after, weekday)
    if dated is not None:
        return dated[0], dated[1].with_hours(hours)
    if following is not None:
        return after, Days.one(monday(scene.today) + timedelta(days=7 + weekday), hours)
    is_this = words.text(i) in ("deze", "this")
    return _counted(scene, after, next_weekday(scene.today, weekday, is_today_meant=is_this), hours)


def _dated(scene: Scene, after: int, weekday: int) -> Read:
    words = scene.words
    for start in (after, words.after(after, ",", "de", ", de", "op", "the", "(", "aanstaande") or after):
        dated = read_date(scene, start, weekday=weekday)
        if dated is not None:
            return scene.words.after(dated[0], "a.s.", "aanstaande") or dated[0], dated[1]
    return None


def next_weekday(today: date, weekday: int, *, is_today_meant: bool = False) -> date:
    """The first such day after today; today itself only when it is meant."""
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead if ahead or is_today_meant else 7)


def _counted(scene: Scene, after: int, day: date, hours: Hours | None) -> Read:
    """What may follow a weekday: "a.s.", "over een week", "volgende week", "in week 23"."""
    words = scene.words
    after = words.after(after, "aanstaande", "a.s.", "as", "komende", "aankomende") or after
    weeks = _weeks_later(words, after)
    if weeks is not None:
        return weeks[0], Days.one(day + timedelta(weeks=weeks[1]), hours)
    start = words.after(after, "van", "of", "in") or after
    week = read_week(scene, start)
    if week is not None:
        return week[0], Days.one(week[1].first + timedelta(days=day.weekday()), hours)
    return after, Days.one(day, hours)


def _within_week(scene: Scene, i: int) -> Read:
    """ "volgende week (op) dinsdag", "in week 23 op vrijdag", "over twee weken op maandag"."""
    week = read_week(scene, i)
    if week is None:
        return None
    for start in (week[0], scene.words.after(week[0], "op", "on", ",", ", op") or week[0]):
        found = read_weekday(scene.words, start)
        if found is None:
            continue
        dated = _dated(scene, found[0], found[1])
        if dated is not None:
            return dated[0], dated[1].with_hours(found[2])
        return found[0], Days.one(week[1].first + timedelta(days=found[1]), found[2])
    return None


def read_week(scene: Scene, i: int) -> Read:
    """A week: this one, next one, or by its ISO number."""
    words, this = scene.words, monday(scene.today)
    if (after := words.after(i, *NEXT_WEEK)) is not None:
        return after, _week(this + timedelta(days=7))
    if (after := words.after(i, *THIS_WEEK)) is not None:
        return after, Days(this, this + timedelta(days=6), Precision.WEEK)
    if (after := words.after(i, *COMING_WEEK)) is not None:
        return after, _week(this + timedelta(days=7))
    of = words.after(i, "de week van", "week van", "the week of")
    dated = read_date(scene, words.after(of, *_DUTCH) or of, is_introduced=True) if of is not None else None
    if dated is not None:
        return dated[0], _week(monday(dated[1].first))
    after = words.after(i, "week", "wk", "weeknummer", "week nr.", "wk.")
    number = words.number(after, digits=2) if after is not None else None
    if after is None or number is None or not 1 <= number <= 53:
        return None
    found = _iso_week(scene, number)
    return None if found is None else (after + 1, found)


def _week(first: date) -> Days:
    return Days(first, first + timedelta(days=6), Precision.WEEK)


def _iso_week(scene: Scene, number: int) -> Days | None:
    for year in (scene.today.isocalendar().year, scene.today.isocalendar().year + 1):
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if first + timedelta(days=6) >= scene.today:
            return _week(first)
    return None
