from alvast.kernel.ids import new_id


def test_identifiers_of_one_process_sort_in_the_order_they_were_made():
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(set(made))


def test_identifiers_are_version_seven():
    assert {(i.version, i.variant) for i in (new_id() for _ in range(50))} == {(7, "specified in RFC 4122")}
