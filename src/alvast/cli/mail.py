"""`./alvast mail show FILE` reads one raw mail without a database; `mail ingest PATH…` makes conversations of many."""

import argparse
import sys
from pathlib import Path

from alvast.cli.start import Refused, put_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="show|ingest", required=True)
    show = verbs.add_parser("show", help="read one raw mail")
    show.add_argument("file", help="a raw mail; - for standard input")
    show.add_argument("--json", action="store_true")
    ingest = verbs.add_parser("ingest", help="make conversations of .eml files, mbox files, Maildirs or folders of them")
    ingest.add_argument("paths", nargs="+", metavar="PATH")
    ingest.add_argument("--inbox", default="", metavar="NAME", help="name or address; the first one when left out")
    ingest.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    return _show(arguments) if arguments.verb == "show" else _ingest(arguments)


def _show(arguments: argparse.Namespace) -> int:
    from alvast.channels.email.parsing import describe_mail, parse_mail

    described = describe_mail(parse_mail(_content(arguments.file)))
    if arguments.json:
        put_json(described)
    else:
        _print_mail(described)
    return 0


def _content(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}") from error


def _print_mail(mail: dict[str, object]) -> None:
    for name in ("from", "to", "cc", "subject", "date", "automatic_reason", "problems"):
        if mail[name]:
            print(f"{name}: {_line(mail[name])}")
    print(f"\n{mail['text']}")
    for file in mail["attachments"]:  # type: ignore[attr-defined]
        print(f"\n[{file['name'] or '?'}: {file['type']}, {file['bytes']} bytes]", end="")
    print()


def _line(value: object) -> str:
    if isinstance(value, dict):
        return f"{value['name']} <{value['address']}>".strip()
    return ", ".join(map(_line, value)) if isinstance(value, list) else str(value)


def _ingest(arguments: argparse.Namespace) -> int:
    from alvast.cli.mail_sources import mails_in
    from alvast.cli.start import database

    paths = [Path(name) for name in arguments.paths]
    for path in paths:
        if not path.exists():
            raise Refused(f"{path} does not exist")
    with database():
        from alvast.cli.mail_ingest import ingest

        result = ingest((mail for path in paths for mail in mails_in(path)), inbox=arguments.inbox)
    if arguments.json:
        put_json(result)
    else:
        print(", ".join(f"{name} {value}" for name, value in result.items() if name != "held"))
        for line in result["held"]:  # type: ignore[attr-defined]
            print(f"held: {line['file']}: {line['reason']}")
    return 0
