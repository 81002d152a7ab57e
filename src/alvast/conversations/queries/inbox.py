"""The lists of the desk: one page of conversations at a time, and how many wait in each place."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import CharField, QuerySet, Value

from alvast.conversations.models import Conversation, Mention
from alvast.conversations.queries.cursors import KINDS, cursor_of, values_of
from alvast.conversations.queries.filters import FOR_PEOPLE, ORDER_OF, ConversationFilter, filtered, place_in
from alvast.conversations.queries.gates import visible_conversations
from alvast.conversations.queries.lines import ConversationLine, lines_of
from alvast.conversations.queries.search import found_by
from alvast.kernel.actor import Actor
from alvast.staff.queries import teams_for

LARGEST_PAGE = 100
COUNTED = 100  # counting stops here; the desk shows "99+"


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a list. `next` is where it goes on, None at the end."""

    lines: tuple[ConversationLine, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class InboxCounts:
    """Open conversations in each place, unread mentions; none counts further than COUNTED."""

    mine: int
    unassigned: int
    mentions: int
    teams: dict[UUID, int]


def inbox_page(actor: Actor, wanted: ConversationFilter, *, after: str | None = None, limit: int = 30) -> Page:
    """One page of at most 100 lines, in one query (three with a text). `after` is the `next` of the page before.

    Each page starts where the last one ended, so it costs the same however far one pages, and what moves meanwhile is
    neither shown twice nor lost among the rest. Raises InvalidInput for a cursor that is none of ours.
    """
    limit = max(1, min(limit, LARGEST_PAGE))
    order, rows = ORDER_OF[wanted.order], filtered(actor, wanted)
    rows = found_by(actor, wanted.text, rows) if wanted.text.strip() else rows
    rows = order.sorted(rows)
    if after:
        rows = rows.filter(order.beyond(values_of(after, [KINDS[name] for name in order.fields])))
    lines = lines_of(actor, rows[: limit + 1])
    return Page(lines[:limit], _next(wanted.order, lines, limit))


def inbox_counts(actor: Actor, *, teams: Collection[UUID] | None = None) -> InboxCounts:
    """How much waits where; each place counted to COUNTED at most, so it stays cheap at any size. One query.

    `teams` are the actor's (staff.queries.teams_for), for who knows them; they take one more query when left out.
    """
    teams = [team.id for team in teams_for(actor)] if teams is None else teams
    open_ones = visible_conversations(actor).filter(status=Conversation.Status.OPEN, merged_into=None)
    places = {"mine": open_ones.filter(owner=actor.id), "unassigned": open_ones.filter(FOR_PEOPLE)} if actor.id else {}
    places |= {str(team): open_ones.filter(team=team) for team in teams}
    branches = [_marked(rows, place) for place, rows in places.items()]
    unread = Mention.objects.filter(agent=actor.id, read_at=None, message__conversation__in=visible_conversations(actor))
    marked = unread.order_by().values_list(Value("mentions", output_field=CharField()))[:COUNTED]
    counts = Counter(place for (place,) in marked.union(*branches, all=True))
    return InboxCounts(
        mine=counts["mine"], unassigned=counts["unassigned"], mentions=counts["mentions"],
        teams={team: counts[str(team)] for team in teams},
    )  # fmt: skip


def _marked(rows: QuerySet[Conversation], place: str) -> QuerySet[Conversation, tuple[str]]:
    return rows.order_by().values_list(Value(place, output_field=CharField()))[:COUNTED]


def _next(order: str, lines: tuple[ConversationLine, ...], limit: int) -> str | None:
    if len(lines) <= limit:
        return None
    last = lines[limit - 1]
    return cursor_of(*place_in(
        order, priority=last.priority, last_activity_at=last.last_activity_at, waiting_since=last.waiting_since, id=last.id
    ))  # fmt: skip
