"""`./alvast promises list`: what customers were promised, and how it stands; `promises find`: what a text would promise."""

import argparse
import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alvast.cli.start import Refused, database, instant, put_json

if TYPE_CHECKING:
    from alvast.promises.queries import FoundPromise, PromiseLine

STATES = ("open", "at_risk", "broken", "kept", "withdrawn")
LARGEST = 1_000_000  # characters of a text to look through


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="list|find", required=True)
    listing = verbs.add_parser("list", help="promises, what is due first before")
    listing.add_argument("--state", choices=STATES, action="append", help="only these; may be given more than once")
    listing.add_argument("--at", metavar="T", help="as they stand at this moment; else now")
    finding = verbs.add_parser("find", help="the promises in a message of ours")
    finding.add_argument("file", metavar="FILE", help="a text file, or - for what comes in")
    finding.add_argument("--at", metavar="T", help="when the message leaves; else now")
    for verb in (listing, finding):
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    return _list(arguments) if arguments.verb == "list" else _find(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from alvast.kernel.clock import pinned_at

    with database(), pinned_at(instant(arguments.at)) if arguments.at else nullcontext():
        from alvast.kernel.actor import SYSTEM
        from alvast.promises.queries import promises_standing

        lines = promises_standing(SYSTEM, states=tuple(arguments.state or ()))
        if arguments.json:
            put_json([_document(line) for line in lines])
            return 0
        for line in lines:
            print(f"{_moment(line.due_at)}  {line.state:9} {line.owner:16.16} #{line.number}  {line.text}")
    return 0


def _find(arguments: argparse.Namespace) -> int:
    text = _read(arguments.file)
    with database():
        from alvast.promises.queries import promises_in

        found = promises_in(text, at=instant(arguments.at) if arguments.at else None)
        if arguments.json:
            put_json([_found(one) for one in found])
            return 0
        for one in found:
            print(f"{_moment(one.due_at)}  {one.kind:8} {one.who:6} {one.quote}")
    return 0


def _read(file: str) -> str:
    try:
        text = sys.stdin.read(LARGEST) if file == "-" else Path(file).read_text(encoding="utf-8")[:LARGEST]
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} cannot be read as text; give a UTF-8 file, or - for what comes in") from error
    return text


def _document(line: "PromiseLine") -> dict[str, Any]:
    return {
        "id": line.id, "conversation": line.conversation, "number": line.number, "owner": line.owner, "text": line.text,
        "kind": line.kind, "made_at": _moment(line.made_at), "due_at": _moment(line.due_at), "state": line.state,
        "kept_at": _moment(line.kept_at), "told_at": _moment(line.told_at),
    }  # fmt: skip


def _found(one: "FoundPromise") -> dict[str, Any]:
    return {
        "quote": one.quote, "start": one.start, "end": one.end, "what": one.what, "who": one.who, "kind": one.kind,
        "earliest": _moment(one.earliest), "due_at": _moment(one.due_at),
    }  # fmt: skip


def _moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None
