"""What a link in one of our messages opens: an order, the question about it, or a decision."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alvast.kernel.clock import now
from alvast.portal.pages.decision import decision_by_link
from alvast.portal.pages.order import order_by_link
from alvast.portal.pages.question import question_by_link
from alvast.portal.pages.showing import for_anyone
from alvast.portal.visitor import person_of
from alvast.proactive.links import DECISION, ORDER, QUESTION, read_link

OPENS = {ORDER: order_by_link, DECISION: decision_by_link, QUESTION: question_by_link}


@require_http_methods(["GET", "POST"])
@for_anyone
def by_link(request: HttpRequest, text: str) -> HttpResponse:
    """A forged, an old and an unknown link look alike, and so does a link of an erased customer."""
    kind, customer, thing = read_link(text, at=now())
    return OPENS[kind](request, person_of(customer), thing)
