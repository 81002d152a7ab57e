"""`./alvast knowledge import DIR` and `export DIR`: articles as Markdown files with front matter; `search "…"` asks them."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alvast.cli.start import Refused, database, instant, put_json, say

if TYPE_CHECKING:
    from alvast.knowledge.actions import ImportReport
    from alvast.knowledge.queries import Hit

MOST = 100  # articles of one search


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="import|export|search", required=True)
    taking = verbs.add_parser("import", help="take in a folder of Markdown files, or another desk's; run twice is once")
    taking.add_argument("folder", metavar="DIR", help="with --from a file of articles, a folder of pages, or a list of addresses")
    taking.add_argument("--from", dest="form", choices=["markdown", "zendesk", "chatwoot", "web"], default="markdown")
    taking.add_argument("--as-drafts", action="store_true", help="Markdown is answers at once; with this it waits for a lead")
    taking.add_argument(
        "--approve", action="store_true", help="what comes from elsewhere waits for a lead; with this it does not"
    )
    giving = verbs.add_parser("export", help="write every article into a folder, as import reads it back")
    giving.add_argument("folder", metavar="DIR")
    asking = verbs.add_parser("search", help="the passages that most likely answer a question")
    asking.add_argument("question", metavar="QUESTION")
    asking.add_argument("--at", metavar="DATE", help="as of this day or moment (ISO 8601); default now")
    asking.add_argument(
        "--audience", action="append", metavar="A", default=[], help="internal or brand:NAME, beside public; may be repeated"
    )
    asking.add_argument(
        "--language", choices=["nl", "en"], default="nl", help="of the texts, where there is a choice; default nl"
    )
    asking.add_argument("--top", type=int, default=5, metavar="N", help="at most so many articles, 1 to 100; default 5")
    for verb in (taking, giving, asking):
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    verbs = {"import": _import, "export": _export, "search": _search}
    return verbs[arguments.verb](arguments)


def _import(arguments: argparse.Namespace) -> int:
    source = _folder(arguments.folder) if arguments.form == "markdown" else _source(arguments.folder)
    with database():
        from django.utils import translation

        from alvast.kernel.actor import SYSTEM
        from alvast.knowledge.actions import import_folder, import_outside

        with translation.override("en"):
            if arguments.form == "markdown":
                report = import_folder(actor=SYSTEM, folder=source, approves=not arguments.as_drafts)
            else:
                report = import_outside(actor=SYSTEM, form=arguments.form, source=source, approves=arguments.approve)
        _make_findable()
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


def _make_findable() -> None:
    """Vectors of what is new, here and now: there need not be a worker."""
    from alvast.knowledge.actions import embed_passages

    shows = sys.stderr.isatty()
    done = embed_passages(tell=lambda so_far: say(f"{so_far} passages made findable by meaning") if shows else None)
    if done and not shows:
        say(f"{done} passages made findable by meaning")


def _search(arguments: argparse.Namespace) -> int:
    if not 1 <= arguments.top <= MOST:
        raise Refused(f"--top must be from 1 to {MOST}, not {arguments.top}")
    if not arguments.question.strip():
        raise Refused('give a question in words, such as "hoe stuur ik iets terug?"')
    at = instant(arguments.at) if arguments.at else None
    with database():
        from alvast.kernel.clock import now
        from alvast.knowledge.queries import anything_to_find, search

        audiences = frozenset({"public", *arguments.audience})
        _make_findable()
        hits = search(
            question=arguments.question, at=at or now(), audiences=audiences, language=arguments.language, top=arguments.top
        )
        if not anything_to_find():
            say("there is no approved article yet; take some in with ./alvast knowledge import DIR")
    if arguments.json:
        put_json([_line(hit) for hit in hits])
    else:
        _print(hits)
    return 0


def _line(hit: "Hit") -> dict[str, Any]:
    return {
        "article": hit.article, "version": hit.version, "title": hit.title, "passage": hit.passage, "score": round(hit.score, 4),
        "series": hit.series, "language": hit.language, "audience": hit.audience, "valid_from": hit.valid_from,
        "valid_to": hit.valid_to,
    }  # fmt: skip


def _print(hits: "list[Hit]") -> None:
    for hit in hits:
        print(f"{hit.score:.2f}  {hit.title}  ({hit.article}, version {hit.version})\n      {hit.passage}")


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


def _source(name: str) -> Path:
    source = Path(name)
    if not source.exists():
        raise Refused(f"{name} is not there; give the file or folder that was exported")
    return source


def _folder(name: str) -> Path:
    folder = Path(name)
    if not folder.is_dir():
        raise Refused(f"{name} is no folder; give one with Markdown files")
    return folder
