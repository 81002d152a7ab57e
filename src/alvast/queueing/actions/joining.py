"""Two records turned out to be one customer: two places for one matter become one."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from alvast.queueing.actions.changing import end, write
from alvast.queueing.models import Place
from alvast.queueing.rules.turns import counts_from, graver
from alvast.timeline.queries import canonical


@transaction.atomic
def join_places_of(*, customers: Collection[UUID]) -> int:
    """Places of these customers go by the record that is kept; doubles end in the older one. Answers how many ended."""
    held = Place.objects.select_for_update(no_key=True).filter(customer__in=customers, ended_at=None).order_by("since", "id")
    kept: dict[tuple[UUID, str], Place] = {}
    doubles: list[tuple[Place, Place]] = []
    for place in held:
        key = (canonical(place.customer_id), place.matter)
        first = kept.setdefault(key, place)
        if first is not place:
            doubles.append((place, first))
    for place, first in doubles:
        _end_in(place, first)
    for (customer, _matter), place in kept.items():
        if place.customer_id != customer:
            write(place, customer_id=customer)
    return len(doubles)


def _end_in(place: Place, first: Place) -> None:
    urgency = graver(place.urgency, first.urgency)
    end(place, Place.Ending.DOUBLED)
    write(
        first, also=[*first.also, place.conversation_id, *place.also], urgency=urgency,
        counts_from=counts_from(first.since, urgency),
    )  # fmt: skip
