"""Two texts of an article side by side: what was said, what is said now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from re import findall
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.desk.pages.showing import for_agents, show
from alvast.kernel.clock import now
from alvast.knowledge import queries as knowledge
from alvast.knowledge.errors import NotFound
from alvast.knowledge.queries import VersionCard, VersionLine


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went (`del`) or came (`ins`)."""

    words: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class DifferencePage:
    """`others` are the texts it can be laid beside."""

    version: VersionCard
    other: VersionCard
    title: Sequence[Piece]
    pieces: Sequence[Piece]
    others: Sequence[VersionLine]


@require_safe
@for_agents
def difference(request: HttpRequest, version: UUID) -> HttpResponse:
    """With the text in `with`; without it, the one before in the same language."""
    card = knowledge.version_card(version, at=now())
    others = [line for line in knowledge.article_card(card.article, at=now()).versions if line.id != card.id]
    other = _chosen(request.GET.get("with", ""), card, others)
    shown = knowledge.version_card(other.id, at=now())
    page = DifferencePage(card, shown, list(pieces(shown.title, card.title)), list(pieces(shown.body, card.body)), others)
    return show(request, "desk/knowledge/difference.html", page, current="knowledge")


def pieces(before: str, after: str) -> Iterator[Piece]:
    """The second text, word by word, with what went and what came."""
    old, new = _words(before), _words(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("".join(new[c:d]))
            continue
        if a < b:
            yield Piece("".join(old[a:b]), "del")
        if c < d:
            yield Piece("".join(new[c:d]), "ins")


def _words(text: str) -> list[str]:
    """Words and what stands between them; a very long text by lines."""
    return findall(r"\S+|\s+", text) if len(text) < 20_000 else text.splitlines(keepends=True)


def _chosen(asked: str, card: VersionCard, others: Sequence[VersionLine]) -> VersionLine:
    """Raises NotFound when there is no other."""
    named = next((line for line in others if str(line.id) == asked), None)
    before = (line for line in others if line.language == card.language and line.number < card.number)
    found = named or max(before, key=lambda line: line.number, default=None) or next(iter(others), None)
    if found is None:
        raise NotFound
    return found
