"""One order, for its customer, or for whoever holds the link we sent about it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.kernel.clock import now
from alvast.portal.decisions import DecisionView, decisions_shown
from alvast.portal.orders import OrderStory, open_questions, order_of_visitor, order_story
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.visitor import Person, Visitor

MOMENTS_FROM = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class OrderPage:
    """`by_link`: the reader was sent a link and is not signed in, so only this order is in sight. `then`: the moment as of which
    it is shown; None is now, and only now there is something to do."""

    story: OrderStory
    decisions: tuple[DecisionView, ...]
    question: UUID | None
    by_link: bool
    then: datetime | None = None


@require_safe
@for_visitors
def order(request: HttpRequest, visitor: Visitor, order: str) -> HttpResponse:
    then = _moment(request.GET.get("bekend", ""))
    story = order_of_visitor(visitor, order, then=then)
    if then is not None:
        return show(request, "order.html", OrderPage(story, (), None, by_link=False, then=then), current="orders")
    question = next((q.question for q in open_questions(story.person.id) if q.subject == story.order.id), None)
    page = OrderPage(story, decisions_shown(story.order.id), question, by_link=False)
    return show(request, "order.html", page, current="orders")


def _moment(text: str) -> datetime | None:
    """A past moment with its zone; anything else shows the order as it is now."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None and MOMENTS_FROM < at < now() else None


def order_by_link(request: HttpRequest, person: Person, order: UUID) -> HttpResponse:
    """The order alone; what was decided about it has links of its own."""
    return show(request, "order.html", OrderPage(order_story(person, order), (), None, by_link=True))
