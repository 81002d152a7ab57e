"""In the demo only: places a new order that cannot leave, so that one can watch it being found."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alvast.desk.pages.showing import for_agents, go_to, tell
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions import CloudEvent, record_business_events

ADDRESSES: dict[str, dict[str, Any]] = {
    "repair": {"postcode": "3571AB", "huisnummer": 18, "straat": "", "woonplaats": "", "land": "NL"},
    "ask": {"postcode": "1012LG", "huisnummer": 6, "straat": "", "woonplaats": "Amsterdam", "land": "NL"},
}
PEOPLE = ("Bram de Wit", "Hanna Kowalska", "Daan Postma", "Frits van der Meulen", "Kees Vermeer")  # of the sample shop, in turn


@require_POST
@for_agents
def place_order(request: HttpRequest, story: str) -> HttpResponse:
    if story not in ADDRESSES:
        raise NotFound
    number, at = f"D{str(new_id().int)[-5:]}", now()
    data = {
        "customer": _customer(int(number[1:])), "amount": "27.50", "currency": "EUR", "delivery_address": ADDRESSES[story],
        "lines": [{"sku": "978-90", "title": "De zeven zussen", "quantity": 1}],
        "expected_on": (at + timedelta(days=2)).date().isoformat(),
    }  # fmt: skip
    record_business_events(
        events=[
            CloudEvent(source="demo", id=f"{number}-{kind}", type=f"order.{kind}", subject=f"order/{number}", time=at, data=given)
            for kind, given in (("placed", data), ("paid", {}))
        ]
    )
    tell(request, _("Order {number} is placed. Look again in a second.").format(number=number))
    return go_to(request, "/ahead/?in=all")


def _customer(turn: int) -> dict[str, str]:
    """Another one each time: nobody gets more messages than the watch allows."""
    name = PEOPLE[turn % len(PEOPLE)]
    words = name.lower().split()
    return {"id": f"dw-{words[0]}", "name": name, "email": f"{'.'.join(words)}@leest.example", "language": "nl"}


urlpatterns = [path("<slug:story>/", place_order, name="demo-order")]
