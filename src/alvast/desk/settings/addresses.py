"""Addresses: which registers are asked, what the one kept here holds, and the field on shops' checkout pages."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.addresses import actions, queries
from alvast.addresses.actions import Imported
from alvast.addresses.checkout.script import field_script
from alvast.addresses.queries import DefectLine, RegisterState, ShopKeyLine
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.kernel.errors import NotFound

LARGEST_FILE = 25 * 1024 * 1024
REGISTERS = (
    ("offline", gettext_lazy("Our own register")),
    ("offline pdok", gettext_lazy("Our own register, then PDOK")),
    ("pdok", gettext_lazy("PDOK")),
)
FIELDS = {
    "postcode": gettext_lazy("Postcode"), "huisnummer": gettext_lazy("House number"), "toevoeging": gettext_lazy("Addition"),
    "straat": gettext_lazy("Street"), "woonplaats": gettext_lazy("Town"), "land": gettext_lazy("Country"),
}  # fmt: skip
KINDS = {"empty": gettext_lazy("left empty"), "silent": gettext_lazy("changed unseen")}


class RegistersForm(DeskForm):
    """Which registers are asked, the first one first."""

    refused_at: ClassVar = {"register_unknown": "registers"}

    registers = forms.ChoiceField(
        label=gettext_lazy("Where addresses are looked up"), choices=REGISTERS, widget=forms.RadioSelect,
        help_text=gettext_lazy("PDOK is the national register on the internet. It gets the address, not the customer."),
    )  # fmt: skip

    def chosen(self) -> list[str]:
        """Names in order."""
        return str(self.cleaned_data["registers"]).split()


class FileForm(DeskForm):
    """A file of addresses."""

    refused_at: ClassVar = {"register_file_unreadable": "file"}

    file = forms.FileField(
        label=gettext_lazy("File"), widget=forms.FileInput({"accept": ".csv,text/csv", "class": "input"}),
        help_text=gettext_lazy("CSV: postcode, huisnummer, huisletter, toevoeging, straat, woonplaats. 25 MB at most."),
        error_messages={"required": gettext_lazy("Choose a file."), "empty": gettext_lazy("This file is empty.")},
    )  # fmt: skip
    replace = forms.BooleanField(label=gettext_lazy("Replace what we have"), required=False,
                                 help_text=gettext_lazy("Addresses that are not in the file go."))  # fmt: skip

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_FILE:
            raise forms.ValidationError(_("This file is larger than 25 MB. Use “./alvast addresses import” for it."))
        return file


class ShopForm(DeskForm):
    """A shop that puts the field on its pages."""

    refused_at: ClassVar = {"shop_name_missing": "name", "shop_origin_invalid": "origins"}

    name = forms.CharField(label=gettext_lazy("Name of the shop"), max_length=80)
    origins = forms.CharField(
        label=gettext_lazy("Addresses of its sites"), max_length=2_000, widget=forms.Textarea({"rows": 3, "spellcheck": "false"}),
        help_text=gettext_lazy("One on each line, such as https://www.shop.example. The field works there and nowhere else."),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DefectRow:
    """What a kind of browser did with a field, in words."""

    field: str
    kind: str
    line: DefectLine


@dataclass(frozen=True, slots=True)
class AddressesPage:
    """Registers, shops with the field, and what autofill did wrong there in the last 30 days."""

    form: RegistersForm
    state: RegisterState
    has_pdok: bool
    shops: tuple[ShopKeyLine, ...]
    defects: Sequence[DefectRow]


@dataclass(frozen=True, slots=True)
class ImportPage:
    """The form, and what became of the file that was sent."""

    form: FileForm
    report: Imported | None


@dataclass(frozen=True, slots=True)
class NewShopPage:
    """A new shop."""

    form: ShopForm


@dataclass(frozen=True, slots=True)
class ShopPage:
    """A shop, and what its makers put into the checkout page."""

    shop: ShopKeyLine
    element: str
    script: str
    pinned: str


@require_http_methods(["GET", "POST"])
@for_administrators
def overview(request: HttpRequest) -> HttpResponse:
    actor = actor_for(request)
    state = queries.register_state(actor)
    form = RegistersForm(request.POST or None, initial={"registers": " ".join(state.registers)})
    if sent(request, form, lambda: actions.choose_registers(actor=actor, registers=form.chosen())):
        tell(request, _("Saved."))
        return go_to(request, "settings:addresses")
    defects = [DefectRow(str(FIELDS[line.field]), str(KINDS[line.kind]), line) for line in queries.autofill_defects(actor)]
    page = AddressesPage(form, state, "pdok" in state.registers, queries.shop_keys(actor), defects)
    return show_form(request, "desk/settings/addresses/page.html", page, form)


@require_http_methods(["GET", "POST"])
@for_administrators
def take_in(request: HttpRequest) -> HttpResponse:
    form, reports = FileForm(request.POST or None, request.FILES or None), []
    if sent(request, form, lambda: reports.append(_imported(request, form))):
        return show(request, "desk/settings/addresses/import.html", ImportPage(FileForm(), reports[0]))
    return show_form(request, "desk/settings/addresses/import.html", ImportPage(form, None), form)


@require_POST
@for_administrators
def try_register(request: HttpRequest) -> HttpResponse:
    tried = queries.try_pdok(actor_for(request))
    if tried.problem:
        tell(request, _("PDOK did not answer well: {problem}.").format(problem=tried.problem))
    else:
        tell(request, _("PDOK answered within {milliseconds} ms.").format(milliseconds=tried.milliseconds))
    return go_to(request, "settings:addresses")


@require_http_methods(["GET", "POST"])
@for_administrators
def add_shop(request: HttpRequest) -> HttpResponse:
    form, made = ShopForm(request.POST or None), []
    if sent(request, form, lambda: made.append(_made(request, form))):
        return go_to(request, reverse("settings:shop", args=[made[0]]))
    return show_form(request, "desk/settings/addresses/add_shop.html", NewShopPage(form), form)


@require_http_methods(["GET"])
@for_administrators
def shop(request: HttpRequest, shop: UUID) -> HttpResponse:
    line = _shop(request, shop)
    today = settings.BASE_URL + reverse("checkout:script")
    pinned = settings.BASE_URL + reverse("checkout:versioned-script", args=[field_script().version])
    page = ShopPage(
        line,
        element=f'<alvast-adres sleutel="{line.key}">…</alvast-adres>',
        script=f'<script src="{today}" defer></script>',
        pinned=f'<script src="{pinned}" integrity="{field_script().integrity}" crossorigin="anonymous" defer></script>',
    )
    return show(request, "desk/settings/addresses/shop.html", page)


@require_http_methods(["GET", "POST"])
@for_administrators
def revoke_shop(request: HttpRequest, shop: UUID) -> HttpResponse:
    line = _shop(request, shop)
    page = ConfirmPage(
        at="addresses", heading=_("Revoke “{name}”?").format(name=line.name), verb=_("Revoke"),
        lead=_("The field on its pages stops checking. Orders go on as without it."), back_url=reverse("settings:addresses"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: actions.revoke_shop_key(actor=actor_for(request), key=shop),
        said=_("“{name}” is revoked.").format(name=line.name),
    )


def _imported(request: HttpRequest, form: FileForm) -> Imported:
    given = form.cleaned_data
    lines = io.TextIOWrapper(given["file"].file, encoding="utf-8", newline="")
    return actions.import_addresses(actor=actor_for(request), lines=lines, replace=given["replace"])


def _made(request: HttpRequest, form: ShopForm) -> UUID:
    given = form.cleaned_data
    return actions.make_shop_key(actor=actor_for(request), name=given["name"], origins=given["origins"].split())


def _shop(request: HttpRequest, shop: UUID) -> ShopKeyLine:
    line = next((line for line in queries.shop_keys(actor_for(request)) if line.id == shop), None)
    if line is None:
        raise NotFound
    return line
