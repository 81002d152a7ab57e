"""What stands behind a house number: huisletter, toevoeging, floors, and words that are none of these."""

import re

from alvast.addresses.rules.characters import bare

# Words for a part of a house, and how each is kept.
PARTS = {
    "hs": "hs", "huis": "hs", "bis": "bis", "bs": "bis", "rd": "rd", "rood": "rd", "red": "rd", "zw": "zw", "zwart": "zw",
    "wit": "wit", "to": "to", "tegenover": "to", "bg": "bg", "parterre": "bg", "boven": "boven", "bov": "boven",
    "beneden": "beneden", "ben": "beneden", "achter": "achter", "voor": "voor", "links": "links", "rechts": "rechts",
    "sous": "sous", "souterrain": "sous", "kelder": "kelder", "boot": "boot", "ark": "ark",
}  # fmt: skip
FLOORS = {"hoog", "etage", "et", "verdieping", "verd"}  # `2 hoog`, `2e etage`
UNITS = {  # say that a number follows: `app. 3`
    "app", "appartement", "apt", "kamer", "kmr", "unit", "flat", "toev", "toevoeging", "bus", "box", "letter", "huisletter",
}  # fmt: skip
_ROMANS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTICLE = re.compile(  # belongs to the street behind it
    r"(?<![^\W_])(?:van|de|den|der|het|'?t|'?s|op|in|sint|st|oude|nieuwe|lange|korte|[1-4]e)[\s.'-]+$", re.IGNORECASE
)
_PIECE = re.compile(r"[0-9]+(?:ste|e)(?![^\W\d_])|[0-9]+|[^\W\d_]+", re.IGNORECASE)


def parted_from_street(text: str) -> tuple[str, str]:
    """(what can be a suffix, the street behind it): `A Lindelaan` is A and Lindelaan."""
    text = re.sub(r"(?<![^\W_])t\s?[./]\s?o\b\.?", " tegenover ", text, flags=re.IGNORECASE)
    text = re.sub(r"\bbegane\s+grond\b", " bg ", text, flags=re.IGNORECASE)
    word = next((word for word in _LETTERS.finditer(text) if _is_street_word(word[0])), None)
    if word is None:
        return text, ""
    start = word.start()
    while particle := _PARTICLE.search(text[:start]):
        start = particle.start()
    return text[:start], text[start:].strip(" ,;")


def letter_and_addition(text: str) -> tuple[str, str]:
    """In the kept form: letter a capital, addition `2`, `bis`, `1-hoog`, `III`; empty where there is none."""
    kept = _kept(_pieces(text))
    if kept and len(kept[0]) == 1 and kept[0].isalpha():
        return kept[0], _joined(kept[1:])
    return "", _joined(kept)


def suffix_key(letter: str, addition: str) -> str:
    """For comparing what is written with what is registered: `A-2` and `a 2` are one."""
    return "".join(_WORD.findall(bare(letter + addition))).upper()


def loose_key(letter: str, addition: str) -> str:
    """A wider comparison, for when the first finds nothing: `II`, `2-hoog` and `2`; `hs` and `H`; `bis A` and `BSA`."""
    key = suffix_key(letter, addition).removesuffix("HOOG")
    for pattern, kept in _SAME:
        key = re.sub(pattern, kept, key)
    return key


_SAME = (
    (r"HS$", "H"), (r"^BG$", "H"), (r"^BIS", "BS"), (r"(?:ROOD|RED)$", "RD"), (r"ZWART$", "ZW"),
    (r"^([A-H]?)III$", r"\g<1>3"), (r"^([A-H]?)II$", r"\g<1>2"), (r"^([A-H]?)I$", r"\g<1>1"), (r"^([A-H]?)IV$", r"\g<1>4"),
    (r"(?<![0-9])0+(?=[0-9])", ""),
)  # fmt: skip


def _is_street_word(word: str) -> bool:
    return len(word) > 3 and bare(word) not in PARTS.keys() | FLOORS | UNITS and not _letters(word)


def _letters(word: str) -> list[str]:
    """`aII`, `Ahs` and `bisA` are two words written as one."""
    for pattern in (r"([a-h])(i{2,3}|iv|hs|huis|bis|rd|rood|zw|zwart|boven|beneden|achter)", r"(bis|bs)([a-z])"):
        if found := re.fullmatch(pattern, bare(word)):
            return [found[1], found[2]]
    return []


def _pieces(text: str) -> list[str]:
    return [part for piece in _PIECE.findall(text) for part in (_letters(piece) or [piece])]


def _kept(pieces: list[str]) -> list[str]:
    kept: list[str] = []
    for place, piece in enumerate(pieces):
        word, after = bare(piece), bare(pieces[place + 1]) if place + 1 < len(pieces) else ""
        if after in FLOORS and _floor(word):
            kept.append(f"{_floor(word)}-hoog")
        elif not (word in FLOORS and place and _floor(bare(pieces[place - 1]))) and not (word in UNITS and after):
            kept.append(PARTS.get(word, piece.upper()))
    return kept


def _floor(word: str) -> str:
    found = re.fullmatch(r"([0-9]{1,2})(?:e|ste)?", word)
    return found[1] if found else _ROMANS.get(word, "")


def _joined(kept: list[str]) -> str:
    """Parts that would read as another one when written together keep a dash."""
    text = ""
    for piece in kept:
        is_apart = bool(text) and (text[-1].isdigit() == piece[0].isdigit() or len(piece) > 1)
        text += f"-{piece}" if is_apart and not (text == "bis" and len(piece) == 1) else piece
    return text
