"""Runs the command as people do, in a process of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg

OURS = ("DATABASE_URL", "DJANGO_", "PYTEST_")


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """Without what this test run has set for itself."""
    return {name: value for name, value in environment.items() if not name.startswith((*OURS, "ALVAST_"))}


@contextmanager
def own_database(name: str) -> Iterator[dict[str, str]]:
    """Settings of an empty database of its own on the server of this test run: quicker than a server of its own."""
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        admin.execute(f"CREATE DATABASE {name}")
        parts = urlsplit(server)
        yield {"DATABASE_URL": urlunsplit(parts._replace(path=f"/{name}")), "ALVAST_SECRET_KEY": "k3y-" + "of-these-tests" * 4}
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def alvast(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`./alvast arguments…` with these settings; an embedded database gets a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="alvast-cli-") as folder:
        return subprocess.run(
            [sys.executable, "-m", "alvast.cli", *arguments], capture_output=True, text=True, timeout=120, check=False,
            env={**clean(os.environ), "ALVAST_DATA": folder, **environment}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
