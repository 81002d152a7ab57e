"""What stands around every page of a signed-in agent: the rail, who you are, how you like it."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.channels.webchat.events import VisitorLeft, VisitorRead, VisitorTyping
from alvast.conversations import queries as conversations
from alvast.conversations.events import ConversationEvent
from alvast.conversations.queries import InboxCounts
from alvast.desk.notifications.events import AgentsNotified
from alvast.desk.pages.around import Around
from alvast.kernel import events
from alvast.kernel.actor import Actor
from alvast.knowledge.queries import count_waiting
from alvast.proactive.events import FindingChanged, ProblemFound
from alvast.proactive.queries import count_to_do
from alvast.promises.events import PromiseEvent
from alvast.promises.queries import State, open_promise_counts
from alvast.queueing.events import LineEvent, PresenceChanged
from alvast.queueing.queries import LineGlance, line_glance


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

    @property
    def on_phone(self) -> bool:
        """Whether the narrow bar has room for it; the others are under "More" there."""
        return self.key in ("mine", "unassigned", "all")


@dataclass(frozen=True, slots=True)
class Frame:
    """`seq` is the newest domain event this page already shows: the live stream goes on after it."""

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
    current: str = ""
    is_available: bool = False

    @property
    def more(self) -> str:
        """What waits in the places that the narrow bar has no room for."""
        counts = [place.count for place in self.places if not place.on_phone and place.count]
        return "99+" if "99+" in counts else _shown(sum(map(int, counts)))

    @property
    def kinds(self) -> str:
        """The events that change what a page shows: what happens to conversations and promises, and what agents are told."""
        families: tuple[type[events.DomainEvent], ...] = (ConversationEvent, PromiseEvent, LineEvent)
        kinds = [event.kind for family in families for event in family.__subclasses__()]
        return " ".join(sorted([*kinds, *(event.kind for event in BESIDE)]))


def frame_of(request: HttpRequest, around: Around, *, current: str = "") -> Frame:
    """`current` is the key of the place that is shown: mine, unassigned, all, mentions, a team or a view; else the section."""
    current = current or _section(request.path)
    agent = request.user
    assert agent.is_authenticated  # for_agents guards every view
    actor, liked = around.actor, agent.preferences
    counts = conversations.inbox_counts(actor, teams=[team.id for team in around.teams])
    line = line_glance(actor)
    return Frame(
        name=agent.name, email=agent.email, is_admin=actor.is_admin, is_lead=actor.is_lead,
        places=(
            *_places(counts, current), _waiting(line, current), _ahead(actor, current), _promises(actor, current),
            _knowledge(actor, current), *_insight(actor, current),
        ),
        teams=_teams(around, counts, current), views=_views(around, current),
        theme=liked.get("theme", "auto"), density=liked.get("density", "calm"),
        shortcuts="on" if liked.get("shortcuts", True) else "off", seq=events.head(), current=current,
        is_available=line.is_available,
    )  # fmt: skip


# Told to one part of a page, or to one agent.
BESIDE = (AgentsNotified, FindingChanged, PresenceChanged, ProblemFound, VisitorLeft, VisitorRead, VisitorTyping)

SECTIONS = {
    "/settings/": "settings",
    "/accounts/": "me",
    "/me/": "me",
    "/search/": "search",
    "/ahead/": "ahead",
    "/promises/": "promises",
    "/knowledge/": "knowledge",
    "/insight/": "insight",
    "/bots/": "bots",
    "/waiting/": "waiting",
}


def _section(path: str) -> str:
    return next((name for start, name in SECTIONS.items() if path.startswith(start)), "")


def _places(counts: InboxCounts, current: str) -> tuple[Place, ...]:
    lines = (
        ("mine", _("Mine"), "inbox", counts.mine, "go_mine"),
        ("unassigned", _("Unassigned"), "tray", counts.unassigned, "go_unassigned"),
        ("mentions", _("Mentions"), "at", counts.mentions, "go_mentions"),
        ("all", _("All"), "all", 0, "go_all"),
    )
    return tuple(
        Place(key, name, _url(key), icon, _shown(count), hotkey, key == current) for key, name, icon, count, hotkey in lines
    )


def _waiting(line: LineGlance, current: str) -> Place:
    """Customers who wait for a person now, in the lines of this agent's teams."""
    url, count = reverse("desk:waiting"), _shown(line.counting)
    return Place("waiting", _("Waiting line"), url, "clock", count, "go_waiting", current == "waiting")


def _ahead(actor: Actor, current: str) -> Place:
    """Orders that are stuck: work that no customer asked for yet."""
    return Place("ahead", _("Ahead"), reverse("desk:ahead"), "order", _shown(count_to_do(actor)), "go_ahead", current == "ahead")


def _promises(actor: Actor, current: str) -> Place:
    """Counted are those that ask for something now."""
    counts = open_promise_counts(actor)
    now = counts[State.AT_RISK] + counts[State.BROKEN]
    return Place("promises", _("Promises"), reverse("desk:promises"), "flag", _shown(now), "go_promises", current == "promises")


def _knowledge(actor: Actor, current: str) -> Place:
    """Counted are, for who may approve, the drafts that wait for it."""
    waiting = count_waiting() if actor.is_lead else 0
    return Place(
        "knowledge", _("Knowledge"), reverse("desk:knowledge"), "file", _shown(waiting), "go_knowledge", current == "knowledge"
    )


def _insight(actor: Actor, current: str) -> tuple[Place, ...]:
    """For leads and administrators; the pages are as absent for others as these lines."""
    if not actor.is_lead:
        return ()
    return (
        Place("insight", _("Insight"), reverse("desk:insight"), "insight", is_current=current == "insight"),
        Place("bots", _("Bots"), reverse("desk:bots"), "robot", is_current=current == "bots"),
    )


def _teams(around: Around, counts: InboxCounts, current: str) -> tuple[Place, ...]:
    return tuple(
        Place(str(team.id), team.name, _url(str(team.id)), "people", _shown(counts.teams[team.id]), "", str(team.id) == current)
        for team in around.teams
    )


def _views(around: Around, current: str) -> tuple[Place, ...]:
    return tuple(
        Place(str(view.id), view.name, _url(str(view.id)), "view", is_current=str(view.id) == current) for view in around.views
    )


def _shown(count: int) -> str:
    """The room stops counting at 100."""
    return "99+" if count > 99 else str(count or "")


def _url(key: str) -> str:
    return reverse("desk:inbox", args=[key])
