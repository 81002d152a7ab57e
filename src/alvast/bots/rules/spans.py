"""Ages and days of the week as people ask for them, and the stretches in which tables put them. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from alvast.bots.rules.words import folded

_ADULT, _CHILD, _OLD = 40, 8, 75  # an age to look for when only so much is said
_END = 200
_AGED = (
    re.compile(r"\b(?:van|is|ben|wordt|aged?|am|turns?) (\d{1,3})(?= ?(?:jaar|years?|$|[?.!,]| (?:en|die|een|kost|moet|mag)))"),
    re.compile(r"\b(\d{1,3})[ -]?(?:jaar|jarige?n?|years? old|year-old)\b(?! (?:geldig|geleden|garantie|lang))"),
)  # fmt: skip
_KINDS = (
    (re.compile(r"\b(?:volwassenen?|meerderjarig\w*|adults?|grown-?ups?)\b"), _ADULT),
    (re.compile(r"\b(?:kind(?:eren|je|jes)?|baby|peuters?|kleuters?|kids?|child(?:ren)?|minderjarig\w*|kinder\w+)\b"), _CHILD),
    (re.compile(r"\b(?:senior\w*|gepensioneerde?n?|65-?plus\w*|65\+|ouderen|pensioners?)\b"), _OLD),
)
_BETWEEN = re.compile(r"\b(\d{1,3}) ?(tot en met|t/m|tot|-|–|through|to) ?(\d{1,3}) (?:jaar|years?)\b")
_UNDER = re.compile(
    r"\b(?:tot(?P<with> en met)?|onder(?: de)?|jonger dan|t/m|under|up to|below|younger than) "
    r"(?P<end>\d{1,3})(?: jaar| years?)?\b"
)
_OVER = re.compile(r"\b(?:vanaf|boven(?: de)?|ouder dan|from|over|older than) (\d{1,3})(?: jaar| years?)?\b")
_FROM = re.compile(r"\b(\d{1,3})(?:(?: jaar| years?)? (?:en ouder|of ouder|and (?:older|over))|\+|-?plus)")
_OF_AGE = re.compile(r"jaar|year|ouder|older|jonger|younger|\+|plus|volwassen|adult|kind|child")

_NUMBER = re.compile(r"(?<![\d.,])(\d{1,4}(?:[.,]\d{1,2})?)(?![\d]|[.,]\d)")
_RANGE = re.compile(r"(\d{1,4})(?: ?\w+)? ?(tot en met|t/m|tot|-|–|through|to) ?(\d{1,4})\b")
_LEAST = re.compile(r"(?:\b(?:vanaf|boven|meer dan|from|over|more than) (\d{1,4})\b|\b(\d{1,4}) ?(?:\+|of meer|en meer|or more))")
_MOST_OF = re.compile(r"\b(?:tot(?: en met)?|hoogstens|maximaal|minder dan|up to|under|less than) (\d{1,4})\b")
_CODE = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d]|[.,]\d)")
_METRES = 3.0  # a length under this is in metres where a table has centimetres

_DAYS = {
    name: number
    for number, names in enumerate((
        "maandag ma monday mon", "dinsdag di tuesday tue", "woensdag wo wednesday wed", "donderdag do thursday thu",
        "vrijdag vr friday fri", "zaterdag za saturday sat", "zondag zo sunday sun",
    ))
    for name in names.split()
}  # fmt: skip
_WHOLE_DAYS = "|".join(name for name in _DAYS if len(name) > 3)
_DAY = re.compile(rf"\b({_WHOLE_DAYS})(?:en|s|middag|ochtend|morgen|avond)?\b")
_ANY_DAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_DAY_RANGE = re.compile(rf"\b({'|'.join(_DAYS)})\b ?(?:tot en met|t/m|tot|-|–|through|to|until) ?\b({'|'.join(_DAYS)})\b")
_WORKING = re.compile(r"\b(?:werkdag(?:en)?|doordeweeks?|door de week|weekdays?|working days?)\b")
_WEEKEND = re.compile(r"\bweekend(?:en|s)?\b")
_DAILY = re.compile(r"\b(?:dagelijks|elke dag|iedere dag|alle dagen|daily|every day)\b")
_RELATIVE = re.compile(r"\b(?:vandaag|vanavond|vanmiddag|nu|morgen|overmorgen|today|tonight|tomorrow)\b")


def age_asked(question: str) -> int | None:
    """An age that is told, or one that a grown-up, a child or a pensioner has."""
    plain = folded(question)
    for told in _AGED:
        if found := told.search(plain):
            return int(found[1])
    return next((age for words, age in _KINDS if words.search(plain)), None)


def fits_age(label: str, age: int) -> bool | None:
    """Whether a line that bears this label is for somebody of that age; None when it tells of no age."""
    plain = folded(label)
    if not _OF_AGE.search(plain) and not _UNDER.fullmatch(plain):
        return None
    span = _span(plain)
    return None if span is None else span[0] <= age < span[1]


def _span(plain: str) -> tuple[int, int] | None:
    if found := _BETWEEN.search(plain):
        return int(found[1]), int(found[3]) + (found[2] not in ("tot", "to"))
    if found := _FROM.search(plain) or _OVER.search(plain):
        return int(found[1]), _END
    if found := _UNDER.search(plain):
        return 0, int(found["end"]) + bool(found["with"])
    kind = next((age for words, age in _KINDS if words.search(plain)), None)
    return None if kind is None else {_ADULT: (18, _END), _CHILD: (0, 18), _OLD: (65, _END)}[kind]


def numbers_asked(question: str) -> tuple[float, ...]:
    """Figures that are told, without codes of five and more: `bij 20 dozen`, `ik ben 1,80`."""
    return tuple(float(found[1].replace(",", ".")) for found in _NUMBER.finditer(question))


def codes_in(text: str) -> frozenset[str]:
    """Figures that name a thing rather than count it: four and more, and no year."""
    return frozenset(_CODE.findall(text))


def fits_number(label: str, numbers: Sequence[float]) -> bool | None:
    """Whether one of the numbers lies in the stretch that a label tells (`5–19`, `155 tot 165 cm`, `20+`); None without one."""
    plain = folded(label)
    if found := _RANGE.search(plain):
        span = float(found[1]), float(found[3])
    elif found := _LEAST.search(plain):
        span = float(found[1] or found[2]), float("inf")
    elif found := _MOST_OF.search(plain):
        span = 0.0, float(found[1])
    else:
        return None
    scale = 100 if re.search(r"\bcm\b|centimet", plain) or span[0] > 10 * _METRES else 1
    return any(span[0] <= (number * scale if number < _METRES else number) <= span[1] for number in numbers)


def days_asked(question: str, on: date) -> frozenset[int]:
    """Days of the week (Monday is 0) that are asked about; `on` is the day that words such as `today` mean."""
    plain = folded(question)
    named = frozenset(_DAYS[found[1]] for found in _DAY.finditer(plain))
    if _WEEKEND.search(plain):
        named |= {5, 6}
    return named or (frozenset({on.weekday()}) if _RELATIVE.search(plain) else frozenset())


def days_told(label: str) -> frozenset[int]:
    """The days that a label of a line or column covers; none when it tells of no day."""
    plain = folded(label)
    days = set[int]()
    for found in _DAY_RANGE.finditer(plain):
        first, last = _DAYS[found[1]], _DAYS[found[2]]
        days |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    days |= {_DAYS[found[1]] for found in _ANY_DAY.finditer(plain)}
    if _WORKING.search(plain):
        days |= set(range(5))
    if _WEEKEND.search(plain):
        days |= {5, 6}
    return frozenset(range(7)) if _DAILY.search(plain) else frozenset(days)
