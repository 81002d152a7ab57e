"""The second part of `chat`: two hundred chats are open, and visitors ask a first question that the bot has an answer to.

From the page's request until the answer is on the visitor's screen. Web process, worker and database server share one core; the
visitors have the others. Questions come at a steady pace, whether or not the ones before them were answered.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from uuid import UUID

import psutil

from tests.bench import meters
from tests.bench.chats import BOT, Pages, Screens, visitor
from tests.bench.place import Place
from tests.bench.results import Result, percentile

BOUND_MS = 400
GAP = 0.3  # seconds between two questions: each of the two hundred writes once a minute
WARMING = 3  # questions first, which measure nothing


def measure_bot(place: Place) -> list[Result]:
    """On the database that this process uses already."""
    chats, count = place.pick(full=200, quick=60, tiny=5), place.pick(full=180, quick=40, tiny=2)
    key = _chat_with_bot()
    asked = _answerable(count + WARMING)
    secrets = [_open(key, number) for number in range(chats)]
    with _on_one_core(meters.server_pid(place)) as freed, place.web("chat") as web, place.running("worker", database="chat"):
        freed()
        times = asyncio.run(_ask(web.port, key, secrets, asked))
    name = f"chat, {chats} open, one core, first answer of the bot"
    return [
        Result(f"{name} {share} (n={len(times)})", percentile(times, part), "ms", "agreed bound", BOUND_MS)
        for share, part in (("p50", 0.5), ("p95", 0.95))
    ]


def _chat_with_bot() -> str:
    """A shop with Alvast's own measured articles; the bot may answer from all of them."""
    from alvast.bots.actions import save_bot
    from alvast.channels.webchat.actions import ChatSettings, add_chat
    from alvast.channels.webchat.queries import chat_by_id
    from alvast.kernel.actor import SYSTEM
    from alvast.knowledge.actions import embed_passages, import_folder
    from alvast.knowledge.tests.measured import CORPUS
    from alvast.staff.actions import add_team

    import_folder(actor=SYSTEM, folder=CORPUS / "articles")
    embed_passages()
    chat = add_chat(actor=SYSTEM, settings=ChatSettings(name="De Lepelaar", team=add_team(actor=SYSTEM, name="Webwinkel")))
    bot = save_bot(key="bo", name="Bo (AI)", accounts=[chat])
    _open_gates(bot)
    return chat_by_id(chat).chat.key


def _open_gates(bot: UUID) -> None:
    """As if every subject had been measured to be good enough."""
    from alvast.bots.quality.models import Intent, Permit
    from alvast.bots.quality.rules.states import State, Why
    from alvast.kernel.clock import now
    from alvast.knowledge.models import Article

    for code in {"general", *(topic for topics in Article.objects.values_list("topics", flat=True) for topic in topics)}:
        intent = Intent.objects.create(code=code, name_nl=code, name_en=code, made_at=now(), changed_at=now())
        Permit.objects.create(intent=intent, bot_id=bot, channel="webchat", state=State.ANSWERS, why=Why.MEASURED, since=now())


def _answerable(count: int) -> list[str]:
    """Questions that the bot answers from an article, in the order of their file and again from its start."""
    from alvast.bots.queries import ask
    from alvast.knowledge.tests.measured import questions

    every = (question for question, _ in questions("questions-tuned.jsonl"))
    known = list(islice((question for question in every if ask(question=question).outcome == "answered"), count))
    return [known[number % len(known)] for number in range(count)]


def _open(key: str, number: int) -> str:
    from alvast.channels.webchat.actions import Opening, open_session

    return open_session(opening=Opening(key=key, place=f"bot's place {number}")).secret


async def _ask(port: int, key: str, secrets: Sequence[str], asked: Sequence[str]) -> list[float]:
    """Milliseconds, each visitor's first question."""
    screens, pages = Screens(port), Pages(port, key)
    await screens.open([visitor(key, secret, word=BOT, name=secret) for secret in secrets])
    for secret, question in zip(secrets[:WARMING], asked[:WARMING], strict=True):
        await _answered(screens, pages, secret, question)
    under_way = []
    for secret, question in zip(secrets[WARMING:], asked[WARMING:], strict=False):
        under_way.append(asyncio.create_task(_answered(screens, pages, secret, question)))
        await asyncio.sleep(GAP)
    times = await asyncio.gather(*under_way)
    await screens.close()
    return times


async def _answered(screens: Screens, pages: Pages, secret: str, question: str) -> float:
    began = time.perf_counter()
    await asyncio.get_running_loop().run_in_executor(None, pages.say, secret, question)
    return 1000 * (await screens.at(secret) - began)


@contextmanager
def _on_one_core(server: int) -> Iterator[Callable[[], None]]:
    """The database server, and what is started until the callable is called, work on one core; then we leave it."""
    cores = sorted(os.sched_getaffinity(0))
    one, others = cores[:1], cores[1:] or cores
    _move(server, one)
    os.sched_setaffinity(0, one)
    try:
        yield lambda: os.sched_setaffinity(0, others)
    finally:
        os.sched_setaffinity(0, cores)
        _move(server, cores)


def _move(pid: int, cores: Sequence[int]) -> None:
    for process in meters.family(pid):
        with suppress(psutil.NoSuchProcess):
            process.cpu_affinity(list(cores))
