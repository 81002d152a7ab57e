"""What the page of the line shows: who waits, since when, in which order and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from alvast.desk import times
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.queueing.queries import LinePlace, is_available, waiting_line


@dataclass(frozen=True, slots=True)
class Row:
    """One place. `position` is empty for who does not count now; `state` says why then; `aside` what else is good to know."""

    place: LinePlace
    position: str
    waits: str
    state: str
    tone: str
    reason: str
    asides: Sequence[str]


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """`available`: how many colleagues take from these lines now; `is_available`: whether the asking agent does."""

    rows: Sequence[Row]
    counting: int
    available: int
    is_available: bool


def waiting_page(actor: Actor) -> WaitingPage:
    assert actor.id is not None
    line, at = waiting_line(actor), now()
    rows = tuple(row_of(place, at=at) for place in line.places)
    return WaitingPage(rows, sum(bool(row.position) for row in rows), line.available, is_available(actor.id))


def row_of(place: LinePlace, *, at: datetime) -> Row:
    state, tone = _state(place, at)
    asides = (
        _("by {n} doors").format(n=place.doors) if place.doors > 1 else "",
        _("passed over {n} times").format(n=place.passed_over) if place.passed_over else "",
    )
    position = str(place.position) if place.position else ""
    return Row(place, position, timesince(place.since, at), state, tone, reason_words(place.reason), tuple(filter(None, asides)))


def reason_words(reason: str) -> str:
    """Why a person is needed, as colleagues say it; what is not known by that name is left out."""
    return {
        "asked": _("Asked for a person"), "asked_for_person": _("Asked for a person"), "call_back": _("Wants to be called"),
        "two_failed_turns": _("The bot did not get any further"), "plays_because_stuck": _("Was stuck with the bot"),
        "emotion": _("Feelings run high"), "safety": _("Danger"), "self_harm": _("May harm themselves"),
        "coercion": _("May be forced by someone"), "fraud": _("Fraud"), "bereavement": _("Somebody died"),
        "legal": _("Legal"), "money": _("Money trouble"), "no_mandate": _("The bot may not do this"),
        "transfer": _("Passed on by a colleague"), "stopped": _("The bot was switched off"),
        "composer_down": _("The bot could not answer"), "writing": _("The bot could not say it well"),
        "nothing_found": _("The bot found nothing about it"), "uncertain": _("The bot was not certain"),
    }.get(reason, "")  # fmt: skip


def _state(place: LinePlace, at: datetime) -> tuple[str, str]:
    if place.urgency == "safety":
        return _("Danger: goes first"), "danger"
    if place.stands == "away":
        return _("Not there now; keeps the place"), ""
    if place.stands == "with_bot":
        return _("With the bot; keeps the place"), ""
    if place.stands == "called_back" and place.due_at is not None:
        words = _("Call now") if place.due_at <= at else _("To be called {moment}").format(moment=times.written(place.due_at))
        return words, "warning" if place.due_at <= at else ""
    return (_("Urgent: half an hour ahead"), "warning") if place.urgency == "urgent" else ("", "")
