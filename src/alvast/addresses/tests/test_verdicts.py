import pytest

from alvast.addresses.queries import Code, GivenAddress, Reason, check, check_all

pytestmark = pytest.mark.usefixtures("register")


def given(postcode="3571AB", number="12", street="", town="", **more):
    return GivenAddress(postcode=postcode, number=number, street=street, town=town, **more)


ASKED = [
    (given(street="Lindelaan", town="Utrecht"), Code.EXACT, Reason.KNOWN),
    (given(), Code.COMPLETED, Reason.FILLED),
    (given(street="Lindelaan"), Code.COMPLETED, Reason.FILLED),
    (given(street="Lndelaan", town="Utrecht"), Code.COMPLETED, Reason.SLIP),
    (given(street="Lndelaan"), Code.CONTRADICTION, Reason.STREET_DIFFERS),  # one fact less to lean on
    (given(number="16", street="Lindenlaan", town="Utrecht"), Code.CONTRADICTION, Reason.STREET_DIFFERS),  # exists too
    (given("", "12", "Lindelaan", "Utrecht"), Code.COMPLETED, Reason.FILLED),
    (given(street="lindeln.", town="UTRECHT"), Code.EXACT, Reason.KNOWN),
    (given("3571 ac", "12"), Code.AMBIGUOUS, Reason.SEVERAL_ADDITIONS),
    (given("3571AC", "12a"), Code.COMPLETED, Reason.FILLED),
    (given("3571AC", "12", addition="C"), Code.CONTRADICTION, Reason.ADDITION_DIFFERS),
    (given("3571AC", "14"), Code.COMPLETED, Reason.FILLED),  # 14 exists beside 14 bis
    (given("3571AC", "14 bis"), Code.COMPLETED, Reason.FILLED),
    (given("3571AC", "16"), Code.COMPLETED, Reason.FILLED),  # only 16 C exists
    (given("3571AB", "12 hs"), Code.UNKNOWN, Reason.ADDITION_UNKNOWN),
    (given("1012LG", "4"), Code.AMBIGUOUS, Reason.SEVERAL_STREETS),
    (given("1012LG", "4", "Oude Brugsteeg"), Code.COMPLETED, Reason.FILLED),
    (given("1012LG", "4", "Damrak", "Amsterdam"), Code.CONTRADICTION, Reason.SEVERAL_STREETS),
    (given("1012LG", "6 huis"), Code.COMPLETED, Reason.FILLED),
    (given("1012LG", "6-2-hoog"), Code.COMPLETED, Reason.FILLED),
    (given("1012LG", "6 II"), Code.COMPLETED, Reason.FILLED),
    (given("2511CV", "30", "Burg. v. Tuyllstr.", "Den Haag"), Code.EXACT, Reason.KNOWN),
    (given("1521NE", "61", "Noorderhoofdstraat", "Wormerveer"), Code.EXACT, Reason.KNOWN),
    (given("7551AB", "9", "St. Janstraat", "Hengelo OV"), Code.EXACT, Reason.KNOWN),
    (given(street="Dorpsstraat", town="Utrecht"), Code.CONTRADICTION, Reason.STREET_DIFFERS),
    (given(street="Lindelaan", town="Amsterdam"), Code.CONTRADICTION, Reason.TOWN_DIFFERS),
    (given("1012LG", "12", "Lindelaan", "Utrecht"), Code.CONTRADICTION, Reason.POSTCODE_DIFFERS),
    (given("1012LG", "4", "Lindelaan", "Utrecht"), Code.CONTRADICTION, Reason.POSTCODE_DIFFERS),
    (given("9999ZZ", "12", "Lindelaan", "Utrecht"), Code.CONTRADICTION, Reason.POSTCODE_DIFFERS),
    (given("3571AB", "99"), Code.UNKNOWN, Reason.NUMBER_UNKNOWN),
    (given("3571AB", "99", "Lindelaan", "Utrecht"), Code.UNKNOWN, Reason.NUMBER_UNKNOWN),
    (given("3571AB", "99", "Dorpsstraat", "Utrecht"), Code.CONTRADICTION, Reason.STREET_ELSEWHERE),
    (given("9999ZZ", "1"), Code.UNKNOWN, Reason.POSTCODE_UNKNOWN),
    (given("0571AB"), Code.INVALID, Reason.POSTCODE_IMPOSSIBLE),
    (given("3571SS"), Code.INVALID, Reason.POSTCODE_IMPOSSIBLE),
    (given(""), Code.INVALID, Reason.POSTCODE_MISSING),
    (given(number=""), Code.INVALID, Reason.NUMBER_MISSING),
    (given(number="x"), Code.INVALID, Reason.NUMBER_IMPOSSIBLE),
    (given("1000", "5", "Nieuwstraat", "Brussel", country="BE"), Code.UNKNOWN, Reason.FOREIGN),
    (given("3571AB", "100", "Postbus 100", "Utrecht"), Code.UNKNOWN, Reason.PO_BOX),
    (given("3571AB", "", "Antwoordnummer 100", "Utrecht"), Code.UNKNOWN, Reason.REPLY_NUMBER),
]


@pytest.mark.parametrize(("asked", "code", "reason"), ASKED)
def test_each_kind_of_address_gets_its_verdict(asked, code, reason):
    verdict = check(asked)
    assert (verdict.code, verdict.reason) == (code, reason)
    assert verdict.detail


def test_asked_together_each_gets_the_verdict_it_gets_alone(django_assert_num_queries):
    asked = [row[0] for row in ASKED] * 2
    with django_assert_num_queries(4):  # which registers; at the number, around it, elsewhere
        together = check_all(asked)
    assert together == [check(one) for one in asked]


def test_an_empty_register_holds_up_only_what_is_incomplete(db):
    from alvast.addresses.models import RegisterAddress

    RegisterAddress.objects.all().delete()
    whole, part = check(given(street="Lindelaan", town="Utrecht")), check(given())
    assert (whole.reason, whole.holds_up) == (Reason.NO_REGISTER, False)
    assert (part.reason, part.missing, part.holds_up) == (Reason.NO_REGISTER, ("street", "town"), True)
