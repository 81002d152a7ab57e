"""`./alvast backup dump|restore FILE`: everything is in the database, so one file holds everything."""

import argparse
import os
import subprocess
from pathlib import Path

from alvast.cli.embedded import binaries
from alvast.cli.start import Refused, database, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    for name, purpose in (("dump", "write a backup"), ("restore", "read a backup into an empty database")):
        action = actions.add_parser(name, help=purpose)
        action.add_argument("file", type=Path)


def run(arguments: argparse.Namespace) -> int:
    with database() as url:
        if arguments.action == "dump":
            _dump(url, arguments.file)
        else:
            _restore(url, arguments.file)
    return 0


def _dump(url: str, file: Path) -> None:
    if file.exists():
        raise Refused(f"{file} exists; choose another name, a backup is never overwritten")
    partial = file.with_name(file.name + ".part")
    partial.touch(mode=0o600)
    _call(["pg_dump", "--format=custom", "--no-owner", f"--file={partial}"], url)
    partial.rename(file)
    say(f"{file}: {file.stat().st_size} bytes. Keep the secret key too: without it stored mailbox passwords cannot be read.")


def _restore(url: str, file: Path) -> None:
    """Refuses a database with conversations."""
    from django.db import connections

    from alvast.conversations.queries import any_conversation

    if not file.exists():
        raise Refused(f"{file} does not exist")
    if any_conversation():
        raise Refused("this database is not empty; restore into a new one (another ALVAST_DATA or DATABASE_URL)")
    connections.close_all()
    _call(["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(file)], url)
    say("restored. Erasures made after this backup must be applied again: see docs/how-to/back-up-and-restore.md")


def _call(command: list[str], url: str) -> None:
    """Runs one of PostgreSQL's programs; the password goes by environment, where other users cannot see it."""
    from psycopg.conninfo import conninfo_to_dict

    parts = conninfo_to_dict(url)
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}
    environment = {names[name]: str(value) for name, value in parts.items() if name in names}
    program: list[str | Path] = [binaries() / command[0], f"--dbname={parts['dbname']}", *command[1:]]
    if subprocess.run(program, env={"PATH": os.environ.get("PATH", ""), **environment}, check=False).returncode:
        raise Refused(f"{command[0]} failed")
