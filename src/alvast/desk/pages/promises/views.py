"""The list of promises, and what an agent says about one."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alvast.desk.pages.conversation.reading import one_instant
from alvast.desk.pages.promises.page import due_words, promises_page
from alvast.desk.pages.showing import actor_for, for_agents, go_to, show, tell
from alvast.kernel.actor import Actor
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.promises import actions

OURS = ("/promises/", "/conversations/")


def _keep(actor: Actor, promise: UUID, _form: QueryDict) -> str:
    actions.keep_promise(actor=actor, promise=promise)
    return _("Kept.")


def _move(actor: Actor, promise: UUID, form: QueryDict) -> str:
    due_at = one_instant(form, "due")
    actions.move_promise(actor=actor, promise=promise, due_at=due_at, told=bool(form.get("told")))
    return _("Moved to {day}.").format(day=due_words(due_at))


def _withdraw(actor: Actor, promise: UUID, _form: QueryDict) -> str:
    actions.withdraw_promise(actor=actor, promise=promise)
    return _("Withdrawn.")


VERBS: dict[str, Callable[[Actor, UUID, QueryDict], str]] = {"keep": _keep, "move": _move, "withdraw": _withdraw}


@require_safe
@for_agents
def promises(request: HttpRequest) -> HttpResponse:
    asked = request.GET
    page = promises_page(
        actor_for(request), place=asked.get("in", ""), whose=asked.get("whose", ""), after=_after(asked.get("after", ""))
    )
    return show(request, "desk/promises/page.html", page, current="promises")


@require_POST
@for_agents
def act(request: HttpRequest, promise: UUID, verb: str) -> HttpResponse:
    """Says it, and returns to where the form stood. Raises NotFound for a verb that does not exist."""
    if verb not in VERBS:
        raise NotFound
    tell(request, VERBS[verb](actor_for(request), promise, request.POST))
    back = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith(OURS)
    return go_to(request, back if is_ours else "desk:promises")


def _after(text: str) -> tuple[datetime, UUID] | None:
    """Where the page before ended. Raises InvalidInput."""
    if not text:
        return None
    moment, _blank, promise = text.rpartition(" ")
    try:
        at, after = parse_datetime(moment), UUID(promise)
    except ValueError as error:
        raise InvalidInput(detail="after") from error
    if at is None or at.tzinfo is None:
        raise InvalidInput(detail="after")
    return at, after
