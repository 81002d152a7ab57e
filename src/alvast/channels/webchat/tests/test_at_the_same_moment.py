"""A visitor and one of ours at the same moment: what the other has just done stands."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any

import pytest
from django.db import connection, transaction

from alvast.channels.webchat.actions import record_identity
from alvast.conversations.actions import take
from alvast.conversations.models import Conversation
from alvast.timeline.actions import customer_numbered

pytestmark = pytest.mark.django_db(transaction=True)


def meanwhile(first: Callable[[], Any], other: Callable[[], Any]) -> Any:
    """The first has done it and not yet committed, and the other begins; answers what came of the other."""

    def in_its_own_session() -> Any:
        try:
            return other()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first()
            waits = pool.submit(in_its_own_session)
            until_somebody_waits()
        return waits.result(timeout=20)


def until_somebody_waits() -> None:
    end = monotonic() + 20
    with connection.cursor() as cursor:
        while monotonic() < end:
            cursor.execute(
                "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database())"
            )
            if cursor.fetchone()[0]:
                return
            cursor.execute("SELECT pg_stat_clear_snapshot(), pg_sleep(0.01)")
    raise AssertionError("nobody waits")


def test_a_chat_that_is_ended_while_ana_takes_it_stays_open(browser, house):
    browser.say("Waar is mijn boek?")
    conversation = browser.conversation
    answer = meanwhile(
        lambda: take(actor=house.as_(house.ana), conversation=conversation), lambda: browser.send("close"),
    )  # fmt: skip
    assert answer.status_code == 204
    row = Conversation.objects.get(id=conversation)
    assert (row.status, row.owner_id) == ("open", house.ana.id)


def test_an_address_that_is_typed_while_a_code_comes_back_leaves_the_visitor_known(browser, house):
    browser.say("Waar is mijn boek?")
    visit, chidi = browser.visit, customer_numbered(number="c-17", address="", name="Chidi", source="shop")
    answer = meanwhile(
        lambda: record_identity(
            conversation=visit.conversation_id, writer=visit.customer_id, customer=chidi, address="chidi@example.net"
        ),
        lambda: browser.send("continue", {"email": "werk@example.net"}),
    )
    assert answer.status_code == 200
    now = browser.visit
    assert (now.level, now.address, now.is_address_proven) == ("code", "werk@example.net", False)
