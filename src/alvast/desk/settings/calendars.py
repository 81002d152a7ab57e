"""Working hours: a line of times for each day of the week, holidays of a country, and days that differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from typing_extensions import override

from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.settings.hours import HoursUnreadable, hours_a_week, read_hours, written_hours
from alvast.kernel.calendar import holidays_of
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff import actions as staff
from alvast.staff import queries
from alvast.staff.queries import CalendarLine

COUNTRIES = (
    ("NL", gettext_lazy("The Netherlands")), ("BE", gettext_lazy("Belgium")), ("DE", gettext_lazy("Germany")),
    ("FR", gettext_lazy("France")), ("GB", gettext_lazy("United Kingdom")), ("", gettext_lazy("None: work goes on")),
)  # fmt: skip
SPARE = 3  # empty lines for days that differ
MOST_EXCEPTIONS = 100
USUAL_WEEK = {str(day): [["09:00", "17:00"]] for day in range(5)}


class HoursField(forms.CharField):
    """A line of times; its value is a list of blocks."""

    def __init__(self, **kwargs: Any) -> None:
        plain = {"autocomplete": "off", "spellcheck": "false", "placeholder": gettext_lazy("closed")}
        super().__init__(required=False, max_length=200, widget=forms.TextInput(plain), **kwargs)

    @override
    def clean(self, value: Any) -> list[list[str]]:
        try:
            return read_hours(super().clean(value))
        except HoursUnreadable as unreadable:
            raise forms.ValidationError(_("“{part}” is not a time. Write 9:00–12:30, 13:00–17:30.").format(part=unreadable.part))


class CalendarForm(DeskForm):
    """A week, a country, and days that differ: `day_0` … `day_6`, then pairs `date_n` and `hours_n`."""

    refused_at: ClassVar = {"name_taken": "name"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    time_zone = forms.ChoiceField(label=gettext_lazy("Time zone"))
    country = forms.ChoiceField(label=gettext_lazy("Public holidays of"), choices=COUNTRIES, required=False, initial="NL")

    def __init__(self, *args: Any, known: CalendarLine | None = None, **kwargs: Any) -> None:
        exceptions = sorted((known.exceptions if known else {}).items())
        super().__init__(*args, initial=_initial(known, exceptions), **kwargs)
        zones = sorted(
            zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/"))
        )
        self.fields["time_zone"].choices = [(zone, zone.replace("_", " ")) for zone in zones]  # type: ignore[attr-defined]
        for day, name in WEEKDAYS.items():
            self.fields[f"day_{day}"] = HoursField(label=str(name).capitalize())
        self.lines = self._lines_asked(len(exceptions))
        for line in range(self.lines):
            self.fields[f"date_{line}"] = forms.DateField(
                label=_("Day"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))  # fmt: skip
            self.fields[f"hours_{line}"] = HoursField(label=_("Open"))

    def _lines_asked(self, known: int) -> int:
        posted = sum(name.startswith("date_") for name in self.data) if self.is_bound else known + SPARE
        return min(posted, MOST_EXCEPTIONS)

    @property
    def days(self) -> list[forms.BoundField]:
        return [self[f"day_{day}"] for day in range(7)]

    @property
    def exceptions(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"date_{line}"], self[f"hours_{line}"]) for line in range(self.lines)]

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for line in range(self.lines):
            if given.get(f"hours_{line}") and not given.get(f"date_{line}") and f"date_{line}" not in self.errors:
                self.add_error(f"date_{line}", _("Which day?"))
        return given

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        given = self.cleaned_data
        days = {given[f"date_{line}"].isoformat(): given[f"hours_{line}"] for line in range(self.lines) if given[f"date_{line}"]}
        return {
            "name": given["name"], "time_zone": given["time_zone"], "country": given["country"], "exceptions": days,
            "blocks": {str(day): given[f"day_{day}"] for day in range(7) if given[f"day_{day}"]},
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which the usual week does not hold; `hours` empty: closed."""

    day: date
    name: str
    hours: str


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A calendar in the list."""

    calendar: CalendarLine
    hours: float
    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarsPage:
    """All calendars."""

    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """One calendar; `calendar` is None for a new one. `coming` are the special days of the coming year."""

    calendar: CalendarLine | None
    form: CalendarForm
    coming: tuple[Day, ...]


@require_safe
@for_administrators
def calendars(request: HttpRequest) -> HttpResponse:
    teams = queries.all_teams()
    rows = tuple(
        CalendarRow(
            line, hours_a_week(list(line.blocks.values())), tuple(team.name for team in teams if team.calendar == line.id)
        )
        for line in queries.all_calendars()
    )
    return show(request, "desk/settings/calendars/list.html", CalendarsPage(rows))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@for_administrators
def calendar(request: HttpRequest, calendar: UUID) -> HttpResponse:
    return _edit(request, _calendar(calendar))


@require_http_methods(["GET", "POST"])
@for_administrators
def delete(request: HttpRequest, calendar: UUID) -> HttpResponse:
    line = _calendar(calendar)
    page = ConfirmPage(
        at="calendars", heading=_("Delete {name}?").format(name=line.name), verb=_("Delete"),
        lead=_("Teams with these hours then count as always open."), back_url=reverse("settings:calendars"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: staff.delete_calendar(actor=actor_for(request), calendar=calendar),
        said=_("{name} is deleted.").format(name=line.name),
    )


def _edit(request: HttpRequest, known: CalendarLine | None) -> HttpResponse:
    form = CalendarForm(request.POST or None, known=known)
    id = known.id if known else None
    if sent(request, form, lambda: staff.save_calendar(actor=actor_for(request), calendar=id, **form.values())):
        tell(request, _("Saved."))
        return go_to(request, "settings:calendars")
    page = CalendarPage(known, form, coming_days(known.country if known else "NL", known.exceptions if known else {}))
    return show_form(request, "desk/settings/calendars/calendar.html", page, form)


def coming_days(country: str, exceptions: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Day, ...]:
    """Holidays and exceptions from today on for a year, by date; an exception goes before a holiday."""
    today = timezone.localtime(now(), ZoneInfo(settings.TIME_ZONE)).date()
    known: dict[date, str] = {}
    if country:
        in_english = get_language() == "en"
        for year in (today.year, today.year + 1):
            known |= holidays_of(country, year, in_english=in_english)
    found = {day: Day(day, name, "") for day, name in known.items()}
    for text, blocks in exceptions.items():
        day = date.fromisoformat(text)
        found[day] = Day(day, known.get(day, ""), written_hours(blocks))
    return tuple(found[day] for day in sorted(found) if today <= day < today + timedelta(days=365))


def _calendar(calendar: UUID) -> CalendarLine:
    for line in queries.all_calendars():
        if line.id == calendar:
            return line
    raise NotFound


def _initial(known: CalendarLine | None, exceptions: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    blocks = known.blocks if known else USUAL_WEEK
    own = {"name": known.name if known else "", "time_zone": known.time_zone if known else settings.TIME_ZONE}
    own["country"] = known.country if known else "NL"
    days = {f"day_{day}": written_hours(blocks.get(str(day), ())) for day in range(7)}
    pairs = {f"date_{line}": date.fromisoformat(day) for line, (day, _hours) in enumerate(exceptions)}
    pairs |= {f"hours_{line}": written_hours(hours) for line, (_day, hours) in enumerate(exceptions)}
    return {**own, **days, **pairs}
