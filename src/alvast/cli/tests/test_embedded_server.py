import os
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from alvast.cli.embedded import Embedded

pytestmark = pytest.mark.once


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="alvast-embedded-") as made:
        yield Path(made)


def is_running(folder: Path) -> bool:
    return (folder / "postgres" / "postmaster.pid").exists()


def test_the_server_runs_while_someone_uses_it_and_stops_after_the_last(folder):
    server = Embedded(folder, fast_and_unsafe=True)
    with server.running() as url, psycopg.connect(url) as first:
        first.execute("CREATE TABLE kept (word text)")
        first.execute("INSERT INTO kept VALUES ('boek')")
        first.commit()
    assert not is_running(folder)
    with server.running() as url, psycopg.connect(url) as again:
        assert again.execute("SELECT word FROM kept").fetchall() == [("boek",)]


def test_nobody_gets_in_without_the_password_and_nothing_listens_on_the_network(folder):
    with Embedded(folder, fast_and_unsafe=True).running() as url:
        assert stat.S_IMODE((folder / "postgres-password").stat().st_mode) == 0o600
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(url.replace(url.split("alvast:")[1].split("@")[0], "wrong"))
        with psycopg.connect(url) as inside:
            assert inside.execute("SHOW listen_addresses").fetchone() == ("",)


HOLDER = textwrap.dedent("""
    import sys, time
    from pathlib import Path
    from alvast.cli.embedded import Embedded
    with Embedded(Path(sys.argv[1]), fast_and_unsafe=True).running():
        print("up", flush=True)
        time.sleep(60)
""")


def holder(folder: Path) -> subprocess.Popen:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE, env=os.environ)
    assert process.stdout.readline() == b"up\n"
    return process


def test_a_user_that_is_killed_does_not_keep_the_server_up_for_ever(folder):
    process = holder(folder)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert is_running(folder)
    with Embedded(folder, fast_and_unsafe=True).running():
        pass
    assert not is_running(folder)


def test_one_that_leaves_does_not_stop_the_server_under_another(folder):
    process = holder(folder)
    try:
        with Embedded(folder, fast_and_unsafe=True).running():
            pass
        assert is_running(folder)
    finally:
        process.terminate()
        process.wait()
    with Embedded(folder, fast_and_unsafe=True).running():
        pass


def test_a_first_start_that_was_cut_off_is_done_again(folder):
    (folder / "postgres").mkdir()
    (folder / "postgres" / "half").write_text("made")
    with Embedded(folder, fast_and_unsafe=True).running() as url, psycopg.connect(url) as inside:
        assert inside.execute("SELECT 1").fetchone() == (1,)
