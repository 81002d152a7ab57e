"""What we hold is theirs to read, to take away and to have erased."""

import json

from alvast.kernel.actor import SYSTEM
from alvast.portal.models import PrivacyRequest
from alvast.portal.requests import open_erasure_request, open_erasure_requests
from alvast.portal.tests.conftest import come_in
from alvast.timeline.actions import erase_customer


def test_a_customer_takes_everything_along(chidi, els):
    come_in(chidi)
    answer = chidi.get("gegevens/alles.json")
    held = json.dumps(json.loads(answer.content))
    assert "chidi@example.net" in held
    assert "els@example.net" not in held
    assert answer["Content-Disposition"].startswith("attachment")
    assert "chidi@example.net" in chidi.get("gegevens/alles.md").content.decode()


def test_asking_twice_to_be_erased_is_one_request_with_an_end(chidi, clock):
    come_in(chidi)
    chidi.post("gegevens/wissen/")
    chidi.post("gegevens/wissen/")
    asked = open_erasure_request(chidi.id)
    assert asked is not None
    assert (asked.due_at - clock.now()).days == 30
    assert [request.customer for request, _line in open_erasure_requests()] == [chidi.id]
    assert "Nee, bewaar mijn gegevens" in chidi.get("gegevens/").content.decode()


def test_the_request_can_be_taken_back(chidi):
    come_in(chidi)
    chidi.post("gegevens/wissen/")
    chidi.post("gegevens/wissen/", withdraw="1")
    assert open_erasure_request(chidi.id) is None


def test_erasing_answers_the_request(chidi):
    come_in(chidi)
    chidi.post("gegevens/wissen/")
    erase_customer(actor=SYSTEM, customer=chidi.id, ground="request")
    assert PrivacyRequest.objects.get().done_at is not None
    assert list(open_erasure_requests()) == []
