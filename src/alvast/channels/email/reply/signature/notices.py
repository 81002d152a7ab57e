"""Notices that close a mail: legal disclaimers, list footers, advertisements of virus scanners."""

import re
from typing import Final

_NOTICES: Final = (
    r"disclaimer\b",
    r"(?:dit|deze) (?:e-?mail(?:bericht)?|bericht|mail)\b[^?]{0,100}\b(?:uitsluitend|alleen|enkel|slechts)\b[^?]{0,30}"
    r"\b(?:bestemd|bedoeld|gericht)\b[^?]{0,40}(?:geadresseerde|ontvanger|persoon|personen|degene|gebruik|voor de |voor u)",
    r"(?:dit|deze) (?:e-?mail(?:bericht)?|bericht|mail)\b[^?]{0,30}\bis uitsluitend (?:bestemd|bedoeld)",
    r"(?:dit|deze) (?:e-?mail(?:bericht)?|bericht|mail)\b[^?]{0,60}\b(?:bevat|kan|is)\b[^?]{0,20} vertrouwelijke? [^?]{0,40}"
    r"(?:bevat|informatie|bestemd|bedoeld)",
    r"(?:dit|deze) (?:e-?mail(?:bericht)?|bericht|mail) is gecontroleerd op virus",
    r"de (?:informatie|inhoud)[^?]{0,80}(?:bericht|e-?mail)[^?]{0,80}\b(?:bestemd|vertrouwelijk|bedoeld)",
    r"aan (?:dit|deze|de inhoud|de informatie|e-?mail|het)[^?]{0,80}geen rechten",
    r"(?:indien|als|mocht) (?:u|je|dit bericht|deze e-?mail)\b[^?]{0,40}niet (?:de|voor|aan)[^?]{0,30}"
    r"(?:geadresseerde|bestemd|ontvanger|gericht)",
    r"denk aan het milieu", r"bespaar papier", r"(?:spaar|red) (?:de bomen|bomen|het milieu)",
    r"(?:moet|wilt) (?:u|je) (?:dit|deze)[^?]{0,30} (?:echt )?(?:afdrukken|printen)",
    r"op (?:al )?onze (?:diensten|leveringen|offertes|overeenkomsten|werkzaamheden|aanbiedingen|algemene)[^?]{0,160}voorwaarden",
    r"th(?:is|e) (?:information|contents?|e-?mail|message|communication|transmission)\b[^?]{0,120}\b(?:confidential|"
    r"privileged|intended (?:only|solely|recipient|for))",
    r"(?:confidentiality|legal|privacy|disclosure) (?:notice|statement|note)\b",
    r"please consider the environment", r"think before you print", r"if you are not the (?:intended|named)",
    r"(?:before printing|please (?:think|consider))[^?]{0,40}\bprint",
    r"any views or opinions\b", r"virus-?(?:free|vrij|frei)\W{0,3}(?:www|$)",
    r"this e-?mail has been (?:checked|scanned)", r"diese (?:e-?mail|nachricht)[^?]{0,80}vertraulich",
    r"ce (?:message|courriel|mail)[^?]{0,100}(?:confidentiel|destiné)",
    r"(?:u|je|jij) ontvangt (?:dit|deze) (?:e-?mail|bericht|mail|nieuwsbrief) (?:omdat|als)",
    r"you (?:are receiving|received|get) this (?:e-?mail|message)? ?because",
    r"to unsubscribe (?:from (?:this|the)|send|,|click)", r"(?:om|wilt) (?:je|u) (?:hier)?(?:af|uit)[^?]{0,40}, ?klik",
    r"reply to this email directly", r"(?:klik hier om (?:je|u)|hier) (?:af te melden|uit te schrijven)",
)  # fmt: skip
_NOTICE: Final = re.compile("|".join(_NOTICES), re.IGNORECASE)
FIRST_LETTERS: Final = frozenset((
    "dis", "dit", "dez", "de ", "aan", "ind", "als", "moc", "den", "bes", "spa", "red", "moe", "wil", "op ", "thi", "the",
    "con", "leg", "pri", "ple", "if ", "bef", "any", "vir", "die", "ce ", "u o", "je ", "jij", "you", "to ", "om ", "rep",
    "kli", "hie",
))  # fmt: skip
"""How every line starts that may open a notice, unless decoration stands before it."""

_DECORATION: Final = "*_-#> [("


def is_notice(bare: str) -> bool:
    """Whether the line opens a notice that runs to the end of the mail."""
    text = bare[:460].lstrip(_DECORATION)[:400]
    return text[:3].lower() in FIRST_LETTERS and bool(_NOTICE.match(text))
