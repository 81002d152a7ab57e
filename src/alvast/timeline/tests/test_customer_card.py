"""The card: contact points, representatives, consents, orders; now and as it was."""

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions import (
    NewTimelineEvent,
    Person,
    add_contact_point,
    add_representation,
    customers_for_addresses,
    give_consent,
    record_business_event,
    record_business_events,
    record_events,
    verify_contact_point,
    withdraw_consent,
    withdraw_representation,
)
from alvast.timeline.errors import ContactPointTaken, MandateUnknown, NoContactPoint, NotAnother, PeriodEmpty
from alvast.timeline.queries import customer_card, subject_named, timeline_of
from alvast.timeline.tests.events import at, event, placed

pytestmark = pytest.mark.django_db


@pytest.fixture
def chidi(clock):
    record_business_event(event=placed())
    return subject_named("customer/c-17")


@pytest.fixture
def ada(clock):
    return customers_for_addresses(people=[Person("ada@example.nl", "Ada Obi")], source="mail")["ada@example.nl"]


def test_the_card_shows_ways_to_reach_the_customer_and_their_orders(chidi):
    card = customer_card(chidi)
    assert (card.name, [(p.kind, p.value) for p in card.contact_points]) == (
        "Chidi Obi", [("email", "chidi@example.nl"), ("phone", "+31612345678")],
    )  # fmt: skip
    assert [(b.name, b.facts["status"].value) for b in card.belongings] == [("order/48213", "placed")]


def test_the_card_of_before_shows_what_we_knew_before(chidi, clock):
    before = clock.now()
    clock.forward(days=1)
    record_business_event(event=event("e-2", "order.paid", at(3)))
    add_contact_point(actor=SYSTEM, customer=chidi, kind="email", value="obi@werk.example")
    card = customer_card(chidi, known_at=before)
    assert card.belongings[0].facts["status"].value == "placed"
    assert [p.value for p in card.contact_points] == ["chidi@example.nl", "+31612345678"]
    assert customer_card(chidi).belongings[0].facts["status"].value == "paid"


def test_the_card_takes_a_fixed_number_of_queries(chidi, django_assert_max_num_queries):
    record_business_events(events=[placed(f"x-{n}", subject=f"order/{n}") for n in range(0)])
    record_business_events(
        events=[event(f"y-{n}", "order.placed", at(2), subject=f"order/{n}", customer={"id": "c-17"}) for n in range(30)]
    )
    with django_assert_max_num_queries(7):
        assert len(customer_card(chidi).belongings) == 31


def test_an_address_is_proven_once_and_belongs_to_one_customer(chidi, ada, clock):
    assert verify_contact_point(address="Chidi@example.nl", by="reply_token")
    proven_at = clock.now()
    clock.forward(days=1)
    assert not verify_contact_point(address="chidi@example.nl", by="agent")
    point = customer_card(chidi).contact_points[0]
    assert (point.verified_at, point.verified_by) == (proven_at, "reply_token")
    with pytest.raises(ContactPointTaken):
        add_contact_point(actor=SYSTEM, customer=ada, kind="email", value="chidi@example.nl")
    with pytest.raises(NoContactPoint):
        add_contact_point(actor=SYSTEM, customer=ada, kind="phone", value="geen idee")
    assert [p.value for p in customer_card(ada).contact_points] == ["ada@example.nl"]


def test_a_representative_counts_within_the_mandate_and_until_it_is_withdrawn(chidi, ada, clock):
    mandate = add_representation(
        actor=SYSTEM, customer=ada, representative=chidi, mandate="volmacht", evidence="gezien aan de balie",
        valid_from=at(10), valid_to=at(20),
    )  # fmt: skip
    assert [line.other_name for line in customer_card(ada, valid_at=at(15)).represented_by] == ["Chidi Obi"]
    assert [line.other_name for line in customer_card(chidi, valid_at=at(15)).represents] == ["Ada Obi"]
    assert customer_card(ada, valid_at=at(20)).represented_by == []
    known = clock.now()
    clock.forward(hours=1)
    assert withdraw_representation(actor=SYSTEM, representation=mandate)
    assert not withdraw_representation(actor=SYSTEM, representation=mandate)
    assert customer_card(ada, valid_at=at(15)).represented_by == []
    assert len(customer_card(ada, valid_at=at(15), known_at=known).represented_by) == 1


def test_a_mandate_that_cannot_be_is_refused(chidi, ada):
    def add(**other):
        fields = {"customer": ada, "representative": chidi, "mandate": "volmacht", "valid_from": at(10), **other}
        add_representation(actor=SYSTEM, **fields)

    for refusal, other in [
        (MandateUnknown, {"mandate": "vriendschap"}), (NotAnother, {"representative": ada}),
        (PeriodEmpty, {"valid_to": at(10)}), (NotFound, {"representative": new_id()}),
    ]:  # fmt: skip
        with pytest.raises(refusal):
            add(**other)
    assert customer_card(ada, valid_at=at(15)).represented_by == []


def test_a_yes_stands_once_and_is_withdrawn_in_one_step(chidi):
    asked = {"purpose": "aanbiedingen", "channel": "email", "wording": "Ja, mail mij", "proof": "formulier 7"}
    yes = give_consent(actor=SYSTEM, customer=chidi, **asked)
    assert give_consent(actor=SYSTEM, customer=chidi, **asked) == yes
    assert withdraw_consent(actor=SYSTEM, consent=yes)
    assert customer_card(chidi).consents[0].withdrawn_at is not None
    assert give_consent(actor=SYSTEM, customer=chidi, **asked) != yes


def test_the_timeline_is_paged_from_new_to_old_and_holds_what_rooms_tell(chidi):
    told = [NewTimelineEvent("conversations", f"m-{n}", "message.received", chidi, at(5 + n), {"number": n}) for n in range(4)]
    record_events(events=told + told)
    first = timeline_of(chidi, limit=3)
    rest = timeline_of(chidi, before=first[-1].place, limit=3)
    assert [line.data.get("number") for line in first + rest] == [3, 2, 1, 0, None]
    assert rest[-1].subject_name == "order/48213"


def test_an_unknown_customer_has_no_card():
    with pytest.raises(NotFound):
        customer_card(new_id())
