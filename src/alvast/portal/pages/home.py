"""What is going on: orders under way, conversations, what waits for whom."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.conversations.queries import OwnConversation, own_conversations
from alvast.portal.orders import OpenQuestion, open_questions, orders_of
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.visitor import Visitor
from alvast.portal.wording import OrderView


@dataclass(frozen=True, slots=True)
class HomePage:
    """`orders` under way first; `conversations` that are not over."""

    name: str
    questions: tuple[OpenQuestion, ...]
    orders: tuple[OrderView, ...]
    past_orders: int
    conversations: tuple[OwnConversation, ...]


@dataclass(frozen=True, slots=True)
class OrdersPage:
    """All orders, newest first, of everyone the visitor may see."""

    open: tuple[OrderView, ...]
    past: tuple[OrderView, ...]


@require_safe
@for_visitors
def home(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    orders = orders_of(visitor)
    open_ = tuple(order for order in orders if not order.is_over)
    running = tuple(line for line in own_conversations(visitor.own.records, limit=10) if line.whose_turn != "nobody")
    page = HomePage(visitor.own.name, open_questions(visitor.customer), open_, len(orders) - len(open_), running)
    return show(request, "home.html", page, current="home")


@require_safe
@for_visitors
def orders(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    found = orders_of(visitor)
    page = OrdersPage(tuple(o for o in found if not o.is_over), tuple(o for o in found if o.is_over))
    return show(request, "orders.html", page, current="orders")
