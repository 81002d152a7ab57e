"""When people are there, and how fast they really were: from the calendar, from what happened, silent when little is known."""

from datetime import UTC, datetime, timedelta

import pytest

from alvast.channels.webchat.queries import answer_times, open_hours
from alvast.channels.webchat.queries.hours import _share
from alvast.channels.webchat.tests.conftest import Browser
from alvast.conversations.actions import give_to_bot, release_due_messages, write_note, write_reply
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.ids import new_id
from alvast.staff.actions import change_team, save_calendar

pytestmark = pytest.mark.django_db
OFFICE = {str(day): [["09:00", "17:30"]] for day in range(5)}


@pytest.fixture
def office(house):
    calendar = save_calendar(
        actor=SYSTEM, calendar=None, name="Kantoor", time_zone="Europe/Amsterdam", blocks=OFFICE, country="NL", exceptions={}
    )
    change_team(actor=SYSTEM, team=house.team.id, name=house.team.name, calendar=calendar)
    return house.team.id


def test_open_and_closed_follow_the_team_s_calendar_holidays_included(office):
    monday = datetime(2026, 5, 18, 9, 12, tzinfo=UTC)
    assert (open_hours(office, at=monday).is_open, open_hours(office, at=monday).next_opening) == (True, None)
    evening = open_hours(office, at=datetime(2026, 5, 22, 16, 0, tzinfo=UTC))  # before Whitsun
    assert (evening.is_open, evening.next_opening) == (False, datetime(2026, 5, 26, 7, 0, tzinfo=UTC))


def test_a_page_is_told(browser, office, clock):
    told = browser.open()
    assert told["open_hours"] == {"open": True, "next_opening": None}
    assert told["answer_times"]["chat"] == {"n": 0, "median_minutes": None, "p80_minutes": None}


def chats(chat, house, clock, minutes):
    for wait in minutes:
        browser = Browser(chat)
        browser.open()
        browser.say("Waar is mijn boek?")
        clock.forward(minutes=wait)
        write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text="Ik kijk even.")
        clock.forward(seconds=1)


def test_nine_answers_say_nothing_and_ten_do(chat, house, clock):
    chats(chat, house, clock, range(1, 10))
    assert answer_times(house.team.id)["webchat"].median is None
    chats(chat, house, clock, [10])
    found = answer_times(house.team.id)["webchat"]
    assert (found.n, found.median, found.p80) == (10, timedelta(minutes=5), timedelta(minutes=8))


def test_only_people_s_first_answers_of_the_last_four_weeks_count(chat, house, clock):
    chats(chat, house, clock, [1] * 10)
    browser = Browser(chat)
    browser.open()
    browser.say("En de mijne?")
    write_note(actor=house.as_(house.ana), conversation=browser.conversation, text="Niet voor de klant")
    give_to_bot(actor=SYSTEM, conversation=browser.conversation)
    bot = Actor(kind=ActorKind.BOT, id=new_id(), sees_all=True)
    write_reply(actor=bot, conversation=browser.conversation, text="Uw boek komt dinsdag.")
    assert answer_times(house.team.id)["webchat"].n == 10
    assert answer_times(house.other_team.id)["webchat"].n == 0
    clock.forward(days=29)
    assert answer_times(house.team.id)["webchat"].n == 0


def test_each_channel_has_its_own_time(chat, house, clock):
    chats(chat, house, clock, [1] * 10)
    for _ in range(10):
        mail = receive(house)
        clock.forward(hours=2)
        write_reply(actor=house.as_(house.ana), conversation=mail.conversation, text="Het is onderweg.")
    clock.forward(minutes=1)
    release_due_messages(at=clock.now())
    found = answer_times(house.team.id)
    assert (found["webchat"].median, found["email"].median) == (timedelta(minutes=1), timedelta(hours=2))


@pytest.mark.parametrize(("share", "minutes"), [(0.5, 5), (0.8, 8), (1.0, 10), (0.01, 1)])
def test_a_share_is_the_smallest_wait_that_so_many_did_not_exceed(share, minutes):
    assert _share([timedelta(minutes=m) for m in range(1, 11)], share) == timedelta(minutes=minutes)
