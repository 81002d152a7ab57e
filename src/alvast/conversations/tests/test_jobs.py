"""What happens by the clock happens without anybody looking."""

from datetime import timedelta

import pytest
from django.db import connection

from alvast.conversations import jobs
from alvast.conversations.actions import receive_messages, snooze
from alvast.conversations.models import Conversation, Message, SearchDue, SearchEntry
from alvast.conversations.tests.people import answer, mail, receive

pytestmark = pytest.mark.django_db(transaction=True)  # a job starts with a connection of its own


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


def newest_job() -> tuple:
    """The job table is the library's and keeps what earlier tests left."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, scheduled_at, args::text, queue_name FROM procrastinate_jobs ORDER BY id DESC LIMIT 1")
        return cursor.fetchone()


def test_each_answer_brings_its_own_job_for_the_moment_it_may_leave(house, clock, asked):
    answer(house, asked)
    assert newest_job() == ("conversations.release_due", clock.now() + timedelta(seconds=10), "{}", "sending")


@pytest.mark.parametrize("turn", [lambda: jobs.release_due(), lambda: jobs.sweep_due(timestamp=0)])
def test_the_job_and_the_sweep_let_it_leave(house, clock, asked, turn):
    message = answer(house, asked)
    turn()
    assert Message.objects.get(id=message).delivery == "held"
    clock.forward(seconds=10)
    turn()
    assert Message.objects.get(id=message).delivery == "queued"


def test_the_sweep_wakes_who_slept_long_enough(house, clock, asked):
    snooze(actor=house.as_(house.ana), conversation=asked, until=clock.now() + timedelta(hours=1))
    clock.forward(hours=1)
    jobs.wake(timestamp=0)
    assert Conversation.objects.get(id=asked).status == "open"


@pytest.mark.parametrize("turn", [lambda: jobs.catch_up(), lambda: jobs.sweep_search(timestamp=0)])
def test_the_job_and_the_sweep_make_what_came_in_findable(house, clock, turn):
    receive_messages(messages=[mail(house, text=f"ooievaar {n}") for n in range(3)])
    assert not SearchEntry.objects.exists()
    turn()
    assert (SearchEntry.objects.count(), SearchDue.objects.count()) == (3, 0)
