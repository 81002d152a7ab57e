"""`chat`: a thousand chats are open; a visitor's words reach the desk, an agent's answer reaches the visitor's screen.

Each way is measured whole: from the page's request until the frame has come to the desk, and from the first statement of the
answer's transaction until the frame has come to the visitor. Four conversations go on at once, beside a worker that does what
follows. Then, in chat_bot.py, a bot answers first questions.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from tests.bench.chat_bot import measure_bot
from tests.bench.chats import LINE, Pages, Screens, desk, visitor
from tests.bench.place import Place
from tests.bench.results import Result, percentile

BOUND_MS = 300
AT_ONCE = 4
BREATH = 0.05  # seconds between two messages of one of the four


@dataclass(frozen=True, slots=True)
class Visitor:
    """One open chat: its session and its conversation."""

    secret: str
    conversation: UUID


@dataclass(slots=True)
class Times:
    """Milliseconds, by way."""

    to_desk: list[float] = field(default_factory=list)
    to_visitor: list[float] = field(default_factory=list)


def measure(place: Place) -> list[Result]:
    chats, messages = place.pick(full=1_000, quick=300, tiny=8), place.pick(full=400, quick=120, tiny=8)
    place.use("chat")
    from tests.bench.filling import session_cookie

    cookie = session_cookie()
    key, visitors = _open_chats(chats)
    with place.web("chat") as web, place.running("worker", database="chat"):
        times = asyncio.run(_talk(web.port, key, cookie, visitors, messages))
    return [*_results(chats, times), *measure_bot(place)]


def _results(chats: int, times: Times) -> Iterator[Result]:
    ways = {"visitor to desk": times.to_desk, "answer to screen": times.to_visitor}
    for way, found in ways.items():
        name = f"chat, {chats:,} open, {way}"
        yield Result(f"{name} p50 (n={len(found)})", percentile(found, 0.5), "ms", "agreed bound", BOUND_MS)
        yield Result(f"{name} p95 (n={len(found)})", percentile(found, 0.95), "ms", "agreed bound", BOUND_MS)


def _open_chats(count: int) -> tuple[str, list[Visitor]]:
    """Each has said something already, so that it has a conversation."""
    from alvast.channels.webchat.actions import ChatSettings, Opening, add_chat, guest_of, open_session, say
    from alvast.channels.webchat.queries import chat_by_id
    from alvast.channels.webchat.queries.visits import visit_line
    from alvast.kernel.actor import SYSTEM
    from alvast.staff.actions import add_team

    team = add_team(actor=SYSTEM, name="Klantenservice")
    key = chat_by_id(add_chat(actor=SYSTEM, settings=ChatSettings(name="De Wulp", team=team))).chat.key
    visitors = []
    for number in range(count):
        opened = open_session(opening=Opening(key=key, place=f"place {number}"))
        say(guest=guest_of(key=key, secret=opened.secret), client=uuid4(), text="Waar blijft mijn bestelling?")
        conversation = visit_line(opened.visit).conversation
        assert conversation is not None
        visitors.append(Visitor(opened.secret, conversation))
    return key, visitors


async def _talk(port: int, key: str, cookie: str, visitors: Sequence[Visitor], messages: int) -> Times:
    screens, pages, times = Screens(port), Pages(port, key), Times()
    await screens.open([desk(cookie), *(visitor(key, one.secret, word=LINE) for one in visitors)])
    turns = [visitors[number * 37 % len(visitors)] for number in range(messages)]
    await asyncio.gather(*(_converse(screens, turns[one : one + 2], pages, Times()) for one in range(AT_ONCE)))  # only warms
    await asyncio.gather(*(_converse(screens, turns[one::AT_ONCE], pages, times) for one in range(AT_ONCE)))
    await screens.close()
    return times


async def _converse(screens: Screens, turns: Sequence[Visitor], pages: Pages, times: Times) -> None:
    loop = asyncio.get_running_loop()
    for one in turns:
        began = time.perf_counter()
        message = await loop.run_in_executor(None, pages.say, one.secret, "En wanneer komt het?")
        times.to_desk.append(1000 * (await screens.at(message) - began))
        word = uuid4().hex[:12]
        began = time.perf_counter()
        await loop.run_in_executor(None, _answer, one, word)
        times.to_visitor.append(1000 * (await screens.at(word) - began))
        await asyncio.sleep(BREATH)


def _answer(visitor: Visitor, word: str) -> None:
    from alvast.conversations.actions import write_reply
    from alvast.kernel.actor import SYSTEM

    write_reply(actor=SYSTEM, conversation=visitor.conversation, text=f"Antwoord {word}: het komt dinsdag.")
