"""The one question about an order. The answer sets the order free; until then, and after, the page says how it stands."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alvast.decisions.queries import day_words
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.errors import DomainRefusal, NotFound
from alvast.portal.pages.address_form import AddressForm
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.visitor import Person, Visitor
from alvast.proactive.actions import answer_question, cancel_instead
from alvast.proactive.errors import AddressDoubtful, AlreadyAnswered, QuestionClosed
from alvast.proactive.links import DECISION, link_text
from alvast.proactive.queries import AskedQuestion, question_for


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`order`: its number. `other`: the form for an address that is not among the options; open when it was used.

    `doubt`: why the typed address is not sure yet. `refusal`: what else went wrong. `answer`: what was chosen, in words.
    `needed`: the day that the order is meant for, where it is in danger.
    """

    question: AskedQuestion
    order: str
    other: AddressForm
    doubt: str
    refusal: str
    answer: str
    expected: str
    needed: str
    why: str
    by_link: bool


@require_http_methods(["GET", "POST"])
@for_visitors
def question(request: HttpRequest, visitor: Visitor, question: UUID) -> HttpResponse:
    actor = _actor_for(visitor.people, question)
    return _answer_or_show(request, actor, question, reverse("portal:question", args=[question]), by_link=False)


def question_by_link(request: HttpRequest, person: Person, question: UUID) -> HttpResponse:
    """For who holds the link of the message that asks it."""
    return _answer_or_show(request, _actor_for([person], question), question, request.path, by_link=True)


def _actor_for(people: "tuple[Person, ...] | list[Person]", question: UUID) -> Actor:
    """The customer whose question it is. Raises NotFound."""
    for person in people:
        actor = Actor(kind=ActorKind.CUSTOMER, id=person.id)
        try:
            question_for(actor, question)
        except NotFound:
            continue
        return actor
    raise NotFound


def _answer_or_show(request: HttpRequest, actor: Actor, question: UUID, here: str, *, by_link: bool) -> HttpResponse:
    other, doubt, refusal = AddressForm(), "", ""
    if request.method == "POST":
        other = AddressForm(request.POST if "straat" in request.POST else None)
        try:
            if _answered(request, actor, question, other):
                return HttpResponseRedirect(here)
        except AddressDoubtful as doubtful:
            doubt = str(doubtful)
        except (AlreadyAnswered, QuestionClosed):
            return HttpResponseRedirect(here)
        except DomainRefusal as refused:
            refusal = str(refused)
    asked = question_for(actor, question)
    page = QuestionPage(
        asked, asked.subject_name.partition("/")[2], other, doubt, refusal,
        asked.chosen,
        day_words(asked.expected_on) if asked.expected_on else "",
        day_words(asked.needed_on) if asked.needed_on else "", _why(asked, by_link=by_link), by_link,
    )  # fmt: skip
    return show(request, "question.html", page, current="orders", status=422 if request.method == "POST" else 200)


def _why(asked: AskedQuestion, *, by_link: bool) -> str:
    """Where the reasons are told; who came by a link needs a link."""
    if not by_link or asked.customer is None:
        return reverse("portal:decision", args=[asked.decision])
    text = link_text(DECISION, customer=asked.customer, thing=asked.decision, until=asked.open_until)
    return reverse("portal:link", args=[text])


def _answered(request: HttpRequest, actor: Actor, question: UUID, other: AddressForm) -> bool:
    if "stop" in request.POST:
        cancel_instead(actor=actor, question=question)
        return True
    option = request.POST.get("option", "")
    if option.isascii() and option.isdigit() and len(option) < 4:
        answer_question(actor=actor, question=question, option=int(option))
        return True
    if not other.is_valid():
        return False
    answer_question(actor=actor, question=question, address=other.address(), is_sure=other.is_sure())
    return True
