"""Does a stretch of a text name a day or a time one can hold us to? Words only: which day it is, `terms` works out."""

from alvast.writing.rules.text import Text
from alvast.writing.rules.words import MONTHS, NEAR_DAYS, WEEKDAYS, is_number, word_set

_UNITS = word_set("uur uren werkdag werkdagen dag dagen week weken minuten hours hour days weeks day")
_BOUNDS = word_set("uiterlijk vóór tot until before by")
_PAST = word_set("van sinds vanaf since from gisteren afgelopen vorige")


def day_named(text: Text, first: int, last: int) -> int | None:
    """The first word of a day or a bounded time ahead of us between two words.

    A day in the past ("uw mail van 12 mei") is none.
    """
    for i in range(first, last):
        if _is_day(text, i, last) and not _is_past(text, i, first):
            return i
    return None


def _is_day(text: Text, i: int, last: int) -> bool:
    word, after = text.words[i], text.word(i + 1) if i + 1 < last else ""
    if word in WEEKDAYS or (word in NEAR_DAYS and not (word == "morgen" and text.word(i - 1) == "goede")):
        return True
    if word[0].isdigit():
        return after in MONTHS or after == "uur" or _is_date(text, i) or ":" in word
    if word in MONTHS:
        return after[:1].isdigit() and len(after) <= 2
    return word in ("binnen", "within") and _is_bounded(text, i + 1)


def _is_bounded(text: Text, i: int) -> bool:
    """ "binnen 3 werkdagen": a number of days is a term; "binnen een aantal dagen" is none."""
    return is_number(text.word(i)) and text.word(i + 1) in _UNITS


def _is_date(text: Text, i: int) -> bool:
    signs = text.words[i + 1 : i + 5]
    return len(signs) == 4 and signs[0] == signs[2] == "-" and signs[1].isdigit() and signs[3].isdigit()


def _is_past(text: Text, i: int, first: int) -> bool:
    """A day that tells when something was, as in "uw mail van dinsdag 12 mei"."""
    before = [text.word(j) for j in range(max(first, i - 3), i)]
    return any(word in _PAST for word in before) and not any(word in _BOUNDS for word in before)
