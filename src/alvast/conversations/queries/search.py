"""Search over what the searcher may see: an exact number first, then names, then words, each with the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alvast.conversations.models import Conversation
from alvast.conversations.queries.conditions import conditions_of
from alvast.conversations.queries.cursors import cursor_of, instant, values_of
from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.queries.hits import Hit, Search, Start, Why, hits_of, similar_names
from alvast.conversations.queries.lines import ConversationLine, lines_of
from alvast.conversations.queries.message_texts import newest_texts
from alvast.conversations.queries.stems import stems_of
from alvast.conversations.rules.lexemes import Stems, forgiving, lookup_of, words_to_stem
from alvast.conversations.rules.question import Question, read_question
from alvast.conversations.rules.snippets import Segment, finder, marked, snippet
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.grams import words

LARGEST_PAGE = 100
FEW = 3  # with fewer hits than this we also look for names that were mistyped


@dataclass(frozen=True, slots=True)
class SearchLine:
    """A conversation that was found: `why` is number, name, text or similar (a name like the one typed).

    `subject` and `customer_name` are whole; `snippet` is around the first hit in a message, empty when only names were hit.
    """

    line: ConversationLine
    why: Why
    subject: tuple[Segment, ...]
    customer_name: tuple[Segment, ...]
    snippet: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Part of what was found. `unread`: pieces of the question that mean nothing here, such as status:foo."""

    lines: tuple[SearchLine, ...]
    next: str | None = None
    unread: tuple[str, ...] = ()


def search(actor: Actor, text: str, *, limit: int = 30, after: str | None = None) -> SearchPage:
    """Answers any text; an empty one finds nothing. `after` is the `next` of the page before (InvalidInput if it is not)."""
    limit = max(1, min(limit, LARGEST_PAGE))
    start = _start(after)
    question, stems = _read(text)
    asked, unread = _asked(actor, question, stems)
    if question.is_empty:
        return SearchPage((), unread=unread)
    hits = hits_of(asked, start, limit + 1) if start else _first_hits(asked, limit)
    numbered = sum(hit.why == "number" for hit in hits)
    shown, is_more = hits[: limit + numbered], len(hits) > limit + numbered
    return SearchPage(_lines(actor, shown, question, stems), _next(shown[-1]) if is_more else None, unread)


def find(actor: Actor, text: str, *, limit: int) -> list[Hit]:
    """The first hits of any text, without what a page shows around them; the actor may see each of them."""
    question, stems = _read(text)
    asked, _ = _asked(actor, question, stems)
    return [] if question.is_empty else _first_hits(asked, limit)


def found_by(actor: Actor, text: str, rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """Those of the rows that a question finds; all of them for an empty one."""
    question, stems = _read(text)
    if question.is_empty:
        return rows
    asked, _ = _asked(actor, question, stems)
    found = Q(id__in=asked.entries(asked.lookup.text).values("conversation"))
    return rows.filter(found if question.number is None else found | Q(number=question.number))


def _read(text: str) -> tuple[Question, Stems]:
    question = read_question(text, now=now(), zone=timezone.get_default_timezone())
    return question, stems_of(words_to_stem(question))


def _asked(actor: Actor, question: Question, stems: Stems) -> tuple[Search, tuple[str, ...]]:
    """The question of this actor, and its pieces that mean nothing here."""
    wanted = conditions_of(actor, question)
    return Search(actor, question, lookup_of(question, stems), wanted.conditions), (*question.unread, *wanted.unread)


def _first_hits(asked: Search, limit: int) -> list[Hit]:
    """The conversation of that very number, then up to `limit` + 1 hits; names like those typed when little was found."""
    hits = hits_of(asked, None, limit + 1)
    if len(hits) < FEW and (letters := forgiving(asked.question)):
        hits = hits + similar_names(asked, letters, without=[hit.id for hit in hits], limit=limit - len(hits))
    return [*_of_number(asked), *hits]


def _of_number(asked: Search) -> list[Hit]:
    numbered = visible_conversations(asked.actor).filter(number=asked.question.number)
    if asked.question.number is None:
        return []
    return [Hit(*row, why="number") for row in numbered.values_list("id", "last_activity_at")]


def _start(after: str | None) -> Start | None:
    if not after:
        return None
    why, at, id = values_of(after, [str, instant, UUID])
    return Start("name" if why == "name" else "text", at, id)


def _next(last: Hit) -> str:
    return cursor_of(last.why, last.at, last.id)


def _lines(actor: Actor, hits: Sequence[Hit], question: Question, stems: Stems) -> tuple[SearchLine, ...]:
    """The hits as lines, read through the gate once more: the index never decides who may see something."""
    rows = visible_conversations(actor).filter(id__in=[hit.id for hit in hits])
    found: dict[UUID, ConversationLine] = {line.id: line for line in lines_of(actor, rows)}
    shown = [(hit, found[hit.id]) for hit in hits if hit.id in found]
    texts = newest_texts([hit.id for hit, _ in shown if hit.why != "similar"])
    typed = {word for term in question.terms if not term.is_excluded for word in words(term.text)}
    telling = {word for word in typed if stems.get(word)} or typed
    marks = finder(telling, [stem for word in telling for stem in stems.get(word, ())])
    return tuple(
        SearchLine(
            line=line, why=hit.why, subject=marked(line.subject, marks), customer_name=marked(line.customer_name, marks),
            snippet=snippet(texts.get(hit.id, ()), marks),
        )
        for hit, line in shown
    )  # fmt: skip
