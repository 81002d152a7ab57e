"""Numbers as people write them, in Dutch and English, up to what dates and terms need."""

from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.words import Words

_UNITS = listed("""
    nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
    negentien""")
_ENGLISH = listed("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty""")
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90}


def _cardinals() -> dict[str, int]:
    found = {word: n for n, word in enumerate(_UNITS)} | {word: n for n, word in enumerate(_ENGLISH)}
    for ten, value in _TENS.items():
        found[ten] = value
        found |= {f"{_UNITS[n]}en{ten}": value + n for n in range(1, 10)}
    return found | {"thirty": 30, "forty": 40, "sixty": 60, "ninety": 90}


def _ordinals() -> dict[str, int]:
    irregular = {1: "eerste", 3: "derde", 8: "achtste"}
    dutch = {irregular.get(n, _UNITS[n] + "de"): n for n in range(1, 20)}
    dutch |= {_dutch(n) + "ste": n for n in range(20, 32)}
    english = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
    return dutch | {word: n + 1 for n, word in enumerate(english)}


def _dutch(n: int) -> str:
    ten = "twintig" if n < 30 else "dertig"
    return ten if n % 10 == 0 else f"{_UNITS[n % 10]}en{ten}"


CARDINALS = _cardinals()
ORDINALS = _ordinals()
_HALVES = {"anderhalf": 1.5, "anderhalve": 1.5}
_ENDINGS = ("e", "de", "ste", "st", "nd", "rd", "th")


def read_number(words: Words, i: int) -> tuple[int, float] | None:
    """A count at i and where the text goes on: "3", "drie", "anderhalf", "een half", "2,5", "één"."""
    for half in ("een half", "een halve", "half a", "half an"):
        if (after := words.after(i, half)) is not None:
            return after, 0.5
    if (digits := words.number(i)) is not None:
        if words.text(i + 1) in (",", ".") and words.text(i + 2) == "5" and words.is_joined(i + 1) and words.is_joined(i + 2):
            return i + 3, digits + 0.5
        return i + 1, float(digits)
    word = words.text(i)
    if word in ("a", "an"):
        return i + 1, 1.0
    value = _HALVES.get(word, CARDINALS.get(word))
    return None if value is None else (i + 1, float(value))


def read_ordinal(words: Words, i: int) -> tuple[int, int] | None:
    """ "12e", "21ste", "eerste", "12th" at i."""
    digits = words.number(i, digits=2)
    if digits is not None and words.is_joined(i + 1) and words.text(i + 1) in _ENDINGS:
        return i + 2, digits
    spelled = ORDINALS.get(words.text(i))
    return None if spelled is None else (i + 1, spelled)
