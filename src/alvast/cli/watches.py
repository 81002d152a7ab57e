"""`./alvast watches run`: judges everything that is open now and says what does not get to its customer."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from alvast.cli.start import database, instant, put_json

if TYPE_CHECKING:
    from alvast.proactive.queries import Listed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="run", required=True)
    running = verbs.add_parser("run", help="judge everything that is open; run twice is once")
    running.add_argument("--at", metavar="T", help="judge as if it were this moment (ISO 8601); else now")
    running.add_argument("--dry-run", action="store_true", help="say what would be found and done, and write nothing")
    running.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    from contextlib import nullcontext

    from alvast.kernel.clock import pinned_at

    at = instant(arguments.at) if arguments.at else None
    with database(), pinned_at(at) if at else nullcontext():
        from alvast.proactive.actions import dry_run, run_watches

        lines = (dry_run if arguments.dry_run else run_watches)(told=_show_progress)
    if arguments.json:
        put_json([_document(line) for line in lines])
    else:
        _print(lines, is_dry=arguments.dry_run)
    return 0


def _document(line: "Listed") -> dict[str, Any]:
    document: dict[str, Any] = {
        "subject": line.subject, "watch": line.watch, "cause": line.cause, "age_hours": line.age_hours,
        "amount": _amount(line), "currency": line.currency or None, "remedy": line.remedy, "decision": line.decision,
    }  # fmt: skip
    return document | ({"also": list(line.also)} if line.also else {})


def _amount(line: "Listed") -> str | None:
    """As a shop writes it: `49.95`, also when it was stored with more places."""
    if line.amount is None:
        return None
    exact = line.amount.normalize()
    return f"{exact:.2f}" if exact == round(exact, 2) else f"{exact:f}"


def _print(lines: "list[Listed]", *, is_dry: bool) -> None:
    for line in lines:
        amount = f"{line.currency} {_amount(line)}" if line.amount is not None else "-"
        also = f"  (also {', '.join(line.also)})" if line.also else ""
        print(f"{line.subject:24} {line.cause:20} {line.age_hours:8.1f} h  {amount:>12}  {line.remedy}{also}")
    print(f"{len(lines)} found" + (", nothing written" if is_dry else ""))


def _show_progress(count: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{count} looked at", end="", file=sys.stderr, flush=True)
