"""Which list stands open: read from the address, so that a list can be linked, reloaded and kept beside a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from alvast.conversations.queries import ConversationFilter, ViewLine
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound

PLACES = ("mine", "unassigned", "mentions", "all")
STATUSES = ("open", "waiting", "snoozed", "closed")
ORDERS = ("newest", "waiting", "priority")


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: `key` is a place, a team's id or a saved view's id; an empty status is what that place usually shows."""

    key: str = "mine"
    status: str = ""
    order: str = ""

    @property
    def query(self) -> str:
        """For links to a conversation, so that its page shows this list beside it: `?in=mine&status=closed`."""
        return "?" + urlencode({"in": self.key} | self.chosen)

    @property
    def url(self) -> str:
        chosen = self.chosen
        return reverse("desk:inbox", args=[self.key]) + (f"?{urlencode(chosen)}" if chosen else "")

    @property
    def chosen(self) -> dict[str, str]:
        return {name: value for name, value in (("status", self.status), ("order", self.order)) if value}

    def with_status(self, status: str) -> "Listing":
        return replace(self, status=status)

    def with_order(self, order: str) -> "Listing":
        return replace(self, order="" if order == ORDERS[0] else order)


def listing_of(key: str, query: Mapping[str, str]) -> Listing:
    """What the address asks for; unknown values, and a key that no list can have, fall back to the usual list."""
    key = key if key and "/" not in key else PLACES[0]
    status, order = query.get("status", ""), query.get("order", "")
    return Listing(key, status if status in STATUSES else "", order if order in ORDERS[1:] else "")


def filter_of(listing: Listing, actor: Actor, views: tuple[ViewLine, ...]) -> ConversationFilter:
    """The room's filter for this list. Raises NotFound for a team or view that is not the actor's."""
    wanted = _usual(listing.key, actor, views)
    if listing.status:
        wanted = replace(wanted, statuses=(listing.status,))
    return replace(wanted, order=listing.order) if listing.order else wanted


def _usual(key: str, actor: Actor, views: tuple[ViewLine, ...]) -> ConversationFilter:
    if key in PLACES:
        return ConversationFilter(place=key)
    view = next((view for view in views if str(view.id) == key), None)
    if view is not None:
        return view.filter
    try:
        team = UUID(key)
    except ValueError as error:
        raise NotFound from error
    if not actor.may_see_team(team):
        raise NotFound
    return ConversationFilter(place="team", team=team)
