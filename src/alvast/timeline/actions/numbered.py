"""A customer whom a client system vouches for, met at one of the doors."""

from django.db import transaction

from alvast.kernel.clock import now
from alvast.kernel.ids import CustomerId
from alvast.timeline.actions.facts import Statement, record_facts
from alvast.timeline.actions.introducing import ClientPerson, introduce
from alvast.timeline.models import Subject
from alvast.timeline.queries.identity import canonical_of


@transaction.atomic
def customer_numbered(*, number: str, address: str, name: str, source: str) -> CustomerId:
    """The customer with a client system's own number, told by someone that system vouches for; introduced where unknown.

    The address leads to them as it does when the system itself names it, a merge is followed, and a name is only taken over
    where there is none.
    """
    person = ClientPerson.named(number, address)
    customer = introduce([person])[person]
    kept = canonical_of([customer])[customer]
    shown = " ".join(name.split())[:200]
    if shown and Subject.objects.filter(id=kept, name="").exists():
        record_facts(statements=[Statement(kept, "name", shown, now(), source)])
    return kept
