"""What is said of an article as a whole: who reads it, who owns it, what it is about, when it is looked at again."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.events import state
from alvast.knowledge.actions.changing import State, held_article, refuse_unless_writer
from alvast.knowledge.errors import InvalidInput, MayNotWrite
from alvast.knowledge.events import ArticleChanged
from alvast.knowledge.rules.permits import may_arrange
from alvast.knowledge.rules.words import audience_from, topics_from


@transaction.atomic
def arrange_article(
    *, actor: Actor, article: UUID, audience: str, topics: Sequence[str], owner: UUID | None, review_on: date | None
) -> None:
    """Once people read the article, only a lead may. Raises NotFound, MayNotWrite, InvalidInput."""
    refuse_unless_writer(actor)
    row = held_article(article)
    readers = audience_from(audience)
    if not readers:
        raise InvalidInput(detail=f"audience={audience}")
    fields = {"audience": readers, "topics": topics_from(list(topics)), "owner_id": owner, "review_on": review_on}
    if all(getattr(row, name) == value for name, value in fields.items()):
        return
    if not may_arrange(actor, is_read=row.versions.filter(state=State.APPROVED).exists()):
        raise MayNotWrite
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=["audience", "topics", "owner", "review_on"])
    state([ArticleChanged(article=row.id)], actor=actor)
