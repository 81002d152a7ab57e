"""A mail worker that can be killed at any moment. Run as a program: it loads everything once, then forks a worker per line.

Each line on its standard input starts one worker (`read` takes in and translates, `send` sends, `watch` looks after orders,
`talk` is a web process with visitors, `answer N` takes the bot's next turn and dies at its Nth statement); the answer is its
process id. A killed worker gets no chance to clean up; a fork of a loaded program only saves the seconds of starting anew.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

SOURCES = Path(__file__).resolve().parents[2] / "src"


class Workers:
    """The loaded program, as the test sees it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._started: list[int] = []

    def start(self, work: str) -> int:
        """The process id of a fresh worker."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(work + "\n")
        self._process.stdin.flush()
        self._started.append(int(self._process.stdout.readline()))
        return self._started[-1]

    def kill(self, pid: int) -> None:
        """kill -9, and waits until it is gone."""
        self._started.remove(pid)
        os.kill(pid, 9)
        while _lives(pid):
            time.sleep(0.005)

    def until_it_ends(self, pid: int) -> None:
        """Waits for a worker that ends by itself."""
        self._started.remove(pid)
        began = time.monotonic()
        while _lives(pid):
            assert time.monotonic() - began < 30
            time.sleep(0.005)

    def kill_all(self) -> None:
        for pid in list(self._started):
            self.kill(pid)


@contextmanager
def loaded_workers(url: str) -> Iterator[Workers]:
    """Workers on the database at `url`."""
    process = subprocess.Popen(
        [sys.executable, __file__], env=environment(url), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    workers = Workers(process)
    try:
        yield workers
    finally:
        workers.kill_all()
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=20)
        assert process.stdout is not None
        process.stdout.close()


def run_in_django(url: str, code: str, *, migrate: bool = False, key: str = "") -> None:
    """Runs lines of Python with Django set up on the database at `url`, under the tests' key or another."""
    opening = "import django; django.setup()\n"
    if migrate:
        opening += "from django.core.management import call_command; call_command('migrate', verbosity=0)\n"
    subprocess.run([sys.executable, "-c", opening + code], env=environment(url, key=key), check=True)


def environment(url: str, *, key: str = "") -> dict[str, str]:
    """What a program of ours needs to work on the database at `url`."""
    return {
        **os.environ, "DATABASE_URL": url, "PYTHONPATH": str(SOURCES), "DJANGO_SETTINGS_MODULE": "alvast.config.settings",
        "ALVAST_LOG_LEVEL": "CRITICAL", **({"ALVAST_SECRET_KEY": key} if key else {}),
    }  # fmt: skip


def url_of_this_database() -> str:
    from django.db import connection

    chosen = connection.settings_dict
    login = f"{chosen['USER']}:{quote(chosen['PASSWORD'])}" if chosen["PASSWORD"] else chosen["USER"]
    port = f"&port={chosen['PORT']}" if chosen["PORT"] else ""
    return f"postgresql://{login}@/{chosen['NAME']}?host={quote(chosen['HOST'], safe='')}{port}"


def _lives(pid: int) -> bool:
    """Whether the process runs; a dead one whose parent has not looked yet does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _serve() -> None:
    import signal

    import django

    django.setup()

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        work, *given = line.split()
        if work == "answer":  # loaded before the fork, so that it dies in a turn and not while loading
            import alvast.bots.actions
            import alvast.knowledge.retrieval.current  # noqa: F401
            from alvast.writing.meanings import encoder

            encoder.meanings(["een vraag"])
        pid = os.fork()
        if pid == 0:
            sys.stdin.close()
            working = {"read": _read, "send": _send, "watch": _watch, "talk": _talk, "answer": _answer}
            working[work](*given)
            os._exit(0)
        print(pid, flush=True)


def _read() -> None:
    """A watcher for every inbox and a translator, without the pauses between log-ins."""
    from alvast.channels.email.fetching import Fetcher
    from alvast.channels.email.imap import opened_mailbox
    from alvast.channels.email.queries import inbox_to_watch, inboxes_to_watch

    threading.Thread(target=_translate, daemon=True).start()
    for inbox, *_ in inboxes_to_watch():
        fetcher = Fetcher(inbox)
        while True:
            with _patiently():
                target = inbox_to_watch(inbox)
                with opened_mailbox(target.connection, target.folder) as box:
                    while True:
                        fetcher.take_in(box)
                        time.sleep(0.2)
                        box.select()


def _translate() -> None:
    from alvast.channels.email.actions import translate_waiting

    while True:
        with _patiently():
            if not translate_waiting():
                time.sleep(0.1)


def _send() -> None:
    from alvast.channels.email.actions import send_waiting
    from alvast.channels.email.queries import inboxes_with_due_mails

    while True:
        with _patiently():
            for inbox in inboxes_with_due_mails():
                send_waiting(inbox=inbox)
            time.sleep(0.1)


def _watch() -> None:
    """What comes in about orders is judged, carried out and told, as the jobs of room proactive do."""
    from alvast.kernel.clock import now
    from alvast.proactive.actions import carry_out_left_behind, judge_what_came_in, send_due_messages

    while True:
        with _patiently():
            judged = judge_what_came_in()
            done = carry_out_left_behind() + send_due_messages(at=now())
            if not judged.judged and not done:
                time.sleep(0.02)


def _talk() -> None:
    """A web process in which every visitor sends twelve messages, all from the start: a page that got no answer sends again."""
    from uuid import UUID, uuid5

    from alvast.channels.webchat.actions import Guest, land_waiting, say
    from alvast.channels.webchat.models import Visit

    visits: list[tuple[UUID, UUID]] = list(Visit.objects.order_by("made_at", "id").values_list("id", "inbox"))
    while True:
        with _patiently():
            for number in range(12):
                for visit, inbox in visits:
                    client = uuid5(visit, str(number))
                    say(guest=Guest(visit, visit, inbox, "nl"), client=client, text=f"Bericht {number}")
            land_waiting()
            time.sleep(0.1)


def _answer(dies_at: str) -> None:
    """Takes the turn that waits longest, as the job does, and is killed before one of its statements."""
    from itertools import count

    from django.db import connection

    from alvast.bots.actions import take_turn
    from alvast.bots.models import Turn
    from alvast.conversations.models import Message

    numbers = count(1)

    def deadly(execute: Callable[..., object], *statement: object) -> object:
        if next(numbers) == int(dies_at):
            os.kill(os.getpid(), 9)
        return execute(*statement)

    taken = Turn.objects.exclude(message=None).values("message")
    waiting = Message.objects.filter(kind="inbound").exclude(id__in=taken).order_by("id").values_list("conversation", "id")
    conversation, message = waiting[0]
    with connection.execute_wrapper(deadly):
        take_turn(conversation=conversation, message=message)


@contextmanager
def _patiently() -> Iterator[None]:
    """What a job's next try or a watcher's next connection does in production."""
    from django.db import DatabaseError, InterfaceError, connection

    from alvast.channels.email.servers import ServerFailed

    try:
        yield
    except (DatabaseError, InterfaceError, ServerFailed):
        connection.close()
        time.sleep(0.2)


if __name__ == "__main__":
    _serve()
