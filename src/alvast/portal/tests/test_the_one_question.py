"""One tap answers the question, and the order goes on; nobody else can answer, and nothing is answered twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from alvast.addresses.actions import import_addresses
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.models import StatedEvent
from alvast.portal.tests.conftest import come_in, place_order
from alvast.proactive.actions import run_watches
from alvast.proactive.links import QUESTION, link_text
from alvast.proactive.models import Question
from alvast.timeline.queries import record_as_of, subject_named

REGISTER = """postcode,huisnummer,huisletter,toevoeging,straat,woonplaats
3571AB,12,,,Lindelaan,Utrecht
3571AD,12,A,,Lindelaan,Utrecht
3571AD,12,B,,Lindelaan,Utrecht
3571AC,3,,,Beukenlaan,Utrecht
"""
INCOMPLETE = {"postcode": "3571AD", "huisnummer": 12}


@pytest.fixture
def asked(chidi, clock):
    """The question about an order of Chidi's whose address is one of two."""
    import_addresses(actor=SYSTEM, lines=REGISTER.splitlines())
    place_order("48299", chidi.address, clock, key="chidi", address=INCOMPLETE)
    clock.forward(minutes=5)
    run_watches()
    clock.forward(minutes=5)
    return Question.objects.get()


def link(chidi, asked) -> str:
    return f"/mijn/l/{link_text(QUESTION, customer=chidi.id, thing=asked.id, until=now() + timedelta(days=14))}/"


def goes_to(number: str = "48299") -> dict:
    address = record_as_of(subject_named(f"order/{number}")).value("delivery_address")
    return {name: address.get(name) for name in ("straat", "huisletter", "woonplaats")}


def released() -> int:
    return StatedEvent.objects.filter(kind="order_release_requested").count()


def test_a_tap_on_the_link_answers_and_sets_the_order_free(chidi, asked):
    holder = Client()
    page = holder.get(link(chidi, asked)).content.decode()
    assert "Lindelaan 12 A" in page
    assert "Lindelaan 12 B" in page
    assert holder.post(link(chidi, asked), {"option": "1"}).status_code == 302
    assert goes_to() == {"straat": "Lindelaan", "huisletter": "B", "woonplaats": "Utrecht"}
    assert released() == 1
    after = holder.get(link(chidi, asked)).content.decode()
    assert "Dank u. Uw bestelling kan verder." in after
    assert "Lindelaan 12 B" in after


def test_a_second_window_cannot_answer_again(chidi, asked):
    come_in(chidi)
    chidi.post(f"vragen/{asked.id}/", option="0")
    assert Client().post(link(chidi, asked), {"option": "1"}).status_code == 302
    assert goes_to()["huisletter"] == "A"
    assert released() == 1


def test_the_overview_and_the_order_lead_to_the_question(chidi, asked):
    come_in(chidi)
    for path in ("", "bestellingen/48299/"):
        assert f"/mijn/vragen/{asked.id}/" in chidi.get(path).content.decode()


def test_another_address_is_completed_by_the_register(chidi, asked):
    come_in(chidi)
    answer = chidi.post(f"vragen/{asked.id}/", postcode="3571 ac", huisnummer="3", toevoeging="", straat="", woonplaats="")
    assert answer.status_code == 302
    assert goes_to()["straat"] == "Beukenlaan"


def test_a_doubtful_address_is_asked_about_once_and_nothing_typed_is_lost(chidi, asked):
    come_in(chidi)
    given = {"postcode": "3571AC", "huisnummer": "99", "toevoeging": "", "straat": "Nieuwpad", "woonplaats": "Utrecht"}
    answer = chidi.post(f"vragen/{asked.id}/", **(given | {"postcode": "0000AA"}))
    assert answer.status_code == 422
    assert "Nieuwpad" in answer.content.decode()
    assert released() == 0
    assert chidi.post(f"vragen/{asked.id}/", **given, sure="on").status_code == 302
    assert goes_to()["straat"] == "Nieuwpad"


@pytest.mark.parametrize("given", [{"option": "7"}, {"option": "-1"}, {"option": "²"}, {}, {"straat": ""}])
def test_no_answer_is_none(chidi, asked, given):
    come_in(chidi)
    assert chidi.post(f"vragen/{asked.id}/", **given).status_code in (302, 422)
    assert released() == 0
    assert Question.objects.get().answered_at is None


def test_the_customer_may_rather_stop(chidi, asked):
    holder = Client()
    holder.post(link(chidi, asked), {"stop": "1"})
    assert StatedEvent.objects.filter(kind="order_cancel_requested").count() == 1
    assert released() == 0
    assert "Wij stoppen uw bestelling" in holder.get(link(chidi, asked)).content.decode()


def test_anothers_question_does_not_exist(chidi, els, asked):
    come_in(els)
    for question in (asked.id, uuid4()):
        assert els.get(f"vragen/{question}/").status_code == 404
        assert els.post(f"vragen/{question}/", option="0").status_code == 404
    assert Client().get(link(els, asked)).status_code == 404
    assert released() == 0


def test_after_two_weeks_the_page_says_that_it_is_over(chidi, asked, clock):
    come_in(chidi)
    clock.forward(days=15)
    come_in(chidi)
    assert "niet meer open" in chidi.get(f"vragen/{asked.id}/").content.decode()
    assert chidi.post(f"vragen/{asked.id}/", option="0").status_code == 302
    assert released() == 0


def test_an_address_is_changed_once_until_the_parcel_is_packed(chidi, els, asked, clock):
    come_in(chidi)
    form, given = uuid4(), {"postcode": "3571AC", "huisnummer": "3", "toevoeging": "", "straat": "", "woonplaats": ""}
    for _ in range(2):
        assert chidi.post("bestellingen/48213/adres/", form=form, **given).status_code == 302
    assert goes_to("48213")["straat"] == "Beukenlaan"
    assert StatedEvent.objects.filter(kind="order_address_corrected").count() == 1
    assert chidi.post("bestellingen/48214/adres/", form=uuid4(), **given).status_code == 404


def test_a_packed_order_keeps_its_address(chidi, clock):
    from alvast.timeline.actions import CloudEvent, record_business_event

    packed = CloudEvent("e-p", "shop", "order.status_changed", "order/48213", clock.now(), {"status": "packed"})
    record_business_event(event=packed)
    come_in(chidi)
    given = {"postcode": "3571AC", "huisnummer": "3", "toevoeging": "", "straat": "Beukenlaan", "woonplaats": "Utrecht"}
    answer = chidi.post("bestellingen/48213/adres/", form=uuid4(), **given)
    assert answer.status_code == 422
    assert "al ingepakt" in answer.content.decode()
    assert goes_to("48213")["straat"] == "Lindelaan"


def test_changing_the_address_of_an_order_that_waits_sets_it_free_too(chidi, asked, clock):
    come_in(chidi)
    given = {"postcode": "3571AC", "huisnummer": "3", "toevoeging": "", "straat": "", "woonplaats": ""}
    assert chidi.post("bestellingen/48299/adres/", form=uuid4(), **given).status_code == 302
    assert released() == 1
    finding = Question.objects.get().finding
    assert (finding.state, finding.treated_at) == ("answered", clock.now())
    run_watches()
    assert released() == 1
