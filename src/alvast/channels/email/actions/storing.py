"""Raw mails are committed before anything else looks at them; from then on, and only then, they count as received."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.channels.email.models import MailboxPosition, RawMail
from alvast.kernel.blobs import delete_blobs, store_blobs
from alvast.kernel.clock import now
from alvast.kernel.ids import InboxId
from alvast.kernel.rows import filled, insert_new


@dataclass(frozen=True, slots=True)
class NewRaw:
    """One mail as it came. `uid` is its place in an IMAP folder.

    `held` says why it cannot become a message as it is (too large: then `content` is its headers); `size` is then its real size.
    """

    content: bytes
    folder: str = ""
    uidvalidity: int | None = None
    uid: int | None = None
    return_path: str = ""
    held: str = ""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """How many were new and how many we had; `new` holds the id of each new mail, None for those we had, in the order given."""

    stored: int
    duplicates: int
    new: tuple[UUID | None, ...]


@transaction.atomic
def store_raw(*, inbox: InboxId | UUID, mails: Sequence[NewRaw]) -> Stored:
    """Keeps these mails, each once: the same bytes in one inbox, or the same place in a folder, are one mail."""
    return _store(inbox, mails)


@transaction.atomic
def store_fetched(*, inbox: InboxId | UUID, folder: str, uidvalidity: int, last_uid: int, mails: Sequence[NewRaw]) -> Stored:
    """Keeps mails of an IMAP folder and, in the same commit, that the folder has been read as far as `last_uid`."""
    stored = _store(inbox, mails)
    MailboxPosition.objects.bulk_create(
        [MailboxPosition(inbox_id=inbox, folder=folder, uidvalidity=uidvalidity, last_uid=last_uid, changed_at=now())],
        update_conflicts=True, unique_fields=["inbox", "folder", "uidvalidity"], update_fields=["last_uid", "changed_at"],
    )  # fmt: skip
    return stored


def _store(inbox: UUID, mails: Sequence[NewRaw]) -> Stored:
    digests = [hashlib.sha256(mail.content).digest() for mail in mails]
    known = RawMail.objects.filter(inbox=inbox, sha256__in=set(digests)).values_list("sha256", flat=True)
    had = {bytes(digest) for digest in known}
    rows = {d: _row(inbox, d, mail) for d, mail in zip(digests, mails, strict=True) if d not in had}
    contents = {d: mail.content for d, mail in zip(digests, mails, strict=True)}
    new = _insert_once(rows, contents) if rows else {}
    if any(rows[digest]["state"] == RawMail.State.STORED for digest in new):
        wake_translation()
    ids = tuple(new.pop(digest, None) for digest in digests)
    stored = sum(found is not None for found in ids)
    return Stored(stored, len(mails) - stored, ids)


def _row(inbox: UUID, digest: bytes, mail: NewRaw) -> dict[str, Any]:
    return filled(
        RawMail, inbox_id=inbox, folder=mail.folder, uidvalidity=mail.uidvalidity, uid=mail.uid, sha256=digest,
        size=len(mail.content) if mail.size is None else mail.size, return_path=mail.return_path[:254], received_at=now(),
        state=RawMail.State.HELD if mail.held else RawMail.State.STORED, failure=mail.held,
    )  # fmt: skip


def _insert_once(rows: dict[bytes, dict[str, Any]], contents: dict[bytes, bytes]) -> dict[bytes, UUID]:
    """Inserts what the database does not have yet; answers the new ids by digest.

    All in one order, so that two deliveries of the same mails wait for each other instead of locking each other out.
    """
    ordered = sorted(rows)
    for digest, blob in zip(ordered, store_blobs([contents[digest] for digest in ordered]), strict=True):
        rows[digest]["blob"] = blob
    landed = insert_new(RawMail, [rows[digest] for digest in ordered], mostly=True)
    superfluous = [made["blob"] for made in rows.values() if made["id"] not in landed]
    if superfluous:
        delete_blobs(superfluous)
    return {digest: made["id"] for digest, made in rows.items() if made["id"] in landed}


def wake_translation() -> None:
    from alvast.channels.email.jobs import translate_mails

    translate_mails.defer()
