"""Webhooks: addresses that are told what happens; their secrets, and the log of what was told."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.api import actions as api
from alvast.api import queries
from alvast.api.actions import MadeEndpoint
from alvast.api.queries import DeliveryLine, EndpointLine
from alvast.api.rules.webhook_types import TYPES
from alvast.desk.forms import sent
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.desk.settings.reach import ReachForm
from alvast.kernel.errors import NotFound, ProviderError

KINDS = {
    "message.received": gettext_lazy("A customer wrote"),
    "message.written": gettext_lazy("An agent wrote a reply"),
    "message.delivery_recorded": gettext_lazy("A message was sent, or failed"),
    "conversation.changed": gettext_lazy("Status, owner, team or labels changed"),
    "conversation.merged": gettext_lazy("Two conversations became one"),
    "conversation.split": gettext_lazy("A conversation was split"),
    "order.address_corrected": gettext_lazy("We corrected the address of an order"),
    "order.release_requested": gettext_lazy("An order may go on: nothing holds it any more"),
    "order.cancel_requested": gettext_lazy("A customer would rather stop an order"),
    "order.rush_requested": gettext_lazy("A customer would have an order sent with rush"),
    "order.pickup_requested": gettext_lazy("A customer would rather collect an order"),
    "order.return_announced": gettext_lazy("A customer sends an order back"),
    "order.return_taken_back": gettext_lazy("A customer keeps what was to be sent back"),
    "decision.made": gettext_lazy("Something was decided without a person"),
    "decision.objected": gettext_lazy("Someone objected to a decision"),
    "promise.made": gettext_lazy("A promise was made"),
    "promise.at_risk": gettext_lazy("A promise is at risk"),
    "promise.broken": gettext_lazy("A promise was broken"),
    "promise.kept": gettext_lazy("A promise was kept"),
}


class WebhookForm(ReachForm):
    """An address and what it is told."""

    refused_at: ClassVar = {"destination_refused": "url", "webhook_type_unknown": "types", "name_missing": "name"}
    field_order = ("name", "url", "types", "reach", "teams")

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    url = forms.URLField(
        label=gettext_lazy("Address"), max_length=2_000, assume_scheme="https",
        help_text=gettext_lazy("On the public internet, best with https. It gets ids; of a corrected order the address too."),
    )  # fmt: skip
    types = forms.MultipleChoiceField(
        label=gettext_lazy("Told when"), choices=[(kind, KINDS.get(kind, kind)) for kind in TYPES.values()],
        widget=forms.CheckboxSelectMultiple, error_messages={"required": gettext_lazy("Choose at least one.")},
    )  # fmt: skip

    def values(self) -> dict[str, Any]:
        """As the actions want them."""
        return {name: self.cleaned_data[name] for name in ("name", "url", "types")} | self.reached()


@dataclass(frozen=True, slots=True)
class WebhooksPage:
    """All endpoints."""

    endpoints: tuple[EndpointLine, ...]


@dataclass(frozen=True, slots=True)
class WebhookPage:
    """One endpoint with the newest lines of its log; `endpoint` is None for a new one."""

    endpoint: EndpointLine | None
    form: WebhookForm
    deliveries: tuple[DeliveryLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MadePage:
    """The signing secret; shown this once."""

    name: str
    id: UUID
    secret: str
    is_rotated: bool


@require_safe
@for_administrators
def webhooks(request: HttpRequest) -> HttpResponse:
    return show(request, "desk/settings/webhooks/list.html", WebhooksPage(queries.endpoints(actor_for(request))))


@require_http_methods(["GET", "POST"])
@for_administrators
def add(request: HttpRequest) -> HttpResponse:
    form = WebhookForm(request.POST or None)
    made: list[MadeEndpoint] = []
    if _sent(request, form, lambda: made.append(api.add_endpoint(actor=actor_for(request), **form.values()))):
        page = MadePage(form.cleaned_data["name"], made[0].id, made[0].secret, is_rotated=False)
        return show(request, "desk/settings/webhooks/made.html", page)
    return show_form(request, "desk/settings/webhooks/webhook.html", WebhookPage(None, form), form)


@require_http_methods(["GET", "POST"])
@for_administrators
def webhook(request: HttpRequest, webhook: UUID) -> HttpResponse:
    actor, line = actor_for(request), queries.endpoint_by_id(actor_for(request), webhook)
    reach = {"reach": "all" if line.sees_all else "teams", "teams": [str(team) for team in line.teams]}
    form = WebhookForm(request.POST or None, initial={"name": line.name, "url": line.url, "types": list(line.types), **reach})
    if _sent(request, form, lambda: api.change_endpoint(actor=actor, endpoint=webhook, **form.values())):
        tell(request, _("Saved."))
        return go_to(request, "settings:webhook", webhook)
    page = WebhookPage(line, form, queries.deliveries(actor, webhook, limit=50))
    return show_form(request, "desk/settings/webhooks/webhook.html", page, form)


@require_POST
@for_administrators
def test(request: HttpRequest, webhook: UUID) -> HttpResponse:
    api.send_test(actor=actor_for(request), endpoint=webhook)
    return _back(request, webhook, _("A test is on its way; its line stands in the log."))


@require_POST
@for_administrators
def enable(request: HttpRequest, webhook: UUID) -> HttpResponse:
    api.enable_endpoint(actor=actor_for(request), endpoint=webhook)
    return _back(request, webhook, _("It is told again from now on."))


@require_POST
@for_administrators
def disable(request: HttpRequest, webhook: UUID) -> HttpResponse:
    api.disable_endpoint(actor=actor_for(request), endpoint=webhook)
    return _back(request, webhook, _("It is told nothing more."))


@require_POST
@for_administrators
def replay(request: HttpRequest, webhook: UUID, delivery: UUID) -> HttpResponse:
    if delivery not in {line.id for line in queries.deliveries(actor_for(request), webhook)}:
        raise NotFound
    api.replay_delivery(actor=actor_for(request), delivery=delivery)
    return _back(request, webhook, _("It is sent once more."))


@require_http_methods(["GET", "POST"])
@for_administrators
def rotate(request: HttpRequest, webhook: UUID) -> HttpResponse:
    line = queries.endpoint_by_id(actor_for(request), webhook)
    if request.method == "POST":
        secret = api.rotate_secret(actor=actor_for(request), endpoint=webhook)
        return show(request, "desk/settings/webhooks/made.html", MadePage(line.name, webhook, secret, is_rotated=True))
    page = ConfirmPage(
        at="webhooks", heading=_("A new secret for “{name}”?").format(name=line.name), verb=_("Make a new secret"),
        lead=_("For a day both secrets sign, so that the receiver can change without missing anything."),
        back_url=reverse("settings:webhook", args=[webhook]),
    )  # fmt: skip
    return show(request, "desk/settings/confirm.html", page)


@require_http_methods(["GET", "POST"])
@for_administrators
def delete(request: HttpRequest, webhook: UUID) -> HttpResponse:
    line = queries.endpoint_by_id(actor_for(request), webhook)
    page = ConfirmPage(
        at="webhooks", heading=_("Delete “{name}”?").format(name=line.name), verb=_("Delete"),
        lead=_("It is told nothing more, and its log goes too."), back_url=reverse("settings:webhooks"),
    )  # fmt: skip
    return confirmed(
        request, page, lambda: api.delete_endpoint(actor=actor_for(request), endpoint=webhook),
        said=_("“{name}” is deleted.").format(name=line.name),
    )  # fmt: skip


def _sent(request: HttpRequest, form: WebhookForm, act: Any) -> bool:
    """As `sent`; a name that cannot be looked up now is an error of the address."""
    try:
        return sent(request, form, act)
    except ProviderError:
        form.add_error("url", _("This address cannot be found. Check how it is written."))
        return False


def _back(request: HttpRequest, webhook: UUID, words: str) -> HttpResponse:
    tell(request, words)
    return go_to(request, "settings:webhook", webhook)
