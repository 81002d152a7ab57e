"""A turn asks the database each thing once, and not more than it needs: a customer waits for it."""

from collections import Counter

import pytest
from django.db import connection

from alvast.bots.actions import take_turn
from alvast.bots.tests.conftest import CHAT
from alvast.conversations.actions import receive_messages
from alvast.conversations.tests.people import mail


def statements_of(talk, text):
    """Every statement of one turn, with what it was asked about."""
    given = mail(
        talk.house, channel="webchat", account=CHAT, author_address="", recipients=(), text=text, subject="",
        trust="known" if talk.is_signed else "unproven", conversation=talk.conversation, customer=talk.customer,
    )  # fmt: skip
    received = receive_messages(messages=[given])[0]
    asked = []

    def heard(execute, sql, params, many, context):
        asked.append((sql, str(params)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(heard):
        assert take_turn(conversation=received.conversation, message=received.message)
    return asked


@pytest.mark.parametrize(
    ("who", "question", "most"), [("chat", "Wat kost verzenden?", 52), ("signed", "Waar is mijn pakket?", 58)]
)
def test_nothing_is_read_twice_in_one_turn(request, articles, who, question, most):
    talk = request.getfixturevalue(who).says("Hoe lang kan ik retourneren?")
    asked = statements_of(talk, question)
    reads = [one for one in asked if one[0].lstrip().startswith(("SELECT", "WITH"))]
    assert [sql[:100] for (sql, _), times in Counter(reads).items() if times > 1] == []
    assert len(asked) <= most
