"""What stands around every page of a signed-in agent: the rail, who you are, how you like it."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.kernel import events
from alvast.kernel.actor import Actor
from alvast.staff import queries as staff


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the rail. `count` is as shown ("99+"), empty for none; `hotkey` names a shortcut of the registry."""

    key: str
    name: str
    url: str
    icon: str
    count: str = ""
    hotkey: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """`seq` is the newest domain event this page already shows: the live stream goes on after it."""

    me: UUID
    name: str
    email: str
    is_admin: bool
    is_lead: bool
    places: tuple[Place, ...]
    teams: tuple[Place, ...]
    views: tuple[Place, ...]
    theme: str
    density: str
    shortcuts: str
    seq: int


def frame_of(request: HttpRequest, actor: Actor, *, current: str = "") -> Frame:
    """`current` is the key of the place that is shown: mine, unassigned, all, mentions, a team or a view."""
    agent = request.user
    liked = agent.preferences
    return Frame(
        me=agent.id, name=agent.name, email=agent.email, is_admin=actor.is_admin, is_lead=actor.is_lead,
        places=_places(current), teams=_teams(actor, current), views=(),
        theme=liked.get("theme", "auto"), density=liked.get("density", "calm"),
        shortcuts="on" if liked.get("shortcuts", True) else "off", seq=events.head(),
    )  # fmt: skip


def _places(current: str) -> tuple[Place, ...]:
    lines = (
        ("mine", _("Mine"), "inbox", "go_mine"),
        ("unassigned", _("Unassigned"), "tray", "go_unassigned"),
        ("mentions", _("Mentions"), "at", "go_mentions"),
        ("all", _("All"), "all", "go_all"),
    )
    return tuple(Place(key, name, _url(key), icon, "", hotkey, key == current) for key, name, icon, hotkey in lines)


def _teams(actor: Actor, current: str) -> tuple[Place, ...]:
    return tuple(
        Place(str(team.id), team.name, _url(str(team.id)), "people", is_current=str(team.id) == current)
        for team in staff.teams_for(actor)
    )


def _url(key: str) -> str:
    return reverse("desk:inbox", args=[key])
