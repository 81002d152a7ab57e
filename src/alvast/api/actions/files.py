"""Files with columns: brought, looked at without taking anything in, taken in by a job, forgotten."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext

from alvast.api import jobs
from alvast.api.actions.receiving import note_events
from alvast.api.errors import ColumnMissing, FileUnreadable
from alvast.api.models import EventSource, FileImport
from alvast.api.rules.gates import may_manage
from alvast.api.shops.files import FIELDS, NEEDED, Problem, Shape, guessed, lines_of, read_line, shape_of
from alvast.api.shops.orders import Sender
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.blobs import delete_blobs, read_blob, store_blobs
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff.errors import NotAllowed
from alvast.timeline.actions import CloudEvent, record_business_events
from alvast.timeline.queries import events_there

LARGEST = 40 * 1024 * 1024
LOOKED_AT = 5_000  # lines of a dry run: enough to see what is wrong, quick enough for a page
SHOWN = 20
KEPT_PROBLEMS = 200
BATCH = 1_000
KEPT_FOR = timedelta(days=1)

State = FileImport.State


@dataclass(frozen=True, slots=True)
class Look:
    """What taking in the first `lines` lines would do; nothing was taken in. `is_all`: there are no more.

    `written` is what the file has on the lines of `problems`: to be looked at, never kept.
    """

    shape: Shape
    mapped: Mapping[str, int]
    lines: int
    is_all: bool
    new: int
    there_already: int
    refused: int
    events: tuple[tuple[int, CloudEvent], ...]
    problems: tuple[Problem, ...]
    written: Mapping[int, Sequence[str]] = field(default_factory=dict)


@transaction.atomic
def bring_file(*, actor: Actor, source: UUID, name: str, content: bytes) -> UUID:
    """Keeps a file until it is taken in, at most a day. Raises NotAllowed, NotFound, FileUnreadable."""
    row = _source(actor, source)
    if len(content) > LARGEST:
        raise FileUnreadable(detail=gettext("it is larger than {size} MB").format(size=LARGEST // 1024 // 1024))
    shape = shape_of(content)
    if next(lines_of(content, shape), None) is None:
        raise FileUnreadable(detail=gettext("there is no line under the names of the columns"))
    [blob] = store_blobs([content])
    made = FileImport.objects.create(
        source=row, name=name[:200], content_id=blob, mapping=guessed(shape.columns, row.mapping), made_at=now(),
        lines=max(0, content.rstrip().count(b"\n")),
        made_by_id=actor.id if actor.kind is ActorKind.AGENT else None,
    )  # fmt: skip
    return made.id


def look_at_file(*, actor: Actor, source: UUID, file: UUID, mapped: Mapping[str, int] | None = None) -> Look:
    """A dry run with these columns, or with those guessed. Raises NotAllowed, NotFound, FileUnreadable, ColumnMissing."""
    row = _waiting(actor, source, file)
    content = _content(row)
    shape = shape_of(content)
    columns = _checked(row.mapping if mapped is None else mapped, shape)
    if not set(NEEDED) <= columns.keys():
        return Look(shape, columns, 0, False, 0, 0, 0, (), ())
    lines = list(islice(lines_of(content, shape), LOOKED_AT + 1))
    read = [(number, read_line(number, cells, columns, _sender(row.source), _zone())) for number, cells in lines[:LOOKED_AT]]
    events = [(number, item) for number, item in read if isinstance(item, CloudEvent)]
    problems = [item for _, item in read if isinstance(item, Problem)]
    wrong = {item.line for item in problems[:SHOWN]}
    ids = {event.id for _, event in events}
    there = len(events_there(row.source.slug, ids))
    return Look(
        shape, columns, len(read), len(lines) <= LOOKED_AT, len(ids) - there, len(events) - len(ids) + there, len(problems),
        tuple(events[:SHOWN]), tuple(problems[:SHOWN]),
        {number: cells for number, cells in lines if number in wrong},
    )  # fmt: skip


@transaction.atomic
def start_import(*, actor: Actor, source: UUID, file: UUID, mapped: Mapping[str, int]) -> None:
    """From here a job takes it in; the columns are remembered for the next file of this source.

    Raises NotAllowed, NotFound, FileUnreadable, ColumnMissing.
    """
    row = _waiting(actor, source, file)
    shape = shape_of(_content(row))
    columns = _checked(mapped, shape)
    if not set(NEEDED) <= columns.keys():
        raise ColumnMissing
    started = FileImport.objects.filter(id=file, state=State.BROUGHT)
    if not started.update(state=State.WAITING, mapping=columns):
        raise NotFound
    remembered = {field: shape.columns[place] for field, place in columns.items()}
    EventSource.objects.filter(id=source).update(mapping=remembered)
    jobs.take_file.defer(file=str(file))


def take_file(*, file: UUID) -> None:
    """Takes in what is left of a file, a thousand lines in one transaction; a worker that dies in between doubles nothing."""
    row = FileImport.objects.select_related("source").filter(id=file, state=State.WAITING).exclude(content=None).first()
    if row is None or row.content_id is None:
        return
    try:
        content = read_blob(row.content_id)
        shape = shape_of(content)
        left = islice(lines_of(content, shape), row.done_lines, None)
        for batch in _batches(left):
            if not _take_batch(row, batch):
                return  # someone else is at it, or it was stopped
        _finish(row, State.DONE)
    except FileUnreadable:
        _finish(row, State.FAILED)


def forget_files(*, at: datetime) -> int:
    """Files that were brought and never taken in; what was taken in keeps its counts. Answers how many went."""
    with transaction.atomic():
        old = FileImport.objects.filter(state=State.BROUGHT, made_at__lt=at - KEPT_FOR)
        blobs = [blob for blob in old.values_list("content", flat=True) if blob is not None]
        gone = old.delete()[0]
        delete_blobs(blobs)
    return gone


def forget_contents() -> int:
    """The contents of all files that wait, whoever they are about: those who brought them bring them again."""
    waiting = FileImport.objects.exclude(content=None)
    blobs = [blob for blob in waiting.values_list("content", flat=True) if blob is not None]
    waiting.exclude(state=State.DONE).update(content=None, state=State.FAILED, done_at=now())
    return delete_blobs(blobs)


def _batches(lines: Iterator[tuple[int, list[str]]]) -> Iterator[list[tuple[int, list[str]]]]:
    while batch := list(islice(lines, BATCH)):
        yield batch


def _take_batch(row: FileImport, batch: list[tuple[int, list[str]]]) -> bool:
    """False when the row was not as we left it."""
    read = [read_line(number, cells, row.mapping, _sender(row.source), _zone()) for number, cells in batch]
    problems = [item for item in read if isinstance(item, Problem)]
    with transaction.atomic():
        mine = FileImport.objects.filter(id=row.id, state=State.WAITING, done_lines=row.done_lines)
        if not mine.update(done_lines=row.done_lines + len(batch)):
            return False
        outcomes = record_business_events(events=[item for item in read if isinstance(item, CloudEvent)])
        new = sum(not outcome.duplicate for outcome in outcomes)
        note_events(source=row.source_id, new=new)
        room = max(0, KEPT_PROBLEMS - len(row.problems))
        row.problems += [{"line": p.line, "field": p.field, "code": p.code} for p in problems[:room]]
        FileImport.objects.filter(id=row.id).update(
            accepted=F("accepted") + new, duplicates=F("duplicates") + len(outcomes) - new,
            refused=F("refused") + len(problems), problems=row.problems,
        )  # fmt: skip
    row.done_lines += len(batch)
    return True


@transaction.atomic
def _finish(row: FileImport, state: str) -> None:
    """Its contents are not needed any more."""
    if FileImport.objects.filter(id=row.id, state=State.WAITING).update(
        state=state, lines=row.done_lines, done_at=now(), content=None
    ):
        delete_blobs([row.content_id] if row.content_id else [])


def _source(actor: Actor, source: UUID) -> EventSource:
    if not may_manage(actor):
        raise NotAllowed
    row = EventSource.objects.filter(id=source, kind=EventSource.Kind.FILES).first()
    if row is None:
        raise NotFound
    return row


def _waiting(actor: Actor, source: UUID, file: UUID) -> FileImport:
    """A file that was brought and not started."""
    _source(actor, source)
    found = FileImport.objects.select_related("source").filter(id=file, source=source, state=State.BROUGHT)
    row = found.exclude(content=None).first()
    if row is None:
        raise NotFound
    return row


def _content(row: FileImport) -> bytes:
    assert row.content_id is not None  # those without are not found
    return read_blob(row.content_id)


def _checked(mapped: Mapping[str, int], shape: Shape) -> dict[str, int]:
    return {field: place for field, place in mapped.items() if field in FIELDS and 0 <= place < len(shape.columns)}


def _sender(source: EventSource) -> Sender:
    return Sender(source.slug, source.prefix)


def _zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)
