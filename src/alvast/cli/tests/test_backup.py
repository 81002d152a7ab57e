"""A backup is restored for real: into a second database, with the ledger of what was erased since."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from alvast.cli.tests.running import alvast, clean, own_database

pytestmark = pytest.mark.once

MAIL = """From: Chidi Canari <chidi@example.net>
To: vragen@example.org
Subject: Waar blijft mijn boek
Message-ID: <1@example.net>
Date: Mon, 18 May 2026 09:12:00 +0000

Het gaat om kanarie-een.
"""


@pytest.fixture
def place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="alvast-backup-") as folder:
        yield Path(folder)


@pytest.fixture
def first() -> Iterator[dict[str, str]]:
    with own_database("alvast_first") as settings:
        yield settings


@pytest.fixture
def second() -> Iterator[dict[str, str]]:
    with own_database("alvast_second") as settings:
        yield settings


def erase_chidi(database: dict[str, str]) -> None:
    """As a person at the desk does it, by the action."""
    program = (
        "from alvast.cli.start import database\n"
        "with database():\n"
        "    from alvast.kernel.actor import SYSTEM\n"
        "    from alvast.timeline.actions import erase_customer\n"
        "    from alvast.timeline.queries import find_customers\n"
        "    erase_customer(actor=SYSTEM, customer=find_customers('chidi', limit=1)[0].id, ground='request')\n"
    )
    subprocess.run([sys.executable, "-c", program], env={**clean(os.environ), **database}, check=True, timeout=120)


def test_a_backup_brings_everything_back_but_those_erased_since(place, first, second):
    (place / "1.eml").write_text(MAIL)
    assert alvast("mail", "ingest", str(place / "1.eml"), "--json", **first).returncode == 0
    assert alvast("backup", "dump", str(place / "a.dump"), **first).returncode == 0
    assert alvast("backup", "dump", str(place / "a.dump"), **first).returncode == 2  # never overwritten
    assert alvast("backup", "restore", str(place / "a.dump"), **first).returncode == 2  # never on top of real work
    erase_chidi(first)
    assert alvast("backup", "erasures", str(place / "ledger.json"), **first).returncode == 0
    assert "chidi" not in (place / "ledger.json").read_text().lower()

    done = alvast("backup", "restore", str(place / "a.dump"), **second)
    assert done.returncode == 0, done.stderr
    [shown] = json.loads(alvast("conversations", "list", "--json", **second).stdout)
    assert shown["subject"] == "Waar blijft mijn boek"

    done = alvast("backup", "reapply", str(place / "ledger.json"), **second)
    assert "1 customers erased again" in done.stderr
    assert "kanarie" not in alvast("conversations", "show", str(shown["number"]), "--json", **second).stdout


def test_a_file_that_is_no_ledger_is_refused(place, first):
    for text in ("", '{"customer": 1}', '[{"customer": "x"}]'):
        (place / "ledger.json").write_text(text)
        done = alvast("backup", "reapply", str(place / "ledger.json"), **first)
        assert (done.returncode, "is not a ledger" in done.stderr) == (2, True)
