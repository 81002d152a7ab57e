"""Bases of many trades with the line that answers each question: what the encoder was taught, fitted and measured with.

See tests/corpus/teaching/README.md."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from alvast.knowledge.tests.measured import CORPUS, Text

TEACHING = CORPUS.parent / "teaching"
_STEP = re.compile(r"\d+[.)] ")
_ENDS = re.compile(r"[.!?:…)\"]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article, by its place there. `is_missing`: it does not stand there, and would answer a question."""

    article: int
    place: int
    sentence: str
    under_headings: str
    heading: str = ""
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """`article`: the place of the one that answers, with the places of the lines that do."""

    question: str
    article: int
    says: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A base as it is taught from: each question has its answer, though that may be missing from the articles."""

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


def lessons(*folders: str, with_missing: bool = False) -> list[Lesson]:
    """The bases of `taught` and `alike`, by name; what nothing answers is left out, or has the line that is missing."""
    return [_lesson(name, base, with_missing=with_missing) for folder in folders for name, base in _bases(folder)]


def trades_of(folder: str) -> list[Trade]:
    """The bases of `fitted` or `kept-apart`, to be asked."""
    return [_trade(name, base) for name, base in _bases(folder)]


def _bases(folder: str) -> list[tuple[str, Any]]:
    return [(file.stem, json.loads(file.read_text(encoding="utf-8"))) for file in sorted((TEACHING / folder).glob("*.json"))]


@cache
def _written_later() -> dict[tuple[str, str], dict[str, Any]]:
    """What is missing, of bases that were there before it was written: by base and question."""
    rows = [json.loads(line) for line in (TEACHING / "missing.jsonl").read_text(encoding="utf-8").splitlines()]
    return {(row["base"], row["question"]): {"missing": row["line"], "after": row["after"]} for row in rows}


def _lesson(name: str, base: Any, *, with_missing: bool) -> Lesson:
    numbers = {article["id"]: number for number, article in enumerate(base["articles"])}
    unanswered = [one | _written_later().get((name, one["question"]), {}) for one in base["questions"] if not one["article"]]
    missing = [(numbers[one["near"]], one) for one in unanswered if with_missing and one.get("missing")]
    lines, places = list[Line](), dict[tuple[int, int], int]()  # where a line came to stand, the missing ones among them
    asked = list[Question]()
    for number, article in enumerate(base["articles"]):
        added = [one for near, one in missing if near == number]
        told = [*enumerate(article["lines"]), *((one["after"] + 0.5, one["missing"]) for one in added)]
        read = list(_lines(number, article["title"], sorted(told, key=lambda line: line[0])))
        lines += [line for _was, line in read]
        places |= {(number, int(was)): line.place for was, line in read if was % 1 == 0}
        asked += [Question(one["question"], number, (_place(one["missing"], read),)) for one in added]
    for one in base["questions"]:
        if one["article"]:
            number = numbers[one["article"]]
            asked.append(Question(one["question"], number, tuple(places[number, place] for place in one["says"])))
    return Lesson(name, [article["title"] for article in base["articles"]], lines, asked)


def _lines(number: int, title: str, told: Sequence[tuple[float, str]]) -> Iterator[tuple[float, Line]]:
    heading = ""
    for place, (was, line) in enumerate(told):
        if line.startswith("# "):
            heading = line[2:]
        else:
            above = f"{title}. {heading}." if heading else f"{title}."
            yield was, Line(number, place, line, f"{above} {line}", heading, is_missing=was % 1 > 0)


def _place(missing: str, read: Sequence[tuple[float, Line]]) -> int:
    return next(line.place for _was, line in read if line.is_missing and line.sentence == missing)


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
