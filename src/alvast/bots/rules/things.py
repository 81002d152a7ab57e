"""The things of which a question asks the price or the number, and what it measures: of these an answer must speak. Pure.

Only where the sentence says so in so many words (`wat kost een ...`, `18 ton`): who asks in a roundabout way is held to none.
"""

import re

from alvast.bots.rules.words import folded

_ARTICLES = {
    "nl": r"(?:(?:de|het|een|'t|n|'n|zo'?n|jullie|uw|je|mijn|mn|die|dat|dit|deze) )*",
    "en": r"(?:(?:a|an|the|one|your|my|that|this) )*",
}
_NO_THING = (
    r"(?!(?:ik|jij|je|u|we|wij|er|het|ze|zij|om|bij|als|per|voor|van|in|op|nu|dan|ongeveer|extra|meer|mij|me|geld|kwijt|it|that|this|"
    r"to|for|you|they|geintje|grap|grapje|ding|dingen|spul|boel|eentje|eigenlijk|normaal|allemaal|anders)\b)"
)
_THING = r"((?:[^\W\d_]{3,}e )?[^\W\d_][\w'-]{3,})"  # with what is said of it before: `een grote beurt`
_NO_NUMBER = (
    r"(?!kost|betaa?l|krijg|reken|moet|hoort|wordt|scheel|levert|vraag|vragen|bedraagt|keer|maal|tijd|mensen|person|procent|korting|"
    r"later|eerder|verder|duurder|\w*dag|\w*maand|week|weken|jaar|jaren|uren|minuten|euro)"
)
_ASKED = {
    "nl": re.compile(
        rf"\b(?:(?:wat|hoe ?veel) kost(?:en)?|hoe duur (?:is|zijn)) {_ARTICLES['nl']}{_NO_THING}{_THING}|"
        rf"\bhoe ?veel {_NO_NUMBER}{_NO_THING}{_THING}"
    ),
    "en": re.compile(
        rf"\bhow much (?:does|do|is|are) {_ARTICLES['en']}{_NO_THING}{_THING}|"
        rf"\bhow many (?!times|people|days|weeks|months|years|hours|minutes|euro){_THING}"
    ),
}
# Of one unit all ways to write it: a question in one is answered by a text in any of them.
_UNITS = (
    ("liter", "liters", "litre", "litres"),
    ("kilo", "kg", "kilogram", "gram", "ton", "pond"),
    ("meter", "cm", "centimeter", "centimeters", "mm", "millimeter"),
    ("kilometer", "kilometers", "km"),
    ("watt", "kw", "kilowatt", "kwh"),
    ("ampere", "volt"),
    ("graden",),
    ("m2", "m3", "kuub", "kubieke"),
    ("kopjes", "koppen"),
)
_UNIT_OF = {unit: units for units in _UNITS for unit in units}
_MEASURED = re.compile(rf"\b(?:\d+(?:[.,x]\d+)*|hoe ?veel|twee|drie|vier|vijf|tien|twintig) ?({'|'.join(_UNIT_OF)})\b")


def things_in(question: str, language: str) -> str:
    """Words of which any names what the price or the number is asked of, in this language; empty when nothing is named."""
    found = _ASKED[language].finditer(folded(question)) if language in _ASKED else ()
    return " ".join(word for match in found for word in match.groups() if word)


def lacks_a_measure(question: str, text: str) -> bool:
    """Whether the question measures in a unit (`een fust van 50 liter`) of which the text does not speak."""
    found = _MEASURED.search(folded(question))
    if found is None:
        return False
    ways = "|".join(map(re.escape, _UNIT_OF[found[1]]))
    return re.search(rf"(?<![^\W\d_])(?:{ways})\b", folded(text)) is None
