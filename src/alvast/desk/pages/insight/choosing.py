"""What the reader of the board chooses: a period, and what a contact costs. All of it stands in the address."""

from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alvast.desk.forms import DeskForm
from alvast.insight.errors import PeriodUnreadable
from alvast.insight.queries import USUAL, Hours, Period, Staffing, last_days, period_between, usual_staffing

LENGTHS = (7, 30, 90)
DAY = {"type": "date"}


class PeriodForm(DeskForm):
    """Days of one's own choice."""

    refused_at: ClassVar = {"period_unreadable": "last"}

    first = forms.CharField(label=gettext_lazy("From"), required=False, max_length=10, widget=forms.TextInput(DAY))
    last = forms.CharField(label=gettext_lazy("Up to and including"), required=False, max_length=10, widget=forms.TextInput(DAY))


class StaffingForm(DeskForm):
    """What a contact costs."""

    minutes = forms.FloatField(
        label=gettext_lazy("Minutes for each contact"), min_value=0.5, max_value=240, help_text=gettext_lazy("With wrap-up."),
        widget=forms.NumberInput({"step": "0.5", "inputmode": "decimal"}),
    )  # fmt: skip
    hours = forms.FloatField(
        label=gettext_lazy("Hours in a full week"), min_value=1, max_value=80,
        help_text=gettext_lazy("Of one full-time colleague."),
        widget=forms.NumberInput({"step": "0.5", "inputmode": "decimal"}),
    )  # fmt: skip
    away = forms.FloatField(
        label=gettext_lazy("Not at work on contacts, in %"), min_value=0, max_value=95,
        help_text=gettext_lazy("Leave, illness, training, breaks."),
        widget=forms.NumberInput({"step": "1", "inputmode": "numeric"}),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Length:
    """One of the usual periods."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, or the usual where it cannot be read; the forms then say what is wrong."""

    period: Period
    staffing: Staffing
    hours: Hours
    days: int  # 0: days of one's own choice
    usual: Staffing
    period_form: PeriodForm
    staffing_form: StaffingForm
    query: str

    @property
    def lengths(self) -> list[Length]:
        return [Length(_days(days), _url({"days": days, **self.kept_staffing}), days == self.days) for days in LENGTHS]

    @property
    def hours_offered(self) -> list[Length]:
        """Which hours count in the time until an answer."""
        kept = {**_period_query(self.period, self.days), **_staffing_query(self.staffing, self.usual)}
        names = {Hours.ALL: _("All hours"), Hours.OPEN: _("Opening hours only")}
        return [
            Length(name, f"{_url({**kept, **_hours_query(hours)})}#repeats", hours == self.hours) for hours, name in names.items()
        ]

    @property
    def kept_period(self) -> dict[str, Any]:
        """For the form about staffing: the period stays as it is, and the hours."""
        return {**_period_query(self.period, self.days), **_hours_query(self.hours)}

    @property
    def kept_staffing(self) -> dict[str, Any]:
        return {**_staffing_query(self.staffing, self.usual), **_hours_query(self.hours)}


def choice_of(request: HttpRequest) -> Choice:
    asked = request.GET
    days = int(asked["days"]) if asked.get("days") in {str(days) for days in LENGTHS} else 0
    has_days_of_own = bool(asked.get("first") or asked.get("last"))
    period, period_form = _own_days(asked) if has_days_of_own and not days else (None, None)
    days = days or (0 if period else USUAL)
    period = period or last_days(days)
    if period_form is None:
        period_form = PeriodForm(initial={"first": period.first.isoformat(), "last": period.last.isoformat()})
    usual = usual_staffing()
    staffing, staffing_form = _staffing(asked, usual)
    hours = Hours.OPEN if asked.get("hours") == Hours.OPEN else Hours.ALL
    query = urlencode({**_period_query(period, days), **_staffing_query(staffing, usual), **_hours_query(hours)})
    return Choice(period, staffing, hours, days, usual, period_form, staffing_form, query)


def _own_days(asked: Any) -> tuple[Period | None, PeriodForm]:
    form = PeriodForm(asked)
    if not form.is_valid():
        return None, form
    try:
        return period_between(form.cleaned_data["first"], form.cleaned_data["last"]), form
    except PeriodUnreadable as refusal:
        form.refuse(refusal)
        return None, form


def _staffing(asked: Any, usual: Staffing) -> tuple[Staffing, StaffingForm]:
    if "minutes" not in asked:
        shown = {"minutes": f"{usual.minutes:g}", "hours": f"{usual.hours_a_week:g}", "away": f"{usual.shrinkage * 100:g}"}
        return usual, StaffingForm(initial=shown)
    form = StaffingForm(asked)
    if not form.is_valid():
        return usual, form
    given = form.cleaned_data
    return Staffing(given["minutes"], given["hours"], given["away"] / 100), form


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=count)


def _period_query(period: Period, days: int) -> dict[str, Any]:
    return {"days": days} if days else {"first": period.first.isoformat(), "last": period.last.isoformat()}


def _hours_query(hours: Hours) -> dict[str, Any]:
    return {} if hours == Hours.ALL else {"hours": hours.value}


def _staffing_query(staffing: Staffing, usual: Staffing) -> dict[str, Any]:
    if staffing == usual:
        return {}
    return {"minutes": staffing.minutes, "hours": staffing.hours_a_week, "away": round(staffing.shrinkage * 100, 1)}


def _url(query: dict[str, Any]) -> str:
    return f"{reverse('desk:insight')}?{urlencode(query)}"
