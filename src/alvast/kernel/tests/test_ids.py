import copy
import pickle
from uuid import UUID

from alvast.kernel.ids import new_id, new_ids


def test_identifiers_of_one_process_sort_in_the_order_they_were_made():
    made = [new_id() for _ in range(5_000)] + new_ids(5_000) + [new_id(), *new_ids(1), new_id()]
    assert made == sorted(set(made))
    assert new_ids(0) == []


def test_identifiers_are_version_seven():
    assert {(i.version, i.variant) for i in [*new_ids(50), new_id()]} == {(7, "specified in RFC 4122")}


def test_identifiers_are_like_those_that_were_read():
    for made in (new_id(), *new_ids(2)):
        read = UUID(str(made))
        assert (made, hash(made), made.is_safe) == (read, hash(read), read.is_safe)
        assert pickle.loads(pickle.dumps(made)) == copy.copy(made) == made
