"""What the work list shows: each order that is stuck, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alvast.proactive.queries import WorkLine, WorkList, way_chosen


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of the list; `count` is empty for none."""

    name: str
    url: str
    count: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One order. `done` says what was done about it, `tone` how it is marked: danger, warning, accent or empty."""

    line: WorkLine
    order: str
    cause: str
    also: str
    age: str
    amount: str
    state: str
    tone: str
    done: str


@dataclass(frozen=True, slots=True)
class AheadPage:
    """`causes` narrow the list; `back` is where a form returns to. `is_demo`: orders can be placed here."""

    place: str
    tabs: Sequence[Tab]
    causes: Sequence[Tab]
    rows: Sequence[Row]
    back: str
    is_demo: bool


def page_of(found: WorkList) -> AheadPage:
    causes = [_cause_tab(found, "", sum(count for _, count in found.causes))] if len(found.causes) > 1 else []
    causes += [_cause_tab(found, cause, count) for cause, count in found.causes] if causes else []
    return AheadPage(
        found.place, [_tab(found, place, name) for place, name in _places()], causes, [row_of(line) for line in found.lines],
        _url(found.place, found.cause), settings.IS_DEMO,
    )  # fmt: skip


def row_of(line: WorkLine) -> Row:
    name, tone = _state(line)
    return Row(
        line, line.subject_name.partition("/")[2] or line.subject_name, cause_name(line.cause),
        ", ".join(cause_name(cause).lower() for cause in line.also), age_words(line.age_hours), _amount(line), name, tone,
        _done(line),
    )  # fmt: skip


def cause_name(cause: str) -> str:
    return {
        "address_incomplete": _("Address not right"),
        "purpose_at_risk": _("Too late for its day"),
        "refund_overdue": _("Money not paid back"),
        "no_progress": _("Stands still"),
        "no_scan": _("Not collected"),
        "parcel_silent": _("Parcel silent"),
        "slot_slipped": _("Delivery is late"),
        "stock_overdue": _("Stock did not come"),
    }.get(cause, cause)


def age_words(hours: float) -> str:
    """Hours up to two days, then days."""
    if hours < 1:
        return _("just now")
    if hours < 48:
        return ngettext("{count} hour", "{count} hours", int(hours)).format(count=int(hours))
    return ngettext("{count} day", "{count} days", int(hours // 24)).format(count=int(hours // 24))


def _places() -> list[tuple[str, str]]:
    return [
        ("todo", _("For us")), ("customer", _("With the customer")), ("shop", _("Released")), ("left", _("Left alone")),
        ("all", _("All")), ("settled", _("Settled this week")),
    ]  # fmt: skip


def _tab(found: WorkList, place: str, name: str) -> Tab:
    return Tab(name, _url(place, ""), str(found.counts[place] or ""), place == found.place)


def _cause_tab(found: WorkList, cause: str, count: int) -> Tab:
    return Tab(cause_name(cause) if cause else _("Every cause"), _url(found.place, cause), str(count), cause == found.cause)


def _url(place: str, cause: str) -> str:
    return f"{reverse('desk:ahead')}?in={place}" + (f"&cause={cause}" if cause else "")


def _amount(line: WorkLine) -> str:
    if line.amount is None:
        return ""
    return f"{'€' if line.currency in ('EUR', '') else line.currency} {number_format(line.amount, 2, force_grouping=True)}"


def _state(line: WorkLine) -> tuple[str, str]:
    if line.may_reopen:
        return _("Settled"), "success"
    return {
        "proposed": (_("Proposal"), "accent"),
        "human": (_("For a person"), "warning"),
        "found": (_("Being handled"), ""),
        "waiting": (_("Message waits"), ""),
        "asked": (_("Asked"), ""),
        "notified": (_("Told"), ""),
        "repaired": (_("Repaired"), "success"),
        "answered": (_("Answered"), "success"),
        "left": (_("Left alone"), ""),
    }[line.state]


def _done(line: WorkLine) -> str:
    if line.may_reopen:
        return _("Someone settled this. It stays away as long as nothing changes.")
    sentences = {
        "proposed": _proposal(line),
        "human": way_chosen(line.chosen) if line.chosen else _for_a_person(line),
        "found": _("This is being carried out now."),
        "asked": _asked(line),
        "notified": _("The customer was told that it comes on {day}.").format(day=_day(line)),
        "repaired": _("The address was completed to {address}. The shop was asked to go on.").format(address=line.address),
        "answered": way_chosen(line.chosen) if line.chosen else _("The customer answered. The shop was asked to go on."),
        "left": _("Left alone on purpose, to measure what our help brings."),
    }
    return sentences.get(line.state, "")


def _asked(line: WorkLine) -> str:
    if line.cause == "purpose_at_risk":
        return _("The customer was asked how it can still be in time.")
    return _("The customer was asked which address it is.")


def _for_a_person(line: WorkLine) -> str:
    """What someone has to find out, by what is wrong."""
    return {
        "address_incomplete": _("Find out which address it is; the customer cannot be asked by mail."),
        "purpose_at_risk": _("Find out whether it can still be in time, and tell the customer."),
        "refund_overdue": _("Pay the money back, or tell the customer when it comes."),
        "no_progress": _("Find out what the order waits for."),
        "no_scan": _("Ask the warehouse whether the parcel was handed over."),
        "parcel_silent": _("Ask the carrier where the parcel is."),
        "slot_slipped": _("Ask the carrier for a new day."),
        "stock_overdue": _("Ask when the article comes in, or offer another one."),
    }.get(line.cause, _("Someone has to find out what is going on."))


def _proposal(line: WorkLine) -> str:
    if line.remedy == "repair":
        return _("Proposal: complete the address to {address} and tell the customer.").format(address=line.address)
    if line.remedy == "ask":
        return (
            _("Proposal: ask the customer which address it is.")
            if line.cause != "purpose_at_risk"
            else _("Proposal: ask the customer how it can still be in time.")
        )
    return _("Proposal: tell the customer that it comes on {day}.").format(day=_day(line))


def _day(line: WorkLine) -> str:
    return date_format(line.expected_on, "l j F") if line.expected_on else ""
