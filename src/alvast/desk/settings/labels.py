"""Labels: a name and a place on the colour circle."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from alvast.conversations import actions as conversations
from alvast.conversations import queries
from alvast.conversations.queries import LabelLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_leads, show_form
from alvast.kernel.errors import NotFound

HUES = (
    (20, gettext_lazy("red")), (50, gettext_lazy("orange")), (90, gettext_lazy("yellow")), (130, gettext_lazy("lime")),
    (150, gettext_lazy("green")), (190, gettext_lazy("turquoise")), (230, gettext_lazy("sky blue")), (262, gettext_lazy("blue")),
    (290, gettext_lazy("purple")), (330, gettext_lazy("pink")),
)  # fmt: skip


class LabelForm(DeskForm):
    """A label."""

    refused_at: ClassVar = {"label_taken": "name", "invalid_input": "name"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=60, widget=forms.TextInput({"autocomplete": "off"}))
    hue = forms.TypedChoiceField(label=gettext_lazy("Colour"), coerce=int, choices=HUES, widget=forms.RadioSelect, initial=230)


@dataclass(frozen=True, slots=True)
class LabelsPage:
    """All labels in use."""

    labels: tuple[LabelLine, ...]


@dataclass(frozen=True, slots=True)
class LabelPage:
    """One label; `label` is None for a new one."""

    label: LabelLine | None
    form: LabelForm


@require_safe
@for_leads
def labels(request: HttpRequest) -> HttpResponse:
    return show(request, "desk/settings/labels/list.html", LabelsPage(queries.labels()))


@require_http_methods(["GET", "POST"])
@for_leads
def add(request: HttpRequest) -> HttpResponse:
    form = LabelForm(request.POST or None)
    if sent(request, form, lambda: conversations.add_label(actor=actor_for(request), **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "settings:labels")
    return show_form(request, "desk/settings/labels/label.html", LabelPage(None, form), form)


@require_http_methods(["GET", "POST"])
@for_leads
def label(request: HttpRequest, label: UUID) -> HttpResponse:
    line = _label(label)
    form = LabelForm(request.POST or None, initial={"name": line.name, "hue": nearest_hue(line.hue)})
    if sent(request, form, lambda: conversations.change_label(actor=actor_for(request), label=label, **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "settings:labels")
    return show_form(request, "desk/settings/labels/label.html", LabelPage(line, form), form)


@require_http_methods(["GET", "POST"])
@for_leads
def archive(request: HttpRequest, label: UUID) -> HttpResponse:
    line = _label(label)
    page = ConfirmPage(
        at="labels", heading=_("Delete “{name}”?").format(name=line.name), verb=_("Delete"),
        lead=_("It can no longer be chosen. Conversations that have it keep it."), back_url=reverse("settings:labels"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: conversations.archive_label(actor=actor_for(request), label=label),
        said=_("“{name}” is deleted.").format(name=line.name),
    )


def nearest_hue(hue: int) -> int:
    """The offered colour that lies closest on the circle."""
    return min((offered for offered, _name in HUES), key=lambda offered: min((offered - hue) % 360, (hue - offered) % 360))


def _label(label: UUID) -> LabelLine:
    for line in queries.labels():
        if line.id == label:
            return line
    raise NotFound
