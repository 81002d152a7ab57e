"""The work list of orders that do not get to their customer, and what an agent does with them."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alvast.decisions.queries import decision, explanation_of
from alvast.desk.pages.ahead.page import page_of, row_of
from alvast.desk.pages.ahead.why import why_page
from alvast.desk.pages.conversation.verbs import Done
from alvast.desk.pages.showing import actor_for, for_agents, go_to, is_part_asked, show, tell
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.proactive import actions
from alvast.proactive.queries import work_line, work_list


def _approve(actor: Actor, finding: UUID) -> str:
    actions.approve(actor=actor, finding=finding)
    return _("It is done.")


def _undo(actor: Actor, finding: UUID) -> str:
    actions.undo_repair(actor=actor, finding=finding)
    return _("The address is as the customer gave it. You have the order now.")


def _take(actor: Actor, finding: UUID) -> str:
    actions.take_over(actor=actor, finding=finding)
    return _("You have this order now.")


def _settle(actor: Actor, finding: UUID) -> str:
    actions.settle_finding(actor=actor, finding=finding)
    return _("Settled.")


def _reopen(actor: Actor, finding: UUID) -> str:
    actions.reopen_finding(actor=actor, finding=finding)
    return _("It stands on the list again.")


VERBS: dict[str, Callable[[Actor, UUID], str]] = {
    "approve": _approve,
    "undo": _undo,
    "take": _take,
    "settle": _settle,
    "reopen": _reopen,
}


@require_safe
@for_agents
def ahead(request: HttpRequest) -> HttpResponse:
    found = work_list(actor_for(request), place=request.GET.get("in", "todo"), cause=request.GET.get("cause", ""))
    return show(request, "desk/ahead/page.html", page_of(found), parts={"ahead": "desk/ahead/_list.html"}, current="ahead")


@require_safe
@for_agents
def why(request: HttpRequest, finding: UUID) -> HttpResponse:
    """Why it was found and what was chosen, in plain words."""
    line = work_line(actor_for(request), finding)
    record = decision(line.decision)
    told = explanation_of(record, language=get_language() or "nl", for_staff=True)
    return show(request, "desk/ahead/why.html", why_page(row_of(line), record, told), current="ahead")


@require_POST
@for_agents
def act(request: HttpRequest, finding: UUID, verb: str) -> HttpResponse:
    if verb not in VERBS:
        raise NotFound
    words = VERBS[verb](actor_for(request), finding)
    if is_part_asked(request):
        undo_url = reverse("desk:ahead-act", args=[finding, "reopen"]) if verb == "settle" else ""
        response = render(request, "desk/parts/done.html", {"done": Done(words), "undo_url": undo_url})
        response["HX-Trigger"] = "desk:changed"
        return response
    tell(request, words)
    back = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return go_to(request, back if is_ours and back.startswith("/ahead/") else "desk:ahead")
