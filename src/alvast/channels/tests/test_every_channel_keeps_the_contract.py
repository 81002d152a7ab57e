"""What is asked of every channel, on the recorded payloads in tests/corpus/<channel>."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from alvast.channels.registry import CHANNELS, channel_named
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.models import Message
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import events_after

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).resolve().parents[4] / "tests" / "corpus"


def _mail_account(team: UUID) -> UUID:
    from alvast.channels.email.actions import InboxSettings, add_inbox

    return add_inbox(actor=SYSTEM, settings=InboxSettings(name="De Wulp", address="info@dewulp.example", team=team))


def _chat_account(team: UUID) -> UUID:
    from alvast.channels.webchat.actions import ChatSettings, add_chat

    return add_chat(actor=SYSTEM, settings=ChatSettings(name="De Wulp", team=team))


# How a test sets up an account of each channel.
ACCOUNTS: dict[str, Callable[[UUID], UUID]] = {"email": _mail_account, "webchat": _chat_account}


@pytest.fixture(params=sorted(CHANNELS))
def channel(request, house):
    """Each channel in turn, with an account and its corpus (different payloads, in a stable order)."""
    chosen = channel_named(request.param)
    payloads = list(dict.fromkeys(p.read_bytes() for p in sorted((CORPUS / chosen.name).rglob("*")) if _is_payload(p)))
    assert len(payloads) > 50
    return chosen, ACCOUNTS[chosen.name](house.team.id), payloads


def _is_payload(path: Path) -> bool:
    return path.is_file() and path.suffix in (".eml", ".txt", ".json") and not path.name.startswith(("LICENSE", "expect"))


def settle(channel):
    while channel.settle():
        pass


def test_every_recorded_payload_is_kept_once_and_ends_somewhere_visible(channel, django_assert_max_num_queries):
    door, account, payloads = channel
    first = door.take_in(account=account, originals=payloads)
    again = door.take_in(account=account, originals=payloads)
    assert (first.stored, again.stored, again.duplicates) == (len(payloads), 0, len(payloads))
    settle(door)
    assert Message.objects.filter(channel=door.name).count() + door.aside() == len(payloads)
    settle(door)
    assert Message.objects.filter(channel=door.name).count() + door.aside() == len(payloads)


def test_what_is_shown_is_text_that_postgresql_and_browsers_can_hold(channel):
    door, account, payloads = channel
    door.take_in(account=account, originals=payloads)
    settle(door)
    for message in Message.objects.filter(channel=door.name):
        for text in (message.text, message.quoted, message.subject, message.author_name, message.html):
            assert "\x00" not in text
            text.encode("utf-8")
        assert len(message.author_address) <= 254


def test_a_payload_that_is_no_message_at_all_does_not_stop_the_next(channel):
    door, account, payloads = channel
    door.take_in(account=account, originals=[b"", b"\x00\xff" * 1000, b"\n" * 10_000, payloads[0]])
    settle(door)
    assert Message.objects.filter(channel=door.name).count() + door.aside() == 4


def test_an_answer_leaves_once_and_its_door_says_what_became_of_it(channel, house, clock):
    door, account, payloads = channel
    door.take_in(account=account, originals=payloads)
    settle(door)
    asked = Message.objects.filter(channel=door.name, kind="inbound", automatic="").exclude(text="").order_by("recorded_at", "id")
    answer = write_reply(actor=SYSTEM, conversation=asked[0].conversation_id, text="Wij kijken het na.")
    release_due_messages(at=clock.forward(seconds=door.door.undo.total_seconds() + 1))
    ready = [event.id for event in events_after(0, limit=10_000) if event.kind == "message_ready_to_send"]
    assert len(ready) == 1
    for _ in range(2):  # a reaction may run twice
        door.deliver.react(ready)
    row = Message.objects.get(id=answer)
    assert (row.channel, row.delivery in ("queued", "failed")) == (door.name, True)
