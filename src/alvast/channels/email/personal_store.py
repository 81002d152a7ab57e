"""What the room keeps of a person: originals of mails in and out, addresses on envelopes, counts against loops."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.channels.email.models import AutomaticAnswer, OutgoingMail, RawMail
from alvast.conversations.queries.channel_side import addresses_of_customers, messages_of_customers, messages_written_by
from alvast.kernel.blobs import delete_blobs, read_blobs
from alvast.kernel.erasure import Erasing, PersonalStore

LONGEST_ORIGINAL = 1024 * 1024  # characters of an original in an access export; files are exported by conversations


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Bytes and addresses go; the hash of an original stays, so that a mailbox does not bring the mail back."""
    raws, mails, addresses = _of(subjects)
    counts = AutomaticAnswer.objects.filter(address__in=addresses).delete()[0]
    _delete_bytes(raws.values_list("blob", flat=True))
    _delete_bytes(mails.values_list("blob", flat=True))
    unread = RawMail.State.STORED
    raws.filter(state=unread).update(state=RawMail.State.HELD, failure="erased")
    mails.filter(state__in=["waiting", "claimed"]).update(state=OutgoingMail.State.FAILED, code="erased", next_try_at=None)
    gone = {"blob": None, "erased_at": erasing.at}
    touched = mails.update(message_id="", envelope_to=[], remaining=[], refused=[], response="", **gone)
    return counts + touched + raws.update(return_path="", sender="", **gone)


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Every original as the person sent it, or as it left to nobody else; undecodable bytes replaced.

    Of others' mails in the person's conversations, and of ours that went to others too, only that they are there: their
    headers name those others, and what is ours to tell of them stands with the conversations.
    """
    raws, mails, addresses = _of(subjects)
    written = set(messages_written_by(subjects))
    came = [
        _Line("mail_received", row.received_at, row.blob, row.sender in addresses or row.message in written)
        for row in raws.filter(erased_at=None)
        if row.blob
    ]
    left = [
        _Line("mail_sent", row.sent_at or row.made_at, row.blob, set(row.envelope_to) <= addresses)
        for row in mails.filter(erased_at=None)
        if row.blob
    ]
    lines = sorted([*came, *left], key=lambda line: (line.at, line.blob))
    contents = read_blobs([line.blob for line in lines if line.is_theirs])
    return [
        {"kind": line.kind, "at": line.at.isoformat(), **_told(contents.get(line.blob, b"") if line.is_theirs else None)}
        for line in lines
    ]


class _Line(NamedTuple):
    """A mail of the export; `is_theirs`: it holds nothing of others."""

    kind: str
    at: datetime
    blob: UUID
    is_theirs: bool


def _told(content: bytes | None) -> dict[str, Any]:
    if content is None:
        return {"of_someone_else": True}
    return {"original": content.decode("utf-8", "replace")[:LONGEST_ORIGINAL]}


def _of(subjects: Sequence[UUID]) -> "tuple[QuerySet[RawMail], QuerySet[OutgoingMail], set[str]]":
    """The person's mails in, mails out, and addresses."""
    messages, addresses = messages_of_customers(subjects), addresses_of_customers(subjects)
    raws = RawMail.objects.filter(Q(message__in=messages) | Q(sender__in=addresses))
    # By id from here on: what is found must stay the same while it is being erased.
    raw_ids = list(raws.values_list("id", flat=True))
    sent_to = OutgoingMail.objects.none()
    for address in addresses:
        sent_to = sent_to | OutgoingMail.objects.filter(envelope_to__contains=[address])
    mail_ids = list(OutgoingMail.objects.filter(message__in=messages).values_list("id", flat=True))
    mail_ids += list(sent_to.values_list("id", flat=True)) if addresses else []
    return RawMail.objects.filter(id__in=raw_ids), OutgoingMail.objects.filter(id__in=mail_ids), addresses


def _delete_bytes(blobs: Iterable[UUID | None]) -> None:
    delete_blobs([blob for blob in blobs if blob])


STORE = PersonalStore("channels.email", erase, export)
