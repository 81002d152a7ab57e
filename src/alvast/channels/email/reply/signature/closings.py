"""Closing greetings: they are the writer's own words, and the name under them is too."""

import re
from typing import Final

_LONGEST: Final = 100
_CLOSING: Final = re.compile(
    r"(?:(?:met|m\.?) ?(?:een |de )?(?:vriendelijke?|hartelijke?|beste|warme|zonnige|sportieve|lieve|fijne|hoogachting)?"
    r" ?(?:groet(?:en|jes)?|hoogachting)|m\.?v\.?g\.?|(?:vriendelijke|hartelijke|vele|veel|lieve|warme|beste|"
    r"zonnige|fijne|de|gr\.?)? ?(?:groet(?:en|jes)?|gr\.?)|hoogachtend|(?:alvast |heel |hartelijk )?(?:bedankt|dank)"
    r"(?: (?:alvast|voor|je|u)\b.{0,40})?|dank (?:je|u) ?(?:wel)?|(?:kind|best|warm|many|with kind|with best)? ?regards|"
    r"sincerely|yours (?:sincerely|faithfully|truly)|(?:many )?thanks|thank you|cheers|best(?: wishes)?|"
    r"mit (?:freundlichen|besten) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste) gr(?:ü|ue)(?:ß|ss)e|mfg|(?:bien )?"
    r"cordialement|salutations|un saludo|saludos|atentamente|cordiali saluti|tot (?:ziens|horens|snel|gauw|dan)|"
    r"fijne? (?:dag|avond|weekend)(?: (?:nog|verder|gewenst))?|beste groet(?:en)?)\b[.,!/| ]{0,5}",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"[^\W\d_][\w.'’()-]{0,25}(?:\s[\w.'’()&-]{1,25}){0,5}[,.]?")


def name_after_closing(bare: str) -> str | None:
    """The name in "Met vriendelijke groet / Kind regards, Jan", "" when none follows, None when this is no closing."""
    found = _CLOSING.match(bare) if len(bare) <= _LONGEST else None
    if found is None:
        return None
    end = found.end()
    while end < len(bare) and (found := _CLOSING.match(bare, end)):
        end = found.end()
    name = bare[end:]
    return name if not name or names_someone(name) else None


def names_someone(bare: str) -> bool:
    """Whether the line reads as a person's name and nothing else."""
    return len(bare) <= 60 and bool(_NAME.fullmatch(bare)) and bare[0].isupper()
