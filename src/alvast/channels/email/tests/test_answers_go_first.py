"""However much work waits, an answer to a customer does not wait behind it."""

from django.db import connection

from alvast.channels.email.tests.conftest import mail
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.models import Conversation
from alvast.kernel.jobs import FIRST


def first() -> set[tuple[str, str]]:
    """Which jobs go before the others: names, and for reactions what they react with."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, coalesce(args->>'reaction', '') FROM procrastinate_jobs WHERE status = 'todo' AND priority = %s",
            [FIRST],
        )
        return set(cursor.fetchall())


def test_each_step_of_an_answer_goes_before_what_waits(post, clock):
    post.bring(mail(message_id="<first@example.net>"))
    actor = post.house.as_(post.house.ana)
    write_reply(actor=actor, conversation=Conversation.objects.get().id, text="Uw bestelling komt dinsdag 19 mei.")
    assert ("conversations.release_due", "") in first()
    release_due_messages(at=clock.forward(seconds=11))
    assert ("react_to_events", "email.queue_mails") in first()
    assert ("react_to_events", "api.tell_endpoints") not in first()
