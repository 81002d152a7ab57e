"""The customer's own page: `/customers/<id>/?geldig=…&bekend=…`, and joining two records that are one person."""

import re
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alvast.conversations import queries as conversations
from alvast.desk.pages.conversation.reading import one_id, optional_instant
from alvast.desk.pages.customer.card import Moment, card_view
from alvast.desk.pages.showing import actor_for, for_agents, go_to, show, tell
from alvast.kernel.errors import NotFound
from alvast.timeline import actions

MANY = 50
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")


@require_safe
@for_agents
def customer(request: HttpRequest, customer: UUID) -> HttpResponse:
    """The card at the moments asked for: `geldig` when it was true, `bekend` when we knew it."""
    moment = Moment(optional_instant(request.GET, "geldig"), optional_instant(request.GET, "bekend"))
    opened_from = request.GET.get("van", "")
    page = card_view(
        actor_for(request),
        customer,
        moment=moment,
        limit=MANY,
        opened_from=int(opened_from) if _NUMBER.fullmatch(opened_from) else 0,
    )
    return show(request, "desk/customer/page.html", page, parts={"customer": "desk/customer/_customer.html"})


@require_POST
@for_agents
def merge(request: HttpRequest, customer: UUID) -> HttpResponse:
    """Says that another record, named by one of its conversations, is this same customer."""
    actor = actor_for(request)
    kept = card_view(actor, customer).card.id
    absorbed = conversations.conversation_for(actor, request.POST.get("absorbed", "")).customer
    actions.merge_customers(actor=actor, kept=kept, absorbed=absorbed)
    tell(request, _("These are one customer now. You can undo it below."))
    return go_to(request, reverse("desk:customer", args=[kept]))


@require_POST
@for_agents
def undo_merge(request: HttpRequest, customer: UUID) -> HttpResponse:
    """They are two customers again."""
    actor = actor_for(request)
    card, merged = card_view(actor, customer).card, one_id(request.POST, "merge")
    if merged not in {line.id for line in card.merges}:
        raise NotFound
    actions.undo_merge(actor=actor, merge=merged)
    tell(request, _("They are two customers again."))
    return go_to(request, reverse("desk:customer", args=[card.id]))
