"""Whether two ways to write a street or a town mean the same. A spelling is never a contradiction; another name is."""

import re
from functools import lru_cache

from alvast.addresses.rules.characters import bare
from alvast.addresses.rules.towns import PROVINCES, SAME_TOWN, SAME_TOWN_AT

SHORTEST_SLIP = 6  # letters; in a shorter name one letter makes another street

_PARTICLES = {
    "van",
    "v",
    "vd",
    "vh",
    "vdn",
    "de",
    "den",
    "der",
    "d",
    "het",
    "t",
    "s",
    "ter",
    "ten",
    "te",
    "aan",
    "a",
    "ad",
    "op",
    "bij",
}
_WORDS = {
    "burg": "burgemeester", "burgem": "burgemeester", "bgm": "burgemeester", "dr": "doctor", "prof": "professor",
    "ing": "ingenieur", "ir": "ingenieur", "mr": "meester", "ds": "dominee", "st": "sint", "sn": "sint", "gen": "generaal",
    "adm": "admiraal", "past": "pastoor", "jhr": "jonkheer", "gebr": "gebroeders", "nwe": "nieuwe", "nw": "nieuwe",
    "min": "minister", "pres": "president", "luit": "luitenant", "kard": "kardinaal", "mgr": "monseigneur", "kap": "kapitein",
    "wethr": "wethouder", "weth": "wethouder", "noordz": "noordzijde", "zuidz": "zuidzijde",
    "nz": "noordzijde", "zz": "zuidzijde",
    "oz": "oostzijde", "wz": "westzijde", "kl": "kleine", "gr": "grote", "str": "straat", "ln": "laan", "pln": "plein",
    "eerste": "1", "1e": "1", "1ste": "1", "tweede": "2", "2e": "2", "2de": "2", "derde": "3", "3e": "3", "3de": "3",
    "vierde": "4", "4e": "4", "4de": "4", "en": "",
}  # fmt: skip
_ENDINGS = (("str", "straat"), ("ln", "laan"), ("pln", "plein"), ("sngl", "singel"), ("gr", "gracht"))


@lru_cache(maxsize=50_000)
def street_key(name: str) -> str:
    """The same for all ways to write one street: `Burg. v. Tuyllstr.`, `Burgemeester van Tuyllstraat`."""
    words = re.findall(r"[^\W_]+\.?", re.sub(r"(?<=\w)/(?=\w)", "", bare(name)).replace("'", " "))
    kept = [_word(word) for word in words if word.strip(".") not in _PARTICLES]
    return _letters("".join(kept) or "".join(words))


@lru_cache(maxsize=10_000)
def town_key(name: str) -> str:
    """The same for all names of one town: `Den Haag` and `'s-Gravenhage`, `Hengelo OV` and `Hengelo (O)`."""
    return _ALIASES.get(_town_letters(name), _town_letters(name))


def same_street(one: str, other: str) -> bool:
    return street_key(one) == street_key(other)


def same_town(one: str, other: str, *, postcode: str) -> bool:
    """Also when the register and the carriers' list put this postcode in different towns."""
    neighbours = {town_key(name) for name in SAME_TOWN_AT.get(postcode[:4], ())}
    keys = {town_key(one), town_key(other)}
    return len(keys) == 1 or keys <= neighbours


def is_slip(written: str, known: str) -> bool:
    """Whether one letter is missing, doubled, swapped or wrong in a long enough name; a wrong digit is no slip."""
    one, other = street_key(written), street_key(known)
    if min(len(one), len(other)) < SHORTEST_SLIP or re.findall(r"\d", one) != re.findall(r"\d", other):
        return False
    return one != other and _is_one_step(one, other)


def _is_one_step(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    start = next((place for place, sign in enumerate(short) if sign != long[place]), len(short))
    if len(long) - len(short) == 1:
        return short[start:] == long[start + 1 :]
    if len(long) != len(short):
        return False
    is_swap = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return is_swap or short[start + 1 :] == long[start + 1 :]


def _word(word: str) -> str:
    """Abbreviations in full. An ending counts only with its stop (`Lindestr.`), but `str` is no other word's ending."""
    plain = word.strip(".")
    if plain in _WORDS:
        return _WORDS[plain]
    for short, full in _ENDINGS:
        if plain.endswith(short) and (word.endswith(".") or short == "str"):
            return plain.removesuffix(short) + full
    return plain


def _letters(text: str) -> str:
    """Latin letters and digits; a name in another script stays as it is."""
    return re.sub(r"[^a-z0-9]", "", text.replace("ij", "y")) or text


def _town_letters(name: str) -> str:
    words = re.findall(r"[^\W_]+", re.sub(r"\(.*?\)|\(.*", " ", bare(name)).replace("'", " "))
    if len(words) > 1 and words[-1] in PROVINCES:
        words.pop()
    kept = ["sint" if word == "st" else word for word in words if word not in _PARTICLES]
    return _letters("".join(kept or words))


_ALIASES = {_town_letters(name): _town_letters(names[0]) for names in SAME_TOWN for name in names}
