"""The search index catches up with words that came in: marked in the transaction that brought them, renewed soon after.

People wait for a mail, not for finding it again, and an entry costs a third of all that a mail costs: so the mail goes first. A
mark is a row in the same commit as the words; whatever dies in between, the mark is still there.
"""

import logging
from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q, QuerySet

from alvast.conversations.actions.search_index import reindex
from alvast.conversations.models import Conversation, SearchDue
from alvast.kernel.clock import now
from alvast.kernel.rows import copy_in, filled

GROUP = 100  # marks in one transaction
AGAIN = timedelta(minutes=10)  # after a conversation could not be indexed

log = logging.getLogger(__name__)


def mark_for_search(conversations: Collection[UUID]) -> None:
    """What can be found of these is renewed soon after the caller's transaction."""
    from alvast.conversations.jobs import catch_up

    if conversations:
        copy_in(SearchDue, [filled(SearchDue, conversation_id=conversation) for conversation in conversations])
        catch_up.defer()


def catch_up_search() -> int:
    """Renews what can be found of a group of marked conversations, oldest mark first; answers how many marks it took.

    One that cannot be indexed harms no other: it is tried again later. May run anywhere, any number of times at once.
    """
    try:
        return _catch_up(_due(), most=GROUP)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.warning("search_group_failed", exc_info=True)
        return sum(_catch_up_alone(mark) for mark in list(_due().values_list("id", flat=True)[:GROUP]))


def _due() -> QuerySet[SearchDue]:
    return SearchDue.objects.filter(Q(not_before=None) | Q(not_before__lte=now())).order_by("id")


@transaction.atomic
def _catch_up(marks: QuerySet[SearchDue], *, most: int = 1) -> int:
    """Holds the conversations before it reads them: whoever brings more words afterwards brings a mark of his own."""
    taken = dict(marks.select_for_update(skip_locked=True).values_list("id", "conversation_id")[:most])
    wanted = set(taken.values())
    list(Conversation.objects.select_for_update(no_key=True).filter(id__in=wanted).order_by("id").values_list("id"))
    reindex(list(wanted))
    SearchDue.objects.filter(id__in=taken).delete()
    return len(taken)


def _catch_up_alone(mark: int) -> int:
    row = SearchDue.objects.filter(id=mark)
    try:
        return _catch_up(row)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("conversation_not_indexed", extra={"mark": mark})
        return row.update(not_before=now() + AGAIN)
