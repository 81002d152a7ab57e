"""Signs as a reader sees them: small plain letters, whatever alphabet or invisible sign was put in to hide them."""

import unicodedata
from functools import lru_cache

from alvast.writing.terms import listed

_LOOK_ALIKES = dict(
    zip(
        "аеорсухіјѕԁԛԝһӏвкмнтгьпзфяυαεοριντκηχγωßøđłıæœ’‘`´′–—‑−‒“”„«»",
        "aeopcyxijsdqwhlbkmhtrbn3fruaeopivtknxywsodliao'''''-----\"\"\"\"\"",
        strict=True,
    )
) | dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_CAPITALS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЗКМНОРСТУХІЈЅ", "abezhikmnoptyxabe3kmhopctyxijs", strict=True))
_BLANKS = frozenset("ㅤᅟᅠﾠ⠀")  # letters that show nothing
_LETTER_BLOCKS = (0x1F150, 0x1F170, 0x1F1E6)  # round, square and flag letters, A to Z
_TAGS = (0xE0020, 0xE007E)  # ASCII that nobody sees
_UNSEEN = frozenset(listed("Cf Mn Me Cc Co Cs"))


def fold(raw: str) -> tuple[str, list[int]]:
    """The text in plain small letters, and for each of them its place in `raw`, with one more place for the end."""
    if raw.isascii():
        return raw.lower(), list(range(len(raw) + 1))
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(raw):
        for letter in _seen(sign):
            letters.append(letter)
            places.append(place)
    places.append(len(raw))
    return "".join(letters), places


def unseen_words(raw: str) -> str:
    """What is written in signs that nobody sees; empty for an honest text."""
    return "".join(chr(ord(sign) - 0xE0000) for sign in raw if _TAGS[0] <= ord(sign) <= _TAGS[1])


@lru_cache(maxsize=4096)
def _seen(sign: str) -> str:
    if sign in "\n\t\r":
        return sign
    point = ord(sign)
    if _TAGS[0] <= point <= _TAGS[1]:
        return chr(point - 0xE0000).lower()
    if sign in _BLANKS or unicodedata.category(sign) in _UNSEEN:
        return ""
    if sign in _CAPITALS:
        return _CAPITALS[sign]
    for first in _LETTER_BLOCKS:
        if first <= point < first + 26:
            return chr(97 + point - first)
    return "".join(_plain(part) for part in unicodedata.normalize("NFKD", sign))


def _plain(sign: str) -> str:
    if unicodedata.category(sign) in _UNSEEN:
        return ""
    return "".join(_LOOK_ALIKES.get(letter, letter) for letter in sign.lower())
