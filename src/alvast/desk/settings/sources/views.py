"""Connections: the systems that tell us what happens in a shop."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.api import actions as api
from alvast.api import queries
from alvast.api.actions import MadeSource
from alvast.api.queries import ImportLine, SourceLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.settings.sources.wording import KINDS, kind_name, refusal_sentence


class SourceForm(DeskForm):
    """A new source."""

    refused_at: ClassVar = {"source_name_taken": "name", "name_missing": "name", "secret_too_short": "secret"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=60, help_text=gettext_lazy("For example the name of the shop."))
    kind = forms.ChoiceField(label=gettext_lazy("Where do the orders come from?"), choices=KINDS, widget=forms.RadioSelect)
    secret = forms.CharField(
        label=gettext_lazy("Secret (may be empty)"), max_length=200, required=False,
        help_text=gettext_lazy("Shopify shows one under its webhooks: paste it here. Elsewhere leave it empty: we make one."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    letters = forms.CharField(
        label=gettext_lazy("Letters before its numbers (may be empty)"), max_length=20, required=False,
        help_text=gettext_lazy("Only when two shops both have an order 1001. With “b-” it becomes b-1001."),
    )  # fmt: skip

    def values(self) -> dict[str, str]:
        """As the action wants them."""
        given = self.cleaned_data
        return {"name": given["name"], "kind": given["kind"], "secret": given["secret"], "prefix": given["letters"]}


class SecretForm(DeskForm):
    """A new secret, made or pasted."""

    refused_at: ClassVar = {"secret_too_short": "secret"}

    secret = forms.CharField(
        label=gettext_lazy("Secret (may be empty)"), max_length=200, required=False,
        help_text=gettext_lazy("Paste the one that the shop shows, or leave it empty: then we make one."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip


class FileForm(DeskForm):
    """A file to be looked at."""

    refused_at: ClassVar = {"file_unreadable": "file"}

    file = forms.FileField(
        label=gettext_lazy("File with orders"),
        help_text=gettext_lazy("CSV with names of columns on the first line, 40 MB at most."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the list."""

    source: SourceLine
    kind: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources by name."""

    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class AddPage:
    """A new source."""

    form: SourceForm


@dataclass(frozen=True, slots=True)
class MadePage:
    """The address and the secret; the secret is shown this once."""

    source: SourceLine
    url: str
    secret: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source: how it fares, how to connect it, and the files that were brought."""

    source: SourceLine
    kind: str
    url: str
    why: str
    form: FileForm
    imports: tuple[ImportLine, ...]
    example: str


@dataclass(frozen=True, slots=True)
class RenewPage:
    """A new secret for a source."""

    source: SourceLine
    form: SecretForm


@require_safe
@for_administrators
def sources(request: HttpRequest) -> HttpResponse:
    rows = tuple(SourceRow(line, kind_name(line.kind)) for line in queries.event_sources(actor_for(request)))
    return show(request, "desk/settings/sources/list.html", SourcesPage(rows))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form = SourceForm(request.POST or None)
    made: list[MadeSource] = []
    if not sent(request, form, lambda: made.append(api.add_source(actor=actor_for(request), **form.values()))):
        return show_form(request, "desk/settings/sources/add.html", AddPage(form), form)
    if not made[0].secret:
        return go_to(request, "settings:source", made[0].id)
    return _made(request, made[0].id, made[0].secret, is_new=True)


@require_safe
@for_administrators
def source(request: HttpRequest, source: UUID) -> HttpResponse:
    return _page(request, source, FileForm())


@require_http_methods(["GET", "POST"])
@for_administrators
def renew(request: HttpRequest, source: UUID) -> HttpResponse:
    line, form = queries.event_source(actor_for(request), source), SecretForm(request.POST or None)
    made: list[str] = []
    if sent(request, form, lambda: made.append(api.renew_source_secret(
        actor=actor_for(request), source=source, secret=form.cleaned_data["secret"],
    ))):  # fmt: skip
        return _made(request, source, made[0], is_new=False)
    return show_form(request, "desk/settings/sources/renew.html", RenewPage(line, form), form)


@require_POST
@for_administrators
def stop(request: HttpRequest, source: UUID) -> HttpResponse:
    api.stop_source(actor=actor_for(request), source=source)
    return _back(request, source, _("It is listened to no more."))


@require_POST
@for_administrators
def start(request: HttpRequest, source: UUID) -> HttpResponse:
    api.start_source(actor=actor_for(request), source=source)
    return _back(request, source, _("It is listened to again."))


@require_POST
@for_administrators
def looked(request: HttpRequest, source: UUID) -> HttpResponse:
    api.forget_refusals(actor=actor_for(request), source=source)
    return _back(request, source, _("The count starts again."))


@require_POST
@for_administrators
def bring(request: HttpRequest, source: UUID) -> HttpResponse:
    form = FileForm(request.POST, request.FILES)
    made: list[UUID] = []

    def keep() -> None:
        file = form.cleaned_data["file"]
        made.append(api.bring_file(actor=actor_for(request), source=source, name=file.name, content=file.read()))

    if sent(request, form, keep):
        return go_to(request, "settings:source_file", source, made[0])
    return _page(request, source, form)


def _page(request: HttpRequest, source: UUID, form: FileForm) -> HttpResponse:
    actor = actor_for(request)
    line = queries.event_source(actor, source)
    page = SourcePage(
        line, kind_name(line.kind), _url(line), refusal_sentence(line.refused_because) if line.refused else "", form,
        queries.file_imports(actor, source) if line.kind == "files" else (), _example(line),
    )  # fmt: skip
    return show_form(request, "desk/settings/sources/source.html", page, form)


def _made(request: HttpRequest, source: UUID, secret: str, *, is_new: bool) -> HttpResponse:
    line = queries.event_source(actor_for(request), source)
    return show(request, "desk/settings/sources/made.html", MadePage(line, _url(line), secret, is_new))


def _url(line: SourceLine) -> str:
    return f"{settings.BASE_URL}{reverse('event_hook', args=[line.slug])}"


def _example(line: SourceLine) -> str:
    """What one's own shop sends."""
    return (
        f'{{"specversion": "1.0", "id": "e-1", "source": "{line.slug}", "type": "order.placed", "subject": "order/48213",\n'
        ' "time": "2026-05-18T09:12:00Z", "data": {"amount": "49.95", "currency": "EUR", "customer": {"id": "c-17"}}}'
    )


def _back(request: HttpRequest, source: UUID, words: str) -> HttpResponse:
    tell(request, words)
    return go_to(request, "settings:source", source)
