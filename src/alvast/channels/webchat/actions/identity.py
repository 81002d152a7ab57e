"""What was learned of a visitor during the conversation."""

from uuid import UUID

from django.db import transaction

from alvast.channels.webchat.models import Visit
from alvast.timeline.queries import records_of


@transaction.atomic
def record_identity(*, conversation: UUID, writer: UUID, customer: UUID, address: str) -> bool:
    """The visitor who writes here under the record `writer` is this customer: a code sent to their address came back. So it goes
    for what they write from now on, in whatever conversation. A visitor the site vouches for stays that.

    No records are joined: that is a person's choice. Answers go to the address when none was given. False when nobody's visit
    changed.
    """
    theirs = Visit.objects.filter(conversation=conversation, customer__in=records_of(writer))
    visits = Visit.objects.filter(id__in=list(theirs.exclude(level=Visit.Level.SIGNED).values_list("id", flat=True)))
    visits.filter(address__in=("", address)).update(address=address, is_address_proven=bool(address))
    return bool(visits.update(level=Visit.Level.CODE, customer=customer))
