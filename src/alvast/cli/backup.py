"""`./alvast backup dump|restore|erasures|reapply FILE`: everything is in the database, so one file holds everything.

What was erased after a backup comes back with it. So the ledger of erasures (ids, dates and grounds, no names) is kept apart
from the backups, and a restore applies it again before anyone can look (GDPR art. 17).
"""

import argparse
import json
import os
import subprocess
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from alvast.cli.embedded import binaries
from alvast.cli.start import Refused, database, say

if TYPE_CHECKING:
    from alvast.timeline.queries import LedgerLine

PURPOSES = {
    "dump": "write a backup",
    "restore": "read a backup into an empty database",
    "erasures": "write the ledger of erasures",
    "reapply": "erase again whoever a ledger names",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    for name, purpose in PURPOSES.items():
        action = actions.add_parser(name, help=purpose, description=purpose)
        action.add_argument("file", type=Path)
        if name == "restore":
            action.add_argument("--erasures", type=Path, metavar="LEDGER", help="erase again whoever this ledger names")


def run(arguments: argparse.Namespace) -> int:
    with database() as url:
        if arguments.action == "dump":
            _dump(url, _fresh(arguments.file))
        elif arguments.action == "restore":
            ledger = _read_ledger(arguments.erasures) if arguments.erasures else []
            _restore(url, arguments.file)
            _reapply(ledger)
        elif arguments.action == "erasures":
            _write_ledger(arguments.file)
        else:
            _reapply(_read_ledger(arguments.file))
    return 0


def _fresh(file: Path) -> Path:
    if file.exists():
        raise Refused(f"{file} exists; choose another name, a backup is never overwritten")
    return file


def _dump(url: str, file: Path) -> None:
    partial = file.with_name(file.name + ".part")
    partial.touch(mode=0o600)
    _call(["pg_dump", "--format=custom", "--no-owner", f"--file={partial}"], url)
    partial.rename(file)
    say(f"{file}: {file.stat().st_size} bytes. Keep the secret key too: without it stored mailbox passwords cannot be read.")


def _restore(url: str, file: Path) -> None:
    """All or nothing; refuses a database with conversations."""
    from django.db import connections

    from alvast.conversations.queries import any_conversation

    if not file.exists():
        raise Refused(f"{file} does not exist")
    if any_conversation():
        raise Refused("this database is not empty; restore into a new one (another ALVAST_DATA or DATABASE_URL)")
    connections.close_all()
    _call(["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(file)], url)
    say("restored")


def _write_ledger(file: Path) -> None:
    from alvast.timeline.queries import erasure_ledger

    lines = [{"customer": str(e.customer), "ground": e.ground, "erased_at": e.erased_at.isoformat()} for e in erasure_ledger()]
    partial = file.with_name(file.name + ".part")
    partial.write_text(json.dumps(lines, indent=1))
    partial.replace(file)
    say(f"{file}: {len(lines)} erasures")


def _read_ledger(file: Path) -> "list[LedgerLine]":
    from alvast.timeline.queries import LedgerLine

    try:
        lines = json.loads(file.read_text())
        return [
            LedgerLine(
                customer=UUID(line["customer"]), ground=line["ground"], erased_at=datetime.fromisoformat(line["erased_at"])
            )
            for line in lines
        ]
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"{file} is not a ledger written by ./alvast backup erasures") from error


def _reapply(ledger: "list[LedgerLine]") -> None:
    from alvast.timeline.actions import reapply_erasures

    say(f"{reapply_erasures(ledger=ledger)} customers erased again")


def _call(command: list[str], url: str) -> None:
    """Runs one of PostgreSQL's programs; the password goes by environment, where other users cannot see it."""
    from psycopg.conninfo import conninfo_to_dict

    parts = conninfo_to_dict(url)
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}
    environment = {names[name]: str(value) for name, value in parts.items() if name in names}
    program: list[str | Path] = [binaries() / command[0], f"--dbname={parts['dbname']}", *command[1:]]
    if subprocess.run(program, env={"PATH": os.environ.get("PATH", ""), **environment}, check=False).returncode:
        raise Refused(f"{command[0]} failed")
