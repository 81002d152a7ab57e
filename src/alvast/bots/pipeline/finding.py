"""Find: the passage that answers, as of the day the question is about; or what is on record of this customer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from alvast.bots import wording
from alvast.bots.choices import Choice
from alvast.bots.composers import Source
from alvast.bots.pipeline.doubting import answers, may_be_meant, weighed
from alvast.bots.pipeline.reading import read_first
from alvast.bots.pipeline.thinking import CLARIFY, Part, Reply, Thinking
from alvast.bots.rules.evidence import speaks_of
from alvast.bots.rules.intents import GENERAL, asked_about
from alvast.bots.rules.moments import asks_what_held
from alvast.bots.rules.questions import leans
from alvast.bots.rules.sentences import plain
from alvast.bots.rules.wanted import kind_in
from alvast.bots.rules.words import content_words
from alvast.knowledge.queries import Hit, Line, Piece, lines_of, search

TOP = 4
SURE = 0.9  # from here on two texts are no longer weighed against each other
SAME = 0.04  # scores as near as this are equal
BESIDE = 0.3  # the chance from which a text answers that answers another question of the message
FEW_WORDS = 2  # a question as short as this can mean more than one thing
AROUND = 300  # words of a long text that are read on either side of the passage that was found


def find(thinking: Thinking) -> str:
    for part in thinking.parts:
        if part.wish:
            part.reply = thinking.hands.take_up(part, thinking)
        else:
            _search(part, thinking)
    for part in thinking.parts:
        if not part.sources and part.reply is None:
            _borrow(part, thinking)
    codes = [part.reply.outcome if part.reply else "found" if part.sources else part.because for part in thinking.parts]
    return ".".join(codes)


def _search(part: Part, thinking: Thinking) -> None:
    part.sources = _read(part, part.about_at, thinking)
    if part.another_time and _tells_of_the_past(part, thinking):
        _look_at_the_present(part, thinking)
    if part.sources:
        part.intent = _topic(part.sources[0])
        _doubt(part, thinking)
    else:
        _offer_deed(part, thinking)


def _look_at_the_present(part: Part, thinking: Thinking) -> None:
    """An article that is no older than that day answers when it does so better; of one that is, the text of that day counts."""
    at = thinking.asking.at
    older = {source.series for source in part.sources}
    newer = tuple(source for source in _read(part, at, thinking) if source.series not in older)
    if newer and (not part.sources or newer[0].score > part.sources[0].score):
        part.about_at, part.another_time, part.sources = at, "", newer


def _borrow(part: Part, thinking: Thinking) -> None:
    """`En hoe lang duurt dat?`: a question that says little by itself may be answered by the text that answers one beside it."""
    beside = [other.sources[0] for other in thinking.parts if other.sources and other.reply is None]
    for source in sorted(beside, key=lambda source: -source.score):
        if _may_answer_too(part.asked.words, source) or _nearly_answers(part, source):
            part.sources, part.because, part.intent = (source,), "", _topic(source)
            return


def _nearly_answers(part: Part, source: Source) -> bool:
    """The text that answers the question beside it is not sure to answer this one, but likely enough with that."""
    near = (maybe for maybe in part.maybe if maybe.version == source.version and maybe.score >= BESIDE)
    return any(kind_in(maybe.sentences, part.asked.words) >= 0 for maybe in near)


def _may_answer_too(question: str, source: Source) -> bool:
    is_of_it = leans(question) or speaks_of(question, f"{source.title}\n{source.text}", source.language)
    return is_of_it and kind_in(source.sentences, question) >= 0


def _read(part: Part, at: datetime, thinking: Thinking) -> tuple[Source, ...]:
    found = search(question=part.search_words, at=at, audiences=thinking.asking.audiences, language=thinking.language, top=TOP)
    near = {passage: values for hit in found for passage, values in hit.near.items()}
    lines = lines_of([hit.version_id for hit in found], near)
    read = [_source(place, hit, lines[hit.version_id]) for place, hit in enumerate(found, start=1) if lines[hit.version_id]]
    likely = sorted((weighed(source, part.asked.words) for source in read), key=lambda source: -source.score)
    likely = read_first(likely, part.asked.words)
    part.maybe = tuple(source for source in likely if may_be_meant(source, part.asked.words))
    return tuple(source for source in likely if answers(source, part.asked.words))


def _tells_of_the_past(part: Part, thinking: Thinking) -> bool:
    """A day on which something happened (`ik kocht het in 2022, kan het terug`): without a text of then, that of now answers."""
    return part.about_at < thinking.asking.at and not asks_what_held(part.asked.words)


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


def _source(place: int, hit: Hit, lines: Sequence[Line]) -> Source:
    """The whole text, or of a long one what stands around the passage that was found."""
    near = _around(hit, lines)
    told = [_plain(line.piece) for line in near]
    sentences = tuple(piece.sentence for piece in told)
    return Source(
        id=f"a{place}", text="\n".join(sentences), sentences=sentences, title=hit.title, article=hit.article, series=hit.series,
        number=hit.version, version=hit.version_id, language=hit.language, score=hit.score, valid_from=hit.valid_from,
        valid_to=hit.valid_to, topics=tuple(hit.topics), pieces=tuple(told),
        nearest=frozenset(place for place, line in enumerate(near) if line.passage == hit.passage_id),
        near=tuple(line.near for line in near if line.near is not None),
    )  # fmt: skip


def _plain(piece: Piece) -> Piece:
    return replace(piece, sentence=plain(piece.sentence), cells=tuple((plain(name), plain(cell)) for name, cell in piece.cells))


def _around(hit: Hit, lines: Sequence[Line]) -> Sequence[Line]:
    found = [place for place, line in enumerate(lines) if line.passage == hit.passage_id]
    before, after = lines[: found[0]], lines[found[-1] + 1 :]
    return [*reversed(_until(reversed(before))), *lines[found[0] : found[-1] + 1], *_until(after)]


def _until(lines: Iterable[Line]) -> list[Line]:
    """The first ones, of so many words together."""
    taken, words = list[Line](), 0
    for line in lines:
        words += len(line.piece.sentence.split())
        if words > AROUND:
            break
        taken.append(line)
    return taken
