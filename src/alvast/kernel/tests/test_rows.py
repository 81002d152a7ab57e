"""Rows without objects arrive as they would through the ORM."""

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from alvast.kernel.ids import new_id
from alvast.kernel.models import Blob, StatedEvent
from alvast.kernel.rows import copy_in, filled, insert_new, row_of, update_by_id

pytestmark = pytest.mark.django_db

AWKWARD = {"text": "tab\tnew\nline \\ back ' quote \" ünïcode 🎉", "none": None, "list": [1, 2.5, True, {"deep": []}]}


def row(clock, **changed):
    return {
        "id": new_id(), "kind": "tested", "team": None, "payload": AWKWARD, "actor_kind": "system", "actor_id": new_id(),
        "stated_at": clock.now(), **changed,
    }  # fmt: skip


@pytest.mark.parametrize("write", [copy_in, insert_new])
def test_every_kind_of_value_arrives_as_it_was(clock, write):
    given = row(clock)
    write(StatedEvent, [given])
    found = StatedEvent.objects.get()
    assert {name: getattr(found, name) for name in given} == given


def test_of_rows_that_are_there_already_only_the_new_ones_are_answered(clock):
    old, new = row(clock), row(clock)
    copy_in(StatedEvent, [old])
    assert insert_new(StatedEvent, [old | {"kind": "other"}, new]) == {new["id"]}
    assert set(StatedEvent.objects.values_list("kind", flat=True)) == {"tested"}


def test_a_copied_row_that_breaks_a_constraint_writes_none(clock):
    old = row(clock)
    copy_in(StatedEvent, [old])
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_in(StatedEvent, [row(clock), old])
    assert StatedEvent.objects.count() == 1


def test_an_update_changes_the_named_rows_and_columns_only(clock):
    one, other = row(clock), row(clock)
    copy_in(StatedEvent, [one, other])
    update_by_id(StatedEvent, [{"id": one["id"], "kind": "changed", "payload": []}])
    found = StatedEvent.objects.in_bulk()
    assert (found[one["id"]].kind, found[one["id"]].payload, found[one["id"]].actor_id) == ("changed", [], one["actor_id"])
    assert (found[other["id"]].kind, found[other["id"]].payload) == ("tested", AWKWARD)


def test_nothing_to_write_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        copy_in(StatedEvent, [])
        assert insert_new(StatedEvent, []) == set()
        update_by_id(StatedEvent, [])


def a_model(name):
    """One of a room above: the kernel has none with such columns."""
    return apps.get_model(name)


def test_a_filled_row_is_what_django_would_save(clock):
    """Also texts that look like the syntax of arrays and of copying."""
    subject = a_model("timeline.Subject")
    grams = ["a,b", 'q"', "b\\k", "{x}", "nul", "", "\t\n", "é€😀", "%s"]
    ours = filled(subject, kind="customer", key="c-1", name_grams=grams, made_at=clock.now())
    theirs = subject.objects.create(kind="customer", key="c-2", name_grams=grams, made_at=clock.now())
    copy_in(subject, [ours])
    copied, saved = (subject.objects.filter(key=key).values().get() for key in ("c-1", "c-2"))
    different = {name for name in saved if saved[name] != copied[name]}
    assert different == {"id", "key"}
    assert copied["id"] == ours["id"] != theirs.id


def test_bytes_and_members_of_enumerations_arrive_as_what_they_are(clock):
    content = bytes(range(256)) * 4
    blobs = [
        filled(Blob, sha256=digest * 32, size=2**31 - 1, content=content, stored_at=clock.now()) for digest in (b"\x00", b"\xff")
    ]
    copy_in(Blob, blobs[:1])
    assert insert_new(Blob, blobs[1:]) == {blobs[1]["id"]}
    assert {(bytes(row.content), row.size) for row in Blob.objects.all()} == {(content, 2**31 - 1)}
    point = a_model("timeline.ContactPoint")
    chidi = filled(a_model("timeline.Subject"), kind="customer", key="c-17", made_at=clock.now())
    copy_in(a_model("timeline.Subject"), [chidi])
    given = {"customer_id": chidi["id"], "kind": point.Kind.EMAIL, "made_at": clock.now()}
    copy_in(point, [filled(point, **given, value="een@example.nl")])
    insert_new(point, [filled(point, **given, value="twee@example.nl")])
    assert set(point.objects.values_list("kind", flat=True)) == {"email"}


def test_rows_that_are_mostly_new_are_told_apart_all_the_same(clock):
    first, second, third = row(clock), row(clock), row(clock)
    assert insert_new(StatedEvent, [first, second], mostly=True) == {first["id"], second["id"]}
    assert insert_new(StatedEvent, [second, third], mostly=True) == {third["id"]}
    assert StatedEvent.objects.count() == 3


def test_what_the_database_fills_in_is_left_to_it(house, clock):
    conversation, subject = a_model("conversations.Conversation"), a_model("timeline.Subject")
    chidi = filled(subject, kind="customer", key="c-17", made_at=clock.now())
    copy_in(subject, [chidi])
    held = {"customer_id": chidi["id"], "team": house.team, "channel": "email", "opened_at": clock.now()}
    rows = [row_of(conversation(**held, last_activity_at=clock.now())) for _ in "ab"]
    copy_in(conversation, rows)
    one, other = conversation.objects.order_by("number").values_list("number", flat=True)
    assert other == one + 1
