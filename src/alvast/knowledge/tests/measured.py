"""The articles and questions that retrieval is measured on, and how well it does; see tests/corpus/knowledge/README.md."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import numpy as np
import yaml
from numpy.typing import NDArray

from alvast.knowledge.retrieval.building import build
from alvast.knowledge.retrieval.embedders.bundled import BundledEmbedder
from alvast.knowledge.retrieval.index import Entry, Holding, Index
from alvast.knowledge.retrieval.passages import Cut, cut, meant
from alvast.knowledge.rules.pieces import sentences_in

CORPUS = Path(__file__).resolve().parents[4] / "tests" / "corpus" / "knowledge"
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
Text = tuple[str, str, str, str, str]  # id, series, language, title, body
PUBLIC = Holding(AT, frozenset({"public"}), "nl")
EVER = datetime(1900, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares of questions: right article first, among the first three; answered, as the first score is high enough; and how many
    there were."""

    first: float
    third: float
    answered: float
    questions: int


@dataclass(frozen=True, slots=True)
class Base:
    """An index with and one without vectors, and the file names of its articles by version."""

    with_vectors: Index
    words_alone: Index
    names: dict[UUID, str]


@cache
def encoder() -> BundledEmbedder:
    return BundledEmbedder()


_known: dict[str, NDArray[np.float32]] = {}


def meanings(asked: Sequence[tuple[str, set[str]]]) -> list[NDArray[np.float32]]:
    """The vectors of questions, each made once a process: that is what takes the time."""
    new = [question for question, _ in asked if question not in _known]
    _known.update(zip(new, encoder().vectors(new), strict=True) if new else ())
    return [_known[question] for question, _ in asked]


def questions(name: str) -> list[tuple[str, set[str]]]:
    lines = (json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines())
    return [(line["question"], set(line["articles"])) for line in lines]


@cache
def own_base() -> Base:
    return base_of(public_texts())


def public_texts() -> list[Text]:
    """Lantaarn's public texts that hold now, in both languages."""
    texts = (_front_matter(file) for file in sorted((CORPUS / "articles").glob("*.md")))
    return [
        (facts["id"], facts["series"], facts["language"], facts["title"], body)
        for facts, body in texts
        if facts["audience"] == "public" and _holds(facts)
    ]


@cache
def faq_base() -> Base:
    return base_of(faq_texts())


def faq_texts() -> list[Text]:
    return [(name, name, "nl", title, body) for name, title, body in faq_pages()]


def trades() -> list[str]:
    """Small knowledge bases of other trades, each with its questions."""
    return sorted(file.stem for file in (CORPUS / "trades").glob("*.md"))


def base_of_one() -> Base:
    return base_of([("ruilen", "ruilen", "nl", "Hoe lang kan ik ruilen?", "U hebt 30 dagen.")])


@cache
def trade_base(trade: str) -> Base:
    return base_of(trade_texts(trade))


def trade_texts(trade: str) -> list[Text]:
    """An article is a heading of the first level and what stands under it; it is known by its title."""
    articles = re.split(r"^# ", (CORPUS / "trades" / f"{trade}.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    parts = [article.partition("\n") for article in articles]
    return [(title, title, "nl", title, body) for title, _, body in parts]


def measure(base: Base, asked: Sequence[tuple[str, set[str]]], *, with_vectors: bool = True, answers_from: float) -> Measured:
    index = base.with_vectors if with_vectors else base.words_alone
    vectors = meanings(asked)
    first = third = answered = 0
    for (question, right), vector in zip(asked, vectors, strict=True):
        found = index.find(question, holding=PUBLIC, vector=vector if with_vectors else None, top=3)
        names = [base.names[one.version] for one in found]
        first += names[0] in right
        third += bool(right.intersection(names))
        answered += found[0].score >= answers_from
    count = len(asked)
    return Measured(first / count, third / count, answered / count, count)


def faq_pages() -> Iterator[tuple[str, str, str]]:
    """Name, title and body: pages with what they include in its place; inclusions that are no page get their name for a title."""
    included = {file.stem: file for file in (CORPUS / "dutch-faq/coronamelder/_includes/content/nl").glob("*.md")}
    pages = sorted((CORPUS / "dutch-faq/coronamelder/_questions/nl").glob("*.md"))
    pages += sorted((CORPUS / "dutch-faq/coronacheck-scanner/_questions-scanner/nl").glob("*.md"))
    for page in pages:
        head, _, body = page.read_text(encoding="utf-8").removeprefix("---").partition("---")
        title = re.search(r"^title:\s*(.*)$", head, re.MULTILINE)
        assert title is not None
        yield page.stem, title.group(1).strip().strip("'\""), _plain(body, included)
    for name in sorted(included.keys() - {page.stem for page in pages}):
        words = re.sub(r"^\d+-\d+-", "", name).replace("-", " ").capitalize()
        yield name, words, _plain(included[name].read_text(encoding="utf-8"), included)


def _plain(body: str, included: dict[str, Path]) -> str:
    whole = re.sub(
        r"\{% include content/nl/(.*?)\.md %\}", lambda found: included[found.group(1)].read_text(encoding="utf-8"), body
    )
    return re.sub(r"\{[{%].*?[%}]\}|<[^>]+>", "", whole)


def _front_matter(file: Path) -> tuple[dict[str, Any], str]:
    _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
    facts: dict[str, Any] = yaml.safe_load(head)
    return facts, body


def _holds(facts: dict[str, Any]) -> bool:
    day = AT.date()
    return (facts["valid_from"] or day) <= day <= (facts["valid_to"] or day)


def base_of(texts: Sequence[Text]) -> Base:
    words, names = entries(texts)
    return Base(
        build(with_vectors(words), mark=None, model="bundled"), build(words, mark=None, model=""), names
    )  # fmt: skip


def entries(texts: Sequence[Text]) -> tuple[list[Entry], dict[UUID, str]]:
    """What goes into an index, and the id of the text that each version is."""
    names = {uuid4(): text[0] for text in texts}
    series = {text[1]: uuid4() for text in texts}
    found = [
        Entry(uuid4(), version, series[of], language, "public", EVER, None, title, part.heading, part.text, None)
        for version, (_, of, language, title, body) in zip(names, texts, strict=True)
        for part in cut(body) or [Cut("", (title,))]
    ]
    return found, names


def with_vectors(entries: Sequence[Entry]) -> list[Entry]:
    """All in one go, as `embed_passages` makes them."""
    texts = [texts_of(entry) for entry in entries]
    vectors = encoder().vectors([text for group in texts for text in group]).astype(np.float16)
    ends = np.cumsum([len(group) for group in texts])
    return [
        replace(entry, vectors=vectors[end - len(group) : end]) for entry, group, end in zip(entries, texts, ends, strict=True)
    ]


def texts_of(entry: Entry) -> list[str]:
    """As `embed_passages` makes them."""
    return meant(entry.title, entry.heading, sentences_in(entry.text))
