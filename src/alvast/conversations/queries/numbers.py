"""The numbers by which a conversation refers to others."""

from collections.abc import Set
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from alvast.conversations.models import Case, Conversation


def numbers_of(mentioned: Set[UUID]) -> dict[UUID, int]:
    """The numbers of conversations and cases by id; one query, none when nothing is asked."""
    if not mentioned:
        return {}
    cases = Case.objects.filter(id__in=mentioned).values_list("id", "number")
    return dict(Conversation.objects.filter(id__in=mentioned).values_list("id", "number").union(cases))


def numbers_leading(to: str) -> ArraySubquery:
    """A column with the numbers of the conversations whose `to` (merged_into, continues) is this one."""
    return ArraySubquery(Conversation.objects.filter(**{to: OuterRef("pk")}).order_by("number").values_list("number"))
