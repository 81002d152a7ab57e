"""Where benchmarks run: one throw-away server with default durability, a database for each, processes that end with it."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import psycopg

from alvast.cli.embedded import Embedded
from alvast.cli.start import say

HOME = Path(__file__).resolve().parents[2]
TEMPLATE = "alvast"  # the embedded server's own database, migrated and empty
STARTS_WITHIN = 60.0  # seconds

Size = Literal["full", "quick", "tiny"]


@dataclass(frozen=True, slots=True)
class Place:
    """The server of one run. `alone` leaves the peers out."""

    folder: Path
    size: Size = "full"
    alone: bool = False

    @property
    def server(self) -> Embedded:
        return Embedded(self.folder)

    def pick(self, *, full: int, quick: int, tiny: int) -> int:
        return {"full": full, "quick": quick, "tiny": tiny}[self.size]

    def url(self, database: str) -> str:
        return self.server.url.replace("/alvast?", f"/{database}?")

    def environment(self, database: str) -> dict[str, str]:
        return {
            **os.environ,
            "DATABASE_URL": self.url(database), "ALVAST_DATA": str(self.folder), "ALVAST_LOG_LEVEL": "ERROR",
            "PYTHONWARNINGS": "ignore",
            "ALVAST_SECRET_KEY": "only-for-benchmarks-" + "k3y5x7q9" * 4, "ALVAST_BASE_URL": "http://127.0.0.1",
        }  # fmt: skip

    def prepare(self) -> None:
        """Migrates the template; the server must be running."""
        say("bench: preparing a database ...")
        self.python("-m", "alvast.cli", "worker", "--once", database=TEMPLATE)

    def new_database(self, name: str, *, template: str = TEMPLATE) -> str:
        """A fresh one with this name; answers its URL."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as server:
            server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            server.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return self.url(name)

    def use(self, name: str) -> None:
        """Makes a fresh database this process's own. Once a process: Django is set up on it."""
        self.new_database(name)
        os.environ.update(self.environment(name))
        from alvast.cli.start import set_up_django

        set_up_django()

    def filled(self, conversations: int) -> "Filled":
        """A database of this many conversations and someone signed in; made once a run."""
        name = f"shop_{conversations}"
        note = self.folder / f"{name}.json"
        if not note.exists():
            say(f"bench: filling {conversations} conversations ...")
            self.new_database(name)
            note.write_text(self.python("-m", "tests.bench.filling", str(conversations), database=name))
        return Filled(name, conversations, **json.loads(note.read_text()))

    def python(self, *arguments: str, database: str) -> str:
        """Runs a program of ours to its end; answers what it printed."""
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=HOME, env=self.environment(database), check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout

    @contextmanager
    def running(self, *arguments: str, database: str) -> Iterator[subprocess.Popen[bytes]]:
        """A command of `./alvast` in the background."""
        command = [sys.executable, "-m", "alvast.cli", *arguments]
        with running(command, self.environment(database), stderr=subprocess.DEVNULL) as process:
            yield process

    @contextmanager
    def web(self, database: str) -> Iterator["Web"]:
        """The web process, answering."""
        port = free_port()
        with self.running("serve", "--port", str(port), database=database) as process:
            wait_for_page(f"http://127.0.0.1:{port}/healthz", process)
            yield Web(port, process.pid)


@dataclass(frozen=True, slots=True)
class Filled:
    """A database with conversations; `cookie` is a session of an agent who sees all of them."""

    database: str
    conversations: int
    cookie: str
    rare: list[str]


@dataclass(frozen=True, slots=True)
class Web:
    """A web process that answers on loopback."""

    port: int
    pid: int


@contextmanager
def running(command: Sequence[str], environment: dict[str, str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process in the background, gone afterwards."""
    process: subprocess.Popen[bytes] = subprocess.Popen(command, cwd=HOME, env=environment, **options)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_page(url: str, process: subprocess.Popen[bytes]) -> None:
    """Returns when the page answers, whatever it says."""
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"{url} did not answer")
