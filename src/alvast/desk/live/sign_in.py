"""Who opens a stream: the session cookie, judged by Django's own rules. Runs in a thread."""

from collections.abc import Collection
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest

from alvast.kernel.actor import Actor
from alvast.staff.queries import session_standings

_Sessions = import_module(settings.SESSION_ENGINE).SessionStore

Reach = frozenset[UUID] | None  # guests of the same reach hear the same: these teams, or everything


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is at the door: a session of an agent, what that agent may see, and a mark that changes with the password."""

    session: str
    agent: UUID
    actor: Actor
    mark: str

    @property
    def reach(self) -> Reach:
        return None if self.actor.sees_all else self.actor.teams

    def may_hear(self, team: UUID | None) -> bool:
        return team is None or self.actor.may_see_team(team)


def guest_of(cookies: str) -> Guest | None:
    """The signed-in agent of these cookies; None when there is none."""
    key = _session_key(cookies)
    if key is None:
        return None
    request = HttpRequest()
    request.session = _Sessions(key)
    agent = get_user(request)
    if not agent.is_authenticated:
        return None
    return guests_in_force([(key, agent.pk)]).get(key)


def guests_in_force(sessions: Collection[tuple[str, UUID]]) -> dict[str, Guest]:
    """By session key, those whose session and account still hold, with what they may see now. One query."""
    standings = session_standings(sessions)
    return {s.session: Guest(s.session, s.agent, s.actor, s.password_mark) for s in standings}


def _session_key(cookies: str) -> str | None:
    try:
        cookie = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return None
    return cookie.value if cookie is not None and cookie.value else None
