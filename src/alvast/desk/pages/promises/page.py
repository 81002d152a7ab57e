"""What the list of promises and the part beside a conversation show: each promise in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from alvast.desk import times
from alvast.kernel.actor import Actor
from alvast.promises.queries import (
    PromiseFilter,
    PromiseLine,
    State,
    open_promise_counts,
    promises_listed,
    promises_of_conversation,
)

SHOWN = 50
SHORT = "D j N"
UNSETTLED = "open"
PLACES = (UNSETTLED, State.AT_RISK, State.BROKEN, State.KEPT, "all")


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of the list, or whose promises; `count` is empty for none."""

    name: str
    url: str
    is_current: bool
    count: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One promise. `due` is its moment in words, `tone` how the state is marked, `aside` what else is good to know."""

    line: PromiseLine
    due: str
    state: str
    tone: str
    aside: str
    may_settle: bool

    @property
    def field_due(self) -> str:
        """The value of the field to move it with."""
        return times.field_time(self.line.due_at)


@dataclass(frozen=True, slots=True)
class PromisesPage:
    """`back` is where a form returns to; `next_url` leads to the promises due after these, empty at the end."""

    place: str
    tabs: Sequence[Tab]
    whose: Sequence[Tab]
    rows: Sequence[Row]
    back: str
    next_url: str


@dataclass(frozen=True, slots=True)
class PromisesPart:
    """Of one conversation: what still has to happen, and what is settled."""

    conversation: UUID
    number: int
    rows: Sequence[Row]
    settled: Sequence[Row]
    back: str


def promises_page(actor: Actor, *, place: str, whose: str, after: tuple[datetime, UUID] | None) -> PromisesPage:
    """The promises of one part of the list; an unknown part is the first."""
    place, whose = place if place in PLACES else UNSETTLED, whose if whose == "mine" else "team"
    owner = actor.id if whose == "mine" else None
    lines = promises_listed(actor, _filter(place, owner), after=after, limit=SHOWN + 1)
    counts = open_promise_counts(actor, owner=owner)
    url = _url(place, whose)
    return PromisesPage(
        place, [_tab(name, one, place, whose, counts) for one, name in _places()],
        [Tab(name, _url(place, one), one == whose) for one, name in (("team", _("Of everyone")), ("mine", _("Mine")))],
        [row_of(line) for line in lines[:SHOWN]], url, _next(lines, url),
    )  # fmt: skip


def promises_part(actor: Actor, conversation: UUID, number: int) -> PromisesPart:
    """What was promised in a conversation that the actor may see."""
    rows = [row_of(line) for line in promises_of_conversation(actor, conversation)]
    return PromisesPart(
        conversation, number, [row for row in rows if row.may_settle], [row for row in rows if not row.may_settle],
        reverse("desk:conversation", args=[number]),
    )  # fmt: skip


def row_of(line: PromiseLine) -> Row:
    name, tone = _state(line)
    is_settled = line.state in (State.KEPT, State.WITHDRAWN) or line.is_kept_late
    return Row(line, due_words(line.due_at, form=SHORT), name, tone, _aside(line), not is_settled)


def due_words(due_at: datetime, *, form: str = "l j F") -> str:
    """The day; with the time when it is not just the end of that day."""
    local = timezone.localtime(due_at)
    day = times.day_in_words(local.date(), form)
    return day if (local.hour, local.minute) == (23, 59) else f"{day} {times.clock_time(local)}"


def _filter(place: str, owner: UUID | None) -> PromiseFilter:
    if place == UNSETTLED:
        return PromiseFilter(owner=owner, is_unsettled=True)
    if place == State.BROKEN:
        return PromiseFilter(states=(State.BROKEN,), owner=owner, is_unsettled=True)
    return PromiseFilter(states=() if place == "all" else (place,), owner=owner)


def _places() -> list[tuple[str, str]]:
    return [
        (UNSETTLED, _("To keep")), (State.AT_RISK, _("At risk")), (State.BROKEN, _("Broken")), (State.KEPT, _("Kept")),
        ("all", _("All")),
    ]  # fmt: skip


def _tab(name: str, place: str, current: str, whose: str, counts: dict[str, int]) -> Tab:
    count = sum(counts.values()) if place == UNSETTLED else counts.get(place, 0)
    return Tab(name, _url(place, whose), place == current, str(count or ""))


def _url(place: str, whose: str) -> str:
    return f"{reverse('desk:promises')}?{urlencode({'in': place, 'whose': whose})}"


def _next(lines: Sequence[PromiseLine], url: str) -> str:
    if len(lines) <= SHOWN:
        return ""
    last = lines[SHOWN - 1]
    return f"{url}&{urlencode({'after': f'{last.due_at.isoformat()} {last.id}'})}"


def _state(line: PromiseLine) -> tuple[str, str]:
    if line.is_kept_late:
        return _("Kept late"), ""
    return {
        State.OPEN: (_("Open"), "accent"),
        State.AT_RISK: (_("At risk"), "warning"),
        State.BROKEN: (_("Broken"), "danger"),
        State.KEPT: (_("Kept"), "success"),
        State.WITHDRAWN: (_("Withdrawn"), ""),
    }[State(line.state)]


def _aside(line: PromiseLine) -> str:
    if line.state == State.BROKEN and line.told_at is not None:
        return _("The customer was told.") if line.is_sent_apology else _("A draft for the customer lies ready.")
    if line.is_moved:
        return _("First: {day}").format(day=due_words(line.first_due_at))
    return ""
