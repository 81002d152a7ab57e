"""What the list column shows."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.conversations import queries as conversations
from alvast.desk.pages.around import Around
from alvast.desk.pages.inbox.listing import ORDERS, PLACES, STATUSES, Listing, filter_of
from alvast.desk.pages.inbox.rows import Row, rows_of
from alvast.kernel.errors import NotFound
from alvast.staff.queries import TeamLine

PAGE_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that changes the list: a status or an order."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class InboxPage:
    """`more_url` is where the list goes on, empty at its end.

    `own_view` is the saved view that this list is, when the agent may remove it; `led` are the teams it can be kept for.
    `shows_first_steps`: an administrator starts here. What only the bars around the lines show is read when they do: the
    lines alone are asked for after every change.
    """

    listing: Listing
    title: str
    rows: tuple[Row, ...]
    more_url: str
    statuses: tuple[Choice, ...]
    orders: tuple[Choice, ...]
    is_first_run: bool
    own_view: UUID | None
    shows_first_steps: bool
    around: Around

    @property
    def order_name(self) -> str:
        return next(choice.name for choice in self.orders if choice.is_current)

    @property
    def led(self) -> tuple[TeamLine, ...]:
        return self.around.teams if self.around.actor.is_lead else ()


def inbox_page(around: Around, listing: Listing, *, after: str = "", number: int = 0) -> InboxPage:
    """`number` is the conversation that stands open beside the list, 0 for none.

    Raises NotFound for a list that is not the actor's, InvalidInput for a cursor that is none.
    """
    actor, views = around.actor, () if listing.key in PLACES else around.views
    page = conversations.inbox_page(actor, filter_of(listing, actor, views), after=after or None, limit=PAGE_LENGTH)
    is_first_run = not page.lines and not conversations.visible_conversations(actor).exists()
    return InboxPage(
        listing=listing, title=_title(listing, around),
        rows=rows_of(page.lines, query=listing.query, number=number), more_url=_more(listing, page.next),
        statuses=_statuses(listing), orders=_orders(listing), around=around,
        is_first_run=is_first_run, shows_first_steps=is_first_run and actor.is_admin,
        own_view=next((view.id for view in views if str(view.id) == listing.key and (view.team is None or actor.is_lead)), None),
    )  # fmt: skip


def _more(listing: Listing, after: str | None) -> str:
    if after is None:
        return ""
    return f"{reverse('desk:inbox', args=[listing.key])}?{urlencode({**listing.chosen, 'after': after})}"


def _title(listing: Listing, around: Around) -> str:
    names = {"mine": _("Mine"), "unassigned": _("Unassigned"), "mentions": _("Mentions"), "all": _("All")}
    if listing.key not in names:
        names |= {str(team.id): team.name for team in around.teams} | {str(view.id): view.name for view in around.views}
    if listing.key not in names:
        raise NotFound  # someone else's view, to one who sees all teams
    return names[listing.key]


def _statuses(listing: Listing) -> tuple[Choice, ...]:
    names = {"open": _("Open"), "waiting": _("Waiting"), "snoozed": _("Snoozed"), "closed": _("Closed")}
    usual = "" if listing.key in ("all", "mentions") else "open"
    every = () if usual else (Choice(_("Any"), listing.with_status("").url, not listing.status),)
    chosen = listing.status or usual
    return every + tuple(
        Choice(names[status], listing.with_status("" if status == usual else status).url, status == chosen) for status in STATUSES
    )


def _orders(listing: Listing) -> tuple[Choice, ...]:
    names = {"newest": _("Newest first"), "waiting": _("Longest waiting first"), "priority": _("Priority first")}
    chosen = listing.order or ORDERS[0]
    return tuple(Choice(names[order], listing.with_order(order).url, order == chosen) for order in ORDERS)
