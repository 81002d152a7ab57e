"""W9: no words from behind the counter."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import word_set

ADVICE = gettext_noop("This is our own jargon. Say what it is for the customer: {word}.")

_JARGON = Phrases(
    {
        "ticket|tickets|ticketnummer|supportticket|servicecall|callnummer": "vraag",
        "case|cases|casenummer": "vraag",
        "sla|sla's": "afspraak",
        "rma|rma-nummer|rma-aanvraag": "retour",
        "wismo": "vraag",
        "crm|crm-systeem|erp": "ons systeem",
        "kcc": "klantenservice",
        "sku|sku's": "artikel",
        "kpi|kpi's": "afspraak",
        "escaleren|escaleer|escaleert|geëscaleerd|escalatie|escaleerde": "voorleggen aan mijn leidinggevende",
        "tweedelijns|tweedelijn|tweedelijnsafdeling|eerstelijns|eerstelijn": "een specialist",
        "second|2nd|first|1st line|level": "een specialist",
        "tweede|eerste lijn|lijns": "een specialist",
        "backoffice|back-office|frontoffice|front-office": "mijn collega's",
        "back office": "mijn collega's",
        "backorder|backlog": "nog niet op voorraad",
        "disposition|dispositie": "uitkomst",
        "workflow": "werkwijze",
        "issuenummer": "nummer",
    }
)
_SHOUTED = word_set("sla rma crm erp kcc sku kpi")  # "sla" is also a salad
_ADMISSION = word_set(
    "concert concertticket concerttickets festival trein vlucht vliegtuig museum voorstelling film bioscoop theater "
    "entree reis wedstrijd"
)
_COVER = word_set("phone telefoon hoesje hoes iphone samsung laptop gitaar business")


def check(text: Text, _context: Context) -> Iterator[Remark]:
    for hit in _JARGON.find(text):
        if not _is_ordinary(text, hit):
            yield Remark("W9", text.starts[hit.first], text.ends[hit.last - 1], ADVICE, (("word", hit.key),))


def _is_ordinary(text: Text, hit: Found[str]) -> bool:
    word = text.words[hit.first]
    if word in _SHOUTED and not text.raw[text.starts[hit.first] : text.ends[hit.first]].isupper():
        return True
    if word.startswith("ticket"):
        return not _ADMISSION.isdisjoint(text.words)
    return word.startswith("case") and not _COVER.isdisjoint(text.words)


RULE = Rule(
    id="W9",
    title=gettext_noop("No jargon"),
    why=gettext_noop("Our systems and departments are not the customer's concern."),
    weight=2,
    check=check,
    is_dutch=False,
    wrong="Ik heb uw ticket geëscaleerd.",
    right="Ik heb uw vraag aan mijn leidinggevende voorgelegd.",
)
