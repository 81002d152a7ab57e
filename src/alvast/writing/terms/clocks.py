"""Times of day: "17.00 uur", "half drie", "kwart voor 5", "tussen 9 en 12 uur", "aan het eind van de middag", "2:30 pm"."""

from dataclasses import dataclass, replace

from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.model import Precision
from alvast.writing.terms.numbers import CARDINALS
from alvast.writing.terms.scene import DAY_END, Hours
from alvast.writing.terms.weekdays import PARTS
from alvast.writing.terms.words import Words

NOON = 12 * 60
_HOUR_WORDS = ("uur", "u", "h", "hrs", "hours", "o'clock", "oclock", "uur precies")
_PARTS = {
    "'s ochtends": "ochtend", "'s morgens": "ochtend", "'s middags": "middag", "'s avonds": "avond", "'s nachts": "nacht",
    "in de ochtend": "ochtend", "in de middag": "middag", "in de avond": "avond", "in de loop van de ochtend": "ochtend",
    "in de loop van de middag": "middag", "in de loop van de avond": "avond", "in the morning": "ochtend",
    "in the afternoon": "middag", "in the evening": "avond", "at night": "avond", "s ochtends": "ochtend",
    "s middags": "middag", "s avonds": "avond", "de hele ochtend": "ochtend", "in de voormiddag": "voormiddag",
    "in de namiddag": "namiddag",
}  # fmt: skip
_PLURALS = {
    name: n + 1
    for n, name in enumerate(listed("enen tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven"))
}
_EDGES = {"begin": 0, "eind": 1, "einde": 1, "end": 1, "beginning": 0, "start": 0}


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes since midnight. `is_sure`: morning or evening is plain. `is_plain`: it cannot be anything but a time."""

    minutes: int
    is_sure: bool
    is_plain: bool


Read = tuple[int, Hours] | None


def read_hours(words: Words, i: int, *, beside_day: bool, introduced: bool) -> Read:
    """A time of day, a stretch of hours, or a part of the day. `introduced`: a word such as "om" precedes it."""
    found = _range(words, i, beside_day=beside_day) or _moment(words, i, is_expected=beside_day or introduced)
    return found or (read_part(words, i) if beside_day else None)


def read_part(words: Words, i: int) -> Read:
    """ "'s middags", "in de ochtend", "aan het eind van de middag", "(tegen het) einde van de dag"."""
    edge = words.after(i, "aan het", "tegen het", "het", "at the", "by the", "the") or i
    if words.text(edge) in _EDGES:
        start = words.after(edge + 1, "van de", "van", "of the", "of") or edge + 1
        if found := _edge_of(words, start, _EDGES[words.text(edge)]):
            return found
    for phrase, part in _PARTS.items():
        if (after := words.after(i, phrase)) is not None:
            return after, PARTS[part]
    return None


def _edge_of(words: Words, i: int, edge: int) -> Read:
    part = PARTS.get(words.text(i))
    if part is not None and words.text(i) != "morgen":
        middle = (part.first + part.last) // 2
        return i + 1, replace(part, first=middle if edge else part.first, last=part.last if edge else middle)
    if words.text(i) in ("dag", "werkdag", "day", "afternoon") and edge:
        return i + 1, Hours(15 * 60, 18 * 60, Precision.DAYPART)
    return None


def _moment(words: Words, i: int, *, is_expected: bool) -> Read:
    found = read_clock(words, i) or (_hour_alone(words, i) if is_expected else None)
    if found is None or not (found[1].is_plain or is_expected):
        return None
    after, clock = found
    after, clock = _half_of_day(words, after, clock)
    minutes = guessed(clock)
    return after, Hours(minutes, minutes, may_be_later=not clock.is_sure and minutes < NOON)


def _hour_alone(words: Words, i: int) -> tuple[int, Clock] | None:
    """ "vrijdag om 10", "voor twaalven": an hour without the word, where nothing else can be meant."""
    plural = _PLURALS.get(words.text(i))
    if plural is not None:
        return i + 1, _clock(plural, 0, is_plain=True)
    follows = words.text(i + 1)
    is_open = follows.isalnum() or follows in ("%", "/", "-", ":", "€") or (words.is_joined(i + 1) and words.is_joined(i + 2))
    return None if words.text(i - 1) not in ("om", "at") or is_open else _bare(words, i)


def _range(words: Words, i: int, *, beside_day: bool) -> Read:
    """ "tussen 9 en 12 uur", "van 17.00 tot 21.00 uur", "9.00-12.00 uur"."""
    start = words.after(i, "tussen", "van", "between", "from", "tussen de") or i
    first = read_clock(words, start) or _bare(words, start)
    if first is None:
        return None
    first = _half_of_day(words, *first) if start > i else first
    joins = (
        ("en", "and", "of") if words.text(i) in ("tussen", "between") else ("tot", "-", "t/m", "to", "until", "en", "tot en met")
    )
    middle = words.after(first[0], *joins)
    if middle is None or (start == i and words.text(first[0]) not in ("-", "tot", "to")):
        return None
    last = read_clock(words, middle) or _bare(words, middle)
    if last is None:
        return None
    after, end = _half_of_day(words, *last)
    is_time = first[1].is_plain or end.is_plain or _says_hour(words, last[0]) or (beside_day and start > i)
    return _stretch(after, first[1], end) if is_time else None


def _stretch(after: int, first: Clock, last: Clock) -> Read:
    start, end = guessed(first), guessed(last)
    if last.is_sure and not first.is_sure and first.minutes + NOON < last.minutes and last.minutes > NOON:
        start = first.minutes + NOON if first.minutes < 7 * 60 else first.minutes
    if end <= start and not last.is_sure:
        end += NOON
    if not start < end <= DAY_END:
        return None
    return after, Hours(start, end)


def guessed(clock: Clock) -> int:
    """Half past two is in the afternoon: who serves customers means the hours from seven to seven."""
    return clock.minutes + NOON if not clock.is_sure and clock.minutes < 7 * 60 else clock.minutes


def read_clock(words: Words, i: int) -> tuple[int, Clock] | None:
    """One time of day at i."""
    return _named(words, i) or _digital(words, i) or _relative(words, i) or _whole_hour(words, i)


def _bare(words: Words, i: int) -> tuple[int, Clock] | None:
    hour = words.number(i, digits=2)
    hour = CARDINALS.get(words.text(i)) if hour is None else hour
    return (i + 1, _clock(hour, 0, is_plain=False)) if hour is not None and 0 <= hour <= 24 else None


def _named(words: Words, i: int) -> tuple[int, Clock] | None:
    for phrases, minutes in ((("middernacht", "midnight"), DAY_END), (("het middaguur", "noon", "midday"), NOON)):
        if (after := words.after(i, *phrases)) is not None:
            return after, Clock(minutes, is_sure=True, is_plain=True)
    return None


def _digital(words: Words, i: int) -> tuple[int, Clock] | None:
    """17.00 uur, 17:00, 17u30, 17h, 2:30 pm."""
    hour, sign, minutes = words.number(i, digits=2), words.text(i + 1), words.number(i + 2, digits=2)
    if hour is None or hour > 24 or _in_number(words, i):
        return None
    joined = words.is_joined(i + 1) and words.is_joined(i + 2)
    if minutes is not None and minutes < 60 and len(words.text(i + 2)) == 2 and joined and sign in (".", ":", "u", "h"):
        if _goes_on(words, i + 3):
            return None
        after, has_word = _skip_hour_word(words, i + 3)
        plain = has_word or sign in (":", "u", "h")
        is_sure = hour > 12 or hour == 0 or words.text(i).startswith("0") or hour > 6 or (has_word and sign == ".")
        return after, Clock(hour * 60 + minutes, is_sure=is_sure, is_plain=plain)
    return None


def _goes_on(words: Words, i: int) -> bool:
    """Is the number longer than a time of day: a date, a version, an amount?"""
    if not words.is_joined(i) or words.text(i) not in ("-", ".", "/"):
        return False
    return words.is_joined(i + 1) and words.text(i + 1).isdecimal() and not _is_range_sign(words, i)


def _is_range_sign(words: Words, i: int) -> bool:
    return words.text(i) == "-" and words.number(i + 1, digits=2) is not None and words.text(i + 2) in (".", ":", "uur", "u")


def _in_number(words: Words, i: int) -> bool:
    """A price, a version or a longer number."""
    before = words.text(i - 1)
    return before in ("€", "$", "£", "eur", "euro", "#") or (words.is_joined(i) and before in (".", ":", "/", "+", "#"))


def _relative(words: Words, i: int) -> tuple[int, Clock] | None:
    """half drie, kwart voor 5, tien over half zes, vijf voor twaalf, quarter to five, half past two."""
    if words.text(i) == "half":
        past = words.after(i, "half past")
        hour = _hour(words, past or i + 1)
        if hour is not None and words.is_joined(i + 1) is False:
            return _skip_hour_word(words, hour[0])[0], _clock(hour[1] - (past is None), 30, is_plain=True)
    minutes, after = _distance(words, i)
    side = words.text(after)
    if minutes is None or side not in ("voor", "over", "to", "past"):
        return None
    half = words.text(after + 1) == "half"
    hour = _hour(words, after + 1 + half)
    if hour is None:
        return None
    total = hour[1] * 60 - (30 if half else 0) + (minutes if side in ("over", "past") else -minutes)
    end, has_word = _skip_hour_word(words, hour[0])
    is_plain = has_word or half or words.text(i) in ("kwart", "quarter", "a")
    return end, _clock(*divmod(total % (12 * 60) or 12 * 60, 60), is_plain=is_plain)


def _distance(words: Words, i: int) -> tuple[int | None, int]:
    if (after := words.after(i, "kwart", "quarter", "a quarter")) is not None:
        return 15, after
    number = words.number(i, digits=2) or CARDINALS.get(words.text(i), 0)
    after = words.after(i + 1, "minuten", "minutes") or i + 1
    return (number, after) if number in (5, 10, 20, 25) else (None, after)


def _hour(words: Words, i: int) -> tuple[int, int] | None:
    number = words.number(i, digits=2) or CARDINALS.get(words.text(i), 0)
    return (i + 1, number) if 1 <= number <= 12 else None


def _whole_hour(words: Words, i: int) -> tuple[int, Clock] | None:
    """ "17 uur", "twee uur", "5 pm"; a number alone is no time."""
    if (number := words.number(i, digits=2)) is None:
        number = CARDINALS.get(words.text(i), 99)
    if number > 24 or _in_number(words, i):
        return None
    if _says_hour(words, i + 1):
        after = _skip_hour_word(words, i + 1)[0]
        return after, _clock(number, 0, is_plain=False, is_sure=words.text(i).startswith("0"))
    half = _pm(words, i + 1)
    return None if half is None else (i + 1, _clock(number, 0, is_plain=True))


def _says_hour(words: Words, i: int) -> bool:
    return words.after(i, *_HOUR_WORDS) is not None


def _skip_hour_word(words: Words, i: int) -> tuple[int, bool]:
    after = words.after(i, *_HOUR_WORDS)
    if after is None:
        return i, False
    if words.text(i) == "u" and words.text(after) == "." and not words.ends_sentence(after):
        after += 1
    return after, True


def _pm(words: Words, i: int) -> tuple[int, bool] | None:
    """Behind an hour: where it goes on, and whether the afternoon is meant."""
    for phrases, is_pm in ((("pm", "p.m.", "p.m"), True), (("am", "a.m.", "a.m"), False)):
        if (after := words.after(i, *phrases)) is not None:
            return after, is_pm
    return None


def _half_of_day(words: Words, after: int, clock: Clock) -> tuple[int, Clock]:
    """ "'s middags", "pm": makes the half of the day plain."""
    half = _pm(words, after)
    if half is not None:
        hour = clock.minutes % NOON + (NOON if half[1] else 0)
        return half[0], Clock(hour, is_sure=True, is_plain=True)
    part = read_part(words, after)
    if part is None or clock.is_sure:
        return (part[0] if part else after), clock
    is_late = part[1].first >= NOON and clock.minutes < NOON
    if part[1] is PARTS["nacht"] and clock.minutes == NOON:
        return part[0], Clock(DAY_END, is_sure=True, is_plain=True)
    return part[0], Clock(clock.minutes + (NOON if is_late else 0), is_sure=True, is_plain=True)


def _clock(hour: int, minutes: int, *, is_plain: bool, is_sure: bool = False) -> Clock:
    hour = 12 if hour == 0 and minutes and is_plain and not is_sure else hour
    return Clock(hour * 60 + minutes, is_sure=is_sure or hour > 12 or hour == 0, is_plain=is_plain)
