"""What comes in is judged before everything else that waits."""

from django.db import connection

from alvast.kernel.jobs import FIRST
from alvast.proactive.tests.conftest import NO_STREET


def waiting():
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, priority FROM procrastinate_jobs WHERE status = 'todo' ORDER BY priority DESC, id")
        return cursor.fetchall()


def test_judging_is_enqueued_with_the_event_and_comes_first(shop):
    shop.order()
    assert waiting()[0] == ("proactive.judge_arrivals", FIRST)


def test_a_message_that_may_leave_now_comes_before_the_rest(shop):
    shop.order(delivery_address=NO_STREET)
    shop.look()
    assert ("proactive.send_messages", FIRST) in waiting()
