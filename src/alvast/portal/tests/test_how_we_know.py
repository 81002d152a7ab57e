"""A customer reads why a computer did something, and may have a person look at it."""

from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.test import Client

from alvast.decisions.actions import NewDecision, record_decision
from alvast.decisions.models import Decision
from alvast.decisions.queries import Told, explaining
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.portal.tests.conftest import come_in
from alvast.proactive.links import DECISION, QUESTION, link_text
from alvast.timeline.actions import record_fact
from alvast.timeline.queries import record_as_of


@pytest.fixture
def decided(chidi, monkeypatch):
    """A rule filled in Chidi's address."""
    monkeypatch.setitem(explaining._explainers, "address", lambda _record: Told("Wij vulden uw adres aan.", ["Er ontbrak iets."]))
    fact = record_as_of(chidi.order).facts["delivery_address"]
    new = NewDecision(
        kind="address", subject=chidi.order, truth="v1", customer=chidi.id, known_at=now(), outcome="repaired", rule="address",
        rule_version="1", facts=[(fact.id, "delivery_address")],
    )  # fmt: skip
    return record_decision(decision=new).id


def test_the_order_says_what_was_done_and_how_we_know(chidi, decided):
    come_in(chidi)
    assert f"/mijn/besluiten/{decided}/" in chidi.get("bestellingen/48213/").content.decode()
    page = chidi.get(f"besluiten/{decided}/").content.decode()
    for words in ("Wij vulden uw adres aan.", "Lindelaan 12", "Wij gebruikten geen andere gegevens."):
        assert words in page


def test_objecting_twice_is_once_and_is_told(chidi, decided):
    come_in(chidi)
    for _ in range(2):
        assert chidi.post(f"besluiten/{decided}/").status_code == 302
    assert Decision.objects.get(id=decided).objected_at is not None
    assert "Laat een medewerker ernaar kijken" not in chidi.get(f"besluiten/{decided}/").content.decode()


def test_the_link_in_the_message_is_enough_to_read_and_to_object(chidi, decided):
    text = link_text(DECISION, customer=chidi.id, thing=decided, until=now() + timedelta(days=1))
    holder = Client()
    assert "Wij vulden uw adres aan." in holder.get(f"/mijn/l/{text}/").content.decode()
    assert holder.post(f"/mijn/l/{text}/").status_code == 302
    assert Decision.objects.get(id=decided).objected_by == chidi.id
    assert holder.get(f"/mijn/besluiten/{decided}/").status_code == 302


def test_anothers_decision_does_not_exist(chidi, els, decided):
    come_in(els)
    for decision in (decided, uuid4()):
        assert els.get(f"besluiten/{decision}/").status_code == 404
        assert els.post(f"besluiten/{decision}/").status_code == 404
    assert Decision.objects.get(id=decided).objected_at is None
    swapped = link_text(DECISION, customer=els.id, thing=decided, until=now() + timedelta(days=1))
    assert Client().get(f"/mijn/l/{swapped}/").status_code == 404
    other_kind = link_text(QUESTION, customer=chidi.id, thing=decided, until=now() + timedelta(days=1))
    assert Client().get(f"/mijn/l/{other_kind}/").status_code == 404


def test_a_fact_leads_to_the_order_as_we_knew_it_then(chidi, decided, clock):
    then = clock.now()
    clock.forward(days=1)
    moved = {"postcode": "1012LG", "huisnummer": 4, "straat": "Oude Brugsteeg", "woonplaats": "Amsterdam", "land": "NL"}
    stated = {"subject": chidi.order, "attribute": "delivery_address", "value": moved, "source": "shop"}
    record_fact(actor=SYSTEM, valid_from=clock.now(), **stated)
    come_in(chidi)
    page = chidi.get(f"besluiten/{decided}/").content.decode()
    link = f"bestellingen/48213/?{urlencode({'bekend': then.isoformat()})}"
    assert f'href="/mijn/{link}"' in page
    shown = chidi.get(link).content.decode()
    assert "Lindelaan 12" in shown
    assert "Oude Brugsteeg" not in shown
    assert "zoals wij die kenden op maandag 18 mei 2026" in shown
    assert f"/mijn/besluiten/{decided}/" not in shown
    assert "Oude Brugsteeg" in chidi.get("bestellingen/48213/").content.decode()


@pytest.mark.parametrize("moment", ["gisteren", "2026-05-17T09:00:00", "2999-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00"])
def test_what_is_no_past_moment_shows_the_order_as_it_is(chidi, moment):
    come_in(chidi)
    assert "zoals wij die kenden" not in chidi.get(f"bestellingen/48213/?{urlencode({'bekend': moment})}").content.decode()
