"""`./alvast writing lint FILE|-` says what the thirty writing rules find in a text. Exit 1 when they find something."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alvast.cli.start import Refused, put_json, set_up_django

if TYPE_CHECKING:
    from alvast.writing.queries import Context, Finding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="lint", required=True)
    lint = verbs.add_parser("lint", help="what the writing rules W1 to W30 find in a text")
    lint.add_argument("file", nargs="?", help="a text; - or nothing for standard input")
    lint.add_argument("--batch", metavar="FILE.jsonl", help='lines {"id", "text", "context"}; - for standard input')
    lint.add_argument("--context", metavar="FILE", help='JSON: {"problem_open", "customer_name", "u_or_je", "question", …}')
    lint.add_argument("--language", choices=["nl", "en"], default="nl", help="of the advice")
    lint.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    if arguments.file and arguments.batch:
        raise Refused("give one text, or --batch FILE.jsonl, not both")
    if not arguments.file and not arguments.batch:
        if sys.stdin.isatty():
            raise Refused("which text? ./alvast writing lint mail.txt, or pipe one in: ./alvast writing lint < mail.txt")
        arguments.file = "-"
    set_up_django()
    from django.utils.translation import override

    from alvast.writing.errors import UnreadableContext

    with override(arguments.language):
        try:
            return _batch(arguments) if arguments.batch else _one(arguments)
        except UnreadableContext as refusal:
            raise Refused(str(refusal)) from refusal


def _one(arguments: argparse.Namespace) -> int:
    from alvast.writing.queries import findings

    found = findings(_read(arguments.file), _context(arguments))
    if arguments.json:
        put_json([_line(finding) for finding in found])
    else:
        for finding in found:
            print(f"{finding.rule} {finding.start}-{finding.end} “{finding.quote}”: {finding.advice}")
    return 1 if found else 0


def _context(arguments: argparse.Namespace) -> "Context":
    from alvast.writing.queries import context_from

    if arguments.context is None:
        return context_from({})
    return context_from(_object(_read(arguments.context), arguments.context))


def _batch(arguments: argparse.Namespace) -> int:
    from alvast.writing.queries import context_from, findings

    has_found = False
    for place, row in _rows(arguments.batch):
        text, given = row.get("text"), row.get("context") or {}
        if not isinstance(text, str) or not isinstance(given, dict):
            raise Refused(f"{place}: “text” must be a text and “context” an object")
        found = findings(text, context_from(given))
        has_found = has_found or bool(found)
        print(json.dumps({"id": row.get("id"), "findings": [_line(finding) for finding in found]}))
    return 1 if has_found else 0


def _rows(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(_read(name).split("\n"), 1):
        if line.strip():
            yield f"line {number}", _object(line, f"line {number}")


def _object(text: str, place: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except ValueError as error:
        raise Refused(f"{place} is no JSON: {error}") from error
    if not isinstance(read, dict):
        raise Refused(f"{place} must be a JSON object")
    return read


def _line(finding: "Finding") -> dict[str, object]:
    """As the contract promises, and what else a program may want to know."""
    return {
        "rule": finding.rule, "quote": finding.quote, "start": finding.start, "end": finding.end, "advice": finding.advice,
        "better": finding.better, "blocking": finding.is_blocking,
    }  # fmt: skip


def _read(name: str) -> str:
    """The text without a byte order mark; offsets count code points of this."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{name} is not UTF-8 text") from error
