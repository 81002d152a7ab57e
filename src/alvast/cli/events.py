"""`./alvast events import FILE.jsonl`: business events of other systems, one CloudEvent a line, each taken in once."""

import argparse
import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from alvast.cli.start import Refused, database, put_json, say

if TYPE_CHECKING:
    from alvast.timeline.actions import CloudEvent

BATCH = 1000  # events in one transaction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="import", required=True)
    taking = verbs.add_parser("import", help="take in a file; run twice is once")
    taking.add_argument("file", metavar="FILE.jsonl", help="one CloudEvent 1.0 a line; - reads from standard input")
    taking.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    with _opened(arguments.file) as file, database():
        report = take_in(file)
    if arguments.json:
        put_json(report)
    else:
        _print(report)
    return 0


def _opened(name: str) -> IO[bytes]:
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}") from error


def take_in(file: IO[bytes]) -> dict[str, Any]:
    """Records the events of a file of lines; answers what became of them."""
    from django.utils import translation

    gc.freeze()  # what was loaded stays: looking through it again and again costs a tenth of the time
    report: dict[str, Any] = {"accepted": 0, "duplicates": 0, "refused": [], "unknown": []}
    with translation.override("en"):
        for batch in _batches(file, report):
            _record(batch, report)
            _show_progress(report)
    return report


def _batches(file: IO[bytes], report: dict[str, Any]) -> Iterator[list[tuple[int, "CloudEvent"]]]:
    """The readable events with their line numbers; the others go into the report."""
    from alvast.timeline.actions import event_from_text
    from alvast.timeline.errors import EventRefused

    batch = []
    for number, line in _lines(file):
        try:
            batch.append((number, event_from_text(line)))
        except EventRefused as refusal:
            report["refused"].append({"line": number, "code": refusal.code, "field": refusal.field, "detail": str(refusal)})
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _lines(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1. Of a line that is far too long only the beginning is held."""
    limit, number = 1024 * 1024, 0
    while line := file.readline(limit):
        number += 1
        rest = line
        while len(rest) == limit and not rest.endswith(b"\n"):
            rest = file.readline(limit)
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, line


def _record(batch: list[tuple[int, "CloudEvent"]], report: dict[str, Any]) -> None:
    from alvast.timeline.actions import record_business_events

    outcomes = record_business_events(events=[event for _, event in batch])
    for (number, event), outcome in zip(batch, outcomes, strict=True):
        report["duplicates" if outcome.duplicate else "accepted"] += 1
        if not outcome.known:
            report["unknown"].append({"line": number, "code": "unknown_type", "type": event.type})


def _show_progress(report: dict[str, Any]) -> None:
    if sys.stderr.isatty():
        print(f"\r{report['accepted'] + report['duplicates']} events", end="", file=sys.stderr, flush=True)


def _print(report: dict[str, Any]) -> None:
    for line in report["refused"]:
        say(f"line {line['line']}: {line['code']}: {line['detail']}")
    for line in report["unknown"]:
        say(f"line {line['line']}: kept, but its type is not known: {line['type']}")
    print(f"{report['accepted']} accepted, {report['duplicates']} there already, {len(report['refused'])} refused")
