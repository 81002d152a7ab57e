"""The systems that tell us, and the files that were brought, for administrators."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alvast.api.models import EventSource, FileImport
from alvast.api.rules.gates import may_manage
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff.errors import NotAllowed

TROUBLE_FOR = timedelta(days=1)  # a refusal of longer ago is no trouble any more


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as shown. `refused` counts deliveries; `refused_because` is the code of the newest refusal."""

    id: UUID
    slug: str
    name: str
    kind: str
    prefix: str
    made_at: datetime
    made_by: str
    disabled_at: datetime | None
    old_secret_until: datetime | None
    received: int
    last_event_at: datetime | None
    refused: int
    refused_at: datetime | None
    refused_because: str


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A file that was brought: how far it is, and its first problems."""

    id: UUID
    source: UUID
    name: str
    state: str
    mapping: dict[str, Any]
    lines: int
    done_lines: int
    accepted: int
    duplicates: int
    refused: int
    problems: list[dict[str, Any]]
    made_at: datetime
    done_at: datetime | None


def event_sources(actor: Actor) -> tuple[SourceLine, ...]:
    """All sources by name. Raises NotAllowed."""
    _require_manager(actor)
    return tuple(_line(row) for row in EventSource.objects.select_related("made_by").order_by("name", "id"))


def event_source(actor: Actor, source: UUID) -> SourceLine:
    """Raises NotAllowed, NotFound."""
    _require_manager(actor)
    row = EventSource.objects.select_related("made_by").filter(id=source).first()
    if row is None:
        raise NotFound
    return _line(row)


def refusing_sources() -> tuple[SourceLine, ...]:
    """Sources of which a delivery was refused during the last day; for the health page."""
    rows = EventSource.objects.select_related("made_by").filter(refused_at__gt=now() - TROUBLE_FOR, disabled_at=None)
    return tuple(_line(row) for row in rows.order_by("name", "id"))


def file_imports(actor: Actor, source: UUID, *, limit: int = 20) -> tuple[ImportLine, ...]:
    """The newest files of a source. Raises NotAllowed."""
    _require_manager(actor)
    return tuple(_import_line(row) for row in FileImport.objects.filter(source=source).order_by("-made_at", "-id")[:limit])


def file_import(actor: Actor, source: UUID, file: UUID) -> ImportLine:
    """Raises NotAllowed, NotFound."""
    _require_manager(actor)
    row = FileImport.objects.filter(id=file, source=source).first()
    if row is None:
        raise NotFound
    return _import_line(row)


def _line(row: EventSource) -> SourceLine:
    return SourceLine(
        id=row.id, slug=row.slug, name=row.name, kind=row.kind, prefix=row.prefix, made_at=row.made_at,
        made_by=row.made_by.name if row.made_by else "", disabled_at=row.disabled_at, old_secret_until=row.old_secret_until,
        received=row.received, last_event_at=row.last_event_at, refused=row.refused, refused_at=row.refused_at,
        refused_because=row.refused_because,
    )  # fmt: skip


def _import_line(row: FileImport) -> ImportLine:
    return ImportLine(
        id=row.id, source=row.source_id, name=row.name, state=row.state, mapping=row.mapping, lines=row.lines,
        done_lines=row.done_lines, accepted=row.accepted, duplicates=row.duplicates, refused=row.refused, problems=row.problems,
        made_at=row.made_at, done_at=row.done_at,
    )  # fmt: skip


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
