"""What came in can be found a moment later, whatever happens in that moment."""

import logging
from datetime import timedelta

import pytest
from django.db import connection, transaction

from alvast.conversations.actions import catch_up_search, merge_conversations, receive_messages, search_index, transfer
from alvast.conversations.models import Conversation, SearchDue, SearchEntry
from alvast.conversations.queries import search
from alvast.conversations.tests.people import answer, mail, receive
from alvast.kernel.clock import now
from alvast.kernel.tests.two_sessions import second_session
from alvast.timeline.actions import erase_customer

pytestmark = pytest.mark.django_db


@pytest.fixture
def find(house):
    """How many conversations Ana finds."""
    return lambda question: len(search(house.as_(house.ana), question).lines)


def bring(house, **given):
    [received] = receive_messages(messages=[mail(house, **given)])
    return received


def test_a_mail_comes_before_it_can_be_found_and_brings_the_job_that_makes_it_so(house, find):
    bring(house)
    assert (Conversation.objects.count(), find("bestelling")) == (1, 0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, lock, args::text FROM procrastinate_jobs WHERE queue_name = 'search' ORDER BY id")
        assert cursor.fetchall()[-1] == ("conversations.catch_up_search", "conversations.catch_up_search", "{}")
    assert catch_up_search() == 1
    assert find("bestelling") == 1
    assert catch_up_search() == 0


def test_many_mails_in_one_conversation_are_one_entry_with_all_words(house, find):
    first = bring(house)
    for word in ("aap", "noot"):
        bring(house, text=word, conversation=first.conversation, trust="token")
    assert catch_up_search() == 3
    assert (find("aap noot bestelling"), SearchEntry.objects.count(), SearchDue.objects.count()) == (1, 1, 0)


def test_a_run_that_dies_leaves_its_marks(house, find):
    bring(house)
    with transaction.atomic():
        catch_up_search()
        transaction.set_rollback(True)  # as the database does when we are gone
    assert (find("bestelling"), SearchDue.objects.count()) == (0, 1)
    catch_up_search()
    assert find("bestelling") == 1


def test_an_answer_in_between_is_found_at_once_and_the_mark_does_no_harm(house, find):
    received = bring(house)
    answer(house, received.conversation, text="Een ooievaar brengt het.")
    assert find("ooievaar bestelling") == 1
    catch_up_search()
    assert find("ooievaar bestelling") == 1


def test_who_is_erased_in_between_is_never_found(house, find):
    received = bring(house)
    erase_customer(actor=house.as_(house.root), customer=Conversation.objects.get().customer_id, ground="request")
    catch_up_search()
    assert find("bestelling") == 0
    assert not SearchEntry.objects.filter(conversation=received.conversation).exists()
    assert not SearchDue.objects.exists()


def test_what_is_merged_or_moved_in_between_is_found_where_it_is_now(house, find):
    kept, gone, moved = bring(house), bring(house), bring(house, subject="Inkoop")
    ana = house.as_(house.ana)
    merge_conversations(actor=ana, into=kept.conversation, sources=[gone.conversation])
    transfer(actor=ana, conversation=moved.conversation, team=house.other_team.id, reason="Voor jullie")
    catch_up_search()
    assert find("bestelling") == 1
    assert [found.line.subject for found in search(house.as_(house.dora), "bestelling").lines] == ["Inkoop"]


@pytest.fixture
def poison(monkeypatch):
    """Conversations with this subject cannot be indexed."""
    store = search_index._store
    subjects = {"gif"}

    def store_or_fail(sources):
        if subjects & {source.subject for source in sources}:
            raise ZeroDivisionError
        store(sources)

    monkeypatch.setattr(search_index, "_store", store_or_fail)
    return subjects


def test_one_that_cannot_be_indexed_harms_no_other_and_is_tried_again_later(house, find, clock, poison, caplog):
    caplog.set_level(logging.CRITICAL)
    for subject in ("een", "gif", "twee"):
        bring(house, subject=subject)
    assert catch_up_search() == 3
    assert (find("bestelling"), SearchDue.objects.count()) == (2, 1)
    assert catch_up_search() == 0  # not again at once
    poison.clear()
    clock.forward(minutes=10)
    assert catch_up_search() == 1
    assert find("bestelling") == 3


def test_whatever_is_written_can_be_indexed(house):
    hostile = "L'été d'Été \\ 'quote' \"dubbel\" ﷺ ² e\u0301 1e5 12-34 BW-2026/0481 1012 AB a_b <b> & | ! :* 日本 ß ½ ٣"
    bring(house, subject=hostile, text=hostile * 3, author_name=hostile[:80], author_address="o'neil\\x@exa'mple.net")
    assert catch_up_search() == 1
    vector = SearchEntry.objects.values_list("vector", flat=True).get()
    assert "'bw20260481'" in vector
    assert "'n/o''neil" in vector
    assert not SearchDue.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_words_that_come_while_the_index_catches_up_are_not_overlooked(house):
    """The index waits for the conversation that someone writes in; who comes after it brings a mark of his own."""
    received = receive(house)
    with second_session() as other:
        with transaction.atomic():
            bring(house, text="zwaluw", conversation=received.conversation, trust="token")
            bring(house, text="los hiervan", author_address="roos@example.com")
            waiting = other.pool.submit(catch_up_search)
            assert waiting.result(30) == 0  # not committed yet: nothing to do, and nobody waits
        assert catch_up_search() == 2
    assert len(search(house.as_(house.ana), "zwaluw").lines) == 1


def test_a_mark_that_is_put_back_waits_its_time(house, clock, poison, caplog):
    caplog.set_level(logging.CRITICAL)
    bring(house, subject="gif")
    catch_up_search()
    assert SearchDue.objects.get().not_before == now() + timedelta(minutes=10)
