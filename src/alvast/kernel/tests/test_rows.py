"""Rows go in and out as bytes and arrive as what they were."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from alvast.kernel.ids import new_id
from alvast.kernel.models import Blob, Erasure, StatedEvent
from alvast.kernel.rows import insert_new_rows, insert_rows, update_rows

pytestmark = pytest.mark.django_db

AT = datetime(2026, 5, 18, 9, 12, 30, 123456, tzinfo=UTC)


def event(**fields):
    given = {"kind": "iets", "payload": {}, "actor_kind": "system", "stated_at": AT} | fields
    return StatedEvent(**given)


def a_model(name):
    """One of a room above: the kernel has none with such columns."""
    return apps.get_model(name)


def both_ways(rows):
    """Saved by Django, and by us: what the table holds then."""
    held = []
    for save in (StatedEvent.objects.bulk_create, insert_rows, insert_new_rows):
        with transaction.atomic():
            save(rows)
            held.append(list(StatedEvent.objects.order_by("id").values()))
            transaction.set_rollback(True)
    return held


def test_a_row_is_the_same_as_when_django_writes_it():
    hostile = 'Çelik \\ "regel"\n\t{a,b} NULL €😀 %s %b'
    rows = [
        event(kind=hostile, payload={"naam": hostile, "lijst": [1, None, {"x": 1.5}]}, team=new_id(), seq=2**40),
        event(actor_id=new_id()),
        event(payload=[]),
    ]
    ours, *theirs = both_ways(rows)
    assert theirs == [ours, ours]
    assert ours[0]["kind"] == hostile


def test_bytes_arrive_as_they_are():
    content = bytes(range(256)) * 40
    insert_rows([Blob(sha256=b"\x00\xff" * 16, size=2**31 - 1, content=content, stored_at=AT)])
    [row] = Blob.objects.all()
    assert (bytes(row.content), bytes(row.sha256), row.size, row.stored_at) == (content, b"\x00\xff" * 16, 2**31 - 1, AT)


def test_a_member_of_an_enumeration_goes_as_its_value(house):
    subject, contact_point = a_model("timeline.Subject"), a_model("timeline.ContactPoint")
    [chidi] = subjects = [subject(kind="customer", key="c-17", name="Chidi", name_grams=["chi", "hid"], made_at=AT)]
    insert_rows(subjects)
    insert_new_rows([contact_point(customer=chidi, kind=contact_point.Kind.EMAIL, value=house.chidi_address, made_at=AT)])
    assert subject.objects.get().name_grams == ["chi", "hid"]
    assert contact_point.objects.values_list("kind", "value").get() == ("email", house.chidi_address)


def test_what_the_database_fills_in_is_left_to_it(house):
    conversation = a_model("conversations.Conversation")
    chidi = a_model("timeline.Subject")(kind="customer", key="c-17", made_at=AT)
    insert_rows([chidi])
    rows = [conversation(customer=chidi, team=house.team, channel="email", opened_at=AT, last_activity_at=AT) for _ in "ab"]
    insert_rows(rows)
    one, other = conversation.objects.order_by("number").values_list("number", flat=True)
    assert other == one + 1


def test_of_two_rows_for_one_place_the_first_goes_in_and_only_its_key_is_answered():
    first, second, other = event(seq=7), event(seq=7), event(seq=8)
    assert insert_new_rows([first]) == {first.id}
    assert insert_new_rows([second, other]) == {other.id}
    assert set(StatedEvent.objects.values_list("id", flat=True)) == {first.id, other.id}


def test_inserting_all_refuses_all_when_one_is_there():
    insert_rows([event(seq=7)])
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rows([event(seq=8), event(seq=7)])
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_new_rows([event(stated_at=None)])
    assert StatedEvent.objects.count() == 1


def test_only_the_named_fields_of_rows_that_are_there_change():
    here, gone = event(kind="oud"), event()
    insert_rows([here])
    here.kind, here.payload, here.actor_kind = "nieuw", {"a": 1}, "bot"
    assert update_rows([here, gone], fields=["kind", "payload"]) == {here.id}
    assert StatedEvent.objects.values_list("kind", "payload", "actor_kind").get() == ("nieuw", {"a": 1}, "system")


def test_nothing_asks_the_database_for_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_rows([])
        assert insert_new_rows([]) == update_rows([], fields=["kind"]) == set()


def test_a_row_that_went_in_is_known_to_be_there():
    one = event()
    insert_rows([one])
    one.kind = "anders"
    one.save()
    assert StatedEvent.objects.values_list("kind", flat=True).get() == "anders"


def test_a_ledger_line_with_json_keeps_its_order_of_numbers():
    counts = {"b": 2, "a": 1.5}
    insert_rows([Erasure(customer=new_id(), ground="request", erased_at=AT, counts=counts)])
    assert Erasure.objects.get().counts == counts
    with connection.cursor() as cursor:
        cursor.execute("SELECT jsonb_typeof(counts) FROM kernel_erasure")
        assert cursor.fetchone() == ("object",)
