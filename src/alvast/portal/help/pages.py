"""The pages people read: what there is, one topic, one article."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.dateparse import parse_date
from django.utils.timezone import get_default_timezone
from django.views.decorators.http import require_safe

from alvast.kernel.blobs import read_blob
from alvast.kernel.clock import now
from alvast.knowledge import queries as knowledge
from alvast.knowledge.errors import NotFound
from alvast.knowledge.queries import HelpText, Places
from alvast.portal.face import shop_face
from alvast.portal.help.reader import LANGUAGES, Alternate, Reader, alternates, for_readers, show
from alvast.portal.help.structured import structured
from alvast.portal.help.wording import banner, first_day, stretch_line, topic_name

SHOWN_OF_A_TOPIC = 3


@dataclass(frozen=True, slots=True)
class Link:
    """A text to go to; `words` are its first ones, or when it holds."""

    title: str
    url: str
    words: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """What some texts are about: the first of them, and how many there are."""

    name: str
    url: str
    texts: Sequence[Link]
    count: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """`loose` texts are about no topic."""

    topics: Sequence[Topic]
    loose: Sequence[Link]
    languages: Sequence[Alternate]


@dataclass(frozen=True, slots=True)
class TopicPage:
    name: str
    texts: Sequence[Link]
    languages: Sequence[Alternate]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """`banner` says why the text is not the answer of today, `current` leads to the one that is; `coming` to what will be.

    `canonical` is the address search engines keep; only a text that holds has one. `said` is what came of the reader's feedback;
    `is_past`: it holds no longer, so it is not said to be checked.
    """

    text: HelpText
    html: str
    summary: str
    banner: str
    current: str
    coming: Link | None
    texts: Sequence[Link]
    topics: Sequence[Link]
    related: Sequence[Link]
    languages: Sequence[Alternate]
    canonical: str
    structured: str
    feedback: str
    said: str
    is_past: bool


@require_safe
@for_readers
def home(request: HttpRequest, reader: Reader) -> HttpResponse:
    texts = knowledge.texts_as_of(language=reader.language, at=now(), audiences=reader.audiences, limit=1000)
    if reader.brand and not any(texts):
        raise NotFound
    topics = sorted({topic for text in texts for topic in text.topics[:1]}, key=topic_name)
    page = HomePage(
        [_topic(reader, name, [text for text in texts if name in text.topics]) for name in topics],
        [_link(reader, text) for text in texts if not text.topics], alternates(reader, "home"),
    )  # fmt: skip
    return show(request, reader, "home.html", page)


@require_safe
@for_readers
def topic(request: HttpRequest, reader: Reader, topic: str) -> HttpResponse:
    texts = knowledge.texts_as_of(language=reader.language, at=now(), audiences=reader.audiences, topic=topic)
    if not texts:
        raise NotFound
    languages = frozenset(code for code in LANGUAGES if _writes_about(reader.reading(code), topic))
    page = TopicPage(
        topic_name(topic), [_link(reader, text) for text in texts], alternates(reader, "topic", languages, topic=topic)
    )
    return show(request, reader, "topic.html", page)


@require_safe
@for_readers
def article(request: HttpRequest, reader: Reader, series: str) -> HttpResponse:
    """The text that holds now, or on the day in `op`; where none does, the nearest, saying so."""
    at = _asked_day(request) or now()
    try:
        text = knowledge.text_as_of(series, language=reader.language, at=at, audiences=reader.audiences)
    except NotFound:
        text = knowledge.text_nearest(series, language=reader.language, at=at, audiences=reader.audiences)
    return _shown(request, reader, text)


@require_safe
@for_readers
def version(request: HttpRequest, reader: Reader, series: str, number: int) -> HttpResponse:
    """One text of an article, of whatever time."""
    text = knowledge.text_by_number(series, language=reader.language, number=number, at=now(), audiences=reader.audiences)
    return _shown(request, reader, text)


@require_safe
def picture(_request: HttpRequest, picture: UUID) -> HttpResponse:
    """A picture of an article that customers read."""
    try:
        found = knowledge.public_picture(picture)
    except NotFound as error:
        raise Http404 from error
    response = HttpResponse(read_blob(found.blob), content_type=found.media_type)
    response["Cache-Control"] = "public, max-age=86400, immutable"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-site"
    return response


def _shown(request: HttpRequest, reader: Reader, text: HelpText) -> HttpResponse:
    at = now()
    texts = knowledge.texts_of_article(text.series, language=reader.language, at=at, audiences=reader.audiences)
    text = next(one for one in texts if one.version == text.version)  # as it stands now, whatever day was asked about
    current = next((one for one in texts if one.holds), None)
    languages = knowledge.languages_of(text.series, at=at, audiences=reader.audiences) | {reader.language}
    page = ArticlePage(
        text=text, html=knowledge.html_of(text.body, _places(reader)), summary=knowledge.plain_words(text.body, 155),
        banner=banner(text, at), current=_url(reader, current) if current and not text.holds else "",
        coming=_coming(reader, texts, at) if text.holds else None,
        texts=[_dated(reader, one, at, text) for one in texts] if len(texts) > 1 else (),
        topics=[Link(topic_name(name), reader.to("topic", topic=name)) for name in text.topics],
        related=_related(reader, text, at), languages=alternates(reader, "article", languages, series=text.series),
        canonical=reader.absolute("article", series=text.series) if text.holds else "",
        structured=structured(text, reader, shop_face().name) if text.holds else "",
        feedback=reader.to("feedback", series=text.series), said=request.GET.get("reactie", ""),
        is_past=text.valid_to is not None and text.valid_to <= at,
    )  # fmt: skip
    return show(request, reader, "article.html", page)


def _writes_about(reader: Reader, topic: str) -> bool:
    return bool(knowledge.texts_as_of(language=reader.language, at=now(), audiences=reader.audiences, topic=topic, limit=1))


def _topic(reader: Reader, name: str, texts: Sequence[HelpText]) -> Topic:
    links = [_link(reader, text, words=0) for text in texts[:SHOWN_OF_A_TOPIC]]
    return Topic(topic_name(name), reader.to("topic", topic=name), links, len(texts))


def _link(reader: Reader, text: HelpText, *, words: int = 140) -> Link:
    return Link(text.title, _url(reader, text), knowledge.plain_words(text.body, words) if words else "")


def _url(reader: Reader, text: HelpText) -> str:
    return reader.to("article", series=text.series)


def _dated(reader: Reader, text: HelpText, at: datetime, shown: HelpText) -> Link:
    url = _url(reader, text) if text.holds else reader.to("version", series=text.series, number=text.number)
    return Link(text.title, url, stretch_line(text, at), text.version == shown.version)


def _coming(reader: Reader, texts: Sequence[HelpText], at: datetime) -> Link | None:
    """The text that will take over: known now, with its day."""
    later = next((text for text in texts if text.valid_from and text.valid_from > at), None)
    if later is None or later.valid_from is None:
        return None
    return Link(later.title, reader.to("version", series=later.series, number=later.number), first_day(later.valid_from))


def _related(reader: Reader, text: HelpText, at: datetime) -> Sequence[Link]:
    if not text.topics:
        return ()
    beside = knowledge.texts_as_of(language=reader.language, at=at, audiences=reader.audiences, topic=text.topics[0], limit=6)
    return [_link(reader, one, words=0) for one in beside if one.article != text.article][:5]


def _places(reader: Reader) -> Places:
    return Places(picture=reader.to_picture, article=lambda series: reader.to("article", series=series))


def _asked_day(request: HttpRequest) -> datetime | None:
    """Noon of the day in `op`; nothing for what is no day."""
    try:
        day = parse_date(request.GET.get("op", ""))
    except ValueError:
        return None
    return datetime.combine(day, time(12), get_default_timezone()) if day else None
