"""Takes in mails from a disk and waits until each is a message or kept aside."""

import time
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from alvast.channels.email.actions import InboxSettings, NewRaw, add_inbox, store_raw, translate_waiting
from alvast.channels.email.parsing.limits import MAX_BYTES
from alvast.channels.email.queries import fates_of, first_inbox
from alvast.cli.mail_sources import FoundMail, Unreadable
from alvast.cli.start import Refused
from alvast.conversations.actions import catch_up_search
from alvast.kernel.actor import SYSTEM
from alvast.kernel.errors import NotFound
from alvast.staff.actions import add_team
from alvast.staff.queries import all_teams

GROUP_MAILS, GROUP_BYTES = 50, 10 * 1024 * 1024


def ingest(mails: Iterable[FoundMail | Unreadable], *, inbox: str) -> dict[str, object]:
    """The counts and the held mails as `mail ingest --json` prints them. Raises Refused when there is no such inbox."""
    target = _inbox(inbox)
    counts = {"received": 0, "stored": 0, "duplicates": 0}
    held: list[dict[str, str]] = []
    files: dict[UUID, str] = {}
    for group in _groups(mails, held):
        stored = store_raw(inbox=target, mails=[_raw(mail) for mail in group])
        counts["received"] += len(group)
        counts["stored"] += stored.stored
        counts["duplicates"] += stored.duplicates
        new = {raw: mail.file for raw, mail in zip(stored.new, group, strict=True) if raw is not None}
        _settle(list(new))
        files |= new
    while catch_up_search():  # there may be no worker that would
        pass
    fates = fates_of(list(files))
    held += [{"file": files[fate.raw], "reason": fate.reason} for fate in fates if fate.is_aside]
    conversations = {fate.conversation for fate in fates if fate.conversation}
    return {**counts, "conversations": len(conversations), "held": held}


def _inbox(name: str) -> UUID:
    try:
        return first_inbox(name).id
    except NotFound:
        if name:
            raise Refused(f"there is no active inbox “{name}”") from None
        return _local_inbox()


def _local_inbox() -> UUID:
    """On an empty database: an inbox without servers, so that mails from a disk have a place."""
    teams = all_teams()
    team = teams[0].id if teams else add_team(actor=SYSTEM, name="Klantenservice")
    return add_inbox(
        actor=SYSTEM, settings=InboxSettings(name="Klantenservice", address="klantenservice@local.invalid", team=team)
    )


def _groups(mails: Iterable[FoundMail | Unreadable], held: list[dict[str, str]]) -> Iterator[list[FoundMail]]:
    """At most 50 mails or 10 MB at once; what could not be read goes to `held`."""
    group: list[FoundMail] = []
    size = 0
    for mail in mails:
        if isinstance(mail, Unreadable):
            held.append({"file": mail.file, "reason": mail.reason})
            continue
        if group and (len(group) == GROUP_MAILS or size + len(mail.content) > GROUP_BYTES):
            yield group
            group, size = [], 0
        group.append(mail)
        size += len(mail.content)
    if group:
        yield group


def _raw(mail: FoundMail) -> NewRaw:
    if len(mail.content) <= MAX_BYTES:
        return NewRaw(mail.content)
    head = mail.content[: MAX_BYTES // 100].partition(b"\n\n")[0]
    return NewRaw(head, held="too_large", size=len(mail.content))


def _settle(raws: Sequence[UUID]) -> None:
    """Until none of them waits; a worker beside us may have some in hand."""
    while any(fate.is_waiting for fate in fates_of(raws)):
        if not translate_waiting(only=raws):
            time.sleep(0.1)
