"""One order, for its customer, or for whoever holds the link we sent about it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.portal.orders import OrderStory, order_of_visitor, order_story
from alvast.portal.pages.showing import for_anyone, for_visitors, show
from alvast.portal.rules import Opens
from alvast.portal.visitor import Visitor, person_of, read_link


@dataclass(frozen=True, slots=True)
class OrderPage:
    """`by_link`: the reader was sent a link and is not signed in, so only this order is in sight."""

    story: OrderStory
    by_link: bool


@require_safe
@for_visitors
def order(request: HttpRequest, visitor: Visitor, order: str) -> HttpResponse:
    return show(request, "order.html", OrderPage(order_of_visitor(visitor, order), by_link=False), current="orders")


@require_safe
@for_anyone
def by_link(request: HttpRequest, text: str) -> HttpResponse:
    """What a link in our message opens. A forged, an old and an unknown one look alike."""
    opens, customer, object_ = read_link(text, at=now())
    if opens is not Opens.ORDER:
        raise NotFound
    return show(request, "order.html", OrderPage(order_story(person_of(customer), object_), by_link=True))
