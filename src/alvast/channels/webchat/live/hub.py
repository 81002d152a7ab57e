"""What visitors hear: new and changed lines of their own visit as soon as they are committed, and how things stand around it."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar
from uuid import UUID

from typing_extensions import override

from alvast.channels.webchat.actions import mark_delivered, mark_present
from alvast.channels.webchat.events import LineAdded
from alvast.channels.webchat.live.frames import line_frame, line_frames, state_frames
from alvast.channels.webchat.queries.talk import Around, around_changed, lines_after, lines_at
from alvast.channels.webchat.queries.visits import sessions_in_force
from alvast.conversations.events import ConversationChanged
from alvast.kernel.events import Stated
from alvast.kernel.live import Hub, Listener, message_of
from alvast.kernel.live.frames import reset_frame
from alvast.kernel.live.hub import outlasting_trouble
from alvast.kernel.live.thread import DatabaseThread

LOOK_AROUND_EVERY = 1.0  # seconds between looks at who types, has read, has it
PLACES_EVERY = 3  # of those looks: places in line move slowly


@dataclass(frozen=True, slots=True)
class Listening:
    """A page of a visitor: its session and the visit it opens."""

    session: UUID
    visit: UUID


class ChatHub(Hub[Listening]):
    """Numbers are those of the lines of a visit: a page resumes after the last line it has."""

    CHANGES_RIGHTS: ClassVar = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self._around: dict[UUID, Around] = {}
        self._changed: set[UUID] = set()  # conversations, since the last look
        self._arrived: set[UUID] = set()  # visits that began to listen since then
        self._looking = DatabaseThread("live-look")  # apart, so that no line waits for a look
        self._tasks.append(asyncio.create_task(self._watch()))

    @override
    def close(self) -> None:
        super().close()
        self._looking.close()

    @override
    def add(self, listener: Listener[Listening]) -> int:
        self._arrived.add(listener.guest.visit)
        return super().add(listener)

    @override
    def in_force(self, guests: Collection[Listening]) -> Mapping[Listening, Listening]:
        """Whose session holds is there: while a page listens, its visitor is present."""
        holding = sessions_in_force({guest.session for guest in guests})
        found = {guest: guest for guest in guests if guest.session in holding}
        mark_present(visits={guest.visit for guest in found})
        return found

    @override
    async def missed(self, listener: Listener[Listening], after: int, upto: int) -> bytes:
        """Every line after the last one the page has; more than one answer holds and it fetches them itself."""
        visit = listener.guest.visit
        await self.reader.run(mark_delivered, visit=visit, upto=after)
        lines = await self.reader.run(lines_after, visit, after)
        return line_frames(lines) if len(lines) < MOST_MISSED else reset_frame(after)

    @override
    async def spread(self, events: Sequence[Stated]) -> None:
        """Reads the words of all new lines that somebody here listens for in a few queries, and sends each to its own visitor."""
        self._changed |= {UUID(event.payload["conversation"]) for event in events if event.kind == ConversationChanged.kind}
        told = [event for event in events if event.kind == LineAdded.kind]
        listening = self._by_visit()
        places = {(UUID(e.payload["visit"]), int(e.payload["n"])): bool(e.payload["is_change"]) for e in reversed(told)}
        wanted = [place for place in places if place[0] in listening]
        if not wanted:
            return
        for visit, lines in (await self.reader.run(lines_at, wanted)).items():
            content = b"".join(line_frame(line, is_change=places[visit, line.n]) for line in lines)
            self._tell(listening.get(visit, ()), content)

    @override
    def started_anew(self) -> None:
        self.tell_all(reset_frame(0))

    def _by_visit(self) -> dict[UUID, list[Listener[Listening]]]:
        found: dict[UUID, list[Listener[Listening]]] = {}
        for listener in self.listeners:
            found.setdefault(listener.guest.visit, []).append(listener)
        return found

    def _tell(self, listeners: Collection[Listener[Listening]], content: bytes) -> None:
        message = message_of(content)
        for listener in listeners:
            listener.offer(message)

    async def _watch(self) -> None:
        """One look for all pages together; only what differs is told."""
        turn = 0
        while True:
            await asyncio.sleep(LOOK_AROUND_EVERY)
            turn += 1
            if self.listeners and self.is_ready.is_set():
                await outlasting_trouble(partial(self._look_around, turn % PLACES_EVERY == 0))

    async def _look_around(self, with_places: bool) -> None:
        changed, arrived = self._changed, self._arrived
        self._changed, self._arrived = set(), set()  # what stirs from here on waits for the next look
        also = arrived | {visit for visit, one in self._around.items() if one.typing or (with_places and one.place)}
        try:
            seen = await self._looking.run(
                around_changed, set(self._by_visit()), conversations=changed, also=also, with_places=with_places
            )
        except BaseException:
            self._changed |= changed
            self._arrived |= arrived
            raise
        listening = self._by_visit()
        for visit, now in seen.items():
            before = self._around.get(visit, Around())
            if content := state_frames(before, now, with_places=with_places):
                self._tell(listening.get(visit, ()), content)
        kept = {visit: one for visit, one in self._around.items() if visit in listening}
        self._around = kept | {visit: _remembered(kept.get(visit), one, with_places) for visit, one in seen.items()}


MOST_MISSED = 200


def _remembered(before: Around | None, now: Around, with_places: bool) -> Around:
    """A look that left places out says nothing of them."""
    if with_places:
        return now
    place = before.place if before is not None else None
    return Around(now.handler, now.name, now.typing, now.read, place, now.is_closed)
