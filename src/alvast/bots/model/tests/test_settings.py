"""Connecting a model: administrators only, checked, with its key kept sealed."""

import pytest

from alvast.bots.model.actions import save_endpoint, try_endpoint
from alvast.bots.model.circuit import connection_to_model
from alvast.bots.model.errors import EndpointIncomplete, NotFound, Problem
from alvast.bots.model.models import Endpoint
from alvast.bots.model.queries import endpoint
from alvast.bots.model.tests.conftest import answer, events, proposal
from alvast.kernel.models import StatedEvent
from alvast.kernel.outgoing import DestinationRefused
from alvast.kernel.tests.sites import site

pytestmark = pytest.mark.django_db
WORDS = ("Hoe lang duurt bezorging?", "Bezorging duurt 2 werkdagen.")


def saved(house, port: int, **more):
    usual = {"url": f"http://127.0.0.1:{port}/v1/", "model": "small", "key": "geheim", "is_on": True, "reaches_inside": True}
    return save_endpoint(actor=house.as_(house.root), **{**usual, **more})


def test_a_model_is_connected_and_its_key_is_kept_sealed(house):
    edition = saved(house, 8080)
    connection, known = connection_to_model()
    assert (connection.url, connection.key, connection.model, known) == ("http://127.0.0.1:8080/v1", "geheim", "small", edition)
    assert b"geheim" not in bytes(Endpoint.objects.get().sealed_key)
    assert StatedEvent.objects.filter(kind="bot_model_changed").count() == 1


def test_the_key_stays_when_none_is_given_and_goes_when_emptied(house):
    saved(house, 8080)
    saved(house, 8081, key=None)
    assert connection_to_model()[0].key == "geheim"
    saved(house, 8081, key="")
    assert connection_to_model()[0].key == ""


def test_an_address_inside_must_be_allowed_in_so_many_words(house):
    with pytest.raises(DestinationRefused):
        saved(house, 8080, reaches_inside=False)
    assert not Endpoint.objects.exists()


def test_without_address_or_name_it_cannot_be_on(house):
    with pytest.raises(EndpointIncomplete):
        saved(house, 8080, model=" ")


def test_only_administrators(house):
    for agent in (house.ana, house.bo):
        with pytest.raises(NotFound):
            save_endpoint(actor=house.as_(agent), url="", model="", key=None, is_on=False)
        with pytest.raises(NotFound):
            try_endpoint(actor=house.as_(agent), words=WORDS)
    assert not Endpoint.objects.exists()


def test_a_try_says_what_came_back_or_what_went_wrong(house):
    with site(answer(events(proposal((WORDS[1], "a1"))))) as good:
        saved(house, good.port, is_on=False)
        tried = try_endpoint(actor=house.as_(house.root), words=WORDS)
    assert ([one.text for one in tried.sentences], tried.problem) == ([WORDS[1]], None)
    with site(answer(b"", status="401 Unauthorized")) as bad:
        saved(house, bad.port, is_on=False)
        assert try_endpoint(actor=house.as_(house.root), words=WORDS).problem is Problem.REFUSED
    line = endpoint()
    assert line is not None
    assert line.problem == "refused"
