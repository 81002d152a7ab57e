"""Which conversations a question finds, newest first, without looking at all of them.

A common word is met often among the newest conversations, so those are looked through first, in the order they are
shown. Only a word too rare for that is looked up in the inverted index, and its few hits are sorted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from django.db.models import F, Q, QuerySet, Subquery

from alvast.conversations.models import SearchEntry
from alvast.conversations.rules.lexemes import Lookup, both, negated, of_teams
from alvast.conversations.rules.question import Question
from alvast.kernel.actor import Actor

WINDOW = 2_000  # newest conversations looked through in order; a word in fewer than 1.5 % of them is rare

Why = Literal["number", "name", "text", "similar"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A conversation that was found, and why."""

    id: UUID
    at: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class Start:
    """The last hit of the page before."""

    why: Literal["name", "text"]
    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class Search:
    """A question of one actor with everything that decides its answer. `conditions` are about SearchEntry rows."""

    actor: Actor
    question: Question
    lookup: Lookup
    conditions: Q

    def entries(self, tsquery: str) -> QuerySet[SearchEntry]:
        """The index entries that meet the conditions and the tsquery, of the actor's teams only."""
        rows = SearchEntry.objects.filter(self.conditions)
        if self.question.since:
            rows = rows.filter(last_activity_at__gte=self.question.since)
        if self.question.until:
            rows = rows.filter(last_activity_at__lt=self.question.until)
        if not self.actor.sees_all:
            if not self.actor.teams:
                return rows.none()
            rows = rows.filter(team__in=self.actor.teams)
            tsquery = both(of_teams(self.actor.teams), tsquery)  # the inverted index then skips other teams' conversations
        return rows.filter(vector__holds=tsquery) if tsquery else rows


def hits_of(asked: Search, start: Start | None, limit: int) -> list[Hit]:
    """At most `limit` hits after `start`: names first, then the rest."""
    names, text = asked.lookup.names, asked.lookup.text
    after = (start.at, start.id) if start else None
    found: list[Hit] = []
    if names and (start is None or start.why == "name"):
        found = [Hit(*row, why="name") for row in _newest(asked, names, after, limit)]
        after = None
    if len(found) < limit and (not names or names != text):
        rest = both(text, negated(names)) if names else text
        found += [Hit(*row, why="text") for row in _newest(asked, rest, after, limit - len(found))]
    return found


def similar_names(asked: Search, letters: list[list[list[str]]], *, without: Sequence[UUID], limit: int) -> list[Hit]:
    """Conversations whose names hold the letter groups of every word but for one typing error each; newest first."""
    rows = asked.entries("").exclude(conversation__in=without)
    for alternatives in letters:
        one_of = Q()
        for groups in alternatives:
            one_of |= Q(name_grams__contains=groups)
        rows = rows.filter(one_of)
    return [Hit(*row, why="similar") for row in _sorted_after_filtering(rows)[: max(0, limit)]]


def _newest(asked: Search, tsquery: str, after: tuple[datetime, UUID] | None, limit: int) -> list[tuple[UUID, datetime]]:
    """The newest entries beyond `after`, first among the newest 2,000 in order, then, when those give too few, among all."""
    rows, everything = asked.entries(tsquery), SearchEntry.objects.all()
    if after:
        at, id = after
        everything = everything.filter(last_activity_at__lte=at)
        rows = rows.filter(Q(last_activity_at__lt=at) | Q(conversation__lt=id), last_activity_at__lte=at)
    if not asked.lookup.is_selective:
        return list(_in_order(rows)[:limit])
    oldest = everything.order_by("-last_activity_at").values("last_activity_at")[WINDOW : WINDOW + 1]
    found = list(_in_order(rows.filter(last_activity_at__gte=Subquery(oldest)))[:limit])
    return found if len(found) == limit else list(_sorted_after_filtering(rows)[:limit])


def _in_order(rows: QuerySet[SearchEntry]) -> QuerySet[SearchEntry, tuple[UUID, datetime]]:
    return rows.order_by("-last_activity_at", "-conversation").values_list("conversation_id", "last_activity_at")


def _sorted_after_filtering(rows: QuerySet[SearchEntry]) -> QuerySet[SearchEntry, tuple[UUID, datetime]]:
    """The same order, which no index offers: PostgreSQL finds the few hits first instead of walking all entries by time."""
    computed = F("last_activity_at") + timedelta()
    return rows.order_by(computed.desc(), "-conversation").values_list("conversation_id", "last_activity_at")
