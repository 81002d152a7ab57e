"""What the conversation page shows: the list beside it, the correspondence, the composer, the customer."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from alvast.conversations import queries as conversations
from alvast.conversations.queries import ConversationView, LabelLine, ShownChange, ShownMessage, ShownWrapUp
from alvast.desk.pages.around import Around
from alvast.desk.pages.conversation.composing import Composer, composer_for
from alvast.desk.pages.conversation.history import HistoryLine, line_of, line_of_outcome
from alvast.desk.pages.customer.card import CardView, card_view
from alvast.desk.pages.inbox.listing import Listing
from alvast.desk.pages.inbox.page import InboxPage, inbox_page
from alvast.desk.pages.moments import Moment, desk_zone, later_moments
from alvast.desk.pages.promises.page import PromisesPart, promises_part
from alvast.kernel.actor import Actor
from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.clock import now
from alvast.staff import queries as staff
from alvast.staff.queries import AgentLine, TeamLine


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the thread: a message, or a line of history. `starts_unread` stands above the first unread message."""

    message: ShownMessage | None = None
    line: HistoryLine | None = None
    starts_unread: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What the menus of the conversation offer."""

    agents: tuple[AgentLine, ...]
    teams: tuple[TeamLine, ...]
    labels: tuple[LabelLine, ...]
    dispositions: tuple[conversations.DispositionLine, ...]
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """One conversation for one agent. What the asked part does not show is None and was not read."""

    view: ConversationView
    listing: Listing
    entries: tuple[Entry, ...]
    list: InboxPage | None = None
    choices: Choices | None = None
    composer: Composer | None = None
    card: CardView | None = None
    promises: PromisesPart | None = None

    @property
    def query(self) -> str:
        """For every link and form of this page, so that the list beside it stays the same one."""
        return self.listing.query

    @property
    def thread_url(self) -> str:
        """The page with the messages that it shows now and all that come; none drops out while it is read."""
        return self._from(self.view.skipped) if len(self.view.messages) >= SHOWN else self._page

    @property
    def earlier_url(self) -> str:
        """The page with some messages more; empty when all are shown."""
        return self._from(max(0, self.view.skipped - SHOWN)) if self.view.skipped else ""

    @property
    def _page(self) -> str:
        return reverse("desk:conversation", args=[self.view.number]) + self.query

    def _from(self, skipped: int) -> str:
        return f"{self._page}&from={skipped}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for beyond the conversation itself. `skip`: the messages to leave out; None shows the newest."""

    listing: Listing
    write: str = "reply"
    forwarded: UUID | None = None
    is_chosen: bool = False
    skip: int | None = None


SHOWN = 50  # messages of a long conversation; earlier ones are fetched when asked for
EVERYTHING = frozenset({"list", "choices", "composer", "card", "promises"})


def conversation_page(around: Around, number: int, asked: Asked, *, wants: frozenset[str] = EVERYTHING) -> ConversationPage:
    """Raises NotFound. `wants` names the fields to read."""
    actor = around.actor
    latest, skip = (SHOWN, 0) if asked.skip is None else (None, asked.skip)
    view = conversations.conversation_view(actor, number, latest=latest, skip=skip)
    calendar = staff.calendar_of_team(view.team) if wants & {"choices", "composer"} else BusinessCalendar.always_open()
    return ConversationPage(
        view, asked.listing, entries_of(view),
        list=inbox_page(around, asked.listing, number=number) if "list" in wants else None,
        choices=choices_for(around, view, calendar) if "choices" in wants else None,
        composer=composer_of(actor, view, asked, calendar) if "composer" in wants else None,
        card=card_view(actor, view.customer, besides=number) if "card" in wants else None,
        promises=promises_part(actor, view.id, number) if "promises" in wants else None,
    )  # fmt: skip


def composer_of(actor: Actor, view: ConversationView, asked: Asked, calendar: BusinessCalendar) -> Composer:
    """The composer with the agent's draft and the files that wait for it."""
    forwarded = next((m for m in view.messages if m.id == asked.forwarded), None)
    if asked.forwarded and forwarded is None:
        forwarded = conversations.shown_message(actor, asked.forwarded)  # an early one of a long conversation
    return composer_for(
        view, asked.write, query=asked.listing.query, calendar=calendar, at=now(),
        message=forwarded, uploads=view.uploads, is_chosen=asked.is_chosen,
    )  # fmt: skip


def choices_for(around: Around, view: ConversationView, calendar: BusinessCalendar) -> Choices:
    """What can be chosen for it: the members of its team, the other teams, the labels it does not have yet."""
    return Choices(
        agents=around.agents_of(view.team), teams=tuple(team for team in around.all_teams if team.id != view.team),
        labels=tuple(label for label in around.labels if label.id not in {hung.id for hung in view.labels}),
        dispositions=conversations.dispositions(around.actor), moments=later_moments(now(), calendar, desk_zone()),
    )  # fmt: skip


def entries_of(view: ConversationView) -> tuple[Entry, ...]:
    """The story of the conversation, without the lines that the message beside them already tells."""
    first_unread = _first_unread(view)
    return tuple(
        Entry(message=line, starts_unread=line.id == first_unread) if isinstance(line, ShownMessage) else Entry(line=_words(line))
        for line in view.story()
        if not _goes_without_saying(line)
    )


def _first_unread(view: ConversationView) -> UUID | None:
    """The mark stands between what was read and what is new, not above a conversation that is new as a whole."""
    read_up_to = view.read_up_to
    if read_up_to is None:
        return None
    return next((m.id for m in view.messages if m.kind == "inbound" and m.at > read_up_to), None)


def _words(line: ShownChange | ShownWrapUp) -> HistoryLine:
    return line_of(line) if isinstance(line, ShownChange) else line_of_outcome(line)


def _goes_without_saying(line: ShownMessage | ShownChange | ShownWrapUp) -> bool:
    if not isinstance(line, ShownChange) or line.kind != "status":
        return False
    if not line.before:  # how it began
        return True
    return line.cause == "split" or (line.cause == "replied" and line.after != "closed") or line.cause == "wrapped_up"
