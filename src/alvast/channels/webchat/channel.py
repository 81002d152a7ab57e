"""Web chat as a channel."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from alvast.channels.base import Channel, Taken
from alvast.channels.webchat.actions import keep_originals, land_waiting
from alvast.channels.webchat.queries import count_aside
from alvast.channels.webchat.reactions import SHOW_ANSWERS
from alvast.conversations.doors import Door


def _take_in(*, account: UUID, originals: Sequence[bytes]) -> Taken:
    stored = keep_originals(inbox=account, contents=originals)
    return Taken(stored, len(originals) - stored)


# What is said to who waits at the other side is said: nobody has ten seconds to think again.
WEBCHAT = Channel(
    name="webchat", take_in=_take_in, settle=land_waiting, aside=count_aside, deliver=SHOW_ANSWERS,
    door=Door(undo=timedelta(0), is_addressed=False),
)  # fmt: skip
