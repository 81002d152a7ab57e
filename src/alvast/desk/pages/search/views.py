"""Search, and the palette behind Ctrl+K."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alvast.conversations import queries as conversations
from alvast.conversations.queries import SearchLine
from alvast.desk.pages.frame import frame_of
from alvast.desk.pages.showing import actor_for, around_for, for_agents, show


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """What was found; `unread` are pieces of the question that mean nothing here."""

    question: str
    lines: tuple[SearchLine, ...]
    next: str
    unread: tuple[str, ...]


@require_safe
@for_agents
def results(request: HttpRequest) -> HttpResponse:
    """Empty without a question: then the page explains what can be asked."""
    question = request.GET.get("q", "").strip()[:400]
    found = conversations.search(actor_for(request), question, after=request.GET.get("after") or None)
    page = ResultsPage(question, found.lines, found.next or "", found.unread)
    return show(request, "desk/search/page.html", page, parts={"results": "desk/search/_results.html"}, current="search")


@require_safe
@for_agents
def palette(request: HttpRequest) -> HttpResponse:
    """Options for the palette: a number to jump to, conversations, customers, places whose name fits."""
    around, question = around_for(request), request.GET.get("q", "").strip()[:200]
    frame = frame_of(request, around)
    places = [p for p in (*frame.places, *frame.teams, *frame.views) if question.casefold() in p.name.casefold()][:6]
    context = {
        "found": conversations.suggest(around.actor, question) if question else None,
        "places": places,
        "question": question,
    }
    return render(request, "desk/search/_palette.html", context)
