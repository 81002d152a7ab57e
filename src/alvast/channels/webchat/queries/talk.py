"""What a visitor sees: the lines of their own visit with their words, and how things stand around them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import translation

from alvast.channels.webchat.models import Line, Visit
from alvast.channels.webchat.neighbours import Place, neighbours
from alvast.channels.webchat.queries.wording import label_of, sentence_of
from alvast.channels.webchat.rules.wording import CHOSE
from alvast.channels.webchat.rules.words import shown
from alvast.conversations.queries.customer_side import OwnFile
from alvast.conversations.queries.visitor_side import Attention, Spoken, attention, looked_at, read_up_to, spoken, spoken_file
from alvast.kernel.clock import now
from alvast.staff.queries import agent_names

PAGE = 200  # lines in one answer
LOOKED_AT = timedelta(seconds=60)  # after the desk's last sign that an agent has it open
TYPES_FOR = timedelta(seconds=8)  # after the desk's last sign of it

Side = Line.Side
_NOBODY = Attention("none", None, "open", None, frozenset())


@dataclass(frozen=True, slots=True)
class Button:
    code: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line. `by` is the door it came by: chat or mail; `side` is who says it; `has_why`: a bot can tell how it knew."""

    n: int
    id: UUID
    side: str
    name: str
    text: str
    html: str
    at: datetime
    files: tuple[OwnFile, ...]
    buttons: tuple[Button, ...]
    chosen: str
    has_why: bool
    state: str
    by: str


@dataclass(frozen=True, slots=True)
class Around:
    """How things stand: who has it (`bot`, `agent` or `none`) and by what name, who types, up to which line our side has read,
    and the place in line."""

    handler: str = "none"
    name: str = ""
    typing: str = ""
    read: int = 0
    place: Place | None = None
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """What rendering a few lines needs to know, read for all of them together."""

    messages: Mapping[UUID, Spoken]
    visits: Mapping[UUID, Visit]
    read_up_to: Mapping[UUID, datetime | None] = field(default_factory=dict)
    bots: Mapping[UUID, str] = field(default_factory=dict)


def lines_after(visit: UUID, after: int) -> tuple[ShownLine, ...]:
    """At most two hundred, in order: those that follow, or for a page that has none (`after` 0) the newest."""
    rows = Line.objects.filter(visit=visit, n__gt=max(0, min(after, 2**31 - 1)))
    found = rows.order_by("n")[:PAGE] if after > 0 else reversed(rows.order_by("-n")[:PAGE])
    return shown_lines(list(found)).get(visit, ())


def is_more(found: Sequence[ShownLine], after: int) -> bool:
    """Whether a page that asked for what follows `after` and found these has to ask once more. Who had none has enough."""
    return after > 0 and len(found) == PAGE


def lines_at(places: Collection[tuple[UUID, int]]) -> dict[UUID, tuple[ShownLine, ...]]:
    """The named lines (visit and number), by visit, in order; for the live stream. A few queries for any number."""
    wanted = set(places)
    rows = Line.objects.filter(visit__in={visit for visit, _ in wanted}, n__in={n for _, n in wanted}).order_by("visit", "n")
    return shown_lines([row for row in rows if (row.visit_id, row.n) in wanted])


def shown_lines(rows: Sequence[Line]) -> dict[UUID, tuple[ShownLine, ...]]:
    """Each in its visitor's language. A message that was erased has no words left."""
    reading = _reading(rows)
    found: dict[UUID, list[ShownLine]] = {}
    for row in rows:
        visit = reading.visits.get(row.visit_id)
        if visit is not None:
            with translation.override(visit.language):
                found.setdefault(visit.id, []).append(_shown(row, visit, reading))
    return {visit: tuple(lines) for visit, lines in found.items()}


def around(visits: Collection[UUID], *, with_places: bool = True) -> dict[UUID, Around]:
    """How things stand around each visit; a few queries for any number."""
    at = now()
    rows = list(Visit.objects.filter(id__in=list(visits)).values_list("id", "conversation", "inbox"))
    conversations = [conversation for _, conversation, _ in rows if conversation is not None]
    standings = attention(conversations, typing_since=at - TYPES_FOR)
    read = _read_lines({visit: standings[c].read_up_to for visit, c, _ in rows if c is not None and c in standings})
    people = {agent for one in standings.values() for agent in (*one.typing, *([one.owner] if one.owner else []))}
    names = agent_names(people) if people else {}
    places = neighbours().places_of(conversations) if with_places and conversations else {}
    with_bots = {inbox for _, c, inbox in rows if standings.get(c, _NOBODY).handler == "bot"}
    bots = {inbox: neighbours().bot_of(inbox) for inbox in with_bots}
    return {
        visit: _around(standings.get(c, _NOBODY), names, read.get(visit, 0), places.get(c), bots.get(inbox, ""))
        for visit, c, inbox in rows
    }


def around_changed(
    visits: Collection[UUID], *, conversations: Collection[UUID], also: Collection[UUID], with_places: bool
) -> dict[UUID, Around]:
    """How things stand around those of these visits where that may have changed: their conversation is one of
    `conversations`, an agent has it open, it stands in line, or it is one of `also`. What nobody looks at costs nothing."""
    held = dict(Visit.objects.filter(id__in=list(visits)).exclude(conversation=None).values_list("id", "conversation"))
    stirred = looked_at(since=now() - LOOKED_AT) | set(conversations)
    if with_places:
        stirred |= set(neighbours().places_of([c for c in held.values() if c is not None]))
    wanted = {visit for visit, conversation in held.items() if conversation in stirred} | (set(also) & set(visits))
    return around(wanted, with_places=with_places) if wanted else {}


def file_of(visit: UUID, file: UUID) -> tuple[OwnFile, bytes]:
    """A file under one of the lines of this visit. Raises NotFound."""
    messages = Line.objects.filter(visit=visit).exclude(message=None).values_list("message", flat=True)
    return spoken_file(file, [message for message in messages if message is not None])


def _around(one: Attention, names: Mapping[UUID, str], read: int, place: Place | None, bot: str) -> Around:
    """A bot never types: it is no person."""
    is_bot = one.handler == "bot"
    name = bot if is_bot else names.get(one.owner, "") if one.owner else ""
    typing = "" if is_bot else next((names.get(agent, "") for agent in sorted(one.typing)), "")
    return Around(one.handler, name, typing, read, place, one.status == "closed")


def _read_lines(seen: Mapping[UUID, datetime | None]) -> dict[UUID, int]:
    """By visit the newest of the visitor's lines that an agent has seen."""
    looked_at = {visit: upto for visit, upto in seen.items() if upto is not None}
    rows = Line.objects.filter(visit__in=list(looked_at), side=Side.VISITOR).exclude(message=None).order_by("visit", "n")
    said = rows.values_list("visit", "n", "message__recorded_at")
    return {visit: n for visit, n, at in said if at is not None and at <= looked_at[visit]}


def _reading(rows: Sequence[Line]) -> _Reading:
    visits = {visit.id: visit for visit in Visit.objects.filter(id__in={row.visit_id for row in rows})}
    messages = spoken({row.message_id for row in rows if row.message_id})
    own = {row.visit_id for row in rows if row.side == Side.VISITOR}
    conversations = {v.conversation_id for v in visits.values() if v.id in own and v.conversation_id is not None}
    inboxes = {visits[row.visit_id].inbox_id for row in rows if row.side == Side.BOT and row.visit_id in visits}
    return _Reading(messages, visits, read_up_to(conversations), {inbox: neighbours().bot_of(inbox) for inbox in inboxes})


def _shown(row: Line, visit: Visit, reading: _Reading) -> ShownLine:
    message = reading.messages.get(row.message_id) if row.message_id else None
    text = _text(row, message)
    return ShownLine(
        n=row.n, id=row.message_id or row.id, side=row.side, name=_name(row, message, visit, reading), text=text,
        html=shown(text, links=row.side in (Side.AGENT, Side.BOT)), at=row.at, files=message.files if message else (),
        buttons=tuple(Button(c["code"], label_of(c), c.get("kind", "")) for c in row.choices), chosen=row.chosen,
        has_why=row.side == Side.BOT and message is not None, state=_state(row, visit, message, reading),
        by="mail" if message is not None and message.channel == "email" else "chat",
    )  # fmt: skip


def _text(row: Line, message: Spoken | None) -> str:
    if message is not None:
        return message.text
    return label_of(row.parameters) if row.code == CHOSE else sentence_of(row.code, row.parameters)


def _name(row: Line, message: Spoken | None, visit: Visit, reading: _Reading) -> str:
    if row.side == Side.BOT:
        return reading.bots.get(visit.inbox_id, "")
    return message.author_name if row.side == Side.AGENT and message is not None else ""


def _state(row: Line, visit: Visit, message: Spoken | None, reading: _Reading) -> str:
    """Of a visitor's line: sent, or read by us. Of ours: sent, delivered on a screen, or read."""
    if row.side == Side.VISITOR:
        seen = reading.read_up_to.get(message.conversation) if message else None
        return "read" if message is not None and seen is not None and message.at <= seen else "sent"
    if row.n <= visit.read:
        return "read"
    return "delivered" if row.n <= visit.delivered else "sent"


def why_of(visit: UUID, message: UUID, language: str) -> Mapping[str, Any] | None:
    """How a bot knew what it said in a message that this visitor sees; None when there is nothing to tell."""
    if not Line.objects.filter(visit=visit, message=message, side=Side.BOT).exists():
        return None
    return neighbours().why_of(message, language)
