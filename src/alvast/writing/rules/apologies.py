"""W12, W17: sorry once, for what we did, without "maar"; and no blame on the customer."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import word_set

BUT = gettext_noop("“Maar” takes the apology back. Stop after the apology, and tell the reason in a sentence of its own.")
ONCE = gettext_noop("One apology is enough. Say in the rest what you do about it.")
BLAME = gettext_noop("Leave the blame out. Say what is needed now, for example: “Bij uw adres stond geen huisnummer.”")

_SORRY = word_set("sorry excuses excuus spijt verontschuldigingen verontschuldiging apologies apologise apologize")
_BUT = frozenset(["maar", "echter", "but", "however"])
_BLAME = Phrases(phrases(0, """
        u|je|jij bent|hebt|heeft|hebben|ben|heb ~3 vergeten|nagelaten|verzuimd|verwaarloosd,
        bent|heeft|hebt|heb|ben u|je|jij ~4 vergeten|nagelaten|verzuimd,
        zoals ~4 al? eerder|al|reeds|duidelijk|meermaals ~3
        schreven|zeiden|meldden|vertelden|mailden|vermeld|gezegd|aangegeven|geschreven|schreef|gemeld|uitgelegd|mailde|zei|
          verteld|genoemd|besproken|meldde, zoals u|je had kunnen|moeten weten|zien|lezen|begrijpen,
        door eigen|uw|je toedoen, u|je|jij bent|heeft|hebt|ben ~3 zelf ~4 verantwoordelijk|schuldig|veroorzaakt|aansprakelijk,
        dat is uw|je eigen ~2, had|hadden u|je|jij maar ~4, daar|dat bent|heeft u|je zelf, is ~1 niet onze schuld|fout, u|je
        let|lette ~2 niet op,
        you|your should ~2 have, you ~2 ignored|neglected|did not read|forgot, that is your own,
        u|je|jij had|hadden ~5 moeten|kunnen|mogen|horen, had u|je ~6 moeten|kunnen, door uw|je|jouw eigen ~3,
        uw|je|jouw eigen schuld|fout|nalatigheid|onoplettendheid|verantwoordelijkheid, aan uzelf|jezelf te wijten|danken,
        u|je|jij heeft|hebt|heb ~4 verkeerd|verkeerde|fout|foute|foutief|onjuist|onjuiste ~3 ingevuld|opgegeven|ingevoerd|
          doorgegeven|gekozen|besteld, u|je ~2 niet goed|zorgvuldig|juist gelezen|ingevuld|gekeken|opgelet,
        u heeft|hebt ~3 niet ~2 opgelet|gelezen, als u ~5 had gelezen, staat toch ~2 duidelijk,
        duidelijk in onze voorwaarden, as we|i already|previously ~2 told|mentioned|said|explained,
        as previously|already mentioned|stated, you should have, you forgot|failed to, your own fault|mistake
    """))  # fmt: skip


def is_weak(text: Text, _context: Context) -> Iterator[Remark]:
    """W12: "sorry …, maar …", or sorry more than once."""
    said = [i for i, word in enumerate(text.words) if word in _SORRY and text.is_own(i)]
    for i in said:
        sentence = text.sentence_at(i)
        but = next((j for j in range(i + 1, sentence.last) if text.words[j] in _BUT), None)
        if but is not None:
            yield Remark("W12", text.starts[i], text.ends[but], BUT)
            return
    if len(said) > 1 and text.sentence_at(said[0]) != text.sentence_at(said[1]):
        yield Remark("W12", text.starts[said[1]], text.ends[said[1]], ONCE)


def blames(text: Text, _context: Context) -> Iterator[Remark]:
    for hit in _BLAME.find(text):
        if not _is_asked(text, hit):
            yield Remark("W17", text.starts[hit.first], text.ends[hit.last - 1], BLAME)


def _is_asked(text: Text, hit: Found[int]) -> bool:
    """ "Bent u vergeten …? Dan sturen wij …" is an offer of help."""
    return text.asks(text.sentence_at(hit.first))


W12 = Rule(
    id="W12",
    title=gettext_noop("Sorry once, and no “maar” after it"),
    why=gettext_noop("An apology with “maar” is an excuse, and three apologies are none."),
    weight=2,
    check=is_weak,
    is_dutch=False,
    wrong="Sorry dat uw pakket te laat is, maar het was erg druk.",
    right="Sorry dat uw pakket te laat is. Er ligt vandaag een nieuw voor u klaar.",
)  # fmt: skip
W17 = Rule(
    id="W17",
    title=gettext_noop("No blame"),
    why=gettext_noop("Who is right does not solve it. Blame makes a question into a quarrel."),
    weight=3,
    check=blames,
    is_dutch=False,
    wrong="U bent vergeten uw huisnummer in te vullen.",
    right="Bij uw adres stond geen huisnummer. Wat is uw huisnummer?",
)  # fmt: skip
