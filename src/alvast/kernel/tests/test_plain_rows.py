"""Rows without objects arrive as they would through the ORM."""

import pytest
from django.db import IntegrityError, transaction

from alvast.kernel.ids import new_id
from alvast.kernel.models import StatedEvent
from alvast.kernel.plain_rows import copy_in, insert_new, update_by_id

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
