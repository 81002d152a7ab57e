"""Lines that set an earlier mail apart: "-----Oorspronkelijk bericht-----", "____", our own "answer above" line."""

import re
from typing import Final

from .words import FORWARDED, ORIGINAL_MESSAGE

STROKES: Final = "-—–_=*~#•+|"
_PADDING: Final = STROKES + " \t\u00a0:>"
_LONGEST: Final = 120
_ANSWER_ABOVE: Final = re.compile(
    r"(?:(?:please|gelieve|graag|bitte)\s)?"
    r"(?:(?:type|write|add|enter|reply|respond|antworten|schreiben|typ|type|schrijf|plaats|geef|antwoord|reageer|beantwoord)\b"
    r".{0,40}?)?(?:above|boven|oberhalb|über)\s(?:this|the|deze|dit|de|dieser|diese|diesen?)\s"
    r"(?:line|lijn|regel|streep|linie|zeile|bericht)\b.{0,40}",
    re.IGNORECASE,
)
_FORWARDED_BY: Final = re.compile(r"forwarded by .{1,60} on |doorgestuurd door .{1,60} op ", re.IGNORECASE)
_GROUPWISE: Final = re.compile(r">{3} .{1,80}\d[:.]\d\d.{0,10} >{3}")

STARTS_OF_FORWARDS: Final = frozenset(phrase[:4] for phrase in FORWARDED)


def is_divider(bare: str) -> bool:
    """Whether the line is only a stroke: at least three of the same kind of mark."""
    return len(bare) >= 3 and bare[0] in STROKES and not bare.strip(STROKES + " ")


def opens_earlier_mail(bare: str) -> bool:
    """Whether an earlier mail starts here, as "Original Message" or "Begin doorgestuurd bericht:" says."""
    if len(bare) > _LONGEST:
        return False
    if bare[0] not in STROKES and bare[-1] not in ":>" and bare[:4].lower() not in STARTS_OF_FORWARDS:
        return False
    core = bare.strip(_PADDING).casefold().replace("\u2019", "'")
    if core in FORWARDED:
        return True
    if core in ORIGINAL_MESSAGE:
        return bare[0] in STROKES or bare[-1] in ":-"
    return bool(_FORWARDED_BY.match(core) if bare[0] == "-" else _GROUPWISE.fullmatch(bare))


def may_ask_to_answer_above(text: str) -> bool:
    """A quick look at a whole body that lets every one with such a line through."""
    lowered = text.lower()
    return "boven d" in lowered or "above th" in lowered or "oberhalb d" in lowered or "über d" in lowered


def asks_to_answer_above(bare: str) -> bool:
    """Whether this is the line that helpdesks put on top of their mails."""
    return len(bare) <= _LONGEST and bool(_ANSWER_ABOVE.fullmatch(bare.strip(_PADDING + "[]().")))
