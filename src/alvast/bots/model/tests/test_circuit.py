"""After five failures in a row the model is left alone; then one may try, and the others hear at once that it rests."""

import threading

import pytest
from django.db import connection, transaction

from alvast.bots.composers import composer_named
from alvast.bots.model.circuit import connection_to_model, note_answer, note_failure
from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.models import Endpoint
from alvast.bots.model.queries import endpoint
from alvast.bots.model.tests.conftest import answer, events, proposal, request
from alvast.kernel.tests.sites import site

pytestmark = pytest.mark.django_db
GOOD = answer(events(proposal(("Bezorging duurt 2 werkdagen.", "a1"))))


def problem() -> Problem:
    with pytest.raises(ModelFailed) as failure:
        composer_named("language_model").compose(request())
    return failure.value.problem


def test_without_a_model_nothing_is_asked():
    assert problem() is Problem.OFF


def test_one_that_is_switched_off_is_not_asked(connected):
    with site(GOOD) as one:
        connected(one.port)
        Endpoint.objects.update(is_on=False)
        assert problem() is Problem.OFF
    assert one.connects == 0


def test_five_failures_open_the_circuit_and_a_good_try_closes_it(connected, clock):
    with site(answer(b"", status="503 Service Unavailable")) as broken:
        connected(broken.port)
        assert [problem() for _ in range(5)] == [Problem.FAILING] * 5
        assert problem() is Problem.RESTING
        assert broken.connects == 5
        clock.forward(seconds=31)
        assert problem() is Problem.FAILING  # one try
        assert problem() is Problem.RESTING
        assert broken.connects == 6
    clock.forward(seconds=31)
    with site(GOOD) as mended:
        Endpoint.objects.update(url=f"http://127.0.0.1:{mended.port}/v1")
        assert composer_named("language_model").compose(request()).sentences
        assert composer_named("language_model").compose(request()).sentences
    line = endpoint()
    assert line is not None
    assert (line.failures, line.problem, line.is_resting, line.answered_at) == (0, "", False, clock.at)


def test_while_one_tries_the_others_are_told_it_rests(connected, clock):
    connected(1)
    _, edition = connection_to_model()
    for _ in range(5):
        note_failure(edition, Problem.SLOW)
    clock.forward(seconds=31)
    connection_to_model()
    with pytest.raises(ModelFailed) as failure:
        connection_to_model()
    assert failure.value.problem is Problem.RESTING
    clock.forward(seconds=11)  # the one that tried was lost
    connection_to_model()


def test_a_success_between_failures_starts_the_count_anew(connected, clock):
    connected(1)
    _, edition = connection_to_model()
    for _ in range(4):
        note_failure(edition, Problem.SLOW)
    note_answer(edition)
    note_failure(edition, Problem.SLOW)
    connection_to_model()


def test_what_an_older_setting_met_says_nothing_of_the_new_one(connected):
    row = connected(1)
    Endpoint.objects.update(edition=row.edition + 1)
    for _ in range(5):
        note_failure(row.edition, Problem.SLOW)
    connection_to_model()


@pytest.mark.django_db(transaction=True)
def test_who_finds_the_one_that_tries_still_at_it_waits_for_nothing(connected, clock):
    """A turn is one transaction, so the claim of the one that tries is not committed while the model writes."""
    connected(1)
    for _ in range(5):
        note_failure(1, Problem.SLOW)
    clock.forward(seconds=31)
    heard: list[Problem] = []

    def other() -> None:
        try:
            connection_to_model()
        except ModelFailed as failure:
            heard.append(failure.problem)
        finally:
            connection.close()

    with transaction.atomic():
        connection_to_model()
        beside = threading.Thread(target=other)
        beside.start()
        beside.join(20)
    assert heard == [Problem.RESTING]
