"""django-helpdesk beside us: its own environment, its own database on the same server, its own processes."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from alvast.cli.start import say
from tests.bench.place import HOME, Filled, Place, Web, free_port, running, wait_for_page

LOCK = HOME / "lock" / "peers.txt"
PROJECT = HOME / "tests" / "bench" / "peers" / "helpdesk"
WORKERS, THREADS = 2, 4

_TICKETS = """
COPY (SELECT row_number() OVER (ORDER BY c.id), left(c.subject, 200), c.opened_at, c.opened_at, m.author_address,
             CASE c.status WHEN 'open' THEN 1 WHEN 'waiting' THEN 2 WHEN 'snoozed' THEN 2 ELSE 4 END, m.text, 3,
             c.owner_id IS NOT NULL
      FROM conversations_conversation c JOIN conversations_message m ON m.conversation_id = c.id AND m.kind = 'inbound')
TO STDOUT
"""
_FOLLOW_UPS = """
COPY (SELECT row_number() OVER (ORDER BY m.id), dense_rank() OVER (ORDER BY m.conversation_id), m.occurred_at, m.text
      FROM conversations_message m) TO STDOUT
"""
_STAGE = """
CREATE UNLOGGED TABLE stage_ticket (id int, title text, created timestamptz, modified timestamptz, address text, status int,
                                    description text, priority int, assigned bool);
CREATE UNLOGGED TABLE stage_follow_up (id int, ticket int, at timestamptz, comment text);
"""
_UNSTAGE = """
INSERT INTO helpdesk_ticket (id, title, created, modified, submitter_email, status, description, priority, queue_id, on_hold,
                             secret_key, assigned_to_id)
SELECT s.id, s.title, s.created, s.modified, s.address, s.status, s.description, s.priority, q.id, false, md5(s.id::text),
       CASE WHEN s.assigned THEN boss.id END
FROM stage_ticket s, helpdesk_queue q, auth_user boss;
INSERT INTO helpdesk_followup (id, ticket_id, date, title, comment, public)
SELECT id, ticket, at, 'E-Mail Received', comment, true FROM stage_follow_up;
DROP TABLE stage_ticket, stage_follow_up;
"""


@dataclass(frozen=True, slots=True)
class Helpdesk:
    """A database of django-helpdesk; `cookie` is its administrator's session."""

    place: Place
    database: str
    cookie: str

    @property
    def environment(self) -> dict[str, str]:
        return _environment(self.place, self.database)

    def copy(self, ours: Filled) -> None:
        """The same conversations with the same words as tickets and follow-ups, and statistics on them."""
        say(f"bench: copying {ours.conversations} conversations to django-helpdesk ...")
        with (
            psycopg.connect(self.place.url(ours.database)) as source,
            psycopg.connect(self.place.url(self.database), autocommit=True) as target,
        ):
            target.execute(_STAGE)
            _pour(source, _TICKETS, target, "stage_ticket")
            _pour(source, _FOLLOW_UPS, target, "stage_follow_up")
            target.execute(_UNSTAGE)
            target.execute("ANALYZE")

    @contextmanager
    def web(self) -> Iterator[Web]:
        """gunicorn, 2 workers of 4 threads."""
        port = free_port()
        command = [
            str(environment() / "bin" / "python"), "-m", "gunicorn", "peer_wsgi", "--bind", f"127.0.0.1:{port}",
            "--workers", str(WORKERS), "--threads", str(THREADS), "--timeout", "120", "--keep-alive", "60",
            "--log-level", "error", "--no-control-socket",
        ]  # fmt: skip
        with running(command, self.environment) as process:
            wait_for_page(f"http://127.0.0.1:{port}/helpdesk/login/", process)
            yield Web(port, process.pid)

    @contextmanager
    def ingester(self) -> Iterator["Ingester"]:
        command = [str(environment() / "bin" / "python"), str(PROJECT / "peer_work.py"), "ingest"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with running(command, self.environment, **pipes) as process:
            yield Ingester(process)


@dataclass(frozen=True, slots=True)
class Ingester:
    """A process that takes in folders of mails by its own `extract_email_metadata`."""

    process: subprocess.Popen[bytes]

    def take_in(self, folder: Path) -> dict[str, float]:
        """Seconds and CPU seconds of the process."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{folder}\n".encode())
        self.process.stdin.flush()
        answer: dict[str, float] = json.loads(self.process.stdout.readline())
        return answer


def helpdesk(place: Place, database: str) -> Helpdesk:
    """A fresh one."""
    place.new_database(database, template="template0")
    (place.folder / "helpdesk-files").mkdir(exist_ok=True)
    command = [str(environment() / "bin" / "python"), str(PROJECT / "peer_work.py"), "prepare"]
    done = subprocess.run(command, env=_environment(place, database), check=True, stdout=subprocess.PIPE, text=True)
    return Helpdesk(place, database, json.loads(done.stdout)["cookie"])


def environment() -> Path:
    """The peers' own Python environment, from lock/peers.txt, beside ours; made once."""
    folder = _folder()
    if is_there():
        return folder
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_there():
            _make(folder)
    return folder


def is_there() -> bool:
    return (_folder() / ".ready").exists()


def _folder() -> Path:
    with LOCK.open("rb") as content:
        sum_ = subprocess.run(["cksum"], stdin=content, check=True, capture_output=True, text=True).stdout
    return Path(sys.prefix).parent / f"peers-{'-'.join(sum_.split()[:2])}"


def _make(folder: Path) -> None:
    say("bench: preparing the environment of the peers, once ...")
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--require-hashes", "-r", str(LOCK)], check=True, stdout=sys.stderr)
    (folder / ".ready").touch()


def _environment(place: Place, database: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ALVAST_", "DJANGO_", "PYTHON"))}
    files = str(place.folder / "helpdesk-files")
    return {
        **kept,
        "DATABASE_URL": place.url(database),
        "HELPDESK_FILES": files,
        "PYTHONPATH": str(PROJECT),
        "PYTHONWARNINGS": "ignore",
    }


def _pour(source: psycopg.Connection, query: str, target: psycopg.Connection, table: str) -> None:
    with source.cursor().copy(query.encode()) as out, target.cursor().copy(f"COPY {table} FROM STDIN".encode()) as into:
        for block in out:
            into.write(block)
