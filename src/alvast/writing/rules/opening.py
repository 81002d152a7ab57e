"""W1, W2, W3: the message begins with the answer, takes up the question, and answers every question."""

from collections.abc import Iterator

from alvast.writing.phrases import Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import word_set

ANSWER_FIRST = gettext_noop("Begin with the answer, or with what happens now. Thanks may come last.")
ECHO = gettext_noop("Take up the question in your first sentences, so that the customer sees it was understood.")
UNANSWERED = gettext_noop("This question has no answer yet: “{question}”. Number the answers when there are several.")

_MAIL = (
    "bericht|berichtje|mail|mailtje|e-mail|e-mailbericht|email|vraag|reacti"
    "e|contact|interesse|geduld|aanvraag|melding|brief|bestelling|telefoontje"
)
_THANKS = Phrases(phrases(0, f"""
        bedankt|dank|dankjewel|dankuwel ~4 voor ~3 {_MAIL}, dank u|je wel, bedankt dat u|je ~6, bedankt !|.,
        hartelijk|hartelijke dank, dank|bedankt voor het ~2 opnemen, fijn|leuk|goed dat u|je ~2 contact|ons|mailt|schrijft,
        uw|je|jouw ~2 {_MAIL} ~2 in goede orde ontvangen, uw|je|jouw ~1 {_MAIL} ~3 ontvangen|binnengekomen,
        wij|we|ik hebben|heb uw|je|jouw ~3 ontvangen, thank|thanks ~1 for your|contacting|reaching|getting,
        wij|we|ik waarderen|waardeer het|uw|je ~8, fijn|leuk|mooi|goed|prettig|wat dat|om|fijn|leuk|goed ~3 van u|je te horen,
        fijn|leuk|mooi|goed|wat|prettig dat|leuk|fijn|goed dat? u|je ~2
        schrijft|schreef|mailt|mailde|belt|laat|vraagt|vroeg|heeft,
        in antwoord|reactie op uw|je ~6, in reactie op uw|je ~6, naar aanleiding van uw|je ~4, met
        plezier|genoegen|belangstelling ~8,
        hierbij ~3 reactie|antwoord|terugkoppeling, laten|laat wij|we|ik u|je het volgende weten, u|je|jij heeft|hebt ~2
        contact ~1 opgenomen,
        u|je|jij heeft|hebt ons ~6 gemaild|gebeld|geschreven|benaderd, ik|wij|we help|helpen|beantwoord|beantwoorden
        u|je|uw|jouw ~3 graag,
        hopelijk|hoop ~3 gaat ~2 goed, further to your, in response|reply to your, great|good|nice|lovely to hear from,
        we|i appreciate|value you|your ~4, hope you are well|doing, we have received your, wij|we|ik hopen|hoop dat ~3 goed
        gaat|met
    """))  # fmt: skip

_EMPTY = word_set(
    "waar wanneer waarom welke welk hoeveel hoelang wie wat hoe kan kunt kunnen kun moet moeten mag mogen wil wilt "
    "willen heeft hebben hebt jullie mijn onze deze dit dat daar daarvoor hier nog ook even graag alvast hallo beste "
    "goedemorgen goedemiddag geachte groet groeten vriendelijke bedankt alsjeblieft alstublieft eigenlijk precies "
    "iets niet geen weer maar want omdat zijn wordt worden gaat gaan doen doet komt krijg krijgt weten steeds zou "
    "zouden voor naar over door bent lang where when what which have does your with this that will would could please "
    "hello about"
)
_STEM = 4  # letters that must agree; Dutch compounds and inflections differ at the end
_LEAST_WORDS = 20  # a shorter answer needs no echo


def leads_with_thanks(text: Text, _context: Context) -> Iterator[Remark]:
    """W1: a first sentence that only thanks or confirms says nothing yet."""
    if not text.is_whole:
        return
    first = text.body[0]
    if any(hit.last <= first.last for hit in _THANKS.find(text) if hit.first >= first.first) and not _goes_on(text, first):
        yield Remark("W1", text.starts[first.first], text.ends[first.last - 1], ANSWER_FIRST)


def _goes_on(text: Text, sentence: Sentence) -> bool:
    """ "Bedankt voor uw vraag: het pakket komt donderdag" answers in the same breath."""
    words = text.words[sentence.first : sentence.last]
    return ":" in words[:-3] or ("," in words and len(words) - words.index(",") > 6)


def lacks_echo(text: Text, context: Context) -> Iterator[Remark]:
    """W2: none of the nouns of the question in the first two sentences."""
    asked = _content(context.question)
    if not asked or not text.is_whole or sum(len(text.said(s)) for s in text.body) < _LEAST_WORDS:
        return
    opening = [word for sentence in text.body[:2] for word in text.said(sentence)]
    if not asked & _stems(opening) and not {"weet", "niet"} <= set(opening):
        first = text.body[0]
        yield Remark("W2", text.starts[first.first], text.ends[first.last - 1], ECHO)


def leaves_question(text: Text, context: Context) -> Iterator[Remark]:
    """W3: of several questions, one shares no word with the answer."""
    asked = Text(context.question)
    questions = [s for s in asked.sentences if asked.asks(s)]
    if len(questions) < 2 or not text.body or sum(s.is_item for s in text.sentences) >= len(questions):
        return
    said = _stems(word for sentence in text.body for word in text.said(sentence))
    last = text.body[-1]
    for question in questions:
        wanted = _stems(asked.said(question))
        if wanted and not wanted & said:
            values = (("question", asked.quote(question.first, question.last)),)
            yield Remark("W3", text.starts[last.first], text.ends[last.last - 1], UNANSWERED, values)


def _content(question: str) -> set[str]:
    asked = Text(question)
    return _stems(word for sentence in asked.body for word in asked.said(sentence))


def _stems(words: "Iterator[str] | list[str]") -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _STEM and word not in _EMPTY and not word.isdigit()}


W1 = Rule(
    id="W1",
    title=gettext_noop("Answer first"),
    why=gettext_noop("People read the first line and often only that."),
    weight=2,
    check=leads_with_thanks,
    is_dutch=False,
    wrong="Bedankt voor uw bericht! Uw pakket komt donderdag 21 mei.",
    right="Uw pakket komt donderdag 21 mei. Bedankt voor uw bericht.",
)  # fmt: skip
W2 = Rule(
    id="W2",
    title=gettext_noop("Take up the question"),
    why=gettext_noop("An answer that repeats the question in passing shows that it was read."),
    weight=2,
    check=lacks_echo,
    is_dutch=False,
    needs=Context(question='Kan ik de schoenen ruilen voor een grotere maat?'),
    wrong=(
        "De winkel is vandaag dicht wegens een feestdag. Morgen zijn wij er weer van 9.00 tot 17.00 uur. Loop gerust "
        "even binnen."
    ),
    right=(
        "U kunt de schoenen ruilen tot en met 12 juni. Ik stuur u vandaag een label voor de doos. De nieuwe maat ligt"
        " klaar."
    ),
)  # fmt: skip
W3 = Rule(
    id="W3",
    title=gettext_noop("Answer every question"),
    why=gettext_noop("A question left open comes back as a second mail."),
    weight=3,
    check=leaves_question,
    is_dutch=False,
    needs=Context(question='Wanneer komt de kast? En wat kost bezorgen?'),
    wrong="De kast komt dinsdag 9 juni.",
    right="1. De kast komt dinsdag 9 juni.\n2. Bezorgen kost € 25.",
)  # fmt: skip
