"""The conversation page and its verbs: `/conversations/<number>/` and `/conversations/<number>/<verb>/`."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from alvast.conversations import queries as conversations
from alvast.desk.pages.conversation.composing import KINDS
from alvast.desk.pages.conversation.page import EVERYTHING, Asked, conversation_page
from alvast.desk.pages.conversation.reading import optional_id
from alvast.desk.pages.conversation.verbs import VERBS, Done
from alvast.desk.pages.conversation.writing import write
from alvast.desk.pages.inbox.listing import listing_of
from alvast.desk.pages.showing import actor_for, around_for, for_agents, go_to, is_part_asked, show, tell
from alvast.kernel.errors import NotFound

_COUNT = re.compile(r"[0-9]{1,9}")
PARTS = {
    "pane": "desk/conversation/_pane.html",
    "thread": "desk/conversation/_thread.html",
    "conversation-head": "desk/conversation/_head.html",
    "composer": "desk/conversation/_composer.html",
    "card": "desk/conversation/_card.html",
    "promises": "desk/promises/_conversation.html",
}
WANTS = {
    "pane": EVERYTHING - {"list"},
    "thread": frozenset[str](),
    "conversation-head": frozenset({"choices"}),
    "composer": frozenset({"composer"}),
    "card": frozenset({"card", "promises"}),
    "promises": frozenset({"promises"}),
}


@require_safe
@for_agents
def conversation(request: HttpRequest, number: int) -> HttpResponse:
    """The page; a conversation that was merged leads on to where it went."""
    asked, part = asked_of(request), request.headers.get("HX-Target", "") if is_part_asked(request) else ""
    page = conversation_page(around_for(request), number, asked, wants=WANTS.get(part, EVERYTHING))
    if page.view.merged_into and not part:
        return redirect(reverse("desk:conversation", args=[page.view.merged_into]) + asked.listing.query)
    return show(request, "desk/conversation/page.html", page, parts=PARTS, current=asked.listing.key)


@require_POST
@for_agents
def act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """Does one thing to the conversation and says so. Raises NotFound for a verb that does not exist."""
    if verb in KINDS:
        return write(request, number, verb, asked_of(request))
    if verb not in VERBS:
        raise NotFound
    found = conversations.conversation_for(actor_for(request), number)
    return _after(request, number, VERBS[verb](actor_for(request), found, request.POST))


def asked_of(request: HttpRequest) -> Asked:
    """What the address says about the list beside the conversation and about what is being written."""
    listing = listing_of(request.GET.get("in", "mine"), request.GET)
    forwarded, skip = optional_id(request.GET, "message"), request.GET.get("from", "")
    return Asked(
        listing,
        request.GET.get("write", "reply"),
        forwarded,
        "write" in request.GET,
        int(skip) if _COUNT.fullmatch(skip) else None,
    )


def _after(request: HttpRequest, number: int, done: Done) -> HttpResponse:
    """Says what was done over the page that is open, or on the page that comes."""
    query = asked_of(request).listing.query
    if done.go_to or not is_part_asked(request):
        tell(request, done.words)
        return go_to(request, done.go_to or reverse("desk:conversation", args=[number]) + query)
    undo_url = reverse("desk:conversation-act", args=[number, done.undo_verb]) if done.undo_verb else ""
    context = {"done": done, "undo_url": undo_url, "page_url": reverse("desk:conversation", args=[number]) + query}
    response = render(request, "desk/parts/done.html", context)
    response["HX-Trigger"] = "desk:changed"
    return response
