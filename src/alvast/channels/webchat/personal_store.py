"""What the room keeps of a person: who they said they were, what they sent as it came, where they were."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.channels.webchat.actions.landing import hold_arrivals
from alvast.channels.webchat.models import Line, Original, Visit
from alvast.conversations.queries.channel_side import addresses_of_customers
from alvast.kernel.blobs import delete_blobs
from alvast.kernel.erasure import Erasing, PersonalStore


def erase(subjects: Sequence[UUID], _erasing: Erasing) -> int:
    """Visits go with all that hangs on them; their sessions open nothing from now on. An address of theirs that stands with
    somebody else's visit goes too, and what was sent in a conversation of theirs while it was somebody else's visit."""
    visits = _visits(subjects)
    hold_arrivals(set(visits.values_list("id", flat=True)))
    sent = _sent(subjects)
    delete_blobs([UUID(file["blob"]) for files in sent.values_list("files", flat=True) for file in files])
    addresses = addresses_of_customers(subjects)
    touched = Visit.objects.filter(address__in=addresses).update(address="", is_address_proven=False)
    touched += Line.objects.filter(parameters__address__in=list(addresses)).update(parameters={"address": "…"})
    touched += Line.objects.filter(visit__in=visits).delete()[0]
    touched += sent.delete()[0]
    return touched + visits.delete()[0]


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Each visit and every original as it was sent; undecodable bytes replaced."""
    rows = _visits(subjects).select_related("inbox").order_by("made_at", "id")
    return [_visit(row) for row in rows]


def _visits(subjects: Sequence[UUID]) -> QuerySet[Visit]:
    """Also of who turned out to be them: then the conversation is theirs, and the record under which it began is not."""
    return Visit.objects.filter(Q(customer__in=subjects) | Q(conversation__customer__in=subjects))


def _sent(subjects: Sequence[UUID]) -> QuerySet[Original]:
    lines = Line.objects.filter(message__conversation__customer__in=subjects)
    return Original.objects.filter(Q(visit__in=_visits(subjects)) | Q(message__in=lines.values("message")))


def _visit(row: Visit) -> dict[str, Any]:
    sent = Original.objects.filter(visit=row).order_by("received_at", "id").values_list("received_at", "content")
    return {
        "kind": "chat_visit", "chat": row.inbox.name, "began_at": row.made_at.isoformat(), "seen_at": row.seen_at.isoformat(),
        "name": row.name, "address": row.address, "language": row.language, "page": row.page, "identity": row.level,
        "sent": [{"at": at.isoformat(), "original": bytes(content).decode("utf-8", "replace")} for at, content in sent],
    }  # fmt: skip


STORE = PersonalStore("channels.webchat", erase, export)
