"""Find: the passage that answers, as of the day the question is about; or what is on record of this customer."""

from alvast.bots import wording
from alvast.bots.choices import Choice
from alvast.bots.composers import Source
from alvast.bots.pipeline.thinking import CLARIFY, Part, Reply, Thinking
from alvast.bots.rules.evidence import names_missing, speaks_of
from alvast.bots.rules.intents import GENERAL, asked_about
from alvast.bots.rules.sentences import plain, sentences_in
from alvast.bots.rules.words import content_words
from alvast.knowledge.queries import ANSWERS_FROM, Hit, search

TOP = 4
POSSIBLE = 0.4  # a text as doubtful as this must speak of the question in its own words
SURE = 0.75  # from here on two texts are no longer weighed against each other
SAME = 0.04  # scores as near as this are equal
FEW_WORDS = 2  # a question as short as this can mean more than one thing


def find(thinking: Thinking) -> str:
    for part in thinking.parts:
        if part.wish:
            part.reply = thinking.hands.take_up(part, thinking)
        else:
            _search(part, thinking)
    codes = [part.reply.outcome if part.reply else "found" if part.sources else part.because for part in thinking.parts]
    return ".".join(codes)


def _search(part: Part, thinking: Thinking) -> None:
    found = search(
        question=part.search_words, at=part.about_at, audiences=thinking.asking.audiences, language=thinking.language, top=TOP
    )
    fitting = [hit for hit in found if fits(part.asked.words, hit)]
    part.sources = tuple(_source(place, hit) for place, hit in enumerate(fitting, start=1))
    if part.sources:
        part.intent = _topic(part.sources[0])
        _doubt(part, thinking)
    else:
        _offer_deed(part, thinking)


def fits(question: str, hit: Hit) -> bool:
    """Near enough, and of the same things: what bears a name in the question bears it in the text."""
    text = f"{hit.title}\n{hit.passage}"
    if names_missing(question, text):
        return False
    if hit.score >= ANSWERS_FROM:
        return True
    return hit.score >= POSSIBLE and speaks_of(question, text, hit.language)


def _doubt(part: Part, thinking: Thinking) -> None:
    """A word or two that two articles answer equally well: one short question, with the two to tap."""
    first, *others = part.sources
    near = [other for other in others if other.series != first.series and first.score - other.score <= SAME]
    if near and len(content_words(part.asked.words)) <= FEW_WORDS and first.score < SURE:
        part.near = (first, near[0])
        titles = (first.title, near[0].title)
        choices = tuple(Choice(f"article.{place}", source.title) for place, source in enumerate(part.near))
        part.reply = Reply(CLARIFY, wording.which(*titles, language=thinking.language), "equally_near", choices)


def _offer_deed(part: Part, thinking: Thinking) -> None:
    """No article answers, and it is about something that the bot can do."""
    deed = asked_about(part.asked.words)
    if deed:
        part.wish = part.intent = deed
        part.reply = thinking.hands.take_up(part, thinking)
    else:
        part.because = "nothing_found"


def _topic(source: Source) -> str:
    return source.topics[0] if source.topics else GENERAL


def _source(place: int, hit: Hit) -> Source:
    return Source(
        id=f"a{place}", text=plain(hit.passage), sentences=tuple(hit.sentences) or sentences_in(hit.passage), title=hit.title,
        article=hit.article, series=hit.series, number=hit.version, version=hit.version_id, language=hit.language,
        score=hit.score, valid_from=hit.valid_from, valid_to=hit.valid_to, topics=tuple(hit.topics),
    )  # fmt: skip
