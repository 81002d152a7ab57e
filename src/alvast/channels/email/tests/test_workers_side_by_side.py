"""Several jobs of one worker, or several workers, read mail at the same time."""

import threading
import time

import pytest
from django.db import connection, transaction

from alvast.channels.email import jobs
from alvast.channels.email.actions import NewRaw, store_raw, translate_waiting, translating
from alvast.channels.email.models import RawMail
from alvast.channels.email.tests.conftest import mail
from alvast.conversations.models import Message
from alvast.kernel.tests.two_sessions import second_session

PATIENCE = 2.0  # seconds for the other to come and wait


def touch(locked: threading.Event) -> None:
    """What a worker does that looks for mails to claim: it locks these for a moment, sees that they are taken, lets go."""
    with transaction.atomic():
        list(RawMail.objects.select_for_update())
        locked.set()
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not somebody_waits():
            pass


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database())"
        )
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_mails_that_another_worker_touches_in_passing_are_landed_all_the_same(post, monkeypatch):
    land = translating.land_mails
    with second_session() as other:

        def land_while_touched(mails, **given):
            locked = threading.Event()
            other.pool.submit(touch, locked)
            assert locked.wait(10)
            return land(mails, **given)

        monkeypatch.setattr(translating, "land_mails", land_while_touched)
        store_raw(inbox=post.inbox, mails=[NewRaw(mail("een")), NewRaw(mail("twee"))])
        translate_waiting()
    assert sorted(Message.objects.values_list("text", flat=True)) == ["een", "twee"]


def land_slowly(raw, landed: threading.Event) -> None:
    """Lands it, and commits only when somebody waits."""
    with transaction.atomic():
        translate_waiting(only=[raw])
        landed.set()
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not somebody_waits():
            pass


@pytest.mark.django_db(transaction=True)
def test_a_follow_up_finds_its_mail_although_that_is_landing_at_this_moment(post):
    one = mail("een", vouched="example.net", message_id="<one@example.net>")
    two = mail("twee", vouched="example.net", references="<one@example.net>")
    first, second = store_raw(inbox=post.inbox, mails=[NewRaw(one), NewRaw(two)]).new
    landed = threading.Event()
    with second_session() as other:
        waiting = other.pool.submit(land_slowly, first, landed)
        assert landed.wait(30)
        translate_waiting(only=[second])
        waiting.result(30)
    assert Message.objects.values_list("conversation").distinct().count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_jobs_read_and_a_third_leaves_it_to_them(post):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail("een"))])
    with jobs._readers, jobs._readers:
        jobs.translate_mails()
        assert not Message.objects.exists()
    jobs.translate_mails()
    assert Message.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_came_after_the_last_look_is_not_left_lying(post, monkeypatch):
    """Its own job went away, because it found the others at work."""
    late = [NewRaw(mail("laat"))]

    def look(**given):
        found = translate_waiting(**given)
        if not found and late:
            store_raw(inbox=post.inbox, mails=[late.pop()])
        return found

    monkeypatch.setattr(jobs, "translate_waiting", look)
    store_raw(inbox=post.inbox, mails=[NewRaw(mail("vroeg"))])
    jobs.translate_mails()
    assert sorted(Message.objects.values_list("text", flat=True)) == ["laat", "vroeg"]
