"""“Not right? Change it”: where an order goes, until it is packed."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.errors import DomainRefusal
from alvast.portal.orders import OrderStory, order_of_visitor
from alvast.portal.pages.address_form import AddressForm
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.visitor import Visitor
from alvast.proactive.actions import change_address
from alvast.proactive.errors import AddressDoubtful


@dataclass(frozen=True, slots=True)
class AddressPage:
    """`form_id` makes that a form sent twice is one change; `doubt` and `refusal` as on the page of a question."""

    story: OrderStory
    form: AddressForm
    form_id: UUID
    doubt: str
    refusal: str


@require_http_methods(["GET", "POST"])
@for_visitors
def address(request: HttpRequest, visitor: Visitor, order: str) -> HttpResponse:
    story = order_of_visitor(visitor, order)
    form, doubt, refusal = AddressForm(request.POST or None), "", ""
    form_id = _form_id(request)
    if form.is_bound and form.is_valid():
        actor = Actor(kind=ActorKind.CUSTOMER, id=story.person.id)
        try:
            change_address(actor=actor, order=story.order.id, address=form.address(), form=form_id, is_sure=form.is_sure())
        except AddressDoubtful as doubtful:
            doubt = str(doubtful)
        except DomainRefusal as refused:
            refusal = str(refused)
        else:
            return HttpResponseRedirect(reverse("portal:order", args=[order]))
    page = AddressPage(story, form, form_id, doubt, refusal)
    return show(request, "address.html", page, current="orders", status=422 if form.is_bound else 200)


def _form_id(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("form", ""))
    except ValueError:
        return uuid4()
