"""The conditions of a question, from names as people type them to ids."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from alvast.conversations.models import ConversationLabel, Label
from alvast.conversations.rules.question import ME, NOBODY, Key, Question
from alvast.kernel.actor import Actor
from alvast.kernel.grams import fold
from alvast.staff.queries import all_agents, teams_for


@dataclass(frozen=True, slots=True)
class Wanted:
    """Conditions on SearchEntry rows, and those that name nothing here."""

    conditions: Q
    unread: tuple[str, ...]


def conditions_of(actor: Actor, question: Question) -> Wanted:
    """All conditions of a question joined by AND. One that names nothing finds nothing, and is told back."""
    conditions, unread = Q(), []
    for condition in question.conditions:
        wanted = _READERS[condition.key](actor, condition.value)
        if wanted is None:
            unread.append(f"{condition.key}:{condition.value}")
            wanted = Q(pk=None)
        conditions &= ~wanted if condition.is_excluded else wanted
    if question.number is not None:
        conditions &= ~Q(conversation__number=question.number)  # it has a place of its own, in front
    return Wanted(conditions, tuple(unread))


def _by_status(_: Actor, value: str) -> Q | None:
    return Q(conversation__status=value)


def _by_label(_: Actor, value: str) -> Q | None:
    labels = _named(value, Label.objects.values_list("id", "name"))
    labelled = ConversationLabel.objects.filter(label__in=labels).values("conversation")
    return Q(conversation__in=labelled) if labels else None


def _by_owner(actor: Actor, value: str) -> Q | None:
    if value.lower() in NOBODY:
        return Q(conversation__owner=None)
    if value.lower() in ME and actor.id:
        return Q(conversation__owner=actor.id)
    owners = _named(value, ((agent.id, agent.name) for agent in all_agents()))
    return Q(conversation__owner__in=owners) if owners else None


def _by_team(actor: Actor, value: str) -> Q | None:
    teams = _named(value, ((team.id, team.name) for team in teams_for(actor)))
    return Q(conversation__team__in=teams) if teams else None


def _named(value: str, choices: Iterable[tuple[UUID, str]]) -> list[UUID]:
    """The ids whose name has a word that begins as typed."""
    typed = fold(value)
    return [id for id, name in choices if fold(name).startswith(typed) or f" {typed}" in fold(name)]


_READERS: dict[Key, Callable[[Actor, str], Q | None]] = {
    Key.STATUS: _by_status,
    Key.LABEL: _by_label,
    Key.OWNER: _by_owner,
    Key.TEAM: _by_team,
}
