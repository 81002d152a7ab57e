"""`knowledge`: a question to its passages, over a knowledge base filled up with made-up articles, on one core.

Ours is the whole way: the mark in the database, the question's vector, the index, the rows read again. Beside it, in turns:
PostgreSQL's own `dutch` full text (any word, ranked by cover density), bm25s on Dutch stems, tantivy with its Dutch stemmer; the
last two only look up, they read no rows and know of no time, readers or languages. How often the right article comes first is
measured on Alvast's own questions (tests/corpus/knowledge) over its own articles, by the same four.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np

from tests.bench import meters
from tests.bench.knowledge_peers import Peer, peers
from tests.bench.place import Place
from tests.bench.results import Result, in_turns, percentile
from tests.bench.words import Writer

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
BOUND_MS, BOUND_MB, BOUND_S = 60.0, 200.0, 30.0
SENTENCES, WORDS = 6, 12  # of a made-up article


@dataclass(frozen=True, slots=True)
class Text:
    """One article of the measured base."""

    key: str
    title: str
    body: str


def measure(place: Place) -> list[Result]:
    os.environ.update({"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})
    place.use("knowledge")
    from alvast.knowledge.tests.measured import questions

    asked = [*questions("questions-tuned.jsonl"), *questions("questions-kept-apart.jsonl")]
    asked = asked[: place.pick(full=1000, quick=1000, tiny=20)]
    own = _own_texts()
    _fill(own)
    good = _quality(own, asked)
    made_up = _made_up(place.pick(full=10_000, quick=2_000, tiny=40) - len(own))
    _fill(made_up, are_made_up=True)
    return [*_speed(place, [*own, *made_up], [question for question, _ in asked]), *good]


def _speed(place: Place, texts: Sequence[Text], asked: Sequence[str]) -> list[Result]:
    from alvast.knowledge.queries import search

    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    _encode_once()
    before = meters.memory_mb(os.getpid())
    began = time.perf_counter()
    search(question=asked[0], at=AT)
    built, held = time.perf_counter() - began, meters.memory_mb(os.getpid()) - before
    rounds = place.pick(full=5, quick=3, tiny=1)
    sides: dict[str, Callable[[str], Any]] = {"ours": lambda question: search(question=question, at=AT)}
    sides |= {peer.name: peer.find for peer in peers(texts)}
    took: dict[str, list[float]] = {name: [] for name in sides}
    cpu: dict[str, list[float]] = {name: [] for name in sides}
    in_turns(rounds, {name: _round(find, asked, took[name], cpu[name]) for name, find in sides.items()})
    ours, size = 1000 * percentile(took.pop("ours"), 0.95), f"{len(texts):,} articles"
    fresh, meanwhile = _approved_while_serving(asked, place.pick(full=60, quick=60, tiny=60))
    return [
        Result(f"knowledge, question p95 at {size}, one core", ours, "ms", "agreed bound", BOUND_MS),
        *(Result(f"knowledge, question p95 at {size}, one core", ours, "ms", name, 1000 * percentile(each, 0.95))
          for name, each in took.items()),
        Result("knowledge, CPU p95 of our own part of it", 1000 * percentile(cpu["ours"], 0.95), "ms", "agreed bound", BOUND_MS),
        Result(f"knowledge, index of {size}", max(held, 0.1), "MB", "agreed bound", BOUND_MB),
        Result(f"knowledge, index of {size} from the database", built, "s"),
        Result("knowledge, approved until found, while serving", fresh, "s", "agreed bound", BOUND_S),
        Result("knowledge, question p95 while the index is made anew", 1000 * meanwhile, "ms", "agreed bound", BOUND_MS),
    ]  # fmt: skip


def _round(find: Callable[[str], Any], asked: Sequence[str], took: list[float], cpu: list[float]) -> Callable[[int], float]:
    def run(_: int) -> float:
        began = time.perf_counter()
        for question in asked:
            start, spent = time.perf_counter(), time.thread_time()
            find(question)
            took.append(time.perf_counter() - start)
            cpu.append(time.thread_time() - spent)
        return time.perf_counter() - began

    return run


def _approved_while_serving(asked: Sequence[str], within: int) -> tuple[float, float]:
    """Seconds until a new article is found, and the p95 in seconds of the questions asked until then."""
    from alvast.knowledge.queries import search

    _fill([Text("zeppelin", "Een ritje met de zeppelin", "Wij vliegen elke zaterdag met de zeppelin boven Zwolle.")])
    began, took = time.perf_counter(), list[float]()
    while time.perf_counter() - began < within:
        start = time.perf_counter()
        found = search(question="zeppelin boven Zwolle", at=AT, top=1)
        took.append(time.perf_counter() - start)
        if found and found[0].article == "zeppelin":
            return time.perf_counter() - began, percentile(took, 0.95)
        search(question=asked[len(took) % len(asked)], at=AT)
    raise RuntimeError("the new article was not found")


def _quality(texts: Sequence[Text], asked: Sequence[tuple[str, set[str]]]) -> list[Result]:
    from alvast.knowledge.queries import search

    ours = _hits(lambda question: [hit.article for hit in search(question=question, at=AT, top=3)], asked)
    results = []
    for peer in peers(texts):
        theirs = _hits(peer.find, asked)
        for place, name in enumerate(("first", "in the first three")):
            results.append(
                Result(f"knowledge, right article {name}", ours[place], f"share of {len(asked)}", peer.name, theirs[place])
            )
    return results


def _hits(find: Callable[[str], Sequence[str]], asked: Sequence[tuple[str, set[str]]]) -> tuple[float, float]:
    found = [(list(find(question))[:3], right) for question, right in asked]
    first = sum(bool(keys) and keys[0] in right for keys, right in found) / len(asked)
    return first, sum(bool(right.intersection(keys)) for keys, right in found) / len(asked)


def _own_texts() -> list[Text]:
    from alvast.knowledge.tests.measured import CORPUS, public_texts

    assert Path(CORPUS).is_dir()
    return [Text(name, title, body) for name, _, language, title, body in public_texts() if language == "nl"]


def _made_up(count: int) -> list[Text]:
    writer = Writer(5)

    def body() -> str:
        return " ".join(f"{writer.text(WORDS).capitalize()}." for _ in range(SENTENCES))

    return [Text(f"made-up-{number}", writer.text(5).capitalize(), body()) for number in range(max(0, count))]


def _fill(texts: Sequence[Text], *, are_made_up: bool = False) -> None:
    """Approved articles with their passages and vectors, in bulk."""
    from alvast.kernel.ids import new_id
    from alvast.knowledge.actions import embed_passages
    from alvast.knowledge.actions.passages import refresh_passages
    from alvast.knowledge.models import Article, Version

    for start in range(0, len(texts), 500):
        articles = [Article(id=new_id(), series=text.key, audience="public", made_at=AT) for text in texts[start : start + 500]]
        Article.objects.bulk_create(articles)
        versions = [
            Version(id=new_id(), article=article, key=text.key, number=1, language="nl", title=text.title[:200], body=text.body,
                    state=Version.State.APPROVED, made_at=AT, changed_at=AT, approved_at=AT)
            for article, text in zip(articles, texts[start:], strict=False)
        ]  # fmt: skip
        Version.objects.bulk_create(versions)
        refresh_passages(versions=[version.id for version in versions])
        if are_made_up:
            _point_anywhere([version.id for version in versions])
    embed_passages()


def _point_anywhere(versions: Sequence[UUID]) -> None:
    """Vectors for texts that mean nothing: to look them up takes as long, and to encode 10,000 articles takes twenty minutes."""
    from alvast.knowledge.models import Passage, PassageVector
    from alvast.knowledge.retrieval.passages import meant
    from alvast.writing.meanings import MATCHING, WIDTH

    chance, made = np.random.default_rng(5), []
    for passage in Passage.objects.filter(version_id__in=versions):
        rows = chance.standard_normal((len(meant("", "", passage.sentences)), WIDTH))
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        made.append(PassageVector(passage=passage, model=MATCHING, dimension=WIDTH, vectors=rows.astype("<f2").tobytes()))
    PassageVector.objects.bulk_create(made)


def _encode_once() -> None:
    """The encoder is held beside the index, and not by it."""
    from alvast.knowledge.retrieval.embedders.choice import embedder

    using = embedder()
    assert using is not None
    using.vectors(["een vraag"])


__all__ = ["Peer", "Text", "measure"]
