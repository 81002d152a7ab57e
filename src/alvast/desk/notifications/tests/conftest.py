from collections.abc import Callable
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from alvast.conversations.actions import receive_messages
from alvast.conversations.inbound import InboundMessage
from alvast.desk.notifications.actions import notify
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.kernel.models import StatedEvent
from alvast.staff.actions import change_own_preferences


@pytest.fixture
def mail_in(house: Any) -> Callable[..., Any]:
    """A mail of Chidi's; with `conversation` an answer in it."""

    def receive(conversation: Any = None, **more: Any) -> Any:
        message = {
            "channel": "email", "account": new_id(), "team": house.team.id, "raw": None,
            "external_id": f"<{new_id()}@example.net>",
            "author_address": house.chidi_address, "author_name": "Chidi", "occurred_at": now(), "subject": "Geheim onderwerp",
            "text": "Dag", "quoted": "", "html": "", "recipients": (), "attachments": (), "automatic": "", "trust": "token",
            "conversation": conversation, **more,
        }  # fmt: skip
        return receive_messages(messages=[InboundMessage(**message)])[0]

    return receive


@pytest.fixture
def react(db: None) -> Callable[[], int]:
    """Runs the reaction on all that was stated so far; as a worker would, and as often as it likes."""
    kinds = ("message_received", "conversation_changed", "agent_mentioned")

    def run() -> int:
        assert ProcrastinateJob.objects.filter(args__reaction="desk.notify").exists() or not StatedEvent.objects.exists()
        return notify(events=list(StatedEvent.objects.filter(kind__in=kinds).order_by("id").values_list("id", flat=True)))

    return run


@pytest.fixture
def prefers(house: Any) -> Callable[..., None]:
    """What an agent chooses on the page of preferences."""

    def choose(agent: Any, **preferences: Any) -> None:
        change_own_preferences(actor=house.as_(agent), name=agent.name, language="nl", signature="", preferences=preferences)

    return choose
