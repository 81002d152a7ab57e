"""A visitor says something: kept first, then taken in; the same id is the same message, however often it is sent."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import Error as DatabaseTrouble
from django.db import IntegrityError, transaction

from alvast.channels.webchat.actions.landing import land
from alvast.channels.webchat.actions.limits import count
from alvast.channels.webchat.actions.sessions import Guest
from alvast.channels.webchat.errors import ChatOff, FileTooLarge, MessageEmpty, MessageTooLong, NoSession
from alvast.channels.webchat.models import Line, Original, Visit
from alvast.channels.webchat.rules.limits import What
from alvast.channels.webchat.rules.originals import written
from alvast.channels.webchat.rules.words import LONGEST, one_line, plain
from alvast.kernel.blobs import store_blobs
from alvast.kernel.clock import now

LARGEST_FILE = 25 * 1024 * 1024
MEGABYTE = 1024 * 1024

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as a visitor sent it, of any kind, as by mail. Its name and type are labels only: nothing here opens it, and it is
    handed out to be saved."""

    name: str
    type: str
    content: bytes


def say(*, guest: Guest, client: UUID, text: str, files: Sequence[NewFile] = ()) -> int | None:
    """The number of the line it became; None when it is safely kept but not taken in yet: then it follows by itself.

    Raises MessageEmpty, MessageTooLong, FileTooLarge, ChatOff, NoSession, TooMuch.
    """
    known = Original.objects.filter(visit=guest.visit, client=client).first()
    if known is None:
        _refuse(text, files)
        _count(guest, files)
        known = _keep(guest, client, text, files)
    if known.state == Original.State.WAITING:
        _take_in(known.id)
    became = Original.objects.filter(id=known.id).exclude(message=None).values("message")
    return Line.objects.filter(visit=guest.visit, message__in=became).values_list("n", flat=True).first()


def _refuse(text: str, files: Sequence[NewFile]) -> None:
    if len(plain(text)) > LONGEST:
        raise MessageTooLong(most=LONGEST)
    if not plain(text) and not files:
        raise MessageEmpty
    if any(len(file.content) > LARGEST_FILE for file in files):
        raise FileTooLarge(megabytes=LARGEST_FILE // MEGABYTE)


def _count(guest: Guest, files: Sequence[NewFile]) -> None:
    visit = Visit.objects.filter(id=guest.visit).values_list("inbox__is_on", "conversation").first()
    if visit is None:
        raise NoSession
    is_on, conversation = visit
    if not is_on:
        raise ChatOff
    count(What.MESSAGE, guest.visit)
    if files:
        count(What.UPLOAD, guest.visit)
    if conversation is None:
        count(What.CONVERSATION, guest.visit)


def _keep(guest: Guest, client: UUID, text: str, files: Sequence[NewFile]) -> Original:
    """Of two that send the same at once, the constraint picks one."""
    content = written(visitor=str(guest.visit), client=client, text=text, files=len(files))
    row = Original(
        inbox_id=guest.inbox, visit_id=guest.visit, client=client, digest=hashlib.sha256(content).digest(), content=content,
        received_at=now(),
    )  # fmt: skip
    try:
        with transaction.atomic():
            blobs = store_blobs([file.content for file in files]) if files else []
            named = zip(files, blobs, strict=True)
            row.files = [
                {"blob": str(blob), "name": one_line(file.name, 400), "type": one_line(file.type)} for file, blob in named
            ]
            row.save(force_insert=True)
    except IntegrityError as error:
        first = Original.objects.filter(visit=guest.visit, client=client).first()
        if first is None:  # the visit was erased a moment ago
            raise NoSession from error
        return first
    return row


def _take_in(original: UUID) -> None:
    """What fails here is tried again by the clock: it is kept."""
    try:
        land(originals=[original])
    except DatabaseTrouble as error:
        log.warning("chat_message_waits", extra={"original": original, "error": type(error).__name__})
