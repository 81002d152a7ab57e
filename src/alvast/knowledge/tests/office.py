"""What the tests of this room do again and again."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from alvast.knowledge.actions import Text, approve, start_article, start_version
from alvast.knowledge.models import Version


def day(month: int, day: int = 1, year: int = 2026) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


def draft(actor: Any, title: str = "Retourtermijn", body: str = "U hebt 14 dagen.", **more: Any) -> UUID:
    """A new article's first draft."""
    times = {name: more.pop(name) for name in ("valid_from", "valid_to") if name in more}
    return start_article(actor=actor, text=Text(title, body, **times), **more)


def next_draft(actor: Any, of: UUID, body: str, language: str = "nl", **times: Any) -> UUID:
    """Another text of the same article."""
    row = Version.objects.get(id=of)
    return start_version(actor=actor, article=row.article_id, text=Text(row.title, body, **times), language=language)


def approved(house: Any, body: str = "U hebt 14 dagen.", of: UUID | None = None, **more: Any) -> UUID:
    """Written by Ana, approved by Bo."""
    ana = house.as_(house.ana)
    made = draft(ana, body=body, **more) if of is None else next_draft(ana, of, body, **more)
    approve(actor=house.as_(house.bo), version=made)
    return made


def stretches(of: UUID) -> list[tuple[str, datetime, datetime | None]]:
    """The approved texts beside a version, in order of time: body, begin, end."""
    row = Version.objects.get(id=of)
    lane = Version.objects.filter(article_id=row.article_id, language=row.language, state="approved")
    return list(lane.order_by("valid_from").values_list("body", "valid_from", "valid_to"))
