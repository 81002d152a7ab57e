"""One look into a mailbox: what is new is stored and committed, and only then marked as seen."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from alvast.channels.email.actions import NewRaw, store_fetched
from alvast.channels.email.actions.unfetched import due_unfetched, fill_unfetched, take_unfetched
from alvast.channels.email.imap import Mailbox, Unfetchable
from alvast.channels.email.queries import read_as_far_as
from alvast.channels.email.servers import ServerFailed

TRIES_TOGETHER, TRIES_ALONE = 2, 5  # broken connections after which a mail is fetched alone, and passed over


@dataclass(slots=True)
class Fetcher:
    """Takes in the mails of one inbox. It remembers during which mails the connection broke, so that none blocks the rest."""

    inbox: UUID
    since: date | None = None
    broken: Counter[int] = field(default_factory=Counter)

    def take_in(self, box: Mailbox) -> int:
        """Everything that is new in the folder; answers how many mails were looked at. Raises ServerFailed."""
        last = read_as_far_as(self.inbox, box.folder, box.uidvalidity)
        uids = box.uids_after(last, since=self.since)
        taken = 0
        for group in box.groups(uids):
            for part in self._parts(group):
                taken += self._take(box, part)
        self._take_passed_over(box)
        return taken

    def _parts(self, group: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
        """The group in one go; or each mail alone when the connection broke during it before."""
        if any(self.broken[uid] >= TRIES_TOGETHER for uid, _ in group):
            return [[one] for one in group]
        return [group]

    def _take(self, box: Mailbox, group: list[tuple[int, int]]) -> int:
        if len(group) == 1 and self.broken[group[0][0]] >= TRIES_ALONE:
            return self._store(box, group, [_passed_over(box, *group[0])])
        try:
            mails = box.fetch(group)
        except Unfetchable:
            if len(group) > 1:
                return sum(self._take(box, [one]) for one in group)
            mails = [_passed_over(box, *group[0])]
        except ServerFailed:
            self.broken.update(uid for uid, _ in group)
            raise
        return self._store(box, group, mails)

    def _store(self, box: Mailbox, group: Sequence[tuple[int, int]], mails: Sequence[NewRaw]) -> int:
        store_fetched(
            inbox=self.inbox, folder=box.folder, uidvalidity=box.uidvalidity, last_uid=max(uid for uid, _ in group), mails=mails
        )
        box.mark_seen(mails)
        return len(mails)

    def _take_passed_over(self, box: Mailbox) -> None:
        """Tries again, now and then, what the server did not hand over. The try is counted first: it may end the connection."""
        for raw, uid in due_unfetched(self.inbox, box.folder, box.uidvalidity):
            if not take_unfetched(raw=raw):
                continue
            try:
                mails = [mail for group in box.groups([uid]) for mail in box.fetch(group)]
            except Unfetchable:
                continue
            for mail in mails:
                fill_unfetched(raw=raw, mail=mail)
                box.mark_seen([mail])


def _passed_over(box: Mailbox, uid: int, size: int) -> NewRaw:
    """What we keep of a mail that the server does not hand over: where it lies."""
    place = f"X-Alvast-Unfetchable: folder={box.folder!r} uidvalidity={box.uidvalidity} uid={uid}\r\n\r\n"
    return NewRaw(place.encode(), folder=box.folder, uidvalidity=box.uidvalidity, uid=uid, held="unfetchable", size=size)
