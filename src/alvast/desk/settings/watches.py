"""Watches: what is watched, how long it may take, what is done; tried on the past before it goes live."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from alvast.decisions.queries import state_words
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.ahead.page import age_words, cause_name
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_leads, show_form
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.proactive import actions
from alvast.proactive.queries import (
    POSSIBLE,
    Cause,
    Counts,
    History,
    Remedy,
    Watch,
    Way,
    draw_standing,
    may_leave_alone,
    try_on_history,
    watches,
    way_words,
)

PERIOD = timedelta(days=14)
SHOWN = 20
REMEDIES = {
    Remedy.REPAIR: gettext_lazy("Complete the address where there is no doubt, else ask the customer"),
    Remedy.ASK: gettext_lazy("Ask the customer"),
    Remedy.NOTIFY: gettext_lazy("Tell the customer the new day when it is known, else leave it to a person"),
    Remedy.HUMAN: gettext_lazy("Leave it to a person"),
}


class WatchForm(DeskForm):
    """One watch; a field for each state it has a limit for."""

    is_on = forms.BooleanField(label=gettext_lazy("This watch is on"), required=False)
    remedy = forms.ChoiceField(label=gettext_lazy("What is done"), widget=forms.RadioSelect)
    needs_approval = forms.BooleanField(
        label=gettext_lazy("Someone approves it first"), required=False,
        help_text=gettext_lazy("It stands in the list as a proposal until someone says yes."),
    )  # fmt: skip
    counts = forms.ChoiceField(
        label=gettext_lazy("Limits are counted in"),
        choices=[(Counts.CLOCK, gettext_lazy("Hours of the clock")), (Counts.WORKING, gettext_lazy("Working hours of the team"))],
    )  # fmt: skip
    cap = forms.IntegerField(label=gettext_lazy("Messages to one customer"), min_value=1, max_value=20)
    cap_days = forms.IntegerField(label=gettext_lazy("In how many days"), min_value=1, max_value=90)
    quiet_from = forms.TimeField(label=gettext_lazy("No messages from"), widget=forms.TimeInput(attrs={"type": "time"}))
    quiet_to = forms.TimeField(label=gettext_lazy("Until"), widget=forms.TimeInput(attrs={"type": "time"}))
    held_out = forms.IntegerField(
        label=gettext_lazy("Orders left alone, in percent"), min_value=0, max_value=50,
        help_text=gettext_lazy(
            "Of those who would be told a new day, chosen by chance. They get the ordinary treatment, so that it shows what our "
            "message brings. Usual is 10; at 0 nobody is left alone."
        ),
    )  # fmt: skip

    ways = forms.MultipleChoiceField(
        label=gettext_lazy("What the customer may choose"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Stopping the order, and letting it come later, can always be chosen."),
    )  # fmt: skip

    def __init__(self, *args: Any, watch: Watch, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(watch)
        super().__init__(*args, **kwargs)
        self.watch = watch
        remedy = self.fields["remedy"]
        assert isinstance(remedy, forms.ChoiceField)
        remedy.choices = [(choice.value, REMEDIES[choice]) for choice in POSSIBLE[watch.cause]]
        for state, hours in watch.limits.items():
            self.fields[f"limit_{state}"] = forms.FloatField(label=_limit_name(state), min_value=0, max_value=8784, initial=hours)
        if not may_leave_alone(watch.cause):
            del self.fields["held_out"]
        ways = self.fields["ways"]
        assert isinstance(ways, forms.MultipleChoiceField)
        ways.choices = [(way.value, way_words(way)) for way in (Way.RUSH, Way.PICKUP)]
        if watch.cause is not Cause.PURPOSE_AT_RISK:
            del self.fields["ways"]

    @property
    def limits(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("limit_")]

    def settings(self) -> actions.Settings:
        """What was filled in, as the action takes it."""
        given = self.cleaned_data
        return actions.Settings(
            is_on=given["is_on"], remedy=Remedy(given["remedy"]), needs_approval=given["needs_approval"],
            counts=Counts(given["counts"]), cap=given["cap"], cap_days=given["cap_days"], quiet_from=given["quiet_from"],
            quiet_to=given["quiet_to"], held_out=given.get("held_out", self.watch.held_out),
            ways=tuple(map(Way, given.get("ways", ()))),
            limits={name.removeprefix("limit_"): hours for name, hours in given.items() if name.startswith("limit_")},
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class WatchRow:
    """A watch in the list."""

    watch: Watch
    name: str
    limits: str
    remedy: str
    left_alone: str


@dataclass(frozen=True, slots=True)
class WatchesPage:
    """All watches, the gravest cause first."""

    rows: Sequence[WatchRow]


@dataclass(frozen=True, slots=True)
class TriedLine:
    """An order that would have been found."""

    order: str
    at: Any
    age: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What the watch would have done in the past; `summary` says n and period."""

    history: History
    lines: Sequence[TriedLine]
    counts: Sequence[tuple[str, int]]
    more: int


@dataclass(frozen=True, slots=True)
class WatchPage:
    """One watch and, when it was tried, what came of that."""

    watch: Watch
    name: str
    form: WatchForm
    left_alone: str
    tried: Tried | None


@require_safe
@for_leads
def overview(request: HttpRequest) -> HttpResponse:
    return show(request, "desk/settings/watches/list.html", WatchesPage([_row(watch) for watch in watches().values()]))


def _row(watch: Watch) -> WatchRow:
    return WatchRow(watch, cause_name(watch.cause), _limits(watch), str(REMEDIES[watch.remedy]), _left_alone(watch))


@require_http_methods(["GET", "POST"])
@for_leads
def watch(request: HttpRequest, code: str) -> HttpResponse:
    known = watches().get(code)
    if known is None:
        raise NotFound
    form = WatchForm(request.POST or None, watch=known)
    if "try" in request.POST and form.is_valid():
        return _show(request, known, form, _tried(replace(known, **form.settings())))
    if sent(request, form, lambda: actions.save_watch(actor=actor_for(request), code=code, **form.settings())):
        tell(request, _("Saved. All open orders are judged by it now."))
        return go_to(request, "settings:watches")
    return _show(request, known, form, None)


def _show(request: HttpRequest, known: Watch, form: WatchForm, tried: Tried | None) -> HttpResponse:
    page = WatchPage(known, cause_name(known.cause), form, _left_alone(known), tried)
    return show_form(request, "desk/settings/watches/watch.html", page, form)


def _left_alone(known: Watch) -> str:
    """How many are, or from when on; empty when nobody ever is."""
    stands = draw_standing(known, now())
    if stands is None:
        return ""
    if stands.has_begun:
        return _("{percent}% left alone").format(percent=known.held_out)
    return _("{percent}% left alone from {needed} found in {days} days on, now {found}").format(
        percent=known.held_out, needed=stands.needed, days=stands.days, found=stands.found
    )


def _tried(wanted: Watch) -> Tried:
    history = try_on_history(wanted, begin=now() - PERIOD, end=now())
    lines = [
        TriedLine(line.subject_name.partition("/")[2], line.at, age_words(line.age_hours), _remedy_name(line.remedy))
        for line in history.found[:SHOWN]
    ]
    counts = [(_remedy_name(remedy), count) for remedy, count in sorted(history.remedies.items())]
    return Tried(history, lines, counts, max(0, len(history.found) - SHOWN))


def _remedy_name(remedy: str) -> str:
    return {
        "repair": _("Repaired"), "ask": _("Asked"), "notify": _("Told"), "human": _("For a person"), "none": _("Left alone"),
    }[remedy]  # fmt: skip


def _initial(known: Watch) -> dict[str, Any]:
    names = ("is_on", "remedy", "needs_approval", "counts", "cap", "cap_days", "quiet_from", "quiet_to", "held_out", "ways")
    return {name: getattr(known, name) for name in names}


def _limit_name(state: str) -> str:
    return _("Hours as “{state}”").format(state=state_words(state)) if state else _("Hours")


def _limits(known: Watch) -> str:
    """`after 24 hours`, or from the shortest to the longest."""
    spans = [_span(limit, known.counts) for limit in sorted({limit for limit in known.limits.values() if limit})]
    if not spans:
        return _("at once")
    if len(spans) == 1:
        return _("after {span}").format(span=spans[0])
    return _("after {first} to {last}").format(first=spans[0], last=spans[-1])


def _span(hours: float, counts: Counts) -> str:
    """Hours; of the clock also whole days, from two on. Working hours make no days."""
    if counts is Counts.CLOCK and hours >= 48 and hours % 24 == 0:
        return ngettext("{count} day", "{count} days", int(hours // 24)).format(count=int(hours // 24))
    return ngettext("{count} hour", "{count} hours", int(hours)).format(count=f"{hours:g}")
