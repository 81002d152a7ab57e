"""A throw-away server of the system's own PostgreSQL programs, to run the tests on a second version."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

OLDEST = 15


@dataclass(frozen=True, slots=True)
class SystemServer:
    """The newest PostgreSQL found on this machine."""

    programs: Path
    version: int

    @classmethod
    def find(cls) -> "SystemServer | None":
        found = [
            cls(folder, int(folder.parent.name))
            for folder in Path("/usr/lib/postgresql").glob("*/bin")
            if folder.parent.name.isdigit() and (folder / "initdb").exists()
        ]
        usable = [server for server in found if server.version >= OLDEST]
        return max(usable, key=lambda server: server.version, default=None)

    @contextmanager
    def running(self) -> Iterator[str]:
        with tempfile.TemporaryDirectory(prefix="alvast-pg-") as folder:
            cluster = Path(folder) / "data"
            cluster.mkdir(mode=0o700)
            user = self._hand_over(Path(folder), cluster)
            self._call(
                user, ["initdb", "-D", str(cluster), "-U", "alvast", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
            )
            options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
            self._call(user, ["pg_ctl", "-D", str(cluster), "-w", "-s", "-l", f"{folder}/data/log", "-o", options, "start"])
            try:
                yield f"postgresql://alvast@/postgres?host={folder}"
            finally:
                self._call(user, ["pg_ctl", "-D", str(cluster), "-w", "-s", "-m", "immediate", "stop"])

    @staticmethod
    def _hand_over(folder: Path, cluster: Path) -> str | None:
        """PostgreSQL will not run as root: then it runs as the package's own user."""
        if os.geteuid() != 0:
            return None
        folder.chmod(0o711)
        user = pwd.getpwnam("postgres")
        os.chown(cluster, user.pw_uid, user.pw_gid)
        os.chown(folder, user.pw_uid, user.pw_gid)
        return "postgres"

    def _call(self, user: str | None, command: list[str]) -> None:
        program = shutil.which(command[0], path=str(self.programs))
        assert program is not None
        subprocess.run(
            [program, *command[1:]], check=True, user=user, cwd="/", stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
