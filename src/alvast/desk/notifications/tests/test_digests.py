"""The mail that sums up: only in working hours, only when there is news, nothing of the customer's words unless chosen."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alvast.channels.email.actions import InboxSettings, Server, add_inbox
from alvast.channels.email.models import OutgoingMail
from alvast.conversations import actions
from alvast.desk.notifications.actions import mark_all_read, send_digests
from alvast.desk.notifications.rules import Digest, is_digest_due
from alvast.kernel.blobs import read_blob
from alvast.kernel.calendar import BusinessCalendar
from alvast.kernel.clock import now
from alvast.staff.actions import change_team, save_calendar

ZONE = ZoneInfo("Europe/Amsterdam")
OFFICE = BusinessCalendar.read(
    time_zone="Europe/Amsterdam", blocks={str(day): [["09:00", "17:00"]] for day in range(5)}, country="NL"
)
MONDAY = datetime(2026, 5, 18, 7, 0, tzinfo=UTC)  # 9:00 in Amsterdam


@pytest.mark.parametrize(
    ("choice", "hours_ago", "at", "due"),
    [
        (Digest.NEVER, None, MONDAY, False),
        (Digest.HOURLY, None, MONDAY, True),
        (Digest.HOURLY, 0.5, MONDAY, False),
        (Digest.HOURLY, 1, MONDAY, True),
        (Digest.HOURLY, 72, MONDAY - timedelta(minutes=10), False),
        (Digest.DAILY, 72, MONDAY, True),
        (Digest.DAILY, 2, MONDAY + timedelta(hours=3), False),
        (Digest.DAILY, 24, MONDAY + timedelta(days=7), False),  # Whit Monday
    ],
)
def test_a_digest_is_due_at_the_first_chance_in_working_hours(choice, hours_ago, at, due):
    last = None if hours_ago is None else at - timedelta(hours=hours_ago)
    assert is_digest_due(choice, last, [OFFICE], ZONE, at) is due


@pytest.fixture
def news(house, clock, mail_in, react, prefers, settings):
    """Ana wants an hourly digest and was just given a conversation; mail can leave."""
    settings.EMAIL_BACKEND = "alvast.channels.email.backend.QueueingBackend"
    root = house.as_(house.root)
    calendar = save_calendar(
        actor=root,
        calendar=None,
        name="Kantoor",
        time_zone="Europe/Amsterdam",
        blocks={"0": [["09:00", "17:00"]]},
        country="NL",
        exceptions={},
    )
    change_team(actor=root, team=house.team.id, name="Klantenservice", calendar=calendar)
    add_inbox(actor=root, settings=InboxSettings(
        name="De Wulp", address="vragen@dewulp.example", team=house.team.id, smtp=Server(host="smtp.dewulp.example"),
    ))  # fmt: skip
    prefers(house.ana, digest="hourly")
    found = mail_in()
    actions.assign(actor=house.as_(house.bo), conversation=found.conversation, owner=house.ana.id)
    react()
    return found


def mailed():
    return [
        read_blob(row.blob).decode() for row in OutgoingMail.objects.filter(envelope_to=["ana@example.org"]).order_by("made_at")
    ]


def test_unread_news_leaves_once_and_says_where_to_look(house, news):
    assert send_digests(at=now()) == 1
    assert send_digests(at=now()) == 0
    [content] = mailed()
    assert "Auto-Submitted: auto-generated" in content
    assert f"/conversations/{news.number}/" in content
    assert "/me/" in content
    assert "Geheim" not in content


def test_the_subject_is_told_to_who_chose_so(house, news, prefers):
    prefers(house.ana, digest="hourly", notify_subject=True)
    send_digests(at=now())
    assert "Geheim onderwerp" in mailed()[0]


def test_what_was_read_is_not_mailed(house, news):
    mark_all_read(actor=house.as_(house.ana))
    assert send_digests(at=now()) == 0
    assert mailed() == []


def test_after_hours_it_waits_for_the_opening(house, news, clock):
    clock.forward(hours=8)
    assert send_digests(at=now()) == 0
    clock.forward(days=6, hours=14)
    assert send_digests(at=now()) == 0  # Whit Monday
    clock.forward(days=7)
    assert send_digests(at=now()) == 1


def test_without_an_inbox_nothing_is_lost(house, news):
    from alvast.channels.email.models import Inbox

    Inbox.objects.update(is_active=False)
    assert send_digests(at=now()) == 0
    Inbox.objects.update(is_active=True)
    assert send_digests(at=now()) == 1
