import pytest

from alvast.addresses.actions import import_addresses
from alvast.addresses.errors import FileUnreadable
from alvast.addresses.models import RegisterAddress, RegisterImport
from alvast.addresses.queries import Code, GivenAddress, check, register_state
from alvast.kernel.actor import SYSTEM
from alvast.staff.errors import NotAllowed

HEADER = "postcode,huisnummer,huisletter,toevoeging,straat,woonplaats\n"
ROWS = ["3571AB,12,,,Lindelaan,Utrecht\n", "3571 ab,14,a,bis,Lindelaan,Utrecht\n"]


def take(*lines, **more):
    return import_addresses(actor=SYSTEM, lines=[HEADER, *lines], **more)


@pytest.mark.django_db
def test_a_file_taken_in_twice_is_taken_in_once():
    first, second = take(*ROWS), take(*ROWS)
    assert (first.accepted, first.duplicates) == (2, 0)
    assert (second.accepted, second.duplicates) == (0, 2)
    assert check(GivenAddress(postcode="3571AB", number="14A-bis")).code is Code.COMPLETED
    assert RegisterImport.objects.count() == 2


@pytest.mark.django_db
def test_lines_that_are_no_address_are_named_and_the_rest_is_taken_in():
    wrong = ["0571AB,1,,,X,Y\n", "3571AB,0,,,X,Y\n", "3571AB,1,AB,,X,Y\n", "3571AB,1,,,,Y\n", "\n", f"3571AB,1,,{'x' * 13},X,Y\n"]
    report = take(*wrong, *ROWS)
    assert [(told.line, told.code) for told in report.told] == [
        (2, "postcode"), (3, "huisnummer"), (4, "huisletter"), (5, "missing"), (7, "toevoeging"),
    ]  # fmt: skip
    assert (report.accepted, report.refused) == (2, 5)


@pytest.mark.django_db
def test_replacing_drops_what_the_file_does_not_hold_but_never_everything():
    take(*ROWS)
    take(ROWS[0], replace=True)
    assert list(RegisterAddress.objects.values_list("number", flat=True)) == [12]
    with pytest.raises(FileUnreadable):
        take("0571AB,1,,,X,Y\n", replace=True)
    assert RegisterAddress.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "lines", [[], ["\0\1"], ["postcode;straat\n"], ["3571AB,12,,,Lindelaan,Utrecht\n"], [HEADER, "x" * 3000]]
)
def test_a_file_of_something_else_changes_nothing(lines):
    with pytest.raises(FileUnreadable):
        import_addresses(actor=SYSTEM, lines=lines)
    assert not RegisterAddress.objects.exists()
    assert not RegisterImport.objects.exists()


@pytest.mark.django_db
def test_a_dutch_spreadsheet_with_semicolons_and_a_mark_of_order_is_read():
    lines = ["\ufeff" + HEADER.replace(",", ";"), '"3571AB";"12";"";"";"Lindelaan";"Utrecht"\n']
    assert import_addresses(actor=SYSTEM, lines=lines).accepted == 1


def test_only_administrators_fill_and_see_the_register(house):
    with pytest.raises(NotAllowed):
        import_addresses(actor=house.as_(house.bo), lines=[HEADER, *ROWS])
    with pytest.raises(NotAllowed):
        register_state(house.as_(house.bo))
    assert import_addresses(actor=house.as_(house.root), lines=[HEADER, *ROWS]).accepted == 2
    state = register_state(house.as_(house.root))
    assert (state.addresses, state.towns, state.last_accepted) == (2, 1, 2)
