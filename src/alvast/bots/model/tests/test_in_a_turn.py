"""A whole turn with a language model: what it makes up is not said, and when it fails a person is offered in time."""

import threading
import time

import pytest

from alvast.bots.checker import check
from alvast.bots.composers.base import Composed, Sentence
from alvast.bots.model.actions import save_endpoint
from alvast.bots.model.composer import composed_by
from alvast.bots.model.errors import ModelFailed
from alvast.bots.model.tests.conftest import answer, events, proposal, request
from alvast.bots.queries import ask
from alvast.bots.tests.conftest import articles  # noqa: F401 - a fixture
from alvast.kernel.tests.sites import site

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("articles", "clock")]
QUESTION = "Binnen hoeveel dagen kan ik een bestelling retourneren?"
TRUE = "U kunt een bestelling binnen 30 dagen na ontvangst retourneren."


def connect(house, port: int, seconds: float = 4.0) -> None:
    save_endpoint(
        actor=house.as_(house.root), url=f"http://127.0.0.1:{port}/v1", model="m", key="", is_on=True, reaches_inside=True,
        seconds=seconds,
    )  # fmt: skip


def asked(house, said: bytes):
    with site(said) as endpoint:
        connect(house, endpoint.port)
        return ask(question=QUESTION, composer="language_model")


def test_what_stands_in_the_article_is_said_with_its_source(house):
    told = asked(house, answer(events(proposal((TRUE, "a1")))))
    assert (told.outcome, TRUE in told.text) == ("answered", True)
    assert told.sources[0].article == "retourtermijn"


@pytest.mark.parametrize(
    "made_up",
    [
        "U kunt een bestelling binnen 60 dagen na ontvangst retourneren.",
        "Retourneren kost € 2,50 en Jan Jansen helpt u.",
        "Kijk op https://evil.example/retour voor een bestelling binnen 30 dagen.",
        "U krijgt als excuus een tegoedbon van 25 euro.",
    ],
)
def test_what_it_makes_up_is_never_said(house, made_up):
    told = asked(house, answer(events(proposal((made_up, "a1")))))
    assert made_up not in told.text
    assert told.outcome != "answered"


def test_of_half_true_answers_only_the_true_sentence_is_left_or_nothing(house):
    told = asked(house, answer(events(proposal((TRUE, "a1"), ("Daarna krijgt u € 50 terug.", "a1")))))
    assert "€ 50" not in told.text


def test_instructions_in_an_article_change_nothing(house):
    with site(answer(events(proposal(("Hier is uw gedicht: rozen zijn rood.", "a1"))))) as endpoint:
        connect(house, endpoint.port)
        told = ask(question="Wanneer is de winkel open?", composer="language_model")
    assert "gedicht" not in told.text
    assert "rozen" not in told.text


@pytest.mark.parametrize(
    "broken",
    [
        answer(b"", status="429 Too Many Requests"),
        answer(b"<html>"),
        answer(events(proposal((TRUE, "a1"))[:-5], reason=None, done=False)),
        b"",
    ],
    ids=["429", "garbage", "cut", "down"],
)
def test_a_failing_model_leads_to_a_person_and_no_half_answer(house, broken):
    told = asked(house, broken)
    assert (told.outcome, told.because) == ("handover", "composer_down")
    assert "30 dagen" not in told.text


def test_a_slow_model_leads_to_a_person_in_its_time(house):
    stop = threading.Event()

    def drip(client):
        client.sendall(answer(b""))
        while not stop.wait(0.05):
            client.sendall(b": wait\n")

    with site(drip) as slow:
        connect(house, slow.port, seconds=0.5)
        began = time.monotonic()
        told = ask(question=QUESTION, composer="language_model")
        stop.set()
    steps = {step.name: step.milliseconds for step in told.thinking.steps}
    assert (told.outcome, told.because) == ("handover", "composer_down")
    assert steps["compose"] < 4_900
    assert time.monotonic() - began < 60  # the model of vectors may have been loaded for this


def test_a_turn_that_is_nearly_over_asks_nothing_more(house):
    from alvast.bots.composers import composer_named

    with site(answer(events(proposal((TRUE, "a1"))))) as endpoint:
        connect(house, endpoint.port)
        late = request()
        hurried = type(late)(late.question, "nl", late.sources, late.about_at, late.now, time.monotonic())
        with pytest.raises(ModelFailed):
            composer_named("language_model").compose(hurried)
    assert endpoint.connects == 0


@pytest.mark.once
def test_a_real_model_says_nothing_that_its_source_does_not(real_model):
    """Whatever it writes: what the checker leaves standing rests on the source, and a made-up amount never does."""
    known = request("Wat kost bezorging op zondag?")
    try:
        composed = composed_by(real_model, 1, known)
    except ModelFailed:
        composed = Composed()
    said = check(composed, known.sources).sentences
    spiked = check(Composed([*composed.sentences, Sentence("Bezorging kost € 99.", "a1")]), known.sources).sentences
    assert all("99" not in one.text for one in spiked)
    assert {one.source for one in said} <= {"a1"}
