"""What desks hear: every stated event that their teams may know of, as a frame shared by all of the same scope."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from typing_extensions import override

from alvast.desk.live.frames import event_frame
from alvast.desk.live.sign_in import Guest, Reach, guests_in_force
from alvast.kernel.events import Stated, events_after
from alvast.kernel.live import Hub, Listener, Message, message_of
from alvast.kernel.live.frames import heartbeat, reset_frame
from alvast.staff.events import AgentChanged, AgentDisabled

FURTHEST_BEHIND = 1_000  # events; a page further behind fetches everything again


class DeskHub(Hub[Guest]):
    """Numbers are those of the event log."""

    CHANGES_RIGHTS: ClassVar = frozenset({AgentChanged.kind, AgentDisabled.kind})

    @override
    def in_force(self, guests: Collection[Guest]) -> Mapping[Guest, Guest]:
        """One query for all. Another agent in the same session, or a new password, is another right."""
        found = guests_in_force({(guest.session, guest.agent) for guest in guests})
        renewed = {guest: found[guest.session] for guest in guests if guest.session in found}
        return {was: now for was, now in renewed.items() if (was.agent, was.mark) == (now.agent, now.mark)}

    @override
    async def missed(self, listener: Listener[Guest], after: int, upto: int) -> bytes:
        """A reset when that is too far back or unknown."""
        if after > upto or upto - after > FURTHEST_BEHIND:
            return reset_frame(upto)
        events = await self.reader.run(events_after, after, limit=upto - after) if upto > after else []
        return b"".join(event_frame(e) for e in events if e.seq <= upto and listener.guest.may_hear(e.team))

    @override
    async def spread(self, events: Sequence[Stated]) -> None:
        """One message for all listeners of the same scope."""
        frames = [(event.team, event_frame(event)) for event in events] if self.listeners else []
        messages: dict[Reach, Message] = {}
        for listener in self.listeners:
            guest = listener.guest
            message = messages.get(guest.reach)
            if message is None:
                message = message_of(b"".join(frame for team, frame in frames if guest.may_hear(team)))
                messages[guest.reach] = message
            if message.body:
                listener.offer(message)

    @override
    def started_anew(self) -> None:
        self.tell_all(reset_frame(self.seq))

    @override
    def beat(self) -> None:
        self.tell_all(heartbeat(self.seq))
