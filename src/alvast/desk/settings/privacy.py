"""Privacy requests: what is held of a customer, given out; or erased, for good, on a ground."""

import json
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.portal.requests import ErasureRequest, open_erasure_requests
from alvast.timeline import actions as timeline
from alvast.timeline import queries
from alvast.timeline.queries import CustomerCard, CustomerLine, LedgerLine

GROUNDS = (
    ("request", gettext_lazy("The customer asked for it (GDPR art. 17)")),
    ("objection", gettext_lazy("The customer objects to the use (GDPR art. 21)")),
    ("retention", gettext_lazy("The time we may keep it is over")),
    ("error", gettext_lazy("It was recorded by mistake")),
)
SHOWN_ERASURES = 20


class ErasureForm(DeskForm):
    """`name` is what must be typed over, so that nobody erases the wrong customer with one click."""

    refused_at: ClassVar = {"invalid_input": "ground"}

    ground = forms.ChoiceField(label=gettext_lazy("On what ground"), choices=GROUNDS, widget=forms.RadioSelect,
                               error_messages={"required": gettext_lazy("Choose a ground.")})  # fmt: skip
    typed = forms.CharField(label=gettext_lazy("Type the name to confirm"), max_length=300, required=False,
                            widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}))  # fmt: skip

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        self.name = name
        super().__init__(*args, **kwargs)
        self.fields["typed"].help_text = name

    def clean_typed(self) -> str:
        typed: str = self.cleaned_data["typed"]
        if " ".join(typed.casefold().split()) != " ".join(self.name.casefold().split()):
            raise forms.ValidationError(_("Type “{name}” exactly.").format(name=self.name))
        return typed


@dataclass(frozen=True, slots=True)
class PrivacyPage:
    """Whom to look for, who was found, who asked on the portal to be erased, and the newest erasures."""

    text: str
    found: tuple[CustomerLine, ...]
    asked: tuple[tuple[ErasureRequest, CustomerLine], ...]
    erasures: tuple[tuple[LedgerLine, Any], ...]


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """One customer: who it is, and the form that erases; None when that happened already."""

    card: CustomerCard
    name: str
    form: ErasureForm | None


@require_safe
@for_administrators
def privacy(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:200]
    found = tuple(queries.find_customers(text)) if text else ()
    names = dict(GROUNDS)
    newest = queries.erasure_ledger()[-SHOWN_ERASURES:][::-1]
    erasures = tuple((line, names.get(line.ground, line.ground)) for line in newest)
    return show(request, "desk/settings/privacy/list.html", PrivacyPage(text, found, tuple(open_erasure_requests()), erasures))


@require_http_methods(["GET", "POST"])
@for_administrators
def customer(request: HttpRequest, customer: UUID) -> HttpResponse:
    card = queries.customer_card(customer)
    name = _name(card)
    form = None if card.erased_at else ErasureForm(request.POST or None, name=name)
    if form is not None and sent(request, form, lambda: _erase(request, card, form)):
        tell(request, _("Everything of this customer is erased."))
        return go_to(request, "settings:privacy")
    page = CustomerPage(card, name, form)
    return show_form(request, "desk/settings/privacy/customer.html", page, form or forms.Form())


@require_safe
@for_administrators
def download(_request: HttpRequest, customer: UUID, kind: str) -> HttpResponse:
    """All that is held of the customer, for machines (json) or for people (md)."""
    export = queries.access_export(customer)
    if kind == "json":
        content, media_type = json.dumps(export, ensure_ascii=False, indent=2), "application/json"
    else:
        content, media_type = queries.access_export_text(export, language=get_language() or "nl"), "text/markdown; charset=utf-8"
    response = HttpResponse(content, content_type=media_type)
    name = slugify(_("what we hold")) or "export"
    response["Content-Disposition"] = f'attachment; filename="{name}-{str(export["customer"])[-12:]}.{kind}"'
    return response


def _erase(request: HttpRequest, card: CustomerCard, form: ErasureForm) -> None:
    timeline.erase_customer(actor=actor_for(request), customer=card.id, ground=form.cleaned_data["ground"])


def _name(card: CustomerCard) -> str:
    """The name, else the first address, else the end of the id."""
    return card.name or next((point.value for point in card.contact_points), "") or str(card.id)[-12:]
