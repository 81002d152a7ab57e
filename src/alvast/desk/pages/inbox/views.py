"""The lists: `/inbox/<key>/`, and what is done to several conversations at once."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from alvast.conversations import actions
from alvast.conversations import queries as conversations
from alvast.desk.pages.conversation.reading import ids, one_id, optional_id
from alvast.desk.pages.conversation.verbs import Done
from alvast.desk.pages.frame import frame_of
from alvast.desk.pages.inbox.listing import filter_of, listing_of
from alvast.desk.pages.inbox.page import inbox_page
from alvast.desk.pages.showing import actor_for, around_for, for_agents, go_to, is_part_asked, show, tell
from alvast.kernel.errors import InvalidInput, NotFound
from alvast.staff.queries import has_administrator

PARTS = {"list": "desk/inbox/_list.html", "rows": "desk/inbox/_rows.html", "more": "desk/inbox/_lines.html"}
CHOICES = {"owner": "desk/inbox/_bulk_owner.html", "label": "desk/inbox/_bulk_label.html"}


def home(request: HttpRequest) -> HttpResponse:
    """A new installation says how its first account is made; there is nothing else to see in it."""
    if not has_administrator():
        return render(request, "desk/first_run.html")
    return redirect("desk:inbox", "mine")


@require_safe
@for_agents
def inbox(request: HttpRequest, key: str) -> HttpResponse:
    page = inbox_page(around_for(request), listing_of(key, request.GET), after=request.GET.get("after", ""))
    return show(request, "desk/inbox/page.html", page, parts=PARTS, current=key)


@require_safe
@for_agents
def rail(request: HttpRequest) -> HttpResponse:
    """The rail alone, for its counts."""
    frame = frame_of(request, around_for(request), current=request.GET.get("at", ""))
    return render(request, "desk/parts/rail.html", {"frame": frame})


@require_POST
@for_agents
def bulk(request: HttpRequest) -> HttpResponse:
    """One change to every selected conversation; says how many changed, and why others did not."""
    outcomes = actions.change_each(conversations=ids(request.POST, "id"), change=_change(request))
    changed = sum(outcome.is_changed for outcome in outcomes)
    words = ngettext("{count} conversation changed", "{count} conversations changed", changed).format(count=changed)
    refusals = sorted({outcome.sentence for outcome in outcomes if outcome.sentence})
    return changed_list(request, " ".join([words + ".", *refusals]))


@require_safe
@for_agents
def bulk_choices(request: HttpRequest, kind: str) -> HttpResponse:
    """What a menu of the bar offers; fetched when it opens, for most lists are only read. Raises NotFound for other menus."""
    if kind not in CHOICES:
        raise NotFound
    return render(request, CHOICES[kind], {"choices": around_for(request)})


def _change(request: HttpRequest) -> Callable[[UUID], object]:
    """What was pressed in the bar."""
    actor, form = actor_for(request), request.POST
    if form.get("action") == "close":
        return lambda id_: actions.change_status(actor=actor, conversation=id_, status="closed")
    if form.get("owner"):
        owner = None if form["owner"] == "nobody" else one_id(form, "owner")
        return lambda id_: actions.assign(actor=actor, conversation=id_, owner=owner)
    if form.get("label"):
        labels = ids(form, "label")
        return lambda id_: actions.add_labels(actor=actor, conversation=id_, labels=labels)
    raise InvalidInput(detail=_("make a choice first"))


def changed_list(request: HttpRequest, words: str) -> HttpResponse:
    """The notice over the open list, or the list again with the notice."""
    if is_part_asked(request):
        response = render(request, "desk/parts/done.html", {"done": Done(words), "undo_url": ""})
        response["HX-Trigger"] = "desk:changed"
        return response
    tell(request, words)
    return redirect(listing_of(request.POST.get("key", "mine"), request.POST).url)


@require_POST
@for_agents
def save_view(request: HttpRequest) -> HttpResponse:
    """Keeps the list that stands open under a name, for oneself or for a team that one leads."""
    actor, form = actor_for(request), request.POST
    listing = listing_of(form.get("key", ""), form)
    wanted = filter_of(listing, actor, conversations.saved_views(actor))
    view = actions.save_view(actor=actor, name=form.get("name", ""), filter=wanted, team=optional_id(form, "team"))
    tell(request, _("View kept"))
    return go_to(request, "desk:inbox", str(view))


@require_POST
@for_agents
def delete_view(request: HttpRequest, view: UUID) -> HttpResponse:
    actions.delete_view(actor=actor_for(request), view=view)
    tell(request, _("View removed"))
    return go_to(request, "desk:home")
