"""Words compared by their letters, so that a name with a typing error is still found. Pure; PostgreSQL needs no extension."""

import re
import unicodedata

_LETTERS_WITHOUT_PARTS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Lower case without accents: “Privé-adres” becomes “prive-adres”."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS_WITHOUT_PARTS)
    return "".join(c for c in apart if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return _WORD.findall(folded(text))


def grams(text: str) -> list[str]:
    """The distinct groups of three letters of each word, in order; spaces mark where a word starts and ends.

    “Bo” gives "  b", " bo" and "bo ".
    """
    found = (f"  {word} "[place : place + 3] for word in words_of(text) for place in range(len(word) + 1))
    return list(dict.fromkeys(found))
