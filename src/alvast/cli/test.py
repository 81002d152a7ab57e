"""`./alvast test`: prepares what the tests need, then runs them on the embedded server and, where found, the system's."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from alvast.cli.catalogues import compile_catalogues
from alvast.cli.embedded import Embedded
from alvast.cli.small_model import small_model
from alvast.cli.start import say

HOME = Path(__file__).resolve().parents[3]
PROGRAMS = {"chromium": "chromium", "dovecot": "dovecot-imapd"}  # program: Debian package


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Everything else is passed to pytest, for example: ./alvast test src/alvast/kernel -k clock"


def run(arguments: argparse.Namespace) -> int:
    prepare_programs()
    compile_catalogues()
    first = _on_embedded(arguments.rest)
    if first or arguments.rest:
        return first
    return _on_system_server()


def prepare_programs() -> None:
    """Installs missing Debian packages when root; else says which are missing and goes on: their tests say so too."""
    missing = [package for program, package in PROGRAMS.items() if not _found(program)]
    if not missing:
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        say(f"missing for some tests: {' '.join(missing)}. On Debian: sudo apt install {' '.join(missing)}")
        return
    say(f"installing {' '.join(missing)} for the tests ...")
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update"], check=False, **quiet)  # type: ignore[call-overload]
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *missing], check=True, **quiet)  # type: ignore[call-overload]


def _found(program: str) -> bool:
    return bool(shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"))


def _on_embedded(rest: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="alvast-test-") as folder:
        server = Embedded(Path(folder), fast_and_unsafe=True)
        with server.running() as url:
            return pytest(rest, url)


def _on_system_server() -> int:
    """The same tests, those of browser and faults apart, on the PostgreSQL that the system has, if it has one of 15 or newer."""
    from alvast.cli.system_server import SystemServer

    server = SystemServer.find()
    if server is None:
        say("no PostgreSQL 15 or newer on this system: tested on the embedded server only")
        return 0
    say(f"again on the system's PostgreSQL {server.version} ...")
    with server.running() as url:
        return pytest(["-m", "not browser and not fault and not once", "-q"], url)


def pytest(rest: list[str], url: str) -> int:
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "ALVAST_SECRET_KEY": "only-for-tests-" + "k" * 40,
        "ALVAST_BASE_URL": "http://testserver",
        "ALVAST_HOSTS": "*",
    }
    environment.pop("ALVAST_DATA", None)
    if (model := small_model()) is not None:
        environment["ALVAST_TEST_MODEL"] = str(model)
    return subprocess.run([sys.executable, "-m", "pytest", *rest], cwd=HOME, env=environment, check=False).returncode
