"""`/settings/` itself leads to the first page this person may open."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from alvast.desk.pages.showing import actor_for, for_agents


@require_safe
@for_agents
def overview(request: HttpRequest) -> HttpResponse:
    actor = actor_for(request)
    return redirect("settings:inboxes" if actor.is_admin else "settings:teams" if actor.is_lead else "me")
