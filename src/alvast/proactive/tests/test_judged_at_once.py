"""What comes in is judged before everything else that waits."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from alvast.kernel.jobs import FIRST
from alvast.proactive.actions import judge_until_quiet, running
from alvast.proactive.tests.conftest import NO_STREET, Told


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


def test_a_round_of_new_orders_takes_as_many_queries_as_one_of_a_few(shop):
    rounds = [range(100, 104), range(200, 240)]
    asked = []
    for numbers in rounds:
        for number in numbers:
            shop.tell(Told("order.placed", shop.ago(2), f"order/{number}", {"delivery_address": _at(number)}))
        with CaptureQueriesContext(connection) as queries:
            assert judge_until_quiet() == len(numbers)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def _at(number):
    return {"postcode": "1012AB", "huisnummer": number, "straat": "Lindelaan", "woonplaats": "Utrecht", "land": "NL"}


def test_in_a_flood_more_is_let_in_before_the_next_round_so_that_an_order_is_judged_once(shop, monkeypatch):
    monkeypatch.setattr(running, "FLOOD", 3)
    orders = [f"order/{number}" for number in range(5)]
    coming = [[Told("order.paid", shop.ago(1), order) for order in orders]]

    def more_comes_in(_seconds):
        for told in coming:
            shop.tell(*told)
        coming.clear()

    monkeypatch.setattr(running.time, "sleep", more_comes_in)
    shop.tell(*[Told("order.placed", shop.ago(2), order) for order in orders])
    shop.tell(*[Told("order.placed", shop.ago(2), order) for order in orders[:2]])
    assert judge_until_quiet() == 10  # five in each of two rounds; nothing is left
    assert judge_until_quiet() == 0
    assert not coming
