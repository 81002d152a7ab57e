"""`./alvast health`: is everything well? Exit 1 when it is not."""

import argparse

from alvast.cli.start import database, put_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    from django.utils import translation

    with database(), translation.override("en"):
        from alvast.desk.health import health

        report = health()
        if arguments.json:
            put_json({"ok": report.ok, "parts": [{"name": p.name, "ok": p.ok, "detail": p.detail} for p in report.parts]})
        else:
            for part in report.parts:
                print(f"{'ok ' if part.ok else 'BAD'} {part.name}: {part.detail}")
    return 0 if report.ok else 1
