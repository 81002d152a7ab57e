"""What a command needs before it can work: the data folder, the database, Django."""

import os
import secrets
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from alvast.cli.embedded import Embedded, prepare_folder


class Refused(Exception):
    """The command was used in a way it cannot serve; the text says what to do. Exit code 2."""


def data_folder() -> Path:
    """Where the embedded database and the generated key live: ALVAST_DATA, else a per-user folder."""
    chosen = os.environ.get("ALVAST_DATA")
    if chosen:
        return Path(chosen).expanduser().resolve()
    if os.geteuid() == 0:
        return Path("/var/lib/alvast/data")
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "alvast" / "data"


@contextmanager
def database() -> Iterator[str]:
    """A reachable, migrated database: the outside one of DATABASE_URL, else the embedded one while this is open."""
    _ensure_key()
    if os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"):
        set_up_django()
        migrate()
        yield os.environ.get("DATABASE_URL", "")
        return
    with Embedded(data_folder()).running() as url:
        os.environ["DATABASE_URL"] = url
        set_up_django()
        migrate()
        try:
            yield url
        finally:
            _close_connections()


def _ensure_key() -> None:
    """A random key of this installation, made once, readable by its owner only; ALVAST_SECRET_KEY comes first."""
    if os.environ.get("ALVAST_SECRET_KEY") or os.environ.get("ALVAST_SECRET_KEY_FILE"):
        return
    folder = data_folder()
    prepare_folder(folder)
    file = folder / "secret-key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(descriptor, "w") as key:
            key.write(secrets.token_urlsafe(48))
    os.environ["ALVAST_SECRET_KEY"] = file.read_text().strip()


def set_up_django() -> None:
    """Loads settings and apps; a setting that cannot be right is a refusal, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alvast.config.settings")
    import django

    from alvast.cli.catalogues import compile_catalogues

    compile_catalogues()
    try:
        django.setup()
    except Exception as error:
        if type(error).__name__ == "Misconfigured":
            raise Refused(str(error)) from error
        raise


def migrate() -> None:
    """Brings the tables up to date; one process at a time, the others wait and find it done."""
    from django.core.management import call_command
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(7236002)")
            try:
                call_command("migrate", verbosity=0, interactive=False)
                call_command("createcachetable", verbosity=0)
            finally:
                cursor.execute("SELECT pg_advisory_unlock(7236002)")
    except OperationalError as error:
        raise Refused(f"the database cannot be reached: {str(error).strip().splitlines()[0]}") from error


def _close_connections() -> None:
    from django.db import connections

    connections.close_all()


def instant(text: str) -> datetime:
    """An ISO 8601 instant given on the command line; without a zone it is in the shop's time zone."""
    from zoneinfo import ZoneInfo

    from alvast.kernel.calendar import THINKABLE_YEARS

    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"“{text}” is not a moment in ISO 8601, such as 2026-03-03T14:00:00Z") from error
    if at.year not in THINKABLE_YEARS:
        first, last = THINKABLE_YEARS[0], THINKABLE_YEARS[-1]
        raise Refused(f"“{text}” is too far away; give a moment from {first} to {last}")
    if at.tzinfo is None:
        at = at.replace(tzinfo=ZoneInfo(os.environ.get("ALVAST_TIME_ZONE", "Europe/Amsterdam")))
    return at


def port_number(text: str) -> int:
    """A port to listen on, as a type of argparse."""
    if text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536:
        return int(text)
    raise ArgumentTypeError(f"“{text}” is not a port; a port is a number from 1 to 65535")


def say(sentence: str) -> None:
    """Words for people go to stderr; stdout belongs to results."""
    print(sentence, file=sys.stderr)


def put_json(document: object) -> None:
    """Exactly one JSON document on stdout. Instants are UTC with Z, ids are strings."""
    import json

    print(json.dumps(document, default=_plain, ensure_ascii=False, indent=2))


def _plain(value: object) -> str:
    from datetime import UTC

    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return str(value)
