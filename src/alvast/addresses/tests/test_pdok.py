import time

import pytest

from alvast.addresses.actions import choose_registers
from alvast.addresses.errors import RegisterUnknown
from alvast.addresses.models import RegisterAnswer
from alvast.addresses.queries import Code, GivenAddress, Reason, check
from alvast.addresses.tests.pdok_server import document, locatieserver
from alvast.kernel.actor import SYSTEM
from alvast.staff.errors import NotAllowed

DOCUMENTS = [
    document("3571AB", 12, "Lindelaan", "Utrecht"),
    document("3571AC", 12, "Kastanjelaan", "Utrecht", "A"),
    document("3571AC", 12, "Kastanjelaan", "Utrecht", "B", "2"),
]


@pytest.fixture
def pdok(db, settings):
    with locatieserver(*DOCUMENTS) as running:
        settings.PDOK_URL, settings.OUTGOING_ALLOWED_HOSTS = running.url, [running.address]
        choose_registers(actor=SYSTEM, registers=["offline", "pdok"])
        yield running


def at(postcode="3571AB", number="12", **more):
    return check(GivenAddress(postcode=postcode, number=number, **more))


def test_what_pdok_knows_completes_an_address(pdok):
    found = at()
    assert (found.code, found.address.line) == (Code.COMPLETED, "Lindelaan 12, 3571 AB Utrecht")
    assert pdok.asked[0]["fq"] == ["type:adres", "postcode:3571AB", "huisnummer:12"]


def test_several_additions_stay_a_question(pdok):
    assert [row.house for row in at("3571AC").addresses] == ["12 A", "12 B-2"]


def test_a_wrong_postcode_is_found_by_street_and_town(pdok):
    found = at("9999XX", street="Lindelaan", town="utrecht")
    assert (found.code, found.reason, found.addresses[0].postcode) == (Code.CONTRADICTION, Reason.POSTCODE_DIFFERS, "3571AB")


def test_what_is_known_here_is_not_asked_there(pdok, register):
    assert at().code is Code.COMPLETED
    assert pdok.asked == []


def test_an_answer_is_asked_once_and_nothing_found_is_asked_again_the_next_day(pdok, clock):
    for _ in range(3):
        at(), at("9999XX", "1")
    assert len(pdok.asked) == 3  # one; and for the unknown one also what else is at its postcode
    clock.forward(hours=25)
    at(), at("9999XX", "1")
    assert len(pdok.asked) == 5
    clock.forward(days=30)
    at()
    assert len(pdok.asked) == 6


@pytest.mark.parametrize("trouble", ["503", "429", "500", "404", "other shape"])
def test_a_register_that_fails_leaves_the_order_going_and_marked(pdok, trouble):
    pdok.trouble = trouble
    found = at()
    assert (found.code, found.reason, found.is_register_down) == (Code.UNKNOWN, Reason.REGISTER_DOWN, True)
    assert (found.holds_up, found.needs_check) == (False, True)
    assert not RegisterAnswer.objects.exists()


def test_nobody_waits_for_a_slow_register(pdok):
    pdok.trouble = "slow"
    since = time.monotonic()
    assert at().is_register_down
    assert time.monotonic() - since < 2.5


def test_after_three_failures_it_is_left_alone_for_half_a_minute(pdok, clock):
    pdok.trouble = "503"
    assert all(at(number=str(number)).is_register_down for number in range(1, 8))
    assert len(pdok.asked) == 3
    pdok.trouble = ""
    clock.forward(seconds=31)
    assert at().code is Code.COMPLETED
    assert at("3571AC", "12a").code is Code.COMPLETED


def test_nothing_leaves_the_house_before_someone_chose_it(db, settings):
    with locatieserver(*DOCUMENTS) as running:
        settings.PDOK_URL, settings.OUTGOING_ALLOWED_HOSTS = running.url, [running.address]
        assert at().reason is Reason.NO_REGISTER
        assert running.asked == []


def test_only_administrators_choose_and_only_what_there_is(house):
    with pytest.raises(NotAllowed):
        choose_registers(actor=house.as_(house.bo), registers=["pdok"])
    for wrong in ([], ["pdok", "pdok"], ["kadaster"]):
        with pytest.raises(RegisterUnknown):
            choose_registers(actor=house.as_(house.root), registers=wrong)
