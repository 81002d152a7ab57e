"""What facts, questions and own tries look like in a customer's words, Dutch and English."""

import re

SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
ASKS = re.compile(
    r"""\?|^\s*(?:
        waar|wanneer|hoe|hoeveel|wat|wie|welke?|waarom|kan|kunt|kunnen|mag|moet|is|zijn|heb|heeft|krijg
        |where|when|how|what|who|which|why|can|could|may|are|do|does
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
TRIED = re.compile(
    r"""\b(?:heb|hebben|had|ben)\b[^.!?]{0,60}\b(?:al|eerder|zelf)\b
    |\bal\ (?:\w+\ (?:keer|dagen|weken)\ )?(?:geprobeerd|gedaan|gebeld|gemaild)\b
    |\b(?:I|we)(?:\ have|'ve)?\ (?:already\ |also\ )?(?:tried|called|mailed|restarted)\b""",
    re.IGNORECASE | re.VERBOSE,
)
WANTS_A_PERSON = re.compile(
    r"""\b(?:
        ik|will?|wilt|zou|graag|nu|gewoon|echt|een|met|naar|nee|ja|nog|aub|alstublieft|even|kan|mag|u|je|jullie|mij|me|willen
        |medewerkers?|mens|persoon|iemand|collega|spreken|praten|hebben|doorverbinden|gesproken|geen|computer|bot|robot
        |i|want|would|like|to|a|an|with|can|may|please|no|yes|real|human|person|people|agent|someone|somebody|talk|speak|not
    )\b|[^\w\s]""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_NEAR = "eergisteren|gisteren|vandaag|vanmorgen|vanochtend|morgen|overmorgen"
_WEEKDAY = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_STREET = "straat|laan|weg|plein|gracht|kade|dijk|hof|singel|pad|steeg|park|dreef|plantsoen"
_NAME = r"[A-Z][\w'-]+(?: (?:[a-z]{2,3} )*[A-Z][\w'-]+)*"

# From the most to the least particular: no character is of two facts.
FACTS = (
    ("name", re.compile(rf"(?:(?<=ijn naam is )|(?<=k heet )|(?<=y name is )){_NAME}")),
    ("mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("iban", re.compile(r"\b[A-Z]{2}\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{0,4}\b")),
    ("phone", re.compile(r"(?<![\w+])(?:\+31|0031|0)[ -]?(?:\d[ -]?){8}\d(?!\w)")),
    ("postcode", re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b(?:,? ?\d{1,5}(?: ?[A-Za-z](?![A-Za-z])|-\d{1,4})?)?")),
    ("amount", re.compile(r"(?:€|EUR) ?\d+(?:\.\d{3})*(?:,\d{2}|,-)?|\b\d+(?:,\d{2})? euro\b", re.IGNORECASE)),
    ("date", re.compile(rf"\b\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?\b|\b\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?\b", re.IGNORECASE)),
    ("date", re.compile(rf"\b(?:{_NEAR}|{_WEEKDAY})\b", re.IGNORECASE)),
    ("time", re.compile(r"\b\d{1,2}[.:]\d{2} ?uur\b|\b\d{1,2} uur\b", re.IGNORECASE)),
    ("address", re.compile(rf"\b[A-Z][\w'.-]*(?:{_STREET}) \d{{1,5}} ?[A-Za-z]?\b")),
    ("track", re.compile(r"\b(?:3S|JVGL|CD)[0-9A-Z]{8,16}\b")),
    ("order", re.compile(r"(?<![\w.,-])#?[A-Z]{0,4}-?\d{4,12}(?![\w-]|[.,]\d)")),
)  # fmt: skip
