"""The only writes: notifications are made from what rooms state, read by their agent, and put into digests."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from alvast.bots.quality.queries import Why
from alvast.conversations.queries import owners_of
from alvast.desk.models import DigestMark, Notification
from alvast.desk.notifications.digest import mail_digest
from alvast.desk.notifications.events import AgentsNotified
from alvast.desk.notifications.queries import agents_with_news, unmailed
from alvast.desk.notifications.rules import Digest, Kind, is_digest_due, wishes_in
from alvast.kernel.actor import Actor, Role
from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import Stated, events_by_id, state
from alvast.promises.events import PromiseAtRisk, PromiseBroken
from alvast.staff import queries as staff

KEPT = timedelta(days=90)
PROMISES = {PromiseAtRisk.kind: Kind.AT_RISK, PromiseBroken.kind: Kind.BROKEN}


@transaction.atomic
def notify(*, events: Sequence[UUID]) -> int:
    """A notification for everyone who wants to know of these events, never of one's own; run twice is once. Answers how many."""
    stated = events_by_id(events)
    owners = owners_of({UUID(event.payload["conversation"]) for event in stated})
    rows = [row for event in stated for row in _rows(event, owners)]
    return sum(_write(team, rows) for team, rows in _by_team(stated, rows).items())


@transaction.atomic
def notify_leads(*, events: Sequence[UUID]) -> int:
    """Leads and administrators hear, whatever they chose, that a measurement took an intent from the bots; twice is once."""
    stated = [event for event in events_by_id(events) if event.payload["why"] in {Why.EXAMPLES_FELL, Why.LIVE_FELL}]
    leads = [agent.id for agent in staff.active_agents() if agent.role in {Role.LEAD, Role.ADMIN}]
    rows = [
        Notification(agent_id=lead, kind=Kind.CLOSED, event=event.id, about=event.payload["intent"], made_at=event.stated_at)
        for event in stated
        for lead in leads
    ]
    return _write(None, rows) if rows else 0


def mark_read(*, actor: Actor, notification: UUID) -> None:
    """Raises NotFound for one that is not the actor's own."""
    mine = Notification.objects.filter(id=notification, agent=actor.id)
    if not mine.exists():
        raise NotFound
    mine.filter(read_at=None).update(read_at=now())


def mark_all_read(*, actor: Actor) -> int:
    """Answers how many were unread."""
    return Notification.objects.filter(agent=actor.id, read_at=None).update(read_at=now())


def mark_conversation_read(*, actor: Actor, conversation: UUID) -> int:
    """Whoever opens a conversation has seen what was to be told of it."""
    return Notification.objects.filter(agent=actor.id, conversation=conversation, read_at=None).update(read_at=now())


def forget_old_notifications() -> int:
    """What is older than three months."""
    return Notification.objects.filter(made_at__lt=now() - KEPT).delete()[0]


def send_digests(*, at: datetime) -> int:
    """A mail to every agent whose digest is due and who has unread news; answers how many."""
    return sum(_send_digest(agent, at) for agent in agents_with_news())


@transaction.atomic
def _send_digest(agent: UUID, at: datetime) -> bool:
    """Claimed, marked and queued in one transaction: two workers at once send one mail."""
    mark, is_first = DigestMark.objects.select_for_update().get_or_create(agent_id=agent, defaults={"sent_at": at})
    wishes = wishes_in(staff.preferences_of([agent]).get(agent, {"digest": Digest.NEVER}))
    zone = BusinessCalendar.read(time_zone=settings.TIME_ZONE, blocks={}).zone
    if not is_digest_due(wishes.digest, None if is_first else mark.sent_at, _calendars(agent), zone, at):
        if is_first:
            mark.delete()
        return False
    news = unmailed(staff.actor_by_id(agent))
    is_mailed = bool(news) and mail_digest(staff.agent_by_id(agent), news, shows_subject=wishes.shows_subject)
    if is_mailed:
        Notification.objects.filter(agent=agent, read_at=None, mailed_at=None).update(mailed_at=at)
        DigestMark.objects.filter(agent=agent).update(sent_at=at)
    elif is_first:
        mark.delete()
    return is_mailed


def _calendars(agent: UUID) -> list[BusinessCalendar]:
    """Those of the agent's teams; without a team the digest comes at any hour."""
    teams = staff.agent_by_id(agent).teams
    return [staff.calendar_of_team(team.id) for team in teams] or [BusinessCalendar.always_open()]


def _rows(event: Stated, owners: dict[UUID, UUID | None]) -> list[Notification]:
    conversation = UUID(event.payload["conversation"])
    kind, hearers = _hearers(event, owners.get(conversation))
    wanting = staff.preferences_of([agent for agent in hearers if agent != event.actor_id])
    message = event.payload.get("message")
    return [
        Notification(
            agent_id=agent, kind=kind, event=event.id, conversation=conversation, message=UUID(message) if message else None,
            made_at=event.stated_at,
        )
        for agent, preferences in wanting.items()
        if kind in wishes_in(preferences).kinds
    ]  # fmt: skip


def _hearers(event: Stated, owner: UUID | None) -> tuple[Kind, list[UUID]]:
    """Whom it concerns: who has to keep a promise, the agent named, the new owner, the owner when the customer answers, else
    the team."""
    if event.kind in PROMISES:
        keeper = event.payload["owner"] or owner
        team = staff.agents_of_team(event.team) if event.team else ()
        return PROMISES[event.kind], [UUID(str(keeper))] if keeper else [agent.id for agent in team]
    if event.kind == "agent_mentioned":
        return Kind.MENTIONED, [UUID(event.payload["agent"])]
    if event.kind == "conversation_changed":
        return Kind.ASSIGNED, [owner] if owner and event.payload["what"] == "owner" else []
    if event.payload.get("automatic"):
        return Kind.REPLIED, []
    if not event.payload["opened"] and owner:
        return Kind.REPLIED, [owner]
    is_news = event.payload["opened"] and event.team is not None
    return Kind.NEW, [agent.id for agent in staff.agents_of_team(event.team)] if is_news and event.team else []


def _by_team(stated: Iterable[Stated], rows: Iterable[Notification]) -> dict[UUID | None, list[Notification]]:
    teams = {event.id: event.team for event in stated}
    found: dict[UUID | None, list[Notification]] = {}
    for row in rows:
        found.setdefault(teams[row.event], []).append(row)
    return found


def _write(team: UUID | None, rows: list[Notification]) -> int:
    """The database drops what is there already; the others are told live."""
    Notification.objects.bulk_create(rows, ignore_conflicts=True)
    fresh = Notification.objects.filter(id__in=[row.id for row in rows]).values_list("agent", flat=True)
    agents = tuple(sorted(set(fresh)))
    if agents:
        state([AgentsNotified(team=team, agents=agents)])
    return len(agents)
