"""What a short answer of a customer means: yes, no, a code, an order number, an address. Pure."""

import re
import unicodedata

from alvast.bots.rules.words import folded

_YES = re.compile(
    r"(?:ja|jawel|jazeker|zeker|graag|akkoord|klopt|dat klopt|is goed|doe maar|prima|oke|ok|okay|correct|bevestig|ik bevestig|"
    r"yes|yep|yeah|sure|please do|confirm|i confirm|go ahead)(?:[ ,]+(?:hoor|graag|graag hoor|dat klopt|klopt|is goed|doe maar|"
    r"prima|dank je|dank u|bedankt|please|that's right|alsjeblieft|alstublieft|dat is goed|dat mag))*"
)
_NO = re.compile(
    r"(?:nee|neen|niet doen|liever niet|stop|toch niet|laat maar|hoeft niet|annuleer|no|nope|don't|do not|never mind|"
    r"cancel)\b.{0,40}"
)
_UNDO = re.compile(
    r"(?:neem (?:het|dat|dit) terug|maak (?:het|dat|dit) ongedaan|ongedaan(?: maken)?|terugdraaien|draai (?:het|dat|dit) terug|"
    r"undo|take (?:it|that) back|undo (?:it|that))(?: (?:alsjeblieft|alstublieft|aub|graag|please))?"
)
_ORDER = re.compile(r"(?<![\w-])#?((?=[\w-]*\d{3})[A-Za-z]{0,6}-?\d[\w-]{2,24})(?![\w-])")
_CODE = re.compile(r"(?<![\w-])(\d{3})[ -]?(\d{3})(?![\w-])")
_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Za-z]{2})\b")
_HOUSE = re.compile(r"\b(\d{1,5})\s?-?\s?([A-Za-z])?(?:[ -]?(bis|hs|[0-9]{1,3}))?(?![\w])")
_STREET = re.compile(r"\b([A-ZÀ-Ý][\w'’.-]*(?:\s+(?:[a-z]{1,4}\s+)?[A-ZÀ-Ýa-zà-ÿ][\w'’.-]*){0,4})\s+(\d{1,5})\b")


def is_yes(text: str) -> bool:
    """One clear yes and nothing else."""
    return _YES.fullmatch(_bare(text)) is not None


def is_no(text: str) -> bool:
    return _NO.fullmatch(_bare(text)) is not None


def is_undo(text: str) -> bool:
    return _UNDO.fullmatch(_bare(text)) is not None


def code_in(text: str) -> str:
    """Six figures that stand alone, as a code by mail has them; empty when there are none."""
    found = _CODE.search(unicodedata.normalize("NFKC", text))
    return found[1] + found[2] if found else ""


def order_numbers_in(text: str) -> tuple[str, ...]:
    """What can be the number of an order, in order."""
    return tuple(dict.fromkeys(found[1] for found in _ORDER.finditer(unicodedata.normalize("NFKC", text))))


def address_in(text: str) -> dict[str, str]:
    """A Dutch address as people type it: postcode and house number, and what else stands there; empty without a postcode."""
    plain = unicodedata.normalize("NFKC", text)
    postcode = _POSTCODE.search(plain)
    if postcode is None:
        return {}
    rest = plain[: postcode.start()] + " , " + plain[postcode.end() :]
    street = _STREET.search(rest)
    house = _HOUSE.search(rest, street.start(2) if street else 0)
    if house is None:
        return {}
    town = re.search(r"[A-Za-zÀ-ÿ'’. -]{2,40}", plain[postcode.end() :].lstrip(" ,"))
    return {
        "postcode": (postcode[1] + postcode[2]).upper(), "huisnummer": house[1], "huisletter": (house[2] or "").upper(),
        "toevoeging": house[3] or "", "straat": _street(street[1]) if street else "",
        "woonplaats": _town(town[0]) if town else "",
    }  # fmt: skip


def _street(text: str) -> str:
    """Without the words that lead up to it: "graag naar Lindelaan"."""
    return re.split(r"\b(?:naar|adres|is|op|in|at|to|voor)\s+", text)[-1].strip()


def _town(text: str) -> str:
    words = [word for word in text.split() if word[:1].isupper() or word.startswith("'")]
    return " ".join(words[:3]).strip(" .,")


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", folded(text)).strip(" .!,👍\n")
