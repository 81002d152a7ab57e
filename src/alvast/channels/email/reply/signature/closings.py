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


def is_closing(bare: str) -> bool:
    """Whether the line is a closing greeting, with or without the name on the same line."""
    if len(bare) > _LONGEST:
        return False
    name = _after_greetings(bare)
    return name is not None and (not name or names_someone(name))


def closing_holds_name(bare: str) -> bool:
    """Whether the greeting line already names the writer: "Groet, Jan"."""
    return bool(_after_greetings(bare))


def _after_greetings(bare: str) -> str | None:
    """What follows the greetings of "Met vriendelijke groet / Kind regards, Jan"; None without a greeting."""
    found = _CLOSING.match(bare)
    if found is None:
        return None
    end = found.end()
    while found := _CLOSING.match(bare, end):
        end = found.end()
    return bare[end:]


def names_someone(bare: str) -> bool:
    """Whether the line reads as a person's name and nothing else."""
    return len(bare) <= 60 and bool(_NAME.fullmatch(bare)) and bare[0].isupper()
