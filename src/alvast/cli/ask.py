"""`./alvast ask "vraag"`: one turn of the bot, by the same steps as in a chat, said to nobody."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alvast.cli.start import Refused, database, instant, put_json

if TYPE_CHECKING:
    from alvast.bots.queries import Answer

RECORDED_AT_ONCE = 200  # lines of a batch whose decisions are written together


@dataclass(frozen=True, slots=True)
class _Line:
    """One question of a batch; `place` says where it stands, for refusals."""

    id: Any
    question: str
    at: datetime | None
    customer: str
    place: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="?", help="what a customer asks")
    parser.add_argument("--batch", metavar="FILE.jsonl", help='lines {"id", "question", "at"}; - for standard input')
    parser.add_argument("--at", metavar="DATE", help="as if it were asked then (ISO 8601); else now")
    parser.add_argument("--customer", metavar="ID", help="who asks, proven: c-17, customer/c-17 or an id; else nobody we know")
    parser.add_argument("--channel", default="webchat", metavar="NAME", help="whose gate to tell of (default webchat)")
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    if (arguments.question is None) == (arguments.batch is None):
        raise Refused("give one question, or --batch FILE.jsonl")
    if arguments.question is not None and not arguments.question.strip():
        raise Refused("the question is empty; write what a customer would ask, between quotes")
    at = instant(arguments.at) if arguments.at else None
    lines = _lines(arguments.batch) if arguments.batch else iter([_Line(None, arguments.question, None, "", "the question")])
    asked = list(lines)
    with database():
        from alvast.kernel.clock import pinned_at

        with pinned_at(at) if at else nullcontext():
            answered = _answers(asked, arguments.customer or "")
            for first in range(0, len(asked), RECORDED_AT_ONCE):
                _put(arguments, asked[first : first + RECORDED_AT_ONCE], _recorded(answered, RECORDED_AT_ONCE))
    return 0


def _lines(name: str) -> Iterator[_Line]:
    """Raises Refused with the number of the first line that cannot be read."""
    for number, text in enumerate(_read(name).split("\n"), 1):
        if text.strip():
            yield _line(text, f"line {number}")


def _line(text: str, place: str) -> _Line:
    try:
        read = json.loads(text)
    except ValueError as error:
        raise Refused(f"{place} is no JSON: {error}") from error
    except RecursionError as error:
        raise Refused(f"{place} is no question: it holds too much inside each other") from error
    if not isinstance(read, dict) or not isinstance(read.get("question"), str):
        raise Refused(f"{place} must be an object with a text “question”")
    at, customer = read.get("at") or "", read.get("customer") or ""
    if not isinstance(at, str) or not isinstance(customer, str):
        raise Refused(f"{place}: “at” and “customer” are texts")
    try:
        return _Line(read.get("id"), read["question"], instant(at) if at else None, customer, place)
    except Refused as refusal:
        raise Refused(f"{place}: {refusal}") from refusal


def _read(name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{name} is not UTF-8 text") from error


def _answers(lines: list[_Line], asker: str) -> "Iterator[tuple[Answer, UUID | None]]":
    from alvast.bots.queries import ask

    for line in lines:
        customer = _customer(line.customer or asker)
        yield ask(question=line.question, at=line.at, customer=customer), customer


def _recorded(answered: "Iterator[tuple[Answer, UUID | None]]", count: int) -> "list[Answer]":
    from itertools import islice

    from alvast.bots.actions import keep_answers

    return keep_answers(answers=list(islice(answered, count)))


def _customer(name: str) -> UUID | None:
    """Raises Refused for somebody we do not know."""
    if not name:
        return None
    from alvast.kernel.errors import NotFound
    from alvast.timeline.queries import canonical, subject_named

    try:
        try:
            return canonical(UUID(name))
        except ValueError:
            return canonical(subject_named(name if name.startswith("customer/") else f"customer/{name}"))
    except NotFound as missing:
        raise Refused(f"there is no customer {name}") from missing


def _put(arguments: argparse.Namespace, lines: list[_Line], answers: "list[Answer]") -> None:
    documents = [_document(answer, arguments.channel) for answer in answers]
    if arguments.batch:
        for line, document in zip(lines, documents, strict=True):
            print(json.dumps({"id": line.id, **document}, default=_plain, ensure_ascii=False))
    elif arguments.json:
        put_json(documents[0])
    else:
        _print(answers[0], arguments.channel)


def _document(answer: "Answer", channel: str) -> dict[str, Any]:
    """As the contract promises, and what else a program may want to know."""
    from alvast.bots.queries import gate_for

    gate = gate_for(answer, channel=channel)
    return {
        "outcome": answer.outcome, "text": answer.text,
        "sources": [
            {
                "article": cited.article, "version": cited.version, "quote": cited.quote, "title": cited.title,
                "valid_from": cited.valid_from, "valid_to": cited.valid_to, "score": round(cited.score, 3),
            }
            for cited in answer.sources
        ],
        "intent": answer.intent, "decision": answer.decision, "because": answer.because, "language": answer.language,
        "choices": [{"code": choice.code, "label": choice.label} for choice in answer.choices],
        "gate": {"channel": channel, "state": gate.state, "why": gate.why},
    }  # fmt: skip


def _print(answer: "Answer", channel: str) -> None:
    print(answer.text)
    for source in dict.fromkeys(f"{cited.title} ({cited.article}, {cited.version})" for cited in answer.sources):
        print(f"  — {source}", file=sys.stderr)
    why = f" because of {answer.because}" if answer.because else ""
    print(f"  [{answer.outcome}{why}, {answer.intent}]", file=sys.stderr)
    if note := _not_heard(answer, channel):
        print(f"  {note}", file=sys.stderr)


def _not_heard(answer: "Answer", channel: str) -> str:
    """What a customer on that channel gets instead of an answer from an article, while its intent is not open there."""
    from alvast.bots.queries import gate_for

    gate = gate_for(answer, channel=channel)
    if answer.outcome != "answered" or gate.is_open:
        return ""
    return f"Customers on {channel} do not hear this but get a person: “{answer.intent}” is {gate.state} there ({gate.why})."


def _plain(value: object) -> str:
    from datetime import UTC

    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return str(value)
