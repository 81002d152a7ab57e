"""What is asked of every channel, on the recorded payloads in tests/corpus/<channel>."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from alvast.channels.registry import CHANNELS, channel_named
from alvast.conversations.models import Message
from alvast.kernel.actor import SYSTEM

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).resolve().parents[4] / "tests" / "corpus"


def _mail_account(team: UUID) -> UUID:
    from alvast.channels.email.actions import InboxSettings, add_inbox

    return add_inbox(actor=SYSTEM, settings=InboxSettings(name="De Wulp", address="info@dewulp.example", team=team))


ACCOUNTS: dict[str, Callable[[UUID], UUID]] = {"email": _mail_account}  # how a test sets up an account of each channel


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
