"""`./alvast addresses import FILE.csv` fills the address register; `lookup POSTCODE NUMBER` asks it."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from alvast.cli.start import Refused, database, put_json, say

if TYPE_CHECKING:
    from alvast.addresses.actions import Imported
    from alvast.addresses.queries import Verdict

COLUMNS = "postcode,huisnummer,huisletter,toevoeging,straat,woonplaats"
PROGRESS_EVERY = 50_000  # lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="import|lookup", required=True)
    taking = verbs.add_parser("import", help="addresses from a file; run twice is once")
    taking.add_argument(
        "file",
        metavar="FILE.csv",
        help="columns postcode,huisnummer,huisletter,toevoeging,straat,woonplaats; - reads standard input",
    )
    taking.add_argument("--replace", action="store_true", help="drop what the file does not hold")
    looking = verbs.add_parser("lookup", help="what is at this postcode and number; exit code 1 when that is not sure")
    looking.add_argument("postcode", metavar="POSTCODE")
    looking.add_argument("number", metavar="NUMBER", help="as written: 12, 12A, '12 bis'")
    for name in ("toevoeging", "straat", "woonplaats"):
        looking.add_argument(f"--{name}", default="", metavar="TEXT")
    looking.add_argument("--language", choices=["nl", "en"], default="en", help="of the detail; default en")
    for verb in (taking, looking):
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    return _import(arguments) if arguments.verb == "import" else _lookup(arguments)


def _import(arguments: argparse.Namespace) -> int:
    with _opened(arguments.file) as file, database():
        from django.utils import translation

        from alvast.addresses.actions import import_addresses
        from alvast.kernel.actor import SYSTEM
        from alvast.kernel.errors import DomainRefusal

        try:
            with translation.override("en"):
                report = import_addresses(actor=SYSTEM, lines=_shown(file), replace=arguments.replace)
        except DomainRefusal as refusal:
            raise Refused(str(refusal)) from refusal
    _tell(report, as_json=arguments.json)
    return 2 if report.refused and not (report.accepted or report.duplicates) else 0


def _opened(name: str) -> IO[str]:
    if name == "-":
        return sys.stdin
    try:
        return Path(name).open(encoding="utf-8", newline="")
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}") from error


def _shown(file: IO[str]) -> Iterator[str]:
    """The lines, counted on a terminal."""
    for number, line in enumerate(file, start=1):
        if number % PROGRESS_EVERY == 0 and sys.stderr.isatty():
            print(f"\r{number} lines", end="", file=sys.stderr, flush=True)
        yield line


def _tell(report: "Imported", *, as_json: bool) -> None:
    if as_json:
        put_json({
            "accepted": report.accepted, "duplicates": report.duplicates, "refused_total": report.refused,
            "refused": [{"line": told.line, "code": told.code, "detail": told.detail} for told in report.told],
        })  # fmt: skip
        return
    for told in report.told:
        say(f"line {told.line}: {told.code}: {told.detail}")
    print(f"{report.accepted} accepted, {report.duplicates} there already, {report.refused} refused")


def _lookup(arguments: argparse.Namespace) -> int:
    with database():
        from django.utils import translation

        from alvast.addresses.queries import GivenAddress, check

        verdict = check(GivenAddress(
            postcode=arguments.postcode, number=arguments.number, addition=arguments.toevoeging, street=arguments.straat,
            town=arguments.woonplaats,
        ))  # fmt: skip
        with translation.override(arguments.language):
            put_json(verdict.shown()) if arguments.json else _print(verdict)
    return 0 if verdict.address else 1


def _print(verdict: "Verdict") -> None:
    print(f"{verdict.code}: {verdict.detail}")
    for address in verdict.addresses:
        print(f"  {address.line}")
