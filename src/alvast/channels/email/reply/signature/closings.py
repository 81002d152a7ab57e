"""Closing greetings: they are the writer's own words, and the name under them is too."""

import re
from typing import Final

_CLOSING: Final = re.compile(
    r"(?:(?:met|m\.?) ?(?:een |de )?(?:vriendelijke?|hartelijke?|beste|warme|zonnige|sportieve|lieve|fijne|hoogachting)?"
    r" ?(?:groet(?:en|jes)?|hoogachting)|m\.?v\.?g\.?|(?:vriendelijke|hartelijke|vele|veel|lieve|warme|beste|"
    r"zonnige|fijne|de|gr\.?)? ?(?:groet(?:en|jes)?|gr\.?)|hoogachtend|(?:alvast |heel |hartelijk )?(?:bedankt|dank)"
    r"(?: (?:alvast|voor|je|u)\b.{0,40})?|dank (?:je|u) ?(?:wel)?|(?:kind|best|warm|many|with kind|with best)? ?regards|"
    r"sincerely|yours (?:sincerely|faithfully|truly)|(?:many )?thanks|thank you|cheers|best(?: wishes)?|"
    r"mit (?:freundlichen|besten) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste) gr(?:ü|ue)(?:ß|ss)e|mfg|(?:bien )?"
    r"cordialement|salutations|un saludo|saludos|atentamente|cordiali saluti|tot (?:ziens|horens|snel|gauw|dan)|"
    r"fijne? (?:dag|avond|weekend)(?: (?:nog|verder|gewenst))?|beste groet(?:en)?)\b[.,! ]{0,4}",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"[^\W\d_][\w.'’()-]{0,25}(?:\s[\w.'’()&-]{1,25}){0,5}[,.]?")


def is_closing(bare: str) -> bool:
    """Whether the line is a closing greeting, with or without the name on the same line."""
    if len(bare) > 80:
        return False
    found = _CLOSING.match(bare)
    return found is not None and (found.end() == len(bare) or names_someone(bare[found.end() :]))


def closing_holds_name(bare: str) -> bool:
    """Whether the greeting line already names the writer: "Groet, Jan"."""
    found = _CLOSING.match(bare)
    return found is not None and found.end() < len(bare)


def names_someone(bare: str) -> bool:
    """Whether the line reads as a person's name and nothing else."""
    return len(bare) <= 60 and bool(_NAME.fullmatch(bare)) and bare[0].isupper()
