"""Time and what happens decide how a promise stands; the customer is told of a broken one first, once."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from alvast.conversations.actions import save_draft, write_note
from alvast.conversations.models import Conversation, Draft, Message
from alvast.conversations.tests.people import answer_for_good, receive
from alvast.kernel.errors import NotFound
from alvast.promises.actions import apologise, keep_promise, move_promise, take_happenings, take_messages, withdraw_promise
from alvast.promises.errors import AlreadySettled, CustomerNotTold, DueInThePast, KeptInTheFuture
from alvast.promises.models import Promise, PromiseChange
from alvast.promises.tests.office import pass_time, promise, stated, the_promise
from alvast.timeline.actions import record_business_event
from alvast.timeline.rules.cloudevents import CloudEvent

MORNING = "Ik bel u morgen vóór 17.00 uur."


def yes(_channel: str, _account: UUID | None) -> bool:
    return True


def no(_channel: str, _account: UUID | None) -> bool:
    return False


def test_at_four_fifths_without_a_sign_the_promise_is_at_risk(house: Any, clock: Any) -> None:
    message = promise(house, clock, "Binnen 10 uur hoort u van ons.")
    pass_time(clock, hours=7, minutes=59)
    assert the_promise(message).state == "open"
    pass_time(clock, minutes=2)
    assert (the_promise(message).state, stated("promise_at_risk")) == ("at_risk", 1)


def test_an_answer_meanwhile_keeps_the_warning_away(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, "U krijgt binnen 10 uur uw geld terug.", conversation=place)
    clock.forward(hours=2)
    take_messages(messages=[answer_for_good(house, clock, place, text="Wij zijn ermee bezig.")])
    pass_time(clock, hours=7)
    assert the_promise(message).state == "open"


def test_past_its_moment_the_promise_is_broken_once(house: Any, clock: Any) -> None:
    message = promise(house, clock, MORNING)
    pass_time(clock, days=2)
    pass_time(clock, days=2)
    assert (the_promise(message).state, stated("promise_broken"), stated("promise_at_risk")) == ("broken", 1, 0)


def test_the_last_second_still_counts(house: Any, clock: Any) -> None:
    message = promise(house, clock, MORNING)
    clock.at = the_promise(message).due_at
    pass_time(clock, seconds=0)
    assert the_promise(message).state == "at_risk"
    pass_time(clock, seconds=1)
    assert the_promise(message).state == "broken"


def test_an_answer_keeps_a_promise_to_answer_but_not_one_to_call(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    answers = promise(house, clock, "U hoort morgen van ons.", conversation=place)
    calls = promise(house, clock, MORNING, conversation=place)
    take_messages(messages=[answer_for_good(house, clock, place, text="Hier is ons antwoord.")])
    assert [the_promise(message).state for message in (answers, calls)] == ["kept", "open"]


def test_a_note_of_a_talk_keeps_a_promise_to_call(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, MORNING, conversation=place)
    clock.forward(hours=1)
    take_messages(messages=[write_note(actor=house.as_(house.ana), conversation=place, text="Wacht op het magazijn.")])
    assert the_promise(message).state == "open"
    take_messages(messages=[write_note(actor=house.as_(house.ana), conversation=place, text="Klant gebeld, is akkoord.")])
    assert (the_promise(message).state, the_promise(message).evidence_kind) == ("kept", "note")


def order_event(number: str, type_: str, at: datetime, **data: Any) -> UUID:
    customer = {"id": "c-17", "name": "Chidi Okafor", "email": "chidi@example.net"}
    event = CloudEvent(
        source="shop", id=str(uuid4()), type=type_, subject=f"order/{number}", time=at, data={"customer": customer, **data}
    )
    record_business_event(event=event)
    from alvast.timeline.models import TimelineEvent

    return TimelineEvent.objects.get(event_id=event.id).id


def test_a_delivery_keeps_the_promise_about_that_order_alone(house: Any, clock: Any) -> None:
    for number in ("48213", "48214"):
        order_event(number, "order.placed", clock.now())
    message = promise(house, clock, "Uw bestelling 48213 komt donderdag 21 mei.")
    clock.forward(days=2)
    take_happenings(events=[order_event("48214", "shipment.delivered", clock.now())])
    assert the_promise(message).state == "open"
    take_happenings(events=[order_event("48213", "shipment.delivered", clock.now())])
    assert (the_promise(message).state, stated("promise_kept")) == ("kept", 1)


def test_evidence_from_before_the_end_that_arrives_after_it_keeps_the_promise(house: Any, clock: Any) -> None:
    order_event("48213", "order.placed", clock.now())
    message = promise(house, clock, "Uw bestelling komt woensdag 20 mei.")
    pass_time(clock, days=4)
    assert the_promise(message).state == "broken"
    take_happenings(events=[order_event("48213", "shipment.delivered", datetime(2026, 5, 20, 14, tzinfo=UTC))])
    assert the_promise(message).state == "kept"


def test_evidence_from_after_the_end_leaves_it_broken_and_says_so(house: Any, clock: Any) -> None:
    order_event("48213", "order.placed", clock.now())
    message = promise(house, clock, "Uw bestelling komt woensdag 20 mei.")
    pass_time(clock, days=4)
    take_happenings(events=[order_event("48213", "shipment.delivered", clock.now())])
    row = the_promise(message)
    assert (row.state, row.kept_at) == ("broken", clock.now())


def test_where_the_system_may_write_the_customer_is_told_once(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, MORNING, conversation=place)
    pass_time(clock, days=2)
    row = the_promise(message)
    assert [apologise(promise=row.id, may_send=yes) for _ in range(2)] == [True, False]
    told = Message.objects.get(conversation=place, author_kind="system")
    assert told.text == (
        "Beste Chidi Okafor,\n\nOp maandag 18 mei schreven wij u: “Ik bel u morgen vóór 17.00 uur.” Dat is niet gebeurd. "
        "Dat is onze fout en dat spijt ons.\n\nUw vraag ligt nu bovenaan bij een medewerker. U hoeft niets te doen."
    )
    assert the_promise(message).apology == told.id
    assert (Conversation.objects.get(id=place).status, Conversation.objects.get(id=place).priority) == ("open", 2)


def test_what_was_kept_late_before_anybody_looked_is_not_said_to_have_not_happened(house: Any, clock: Any) -> None:
    """A worker was away for days, or a shop tells its past: the parcel came a day late and is there."""
    order_event("48213", "order.placed", clock.now())
    place = receive(house).conversation
    message = promise(house, clock, "Uw bestelling 48213 komt woensdag 20 mei.", conversation=place)
    clock.forward(days=3)
    take_happenings(events=[order_event("48213", "shipment.delivered", clock.now())])
    pass_time(clock, days=30)
    assert the_promise(message).state == "broken"
    assert apologise(promise=the_promise(message).id, may_send=yes) is False
    assert not Message.objects.filter(author_kind="system").exists()
    assert Conversation.objects.get(id=place).priority != 2


def test_the_apology_gives_a_new_date_only_when_it_is_on_record(house: Any, clock: Any) -> None:
    order_event("48213", "order.placed", clock.now())
    message = promise(house, clock, "Uw bestelling 48213 komt woensdag 20 mei.")
    clock.forward(days=3)
    slot = {"from": "17:00", "to": "21:00"}
    order_event("48213", "shipment.delayed", clock.now(), expected_on="2026-05-22", slot=slot)
    pass_time(clock, hours=1)
    apologise(promise=the_promise(message).id, may_send=yes)
    told = Message.objects.get(author_kind="system")
    assert "Uw bestelling 48213 komt nu vrijdag 22 mei tussen 17.00 en 21.00 uur. U hoeft niets te doen." in told.text


def test_the_apology_itself_keeps_nothing(house: Any, clock: Any) -> None:
    message = promise(house, clock, "U hoort morgen van ons.")
    pass_time(clock, days=2)
    apologise(promise=the_promise(message).id, may_send=yes)
    take_messages(messages=[the_promise(message).apology])
    assert (the_promise(message).state, the_promise(message).kept_at) == ("broken", None)


def test_where_it_may_not_the_owner_finds_a_draft(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, MORNING, conversation=place)
    pass_time(clock, days=2)
    apologise(promise=the_promise(message).id, may_send=no)
    draft = Draft.objects.get(conversation=place, agent=house.ana)
    assert "Dat is onze fout en dat spijt mij." in draft.text
    assert not Message.objects.filter(author_kind="system").exists()
    assert PromiseChange.objects.filter(kind="offered").count() == 1


def test_a_draft_that_is_being_written_is_left_alone(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, MORNING, conversation=place)
    save_draft(actor=house.as_(house.ana), conversation=place, kind="reply", text="Beste Chidi, ik")
    pass_time(clock, days=2)
    apologise(promise=the_promise(message).id, may_send=no)
    assert Draft.objects.get(conversation=place).text == "Beste Chidi, ik"


def test_kept_by_hand_in_time(house: Any, clock: Any) -> None:
    message = promise(house, clock, MORNING)
    keep_promise(actor=house.as_(house.ana), promise=the_promise(message).id)
    assert the_promise(message).state == "kept"
    with pytest.raises(AlreadySettled):
        withdraw_promise(actor=house.as_(house.ana), promise=the_promise(message).id)


def test_nobody_keeps_what_they_may_not_see_or_what_is_still_to_come(house: Any, clock: Any) -> None:
    row = the_promise(promise(house, clock, MORNING))
    with pytest.raises(NotFound):
        keep_promise(actor=house.as_(house.dora), promise=row.id)
    with pytest.raises(KeptInTheFuture):
        keep_promise(actor=house.as_(house.ana), promise=row.id, at=clock.now().replace(year=2027))
    assert Promise.objects.get(id=row.id).state == "open"


def test_a_new_date_holds_once_the_customer_knows_it(house: Any, clock: Any) -> None:
    row = the_promise(promise(house, clock, MORNING))
    later = datetime(2026, 5, 22, 15, tzinfo=UTC)
    with pytest.raises(CustomerNotTold):
        move_promise(actor=house.as_(house.ana), promise=row.id, due_at=later, told=False)
    with pytest.raises(DueInThePast):
        move_promise(actor=house.as_(house.ana), promise=row.id, due_at=clock.now(), told=True)
    move_promise(actor=house.as_(house.ana), promise=row.id, due_at=later, told=True)
    pass_time(clock, days=2)
    assert Promise.objects.get(id=row.id).state == "open"
    pass_time(clock, days=3)
    assert Promise.objects.get(id=row.id).state == "broken"


def test_a_withdrawn_promise_is_never_broken(house: Any, clock: Any) -> None:
    message = promise(house, clock, MORNING)
    withdraw_promise(actor=house.as_(house.ana), promise=the_promise(message).id)
    pass_time(clock, days=9)
    assert (the_promise(message).state, apologise(promise=the_promise(message).id, may_send=yes)) == ("withdrawn", False)
