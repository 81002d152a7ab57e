"""The numbers by which a conversation refers to others."""

from collections.abc import Set
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from alvast.conversations.models import Case, Conversation


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of conversations and cases, by id; and of what this conversation was merged from and is continued by."""

    by_id: dict[UUID, int]
    merged_from: tuple[int, ...]
    continued_by: tuple[int, ...]


def numbers_around(conversation: UUID, mentioned: Set[UUID]) -> Numbers:
    """Everything that `conversation` or its lines (`mentioned`) refer to, in one query."""
    around = Conversation.objects.filter(Q(id__in=mentioned) | Q(merged_into=conversation) | Q(continues=conversation))
    cases = Case.objects.filter(id__in=mentioned).values_list("id", "number", "customer", "customer")
    rows = list(around.values_list("id", "number", "merged_into", "continues").union(cases))
    return Numbers(
        by_id={id_: number for id_, number, _, _ in rows},
        merged_from=tuple(sorted(number for _, number, into, _ in rows if into == conversation)),
        continued_by=tuple(sorted(number for _, number, _, continues in rows if continues == conversation)),
    )
