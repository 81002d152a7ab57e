"""Choosing the messages that go on as a conversation of their own."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.conversations import queries as conversations
from alvast.desk.pages.showing import actor_for, for_agents, show


@require_safe
@for_agents
def choose(request: HttpRequest, number: int) -> HttpResponse:
    """A page with a box before every message; the split itself is the verb `split`."""
    view = conversations.conversation_view(actor_for(request), number)
    return show(request, "desk/conversation/split.html", view)
