"""Bases of many trades with the line that answers each question: what the encoder was taught, fitted and measured with.

See tests/corpus/teaching/README.md."""

import json
import re
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from alvast.knowledge.tests.measured import CORPUS, Text

TEACHING = CORPUS.parent / "teaching"
_STEP = re.compile(r"\d+[.)] ")
_ENDS = re.compile(r"[.!?:…)\"]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of one of the articles, by its place there."""

    article: int
    place: int
    sentence: str
    under_headings: str


@dataclass(frozen=True, slots=True)
class Question:
    """`article`: the place of the one that answers, with the places of the lines that do."""

    question: str
    article: int
    says: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A base as it is taught from: what nothing answers is left out."""

    name: str
    titles: list[str]
    lines: list[Line]
    asked: list[Question]


@dataclass(frozen=True, slots=True)
class Trade:
    """The same base as it is asked: texts, and each question with the ids of what answers it; none where nothing does."""

    name: str
    texts: list[Text]
    asked: list[tuple[str, set[str]]]


def lessons(half: str) -> list[Lesson]:
    """The bases of `taught`, `fitted` or `kept-apart`, by name."""
    return [_lesson(name, base) for name, base in _bases(half)]


def trades_of(half: str) -> list[Trade]:
    """The same bases, to be asked."""
    return [_trade(name, base) for name, base in _bases(half)]


def _bases(half: str) -> list[tuple[str, Any]]:
    return [(file.stem, json.loads(file.read_text(encoding="utf-8"))) for file in sorted((TEACHING / half).glob("*.json"))]


def _lesson(name: str, base: Any) -> Lesson:
    places = {article["id"]: place for place, article in enumerate(base["articles"])}
    answered = [one for one in base["questions"] if one["article"]]
    return Lesson(
        name, [article["title"] for article in base["articles"]],
        [line for place, article in enumerate(base["articles"]) for line in _lines(place, article)],
        [Question(one["question"], places[one["article"]], tuple(one["says"])) for one in answered],
    )  # fmt: skip


def _lines(number: int, article: Any) -> list[Line]:
    lines, head = list[Line](), f"{article['title']}."
    for place, line in enumerate(article["lines"]):
        if line.startswith("# "):
            head = f"{article['title']}. {line[2:]}."
        else:
            lines.append(Line(number, place, line, f"{head} {line}"))
    return lines


def _trade(name: str, base: Any) -> Trade:
    texts = [(article["id"], article["id"], "nl", article["title"], _markdown(article["lines"])) for article in base["articles"]]
    return Trade(name, texts, [(one["question"], {one["article"]} - {None}) for one in base["questions"]])


def _markdown(lines: list[str]) -> str:
    """Headings, numbered steps, lists, and all else as paragraphs."""
    parts = [(kind, list(run)) for kind, run in groupby(lines, key=_kind)]
    return "\n\n".join((" " if kind == "text" else "\n").join(_written(kind, line) for line in run) for kind, run in parts)


def _kind(line: str) -> str:
    if line.startswith("# "):
        return "heading"
    if _STEP.match(line):
        return "step"
    return "text" if _ENDS.search(line) and not line.startswith("- ") else "item"


def _written(kind: str, line: str) -> str:
    if kind == "heading":
        return f"#{line}"
    return f"- {line.removeprefix('- ')}" if kind == "item" else line
