"""A new mail of someone who is erased at that very moment: erased with them, or a stranger's; never tied to an erased record."""

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from alvast.conversations.actions import receive_messages
from alvast.conversations.models import Conversation, Message
from alvast.conversations.tests.people import mail, receive
from alvast.timeline.actions import erase_customer, merge_customers
from alvast.timeline.models import Subject

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def elsewhere():
    """Runs works in sessions of their own."""
    with ThreadPoolExecutor(3) as pool:

        def run(work) -> Future:
            def one():
                try:
                    return work()
                finally:
                    connection.close()

            return pool.submit(one)

        yield run


@pytest.fixture
def known(house):
    """Chidi, of whom there is a conversation."""
    first = receive(house, author_name="Chidi Okafor")
    return Conversation.objects.get(id=first.conversation).customer_id


def waits_or_ends(future: Future) -> None:
    """Until the work waits for a lock of another session, or is done. In a session of its own: one in a transaction sees
    the others' activity only once."""
    until = time.monotonic() + 30
    while not future.done():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0]:
                return
        assert time.monotonic() < until
        time.sleep(0.02)


def erase(house, customer):
    return erase_customer(actor=house.as_(house.root), customer=customer, ground="request")


def test_a_mail_during_the_erasure_waits_and_is_a_strangers(house, known, elsewhere):
    erased, goes_on = threading.Event(), threading.Event()

    def erase_slowly():
        with transaction.atomic():
            erase(house, known)
            erased.set()
            assert goes_on.wait(60)

    erasing = elsewhere(erase_slowly)
    assert erased.wait(60)
    receiving = elsewhere(lambda: receive_messages(messages=[mail(house, text="Dag", author_name="C.")]))
    elsewhere(lambda: waits_or_ends(receiving)).result(timeout=60)
    goes_on.set()
    erasing.result(timeout=60)
    [received] = receiving.result(timeout=60)
    conversation = Conversation.objects.select_related("customer").get(id=received.conversation)
    assert conversation.customer_id != known
    assert (conversation.customer.erased_at, conversation.customer.name) == (None, "C.")
    assert (conversation.erased_at, conversation.customer_name) == (None, "C.")
    assert Message.objects.get(id=received.message).author_id == conversation.customer_id


def test_a_mail_that_is_coming_in_is_waited_for_and_erased_too(house, known, elsewhere):
    with transaction.atomic():
        [received] = receive_messages(messages=[mail(house, text="Dag", author_name="C.")])
        erasing = elsewhere(lambda: erase(house, known))
        elsewhere(lambda: waits_or_ends(erasing)).result(timeout=60)
        assert not erasing.done()
    erasing.result(timeout=60)
    conversation = Conversation.objects.get(id=received.conversation)
    assert conversation.customer_id == known
    assert conversation.erased_at is not None
    assert (conversation.customer_name, Message.objects.get(id=received.message).text) == ("", "")


def test_the_same_for_an_address_of_a_record_that_was_merged(house, known, elsewhere):
    other = Conversation.objects.get(id=receive(house, author_address="chidi@werk.example").conversation).customer_id
    merge_customers(actor=house.as_(house.root), kept=known, absorbed=other)
    with transaction.atomic():
        [received] = receive_messages(messages=[mail(house, text="Dag", author_address="chidi@werk.example")])
        erasing = elsewhere(lambda: erase(house, known))
        elsewhere(lambda: waits_or_ends(erasing)).result(timeout=60)
    erasing.result(timeout=60)
    assert Message.objects.get(id=received.message).text == ""
    [later] = receive_messages(messages=[mail(house, text="Later", author_address="chidi@werk.example")])
    assert Conversation.objects.get(id=later.conversation).customer_id not in (known, other)
    assert Subject.objects.filter(kind="customer", erased_at=None).count() == 1
