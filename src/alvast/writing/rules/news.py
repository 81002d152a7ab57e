"""W13, W14, W15: what we did already, bad news before its reason, and one clear ask with a last day."""

from collections.abc import Iterator

from alvast.writing.phrases import Phrases, phrases
from alvast.writing.rules.days import day_named
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import FIRST_PERSON, is_participle, word_set

DONE = gettext_noop("Say what you did already: looked up, sent, called, blocked.")
BAD_NEWS_FIRST = gettext_noop("Say first what the news is, then the reason, then what is possible.")
BY_WHEN = gettext_noop("Say until when, and how.")

_LEAST_WORDS = 20
_PAST = word_set("belde stuurde vroeg zocht keek vond bestelde regelde wijzigde schreef sprak klaar onderweg called sent asked")
_REASONS = Phrases(phrases(0, """
        omdat|doordat|aangezien|wegens|vanwege|gezien|gelet, in verband met, i.v.m|i.v.m., volgens artikel|onze|de,
        op grond van, daarom|dus|daardoor|hierdoor
    """))  # fmt: skip
_REFUSED = Phrases(phrases(0, """
        kunnen|kan|mogen|mag|zullen wij|we|ik ~14 niet|geen, krijgt|kunt|mag u|je ~10 niet|geen, is|zijn ~8 niet mogelijk,
        wij|we|ik kunnen|kan|mogen|mag ~10 niet|geen,
        vergoeden|vergoed|betalen|betaal|leveren|lever|sturen|stuur|nemen|neem|geven|geef|accepteren|ruilen|ruil|repareren|honoreren|
          honoreer|verlengen|verleng|herstellen|herstel|verwerken|verwerk|plaatsen|plaats|behandelen|behandel|boeken|boek|storten|
          bezorgen|bezorg|komen|kom|doen wij|we|ik ~9 niet,
        geven|geef|nemen|neem|leveren|lever|accepteren|boeken|bezorgen wij|we|ik ~2 geen, wijzen|wijs wij|we|ik ~8 af,
        is|zijn|wordt|worden ~8 afgewezen|geweigerd, gaat|gaan|komt|komen|past ~8 niet ~1 door|mee|in aanmerking
    """))  # fmt: skip
_ASKS = Phrases(phrases(0, """
        wilt|kunt|kun|wil|zou|zoudt u|je|jij ~12 sturen|opsturen|mailen|doorgeven|toesturen|terugsturen|invullen|aanleveren|
          bellen|laten|geven|bevestigen, graag ontvangen|ontvang wij|we|ik, graag zien|zie wij|we ~6 tegemoet
    """))  # fmt: skip
_ORDERS = word_set("stuur mail vul lever geef bevestig bezorg retourneer")


def is_idle(text: Text, context: Context) -> Iterator[Remark]:
    """W13: an open problem, a whole message, and nobody of us in it."""
    words = [word for sentence in text.body for word in text.said(sentence)]
    if not context.problem_open or len(words) < _LEAST_WORDS or not text.is_whole:
        return
    if any(_tells_deed(text.said(sentence)) for sentence in text.body):
        return
    first = text.body[0]
    yield Remark("W13", text.starts[first.first], text.ends[first.last - 1], DONE)


def _tells_deed(said: list[str]) -> bool:
    words = set(said)
    if words & _PAST:
        return True
    return bool(words & (FIRST_PERSON | {"onze"}) or (words & {"is", "zijn"} and any(map(is_participle, said))))


def hides_news(text: Text, _context: Context) -> Iterator[Remark]:
    """W14: the sentence with the bad news begins with its reason."""
    for sentence in text.body:
        reason = _REASONS.at(text, sentence.first)
        if reason is None or not text.is_own(sentence.first):
            continue
        if any(_REFUSED.at(text, i) for i in range(reason.last, sentence.last)):
            yield Remark("W14", text.starts[sentence.first], text.ends[sentence.last - 1], BAD_NEWS_FIRST)


def asks_loosely(text: Text, _context: Context) -> Iterator[Remark]:
    """W15: we ask for something and name no last day."""
    for sentence in text.body:
        if _asks(text, sentence) and day_named(text, sentence.first, sentence.last) is None:
            yield Remark("W15", text.starts[sentence.first], text.ends[sentence.last - 1], BY_WHEN)


def _asks(text: Text, sentence: Sentence) -> bool:
    if text.words[sentence.first] in _ORDERS and not text.asks(sentence):
        return True
    return any(_ASKS.at(text, i) for i in range(sentence.first, sentence.last) if text.is_own(i))


W13 = Rule(
    id="W13",
    title=gettext_noop("Say what was done already"),
    why=gettext_noop("A deed is worth more than a promise: it shows that somebody began."),
    weight=1,
    check=is_idle,
    needs=Context(problem_open=True),
    wrong=(
        "De wasmachine lekt misschien bij de slang. Zet de kraan dicht en haal de stekker uit het stopcontact. Draai "
        "de ring vast met de hand. Bel anders een monteur bij u in de buurt of de fabrikant."
    ),
    right=(
        "Ik heb de monteur gebeld. Hij komt dinsdag 9 juni tussen 9.00 en 12.00 uur om de lekkage te maken. Zet de "
        "kraan tot die tijd dicht. Haal de stekker eruit. U hoeft verder niets te doen."
    ),
)  # fmt: skip
W14 = Rule(
    id="W14",
    title=gettext_noop("Bad news first, then the reason"),
    why=gettext_noop("Who reads the reasons first feels the no coming and stops reading."),
    weight=2,
    check=hides_news,
    wrong="Omdat de zool beschadigd is, kunnen wij de schoenen niet terugnemen.",
    right="Wij kunnen de schoenen niet terugnemen. De zool is beschadigd. U kunt ze wel laten maken.",
)  # fmt: skip
W15 = Rule(
    id="W15",
    title=gettext_noop("Ask one thing, with a last day"),
    why=gettext_noop("A request without a day is put aside."),
    weight=2,
    check=asks_loosely,
    wrong="Wilt u ons een foto van de schade sturen?",
    right="Wilt u mij vóór vrijdag 22 mei een foto van de schade mailen?",
)  # fmt: skip
