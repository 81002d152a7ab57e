"""Outcomes: what a conversation can be closed with."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe
from typing_extensions import override

from alvast.conversations import actions as conversations
from alvast.conversations import queries
from alvast.conversations.queries import DispositionLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_leads, show_form
from alvast.desk.settings.team_choice import TeamChoice, may_change
from alvast.kernel.errors import NotFound
from alvast.staff.queries import names_of


class OutcomeForm(DeskForm):
    """An outcome; its code stays the same for ever, so that reports over years can be compared."""

    refused_at: ClassVar = {"outcome_taken": "code"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    code = forms.SlugField(label=gettext_lazy("Code"), max_length=40, required=False,
                           help_text=gettext_lazy("For reports. Empty: made from the name."))  # fmt: skip
    team = TeamChoice(label=gettext_lazy("For"))

    @override
    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        given["code"] = given.get("code") or slugify(given.get("name", ""))[:40]
        if not given["code"] and not self.errors:
            self.add_error("code", _("Give it a code of letters and digits."))
        return given


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome in the list; `team` empty: for everyone."""

    outcome: DispositionLine
    team: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class OutcomesPage:
    """Those for everyone and for the teams in view."""

    rows: tuple[OutcomeRow, ...]


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """A new outcome."""

    form: OutcomeForm


@require_safe
@for_leads
def outcomes(request: HttpRequest) -> HttpResponse:
    actor, lines = actor_for(request), queries.dispositions(actor_for(request))
    names = names_of({line.team for line in lines if line.team})
    rows = tuple(OutcomeRow(line, names.get(line.team, "") if line.team else "", may_change(actor, line.team)) for line in lines)
    return show(request, "desk/settings/outcomes/list.html", OutcomesPage(rows))


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest) -> HttpResponse:
    actor, form = actor_for(request), OutcomeForm(request.POST or None)
    form.fields["team"].offer(actor)  # type: ignore[attr-defined]
    if sent(request, form, lambda: conversations.add_disposition(actor=actor, **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "settings:outcomes")
    return show_form(request, "desk/settings/outcomes/outcome.html", OutcomePage(form), form)


@require_http_methods(["GET", "POST"])
@for_leads
def archive(request: HttpRequest, outcome: UUID) -> HttpResponse:
    line = next((line for line in queries.dispositions(actor_for(request)) if line.id == outcome), None)
    if line is None or not may_change(actor_for(request), line.team):
        raise NotFound
    page = ConfirmPage(
        at="outcomes", heading=_("Delete “{name}”?").format(name=line.name), verb=_("Delete"),
        lead=_("It can no longer be chosen. What was closed with it stays so."), back_url=reverse("settings:outcomes"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: conversations.archive_disposition(actor=actor_for(request), disposition=outcome),
        said=_("“{name}” is deleted.").format(name=line.name),
    )
