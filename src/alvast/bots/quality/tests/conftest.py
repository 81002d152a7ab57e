"""What tests of the room share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

import pytest

from alvast.bots.actions.bots import save_bot, standing_bot
from alvast.bots.models import Bot, Turn
from alvast.bots.quality.actions import Answered, Wanted, add_example, add_intent
from alvast.bots.quality.models import Intent, Permit
from alvast.bots.quality.rules.states import State, Why
from alvast.conversations.queries.talk import talk_of
from alvast.conversations.tests.people import receive
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id

TERM = "Bezorging duurt 2 werkdagen."
GOOD = Answered("answered", TERM, ("bezorging",), None)
UNKNOWN = Answered("unknown", "Dat weet ik niet.", (), None)


class Bots:
    """A bot that says what it is told to say, by question."""

    def __init__(self) -> None:
        self.says: dict[str, Answered] = {}
        self.usual = GOOD

    def ask(self, question: str, at) -> Answered:
        return self.says.get(question, self.usual)

    def unlearn(self, *questions: str) -> None:
        self.says |= dict.fromkeys(questions, UNKNOWN)

    def learn(self, answers: Mapping[str, str]) -> None:
        self.says |= {question: replace(GOOD, text=text) for question, text in answers.items()}


@dataclass(frozen=True)
class Story:
    """One conversation of a customer, just begun."""

    conversation: UUID
    number: int
    message: UUID
    customer: UUID


@pytest.fixture
def begin(house):
    """A customer writes to Ana's team."""

    def begun(**given) -> Story:
        received = receive(house, **given)
        talk = talk_of(received.conversation)
        assert talk is not None
        return Story(received.conversation, received.number, received.message, talk.customer)

    return begun


@pytest.fixture
def bots() -> Bots:
    return Bots()


@pytest.fixture
def delivery(house):
    """An intent with six examples, written by Bo."""
    bo = house.as_(house.bo)
    add_intent(actor=bo, code="delivery", name_nl="Bezorging", name_en="Delivery")
    for number in range(1, 7):
        wanted = Wanted(question=f"Vraag {number}", article="bezorging", must_say=["2 werkdagen"])
        add_example(actor=bo, intent="delivery", wanted=wanted)
    return Intent.objects.get(code="delivery")


@pytest.fixture
def open_gate(db):
    """Opens an intent on a channel without a measurement: for tests of what comes after the gate."""

    def opened(intent: str = "delivery", channel: str = "chat", state: State = State.ANSWERS, of: UUID | None = None) -> Intent:
        row, _ = Intent.objects.get_or_create(
            code=intent, defaults={"name_nl": intent, "name_en": intent, "made_at": now(), "changed_at": now()}
        )
        Permit.objects.update_or_create(
            intent=row,
            bot_id=of or standing_bot().id,
            channel=channel,
            defaults={"state": state, "why": Why.MEASURED, "since": now()},
        )
        return row

    return opened


@pytest.fixture
def bot(db) -> Bot:
    return Bot.objects.get(id=save_bot(key="bo", name="Bo AI"))


@pytest.fixture
def two_bots(db) -> tuple[UUID, UUID]:
    """One of the shop, one of its brand Jeugd."""
    return save_bot(key="bo", name="Bo AI"), save_bot(key="mia", name="Mia AI", brand="jeugd")


@pytest.fixture
def turn(bot):
    """One turn of the bot in a conversation, now."""

    def taken(conversation, intent: str = "delivery", outcome: str = "answered", reply=None, of=None) -> Turn:
        return Turn.objects.create(
            bot=of or bot,
            conversation_id=conversation,
            message=new_id(),
            made_at=now(),
            language="nl",
            about_at=now(),
            intent=intent,
            outcome=outcome,
            reply=reply,
        )

    return taken
