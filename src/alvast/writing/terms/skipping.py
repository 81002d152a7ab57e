"""What looks like a term and is none: what lies in the past, and what comes back every day or week."""

from alvast.writing.terms.clocks import read_hours, read_part
from alvast.writing.terms.dates import read_date
from alvast.writing.terms.durations import BY_UNIT
from alvast.writing.terms.lexicon import phrased
from alvast.writing.terms.numbers import read_number
from alvast.writing.terms.scene import Scene
from alvast.writing.terms.weekdays import PARTS, WEEKDAYS, read_weekday
from alvast.writing.terms.words import Words

_YESTERDAY = phrased("gisteren; eergisteren; yesterday; the day before yesterday; zojuist; daarnet; gister; vorige keer")
_LAST = phrased("vorige; vorig; afgelopen; de afgelopen; de vorige; laatste; last; the past; jongstleden; verleden")
_LAST_UNITS = phrased("""
    week; maand; jaar; weekend; dagen; weken; maanden; kwartaal; zomer; winter; voorjaar; najaar; month; year; days;
    weeks; uur; ochtend; middag; avond; nacht; night""")
_AGO = ("geleden", "terug", "ago", "eerder")
_JL = ("jl.", "jl", "jongstleden", "j.l.", "l.l.")
_EVERY = phrased("elke; iedere; elk; ieder; alle; every; each; per; om de; op alle")
_OFTEN = phrased("""
    op werkdagen; doordeweeks; dagelijks; wekelijks; maandelijks; op weekdagen; on weekdays; daily; weekly; in het weekend
    gesloten; tijdens kantooruren; op zon- en feestdagen; 24/7; 24 / 7; dag en nacht; 24 uur per dag; 7 dagen per week;
    zeven dagen per week""")
_HABITS = frozenset(f"{day}{ending}" for day in WEEKDAYS for ending in ("s", "en"))


def skip(scene: Scene, i: int) -> int | None:
    """Where the text goes on behind something that is no term, when such a thing begins at i."""
    after = _past(scene, i) or _repeated(scene, i)
    return None if after is None else _with_hours(scene.words, after)


def _with_hours(words: Words, after: int) -> int:
    """The time of day that belongs to it is no term either: "gisteren vóór 17.00 uur", "op werkdagen van 9 tot 17 uur"."""
    start = words.after(after, "om", "voor", "rond", "na", "vanaf", "op", ",", "at", "before", "uiterlijk") or after
    for begin in (start, after):
        found = read_hours(words, begin, beside_day=True, introduced=True)
        if found is not None:
            return found[0]
    part = read_part(words, after)
    return part[0] if part else after


def _past(scene: Scene, i: int) -> int | None:
    words = scene.words
    if (after := words.after(i, *_YESTERDAY)) is not None:
        return after + (words.text(after) in PARTS)
    if words.text(i) in ("gisterochtend", "gistermiddag", "gisteravond", "gisternacht", "gisterenavond", "gisterenmiddag"):
        return i + 1
    return _last(words, i) or _ago(words, i) or _marked(scene, i)


def _last(words: Words, i: int) -> int | None:
    """ "vorige week (dinsdag)", "afgelopen vrijdag", "de afgelopen 3 dagen"."""
    after = words.after(i, *_LAST)
    if after is None:
        return None
    count = read_number(words, after)
    after = count[0] if count is not None and words.text(i) not in ("laatste",) else after
    weekday = read_weekday(words, after)
    if weekday is not None and words.text(i) != "laatste":
        return weekday[0]
    if words.text(after) not in _LAST_UNITS or (words.text(i) == "laatste" and words.text(after) != "tijd"):
        return None
    weekday = read_weekday(words, words.after(after + 1, "op") or after + 1)
    return weekday[0] if weekday else after + 1


def _ago(words: Words, i: int) -> int | None:
    count = read_number(words, i)
    if count is None or words.text(count[0]) not in BY_UNIT:
        return None
    return words.after(count[0] + 1, *_AGO)


def _marked(scene: Scene, i: int) -> int | None:
    """ "maandag jl.", "12 mei jl.", "dinsdag vorige week"."""
    words = scene.words
    weekday = read_weekday(words, i)
    for found in (weekday, read_date(scene, i), read_date(scene, weekday[0]) if weekday else None):
        if found is None:
            continue
        after = words.after(found[0], *_JL, "vorige week", "afgelopen week", "last week", "van vorige week")
        if after is not None:
            return after
    return None


def _repeated(scene: Scene, i: int) -> int | None:
    words = scene.words
    if (after := words.after(i, *_OFTEN)) is not None:
        return after
    if words.text(i) in _HABITS:
        return i + 1
    every = words.after(i, *_EVERY)
    if every is not None:
        count = read_number(words, every)
        at = count[0] if count is not None else every
        at = words.after(at, "eerste", "tweede", "laatste") or at
        weekday = read_weekday(words, at)
        if weekday is not None:
            return weekday[0]
        return at + 1 if words.text(at) in BY_UNIT or words.text(at) in PARTS else None
    return _opening_days(words, i)


def _opening_days(words: Words, i: int) -> int | None:
    """ "(van) maandag tot en met vrijdag" without a date is when a desk is open."""
    start = words.after(i, "van", "from") or i
    first = read_weekday(words, start)
    middle = words.after(first[0], "t/m", "tot en met", "tot", "-", "to", "through") if first else None
    last = read_weekday(words, middle) if middle is not None else None
    if first is None or last is None or words.number(last[0], digits=2) is not None:
        return None
    return last[0] if (last[1] - first[1]) >= 3 or start == i + 1 else None
