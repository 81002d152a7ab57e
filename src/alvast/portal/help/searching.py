"""Search in the help centre. What finds nothing is noted, so that someone can write the answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.kernel.clock import now
from alvast.kernel.secrets import sign
from alvast.knowledge.actions import note_unanswered
from alvast.knowledge.queries import search as search_knowledge
from alvast.portal.help.pages import Link
from alvast.portal.help.reader import Alternate, Reader, alternates, for_readers, show
from alvast.portal.rules import network_of

SHOWN = 8
LONGEST = 300  # characters of a question
ENOUGH = 0.2  # chance of being the answer that the best text needs; else nothing was found
BESIDE = 0.05  # … and that a text beside it needs


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`question` is empty before anything was asked."""

    question: str
    found: Sequence[Link]
    languages: Sequence[Alternate]


@require_safe
@for_readers
def search(request: HttpRequest, reader: Reader) -> HttpResponse:
    question = " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST]
    network = network_of(request.META.get("REMOTE_ADDR", ""))
    page = SearchPage(question, _found(reader, question, network) if question else (), alternates(reader, "search"))
    response = show(request, reader, "search.html", page)
    response["Cache-Control"] = "no-store"
    return response


def _found(reader: Reader, question: str, network: str) -> list[Link]:
    """One line an article, best first."""
    at = now()
    hits = search_knowledge(
        question=question, at=at, audiences=reader.audiences, language=reader.language, top=SHOWN
    )  # fmt: skip
    if not hits or hits[0].score < ENOUGH:
        asker = sign("search", f"{at:%Y-%m-%d} {network}")
        note_unanswered(question=question, at=at, language=reader.language, asker=asker)
        return []
    worth = [hit for hit in hits if hit.score >= BESIDE]
    return [Link(hit.title, reader.reading(hit.language).to("article", series=hit.series), hit.passage) for hit in worth]
