"""The knowledge as files that `import_folder` reads back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.timezone import get_default_timezone

from alvast.knowledge.models import Version
from alvast.knowledge.models.articles import EVER_SINCE
from alvast.knowledge.rules.formats.front_matter import write_markdown
from alvast.knowledge.rules.words import handle


@dataclass(frozen=True, slots=True)
class ExportedText:
    """A file: its name, which is that of no other, and what is in it."""

    name: str
    content: str


def exported_texts() -> Iterator[ExportedText]:
    """Every text that is an answer or may become one, in order of series, language and number; what was withdrawn stays."""
    rows = Version.objects.exclude(state=Version.State.WITHDRAWN).select_related("article")
    for row in rows.order_by("article__series", "language", "number").iterator(chunk_size=500):
        yield ExportedText(f"{row.article.series}/{row.language}-{row.number}-{handle(row.key)}.md", _content(row))


def _content(row: Version) -> str:
    is_planned = not row.starts_on_approval and row.valid_from != EVER_SINCE
    fields: dict[str, Any] = {
        "id": row.key, "title": row.title, "language": row.language, "audience": row.article.audience,
        "valid_from": _first(row.valid_from) if is_planned else "", "valid_to": _last(row.valid_to) if row.valid_to else "",
        "series": row.article.series, "topics": list(row.article.topics),
        "state": "draft" if row.state == Version.State.DRAFT else "",
    }  # fmt: skip
    return write_markdown(fields, row.body)


def _first(at: datetime) -> str:
    """The day, where a text begins with one; else the moment."""
    local = at.astimezone(get_default_timezone())
    return local.date().isoformat() if _is_midnight(local) else local.isoformat()


def _last(at: datetime) -> str:
    """The last day on which it holds, which is the day before it ends; else the moment."""
    local = at.astimezone(get_default_timezone())
    return (local.date() - timedelta(days=1)).isoformat() if _is_midnight(local) else local.isoformat()


def _is_midnight(local: datetime) -> bool:
    return (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0)
