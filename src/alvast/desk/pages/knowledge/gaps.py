"""What was asked and nobody could answer: written by one click, told by another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from alvast.desk.pages.knowledge.listing import Tab
from alvast.desk.pages.showing import actor_for, for_agents, go_to, show, tell
from alvast.kernel.actor import Actor
from alvast.knowledge import actions
from alvast.knowledge import queries as knowledge
from alvast.knowledge.errors import NotFound
from alvast.knowledge.queries import GapLine

STATES = ("open", "answered", "dismissed")


@dataclass(frozen=True, slots=True)
class GapsPage:
    tabs: Sequence[Tab]
    rows: Sequence[GapLine]
    state: str


@require_safe
@for_agents
def gaps(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", "open")
    state = state if state in STATES else "open"
    names = (("open", _("To be written")), ("answered", _("Answered")), ("dismissed", _("Put aside")))
    tabs = [Tab(name, f"{reverse('desk:knowledge-gaps')}?state={key}", key == state) for key, name in names]
    return show(request, "desk/knowledge/gaps.html", GapsPage(tabs, knowledge.gaps(state=state), state), current="knowledge")


def _dismiss(actor: Actor, gap: UUID) -> str:
    actions.dismiss_gap(actor=actor, gap=gap)
    return _("Put aside.")


def _tell(actor: Actor, gap: UUID) -> str:
    count = actions.tell_askers(actor=actor, gap=gap)
    return ngettext("%(count)s customer hears the answer.", "%(count)s customers hear the answer.", count) % {"count": count}


VERBS: dict[str, Callable[[Actor, UUID], str]] = {"dismiss": _dismiss, "tell": _tell}


@require_POST
@for_agents
def act(request: HttpRequest, gap: UUID, verb: str) -> HttpResponse:
    if verb not in VERBS:
        raise NotFound
    tell(request, VERBS[verb](actor_for(request), gap))
    return go_to(request, f"{reverse('desk:knowledge-gaps')}?state={'answered' if verb == 'tell' else 'open'}")
