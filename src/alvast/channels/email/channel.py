"""Mail as a channel."""

from collections.abc import Sequence
from uuid import UUID

from alvast.channels.base import Channel, Taken
from alvast.channels.email.actions import NewRaw, store_raw, translate_waiting
from alvast.channels.email.queries import count_aside
from alvast.channels.email.reactions import queue_mails


def _take_in(*, account: UUID, originals: Sequence[bytes]) -> Taken:
    stored = store_raw(inbox=account, mails=[NewRaw(original) for original in originals])
    return Taken(stored.stored, stored.duplicates)


EMAIL = Channel(name="email", take_in=_take_in, settle=translate_waiting, aside=count_aside, deliver=queue_mails)
