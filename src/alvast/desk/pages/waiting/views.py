"""The line: who waits, who is next, and whether this agent takes from it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alvast.conversations.queries import conversation_for
from alvast.desk.pages.showing import actor_for, for_agents, go_to, is_part_asked, show, tell
from alvast.desk.pages.waiting.page import waiting_page
from alvast.kernel.errors import NotFound
from alvast.queueing import actions


@require_safe
@for_agents
def waiting(request: HttpRequest) -> HttpResponse:
    page = waiting_page(actor_for(request))
    return show(request, "desk/waiting/page.html", page, parts={"line": "desk/waiting/_line.html"}, current="waiting")


@require_POST
@for_agents
def take_next(request: HttpRequest) -> HttpResponse:
    """Whose turn it is becomes this agent's, and opens. Raises NobodyWaits."""
    actor = actor_for(request)
    taken = conversation_for(actor, actions.take_next(actor=actor))
    return go_to(request, reverse("desk:conversation", args=[taken.number]))


@require_POST
@for_agents
def presence(request: HttpRequest) -> HttpResponse:
    """Takes from the line from now on, or stops; the page stays where it is."""
    is_available = request.POST.get("available") == "1"
    actions.set_presence(actor=actor_for(request), is_available=is_available)
    if is_part_asked(request):
        return HttpResponse(status=204, headers={"HX-Trigger": "desk:changed"})
    tell(request, _("You take from the line now.") if is_available else _("You no longer take from the line."))
    return go_to(request, "desk:waiting")


@require_POST
@for_agents
def here(request: HttpRequest) -> HttpResponse:
    """Every minute, from a desk that is open: presence ends with it."""
    agent = actor_for(request).id
    if agent is not None:
        actions.keep_presence(agent=agent)
    return HttpResponse(status=204)


@require_POST
@for_agents
def call(request: HttpRequest, callback: UUID, verb: str) -> HttpResponse:
    """What came of a call. Raises NotFound."""
    if verb not in ("reached", "not-reached"):
        raise NotFound
    state = actions.record_call(actor=actor_for(request), callback=callback, is_reached=verb == "reached")
    words = {"reached": _("Noted: you spoke"), "not_reached": _("Noted: not reached, twice")}
    tell(request, words.get(state, _("Noted: not reached. Try once more.")))
    back = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/conversations/")
    return go_to(request, back if is_ours else "desk:waiting")
