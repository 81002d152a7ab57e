"""API tokens: what a program signs in with; shown once, revoked at once."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from alvast.api import actions as api
from alvast.api import queries
from alvast.api.actions import MadeToken
from alvast.api.queries import TokenLine
from alvast.api.rules.scopes import Scope
from alvast.desk.forms import sent
from alvast.desk.pages.showing import actor_for, show
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.settings.reach import ReachForm
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff.queries import names_of

SCOPES = (
    (Scope.CUSTOMERS_READ, gettext_lazy("Read customers")), (Scope.CUSTOMERS_WRITE, gettext_lazy("Change and merge customers")),
    (Scope.FACTS_READ, gettext_lazy("Read facts and timelines")), (Scope.FACTS_WRITE, gettext_lazy("Record and correct facts")),
    (Scope.CONVERSATIONS_READ, gettext_lazy("Read conversations")),
    (Scope.CONVERSATIONS_WRITE, gettext_lazy("Change conversations: status, owner, labels")),
    (Scope.MESSAGES_READ, gettext_lazy("Read messages")), (Scope.MESSAGES_WRITE, gettext_lazy("Write replies and notes")),
    (Scope.EVENTS_WRITE, gettext_lazy("Report business events, such as orders")),
    (Scope.ADDRESSES_READ, gettext_lazy("Check addresses")),
    (Scope.INSIGHT_READ, gettext_lazy("Read the figures of the whole house")),
)  # fmt: skip
LIVES = (("90", gettext_lazy("90 days")), ("365", gettext_lazy("A year")), ("", gettext_lazy("Until it is revoked")))


class TokenForm(ReachForm):
    """A new token."""

    refused_at: ClassVar = {"scope_unknown": "scopes", "name_missing": "name"}
    field_order = ("name", "scopes", "reach", "teams", "life")

    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=80, help_text=gettext_lazy("Which program uses it, for example “Webshop”.")
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("What it may do"), choices=SCOPES, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one.")},
    )  # fmt: skip
    life = forms.ChoiceField(
        label=gettext_lazy("Works for"), choices=LIVES, required=False, initial="365", widget=forms.RadioSelect
    )

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        given = self.cleaned_data
        ends_at = now() + timedelta(days=int(given["life"])) if given["life"] else None
        return {"name": given["name"], "scopes": given["scopes"], "expires_at": ends_at, **self.reached()}


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token in the list."""

    token: TokenLine
    teams: tuple[str, ...]
    is_valid: bool


@dataclass(frozen=True, slots=True)
class TokensPage:
    """Tokens that work first, then those that no longer do."""

    rows: tuple[TokenRow, ...]


@dataclass(frozen=True, slots=True)
class TokenPage:
    """A new token."""

    form: TokenForm


@dataclass(frozen=True, slots=True)
class MadePage:
    """The token itself; shown this once."""

    name: str
    made: MadeToken


@require_safe
@for_administrators
def tokens(request: HttpRequest) -> HttpResponse:
    lines = queries.tokens(actor_for(request))
    names = names_of({team for line in lines for team in line.teams})
    rows = [TokenRow(line, tuple(names.get(team, "") for team in line.teams), line.is_valid(now())) for line in lines]
    return show(request, "desk/settings/tokens/list.html", TokensPage(tuple(sorted(rows, key=lambda row: not row.is_valid))))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form = TokenForm(request.POST or None)
    made: list[MadeToken] = []
    if sent(request, form, lambda: made.append(api.make_token(actor=actor_for(request), **form.values()))):
        return show(request, "desk/settings/tokens/made.html", MadePage(form.cleaned_data["name"], made[0]))
    return show_form(request, "desk/settings/tokens/token.html", TokenPage(form), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def revoke(request: HttpRequest, token: UUID) -> HttpResponse:
    line = next((line for line in queries.tokens(actor_for(request)) if line.id == token), None)
    if line is None:
        raise NotFound
    page = ConfirmPage(
        at="tokens", heading=_("Revoke “{name}”?").format(name=line.name), verb=_("Revoke"),
        lead=_("The program that uses it is refused from its next request on. This cannot be undone."),
        back_url=reverse("settings:tokens"),
    )  # fmt: skip
    return confirmed(
        request,
        page,
        lambda: api.revoke_token(actor=actor_for(request), token=token),
        said=_("“{name}” is revoked.").format(name=line.name),
    )
