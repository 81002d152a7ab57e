"""“How do you know that?”: one decision in plain words, and a way to have a person look at it."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alvast.portal.decisions import DecisionView, decision_view, say_no
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.visitor import Person, Visitor


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """`action`: where an objection goes. `by_link`: the reader came by a link, and sees no more than this."""

    decision: DecisionView
    action: str
    by_link: bool

    @property
    def then(self) -> str:
        """The order as it was known when this was chosen; empty for who came by a link, or without an order."""
        if self.by_link or not self.decision.order:
            return ""
        order = reverse("portal:order", args=[self.decision.order])
        return f"{order}?{urlencode({'bekend': self.decision.known_at.isoformat()})}"


@require_http_methods(["GET", "POST"])
@for_visitors
def decision(request: HttpRequest, visitor: Visitor, decision: UUID) -> HttpResponse:
    here = reverse("portal:decision", args=[decision])
    if request.method == "POST":
        say_no(visitor.people, decision)
        return HttpResponseRedirect(here)
    page = DecisionPage(decision_view(visitor.people, decision), here, by_link=False)
    return show(request, "decision.html", page, current="orders")


def decision_by_link(request: HttpRequest, person: Person, decision: UUID) -> HttpResponse:
    """The same for who holds the link: objecting only makes a person look, so the link is enough."""
    if request.method == "POST":
        say_no([person], decision)
        return HttpResponseRedirect(request.path)
    return show(request, "decision.html", DecisionPage(decision_view([person], decision), request.path, by_link=True))
