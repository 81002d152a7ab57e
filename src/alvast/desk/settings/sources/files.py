"""A file with columns: which column holds what, what taking it in would do, and how far that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alvast.api import actions as api
from alvast.api import queries
from alvast.api.actions import Look
from alvast.api.queries import ImportLine, SourceLine
from alvast.desk.forms import DeskForm
from alvast.desk.pages.customer.values import shown, status_name
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_administrators
from alvast.desk.settings.sources.wording import COLUMNS, problem_sentence
from alvast.kernel.errors import DomainRefusal, NotFound


class ColumnsForm(DeskForm):
    """For each of our fields the column of the file that holds it."""

    def __init__(self, columns: Sequence[str], mapped: Mapping[str, int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Not in this file")), *((str(place), name or f"({place + 1})") for place, name in enumerate(columns))]
        for field, label in COLUMNS.items():
            initial = str(mapped[field]) if field in mapped else ""
            self.fields[field] = forms.ChoiceField(label=label, choices=choices, required=False, initial=initial)

    def mapped(self) -> dict[str, int]:
        """As the actions want them."""
        return {field: int(place) for field, place in self.cleaned_data.items() if place != ""}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the file as we would take it in."""

    line: int
    order: str
    at: Any
    state: str
    amount: str
    customer: str
    address: str


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One line that would be left out, in words; `column` and `value` as the file has them, while it is looked at."""

    line: int
    field: str
    sentence: str
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class FilePage:
    """A file; `look`, `form` and `unused`, the columns that nothing is read from, only while it was not started."""

    source: SourceLine
    file: ImportLine
    problems: tuple[ProblemRow, ...]
    look: Look | None = None
    form: ColumnsForm | None = None
    rows: tuple[PreviewRow, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    unused: tuple[str, ...] = ()

    @property
    def share(self) -> int:
        """How far it is, in percents."""
        return min(100, 100 * self.file.done_lines // max(1, self.file.lines))


@require_http_methods(["GET", "POST"])
@for_administrators
def file(request: HttpRequest, source: UUID, brought: UUID) -> HttpResponse:
    """GET looks with the columns as guessed; POST looks again with those chosen, or starts taking it in."""
    actor = actor_for(request)
    line, held = queries.event_source(actor, source), queries.file_import(actor, source, brought)
    if held.state != "brought":
        problems = tuple(_problem(item["line"], item["field"], item["code"]) for item in held.problems)
        page = FilePage(line, held, problems)
        return show(request, "desk/settings/sources/taken.html", page, parts={"taken": "desk/settings/sources/_taken.html"})
    look = api.look_at_file(actor=actor, source=source, file=brought)
    form = ColumnsForm(look.shape.columns, look.mapped, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if "start" in request.POST and _started(request, source, brought, form):
            tell(request, _("The file is being taken in."))
            return go_to(request, "settings:source_file", source, brought)
        look = api.look_at_file(actor=actor, source=source, file=brought, mapped=form.mapped())
    return show(request, "desk/settings/sources/file.html", _looked_at(line, held, look, form),
                status=422 if form.errors else 200)  # fmt: skip


def _started(request: HttpRequest, source: UUID, file: UUID, form: ColumnsForm) -> bool:
    try:
        api.start_import(actor=actor_for(request), source=source, file=file, mapped=form.mapped())
    except NotFound:
        raise
    except DomainRefusal as refusal:
        form.refuse(refusal)
        return False
    return True


def _looked_at(line: SourceLine, brought: ImportLine, look: Look, form: ColumnsForm) -> FilePage:
    delimiters = {";": _("semicolon"), ",": _("comma"), "\t": _("tab"), "|": _("bar")}
    encodings = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16"}
    return FilePage(
        line, brought, tuple(_problem_in_file(look, p.line, p.field, p.code) for p in look.problems), look, form,
        tuple(_preview(number, event) for number, event in look.events), encodings[look.shape.encoding],
        delimiters[look.shape.delimiter], _unused(look),
    )  # fmt: skip


def _preview(number: int, event: Any) -> PreviewRow:
    data = event.data
    customer = data.get("customer", {})
    return PreviewRow(
        number, event.subject.removeprefix("order/"), event.time, status_name(data.get("status") or "placed"),
        shown("amount", data.get("amount")), customer.get("name") or customer.get("email") or "",
        shown("delivery_address", data.get("delivery_address")),
    )  # fmt: skip


def _unused(look: Look) -> tuple[str, ...]:
    used = set(look.mapped.values())
    return tuple(_column_name(look, place) for place in range(len(look.shape.columns)) if place not in used)


def _column_name(look: Look, place: int) -> str:
    return look.shape.columns[place] or f"({place + 1})"


def _problem_in_file(look: Look, line: int, field: str, code: str) -> ProblemRow:
    """So that it can be found back in the file."""
    row, place, cells = _problem(line, field, code), look.mapped.get(field), look.written[line]
    if place is None:
        return row
    return replace(row, column=_column_name(look, place), value=cells[place][:100] if place < len(cells) else "")


def _problem(line: int, field: str, code: str) -> ProblemRow:
    return ProblemRow(line, str(COLUMNS.get(field, field)), problem_sentence(code))
