"""The file of what went wrong: transcript, cause, fix, and the example that must pass from now on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.bots.quality import actions
from alvast.bots.quality.queries.boards import IncidentLine, examples_of, incident_line, intent_lines
from alvast.conversations.queries import lines_by_id
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.bots.transcript import BotAnswer, TranscriptField, answers_in
from alvast.desk.pages.bots.wording import intent_name
from alvast.desk.pages.showing import actor_for, go_to, tell
from alvast.desk.settings.guard import for_leads, show_form
from alvast.kernel.actor import Actor
from alvast.kernel.errors import InvalidInput
from alvast.staff.queries import names_of


class IncidentForm(DeskForm):
    """What people found out."""

    what = forms.CharField(label=gettext_lazy("What went wrong?"), widget=forms.Textarea({"rows": 3}), required=False)
    cause = forms.CharField(label=gettext_lazy("Why?"), widget=forms.Textarea({"rows": 3}), required=False)
    fix = forms.CharField(label=gettext_lazy("What was done about it?"), widget=forms.Textarea({"rows": 3}), required=False)
    conversation = TranscriptField()

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("TranscriptField", self.fields["conversation"]).actor = actor


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """One file. `transcript` is the number of the conversation when the reader may see it, else 0; `answers` is what bots said
    in it."""

    line: IncidentLine
    form: IncidentForm
    about: str
    transcript: int
    answers: Sequence[BotAnswer]
    opened_by: str
    closed_by: str
    examples: Sequence[tuple[str, Sequence[tuple[str, str]]]]


@require_http_methods(["GET", "POST"])
@for_leads
def incident(request: HttpRequest, incident: UUID) -> HttpResponse:
    line, actor = incident_line(incident), actor_for(request)
    number = _number(actor, line)
    known = {"what": line.what, "cause": line.cause, "fix": line.fix, "conversation": f"#{number}" if number else ""}
    form = IncidentForm(request.POST or None, initial=known, actor=actor)
    if sent(request, form, lambda: actions.describe_incident(actor=actor, incident=incident, **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "desk:bot-incident", incident)
    return show_form(request, "desk/bots/incident.html", _page(line, form, number), form)


@require_POST
@for_leads
def name_example(request: HttpRequest, incident: UUID) -> HttpResponse:
    actions.name_regression(actor=actor_for(request), incident=incident, example=_id(request.POST.get("example", "")))
    tell(request, _("Saved."))
    return go_to(request, "desk:bot-incident", incident)


@require_POST
@for_leads
def close(request: HttpRequest, incident: UUID) -> HttpResponse:
    actions.close_incident(actor=actor_for(request), incident=incident)
    tell(request, _("The file is closed."))
    return go_to(request, "desk:bots")


def _number(actor: Actor, line: IncidentLine) -> int:
    seen: dict[UUID, Any] = lines_by_id(actor, {line.conversation}) if line.conversation else {}
    return seen[line.conversation].number if line.conversation in seen else 0


def _page(line: IncidentLine, form: IncidentForm, number: int) -> IncidentPage:
    names = names_of({one for one in (line.opened_by, line.closed_by) if one})
    intents = intent_lines(())
    about = next((intent_name(one) for one in intents if one.code == line.intent), line.intent)
    groups = [(intent_name(one), [(str(e.id), e.question) for e in examples_of(one.code)]) for one in intents]
    return IncidentPage(
        line, form, about, number, answers_in(line.conversation) if number and line.conversation else (),
        names.get(line.opened_by, "") if line.opened_by else "", names.get(line.closed_by, "") if line.closed_by else "",
        [(name, listed) for name, listed in groups if listed],
    )  # fmt: skip


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise InvalidInput(detail="example") from error
