"""The list behind the bell, and what the browser shows of it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alvast.desk.notifications import actions, queries
from alvast.desk.notifications.places import Told, told_of
from alvast.desk.notifications.queries import NotificationLine
from alvast.desk.notifications.rules import wishes_in
from alvast.desk.pages.showing import actor_for, for_agents, go_to, show, tell
from alvast.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Row:
    """A line and its words."""

    line: NotificationLine
    told: Told


@dataclass(frozen=True, slots=True)
class NotificationsPage:
    """The newest hundred."""

    rows: tuple[Row, ...]
    has_unread: bool


@require_safe
@for_agents
def notifications(request: HttpRequest) -> HttpResponse:
    lines = queries.notifications(actor_for(request))
    rows = tuple(Row(line, told_of(line)) for line in lines)
    page = NotificationsPage(rows, any(line.is_unread for line in lines))
    return show(request, "desk/notifications/page.html", page)


@require_safe
@for_agents
def bell(request: HttpRequest) -> HttpResponse:
    """The bell of the rail alone, with its number."""
    actor_for(request)
    return render(request, "desk/notifications/_bell.html", bell_context(request))


@require_safe
@for_agents
def newest(request: HttpRequest) -> HttpResponse:
    """What a browser notice says: nothing of the customer's words unless this agent chose so."""
    line = queries.newest_unread(actor_for(request))
    if line is None:
        return JsonResponse({})
    agent: Any = request.user
    shows_subject = wishes_in(agent.preferences).shows_subject
    told = told_of(line)
    body = told.subject if shows_subject else ""
    return JsonResponse({"id": str(line.id), "title": told.words, "body": body, "url": told.path})


@require_POST
@for_agents
def read(request: HttpRequest, notification: UUID) -> HttpResponse:
    """Marks it read and goes to what it is about."""
    line = next((line for line in queries.notifications(actor_for(request)) if line.id == notification), None)
    actions.mark_read(actor=actor_for(request), notification=notification)
    if line is None:
        raise NotFound
    return go_to(request, told_of(line).path)


@require_POST
@for_agents
def read_all(request: HttpRequest) -> HttpResponse:
    actions.mark_all_read(actor=actor_for(request))
    tell(request, _("All read."))
    return go_to(request, "notifications")


def bell_context(request: HttpRequest) -> dict[str, object]:
    """What the bell shows: how many are unread, and whether the browser may say so."""
    agent: Any = request.user
    count = queries.unread_count(agent.id)
    return {
        "count": "99+" if count >= queries.COUNTED else str(count) if count else "",
        "is_current": request.path == reverse("notifications"), "in_browser": wishes_in(agent.preferences).in_browser,
    }  # fmt: skip
