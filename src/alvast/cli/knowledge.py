"""`./alvast knowledge import DIR` and `export DIR`: articles as Markdown files with front matter."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from alvast.cli.start import Refused, database, put_json, say

if TYPE_CHECKING:
    from alvast.knowledge.actions import ImportReport


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="import|export", required=True)
    taking = verbs.add_parser("import", help="take in a folder of Markdown files; run twice is once")
    taking.add_argument("folder", metavar="DIR")
    taking.add_argument(
        "--as-drafts", action="store_true", help="a lead approves them on the desk; else they are answers at once"
    )
    giving = verbs.add_parser("export", help="write every article into a folder, as import reads it back")
    giving.add_argument("folder", metavar="DIR")
    for verb in (taking, giving):
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    return _import(arguments) if arguments.verb == "import" else _export(arguments)


def _import(arguments: argparse.Namespace) -> int:
    folder = _folder(arguments.folder)
    with database():
        from django.utils import translation

        from alvast.kernel.actor import SYSTEM
        from alvast.knowledge.actions import import_folder

        with translation.override("en"):
            report = import_folder(actor=SYSTEM, folder=folder, approves=not arguments.as_drafts)
    return _told(report, as_json=arguments.json)


def _told(report: "ImportReport", *, as_json: bool) -> int:
    """Exit code 1 when a text could not be taken in."""
    for refused in report.refused:
        say(f"{refused.file}, line {refused.line}: {refused.detail}")
    if as_json:
        put_json(asdict(report))
    else:
        print(f"{report.new} new, {report.changed} changed, {report.unchanged} unchanged, {len(report.refused)} refused")
    return 1 if report.refused else 0


def _export(arguments: argparse.Namespace) -> int:
    folder = Path(arguments.folder)
    written = 0
    with database():
        from alvast.knowledge.queries import exported_texts

        for text in exported_texts():
            _write(folder / text.name, text.content)
            written += 1
    if arguments.json:
        put_json({"written": written})
    else:
        print(f"{written} written")
    return 0


def _write(file: Path, content: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}") from error


def _folder(name: str) -> Path:
    folder = Path(name)
    if not folder.is_dir():
        raise Refused(f"{name} is no folder; give one with Markdown files")
    return folder
