"""The checkout of the sample shop, in the demo only: a shop's own form with the field around its inputs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from alvast.addresses.models import ShopKey
from alvast.addresses.rules.address import GIVEN_KEYS
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.timeline.actions import event_from, record_business_events

SOURCE = "kassa"
LONGEST = 200


@csrf_exempt  # a shop's own page would stand on another site; nobody is signed in here
@require_http_methods(["GET", "POST"])
def kassa(request: HttpRequest) -> HttpResponse:
    """The form; posted, an order in the timeline like that of any shop."""
    key = ShopKey.objects.filter(revoked_at=None).order_by("-made_at").values_list("key", flat=True).first()
    given = {name: value[:LONGEST] for name, value in request.POST.items() if isinstance(value, str)}
    order = _ordered(given) if request.method == "POST" else ""
    return render(request, "addresses/demo/kassa.html", {"key": key or "", "given": given, "order": order})


def _ordered(given: dict[str, str]) -> str:
    """States the order as a shop would; answers its number."""
    number = f"K{str(new_id().int)[-6:]}"
    event: dict[str, Any] = {
        "specversion": "1.0", "id": str(new_id()), "source": SOURCE, "type": "order.placed", "subject": f"order/{number}",
        "time": now().isoformat().replace("+00:00", "Z"), "data": {**_PAID, "customer": _customer(number, given)},
    }  # fmt: skip
    event["data"]["delivery_address"] = {name: given.get(name, "") for name in GIVEN_KEYS}
    event["data"]["address_checked"] = given.get("adres_gecontroleerd", "")
    record_business_events(events=[event_from(event)])
    return number


def _customer(number: str, given: dict[str, str]) -> dict[str, str]:
    return {"id": f"kassa-{number}", "name": given.get("naam", ""), "email": given.get("mail", ""), "language": "nl"}


_PAID = {
    "status": "paid", "amount": "24.99", "currency": "EUR",
    "lines": [{"sku": "9789000000012", "title": "De wulp in de winter", "quantity": 1}],
}  # fmt: skip

urlpatterns = [path("kassa", kassa, name="kassa")]
