"""Which conversations a list shows, and in which order. Kept as JSON in saved views, so reading it back is strict."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from alvast.conversations.errors import InvalidInput
from alvast.conversations.models import Conversation, Mention
from alvast.conversations.models.conversation import WAITS_FOR_NOTHING
from alvast.conversations.queries.gates import visible_conversations
from alvast.kernel.actor import Actor

FOR_PEOPLE: Final = Q(owner=None) & ~Q(handler=Conversation.Handler.BOT)  # nobody's, and no bot has it
PLACES: Final = ("mine", "unassigned", "team", "all", "mentions")
ORDERS: Final = ("newest", "waiting", "priority")
NOT_CLOSED: Final = ("open", "waiting", "snoozed")


@dataclass(frozen=True, slots=True)
class ConversationFilter:
    """What a list shows. Empty tuples and None make no demand; `statuses` left empty is what that place usually shows.

    `place`: mine, unassigned, team (then `team` is set), all, or mentions. `order`: newest activity first, the customer who
    waits longest first, or the highest priority first; the latter two leave out what is closed unless `statuses` asks for
    it. `text` is a question as typed in the search box.
    """

    place: str = "mine"
    team: UUID | None = None
    owner: UUID | None = None
    statuses: tuple[str, ...] = ()
    labels: tuple[UUID, ...] = ()
    priorities: tuple[int, ...] = ()
    text: str = ""
    order: str = "newest"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; `from_json` reads them back to an equal filter."""
        return {
            "place": self.place, "team": _text(self.team), "owner": _text(self.owner), "statuses": list(self.statuses),
            "labels": [str(label) for label in self.labels], "priorities": list(self.priorities), "text": self.text,
            "order": self.order,
        }  # fmt: skip

    @staticmethod
    def from_json(values: object) -> "ConversationFilter":
        """Reads what `to_json` wrote, or a person's own; raises InvalidInput for what is no filter."""
        if not isinstance(values, dict) or set(values) - set(ConversationFilter.__dataclass_fields__):
            raise InvalidInput(detail="filter")
        reader = _Reader(values)
        return ConversationFilter(
            place=reader.one_of("place", PLACES, "mine"), team=reader.id("team"), owner=reader.id("owner"),
            statuses=reader.several("statuses", str, Conversation.Status.values), labels=reader.ids("labels"),
            priorities=reader.several("priorities", int, Conversation.Priority.values), text=reader.text("text"),
            order=reader.one_of("order", ORDERS, "newest"),
        )  # fmt: skip


@dataclass(slots=True)
class _Reader:
    """Reads JSON values of a known shape; raises InvalidInput naming the field."""

    values: dict[str, Any]
    most: int = field(default=50)

    def one_of(self, name: str, choices: tuple[str, ...], usual: str) -> str:
        value = self.values.get(name, usual)
        if value not in choices:
            raise InvalidInput(detail=name)
        return str(value)

    def text(self, name: str) -> str:
        value = self.values.get(name, "")
        if not isinstance(value, str):
            raise InvalidInput(detail=name)
        return value

    def id(self, name: str) -> UUID | None:
        value = self.values.get(name)
        try:
            return UUID(value) if value else None
        except (ValueError, TypeError, AttributeError) as error:
            raise InvalidInput(detail=name) from error

    def ids(self, name: str) -> tuple[UUID, ...]:
        try:
            return tuple(UUID(value) for value in self._list(name))
        except (ValueError, TypeError, AttributeError) as error:
            raise InvalidInput(detail=name) from error

    def several(self, name: str, kind: type, choices: list[Any]) -> tuple[Any, ...]:
        values = self._list(name)
        if any(type(value) is not kind or value not in choices for value in values):
            raise InvalidInput(detail=name)
        return tuple(values)

    def _list(self, name: str) -> list[Any]:
        values = self.values.get(name) or []
        if not isinstance(values, list) or len(values) > self.most:
            raise InvalidInput(detail=name)
        return values


def filtered(actor: Actor, wanted: ConversationFilter) -> QuerySet[Conversation]:
    """The conversations a filter shows this actor, `text` apart, in no order. Never more than the actor may see."""
    rows = visible_conversations(actor).filter(_place(actor, wanted), merged_into=None)
    statuses = wanted.statuses or _usual_statuses(wanted)
    if statuses:
        rows = rows.filter(status__in=statuses)
    if wanted.team:
        rows = rows.filter(team=wanted.team)
    if wanted.owner:
        rows = rows.filter(owner=wanted.owner)
    if wanted.priorities:
        rows = rows.filter(priority__in=wanted.priorities)
    for label in wanted.labels:
        rows = rows.filter(label_links__label=label)
    return rows


def _usual_statuses(wanted: ConversationFilter) -> tuple[str, ...]:
    """Lists of work show what is open; an order of work leaves out what is closed; otherwise everything shows."""
    if wanted.place in ("mine", "unassigned", "team"):
        return ("open",)
    return () if wanted.order == "newest" else NOT_CLOSED


def _place(actor: Actor, wanted: ConversationFilter) -> Q:
    if wanted.place == "mine":
        return Q(owner=actor.id) if actor.id else Q(pk=None)
    if wanted.place == "unassigned":
        return FOR_PEOPLE
    if wanted.place == "team":
        return Q(team=wanted.team)
    if wanted.place == "mentions":
        return Q(id__in=Mention.objects.filter(agent=actor.id).values("message__conversation"))
    return Q()


def _text(id: UUID | None) -> str | None:
    return None if id is None else str(id)


@dataclass(frozen=True, slots=True)
class Order:
    """An order without ties: what is sorted on, and which way. The last one is the id."""

    fields: tuple[str, ...]
    is_falling: bool

    def sorted(self, rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
        return rows.alias(**_ALIASES).order_by(*(f"-{name}" if self.is_falling else name for name in self.fields))

    def beyond(self, values: tuple[Any, ...]) -> Q:
        """What comes after the row with these values; bounds the first field on its own, so that an index can start there."""
        side = "lt" if self.is_falling else "gt"
        first, start = self.fields[0], values[0]
        later, equal = Q(), Q()
        for name, value in zip(self.fields, values, strict=True):
            later |= equal & Q(**{f"{name}__{side}": value})
            equal &= Q(**{name: value})
        return Q(**{f"{first}__{side}e": start}) & later


_ALIASES: Final = {"waits_from": Coalesce(F("waiting_since"), WAITS_FOR_NOTHING)}
ORDER_OF: Final = {
    "newest": Order(("last_activity_at", "id"), is_falling=True),
    "waiting": Order(("waits_from", "id"), is_falling=False),
    "priority": Order(("priority", "last_activity_at", "id"), is_falling=True),
}


def place_in(
    order: str, *, priority: int, last_activity_at: datetime, waiting_since: datetime | None, id: UUID
) -> tuple[Any, ...]:
    """The values of one row in an order, for going on after it."""
    values = {
        "priority": priority, "last_activity_at": last_activity_at, "id": id,
        "waits_from": waiting_since or WAITS_FOR_NOTHING.value.astimezone(UTC),
    }  # fmt: skip
    return tuple(values[name] for name in ORDER_OF[order].fields)
