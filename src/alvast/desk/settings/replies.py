"""Canned replies: everyone's by administrators, a team's own by its lead."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from alvast.conversations import actions as conversations
from alvast.conversations import queries
from alvast.conversations.queries import CannedLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.conversation.aid import WritingAid, remarks_on
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_leads, show_form
from alvast.desk.settings.team_choice import TeamChoice, may_change
from alvast.staff.queries import names_of
from alvast.writing.queries import Context

VARIABLES = (
    ("{klant}", gettext_lazy("The customer's name")), ("{voornaam}", gettext_lazy("The customer's first name")),
    ("{agent}", gettext_lazy("Your name")), ("{nummer}", gettext_lazy("Number of the conversation")),
    ("{team}", gettext_lazy("Name of the team")),
)  # fmt: skip
EXAMPLE = {"customer": "Chidi Okafor", "first_name": "Chidi", "agent": "Ana de Vries", "number": "1042", "team": "Klantenservice"}


class ReplyForm(DeskForm):
    """A text kept for reuse."""

    refused_at: ClassVar = {"shortcut_taken": "shortcut", "unknown_variable": "text"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    shortcut = forms.RegexField(
        r"^/?[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", label=gettext_lazy("Shortcut"), max_length=41,
        help_text=gettext_lazy("What you type after “/” in a reply: letters, digits, - and _."),
        error_messages={"invalid": gettext_lazy("Use letters, digits, - and _ only.")},
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}),
    )  # fmt: skip
    text = forms.CharField(label=gettext_lazy("Text"), max_length=20_000, widget=forms.Textarea({"rows": 10}), strip=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES, initial="nl")
    team = TeamChoice(label=gettext_lazy("For"))

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].replace("\r\n", "\n")
        if not text.strip():
            raise forms.ValidationError(_("Write a text first."))
        return text


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """A canned reply in the list; `team` empty: for everyone."""

    reply: CannedLine
    team: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class RepliesPage:
    """Those for everyone and for the teams in view."""

    rows: tuple[ReplyRow, ...]


@dataclass(frozen=True, slots=True)
class ReplyPage:
    """One canned reply; `reply` is None for a new one. `preview` is the text filled in for an example, `aid` what the writing
    rules say about that."""

    reply: CannedLine | None
    form: ReplyForm
    preview: str
    aid: WritingAid
    variables: tuple[tuple[str, Any], ...] = VARIABLES


@require_safe
@for_leads
def replies(request: HttpRequest) -> HttpResponse:
    actor, lines = actor_for(request), queries.canned_replies(actor_for(request))
    names = names_of({line.team for line in lines if line.team})
    rows = tuple(ReplyRow(line, names.get(line.team, "") if line.team else "", may_change(actor, line.team)) for line in lines)
    return show(request, "desk/settings/replies/list.html", RepliesPage(rows))


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@for_leads
def reply(request: HttpRequest, reply: UUID) -> HttpResponse:
    return _edit(request, queries.canned_reply_for(actor_for(request), reply))


@require_http_methods(["GET", "POST"])
@for_leads
def archive(request: HttpRequest, reply: UUID) -> HttpResponse:
    line = queries.canned_reply_for(actor_for(request), reply)
    page = ConfirmPage(
        at="replies", heading=_("Delete “{name}”?").format(name=line.name), verb=_("Delete"),
        lead=_("It can no longer be chosen. Messages written with it stay as they are."), back_url=reverse("settings:replies"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: conversations.archive_canned_reply(actor=actor_for(request), reply=reply),
        said=_("“{name}” is deleted.").format(name=line.name),
    )


def _edit(request: HttpRequest, line: CannedLine | None) -> HttpResponse:
    actor = actor_for(request)
    known = {"name": line.name, "shortcut": line.shortcut, "text": line.text, "language": line.language} if line else {}
    form = ReplyForm(request.POST or None, initial={**known, "team": line.team} if line else None)
    form.fields["team"].offer(actor)  # type: ignore[attr-defined]
    id = line.id if line else None
    is_preview = "preview" in request.POST
    if not is_preview and sent(
        request, form, lambda: conversations.save_canned_reply(actor=actor, reply=id, **form.cleaned_data)
    ):
        tell(request, _("Saved."))
        return go_to(request, "settings:replies")
    preview = queries.canned_preview(str(form["text"].value() or "").replace("\r\n", "\n"), EXAMPLE)
    page = ReplyPage(line, form, preview, remarks_on(preview, Context(customer_name=EXAMPLE["customer"])))
    if is_preview:
        return show(request, "desk/settings/replies/reply.html", page, parts={"preview": "desk/settings/replies/_preview.html"})
    return show_form(request, "desk/settings/replies/reply.html", page, form)
