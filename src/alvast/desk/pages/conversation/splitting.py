"""Choosing the messages that go on as a conversation of their own."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.conversations import queries as conversations
from alvast.desk.pages.showing import actor_for, for_agents, show

OFFERED = 200  # the newest of a long conversation, and all of it when asked for


@require_safe
@for_agents
def choose(request: HttpRequest, number: int) -> HttpResponse:
    """A page with a box before every message; the split itself is the verb `split`."""
    latest = None if "all" in request.GET else OFFERED
    view = conversations.conversation_view(actor_for(request), number, latest=latest)
    return show(request, "desk/conversation/split.html", view)
