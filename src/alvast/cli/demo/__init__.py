"""`./alvast demo`: a sample shop, web and worker in one go. Ctrl-C stops all of it."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from alvast.cli.start import Refused, data_folder, database, port_number, say

PATIENCE = 30.0  # seconds until the first page must answer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port_number, default=8000, help="default 8000")
    parser.add_argument("--fresh", action="store_true", help="throw the demo's own database away first")


def run(arguments: argparse.Namespace) -> int:
    _refuse_taken_port(arguments.port)
    os.environ["ALVAST_DEMO"] = "yes"
    os.environ["ALVAST_DEMO_OUTBOX"] = str(data_folder() / "outbox")
    os.environ.setdefault("ALVAST_BASE_URL", f"http://127.0.0.1:{arguments.port}")
    with database() as url:
        from alvast.cli.demo.register import ensure_checkout
        from alvast.cli.demo.shop import LOGINS, PASSWORD, ensure_shop

        ensure_shop(fresh=arguments.fresh)
        ensure_checkout()
        with _processes(url, arguments.port) as started:
            _wait_for_first_page(arguments.port, started)
            _announce(arguments.port, LOGINS, PASSWORD)
            return _until_stopped(started)


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Refused(f"port {port} is in use; choose another one with --port") from error


@contextmanager
def _processes(url: str, port: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Web and worker as children; both are gone when this ends, also when it ends badly."""
    environment = {**os.environ, "DATABASE_URL": url, "ALVAST_DATA": str(data_folder()), "ALVAST_LOG_LEVEL": "WARNING"}
    commands = (["serve", "--port", str(port)], ["worker"])
    started = [
        subprocess.Popen([sys.executable, "-m", "alvast.cli", *command], env=environment, start_new_session=True)
        for command in commands
    ]
    try:
        yield started
    finally:
        for process in started:
            process.send_signal(signal.SIGTERM)
        for process in started:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_for_first_page(port: int, started: list[subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if any(process.poll() is not None for process in started):
            raise Refused("the web or worker process stopped at once; its reason stands above")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise Refused(f"no page after {PATIENCE:.0f} seconds")


def _announce(port: int, logins: list[tuple[str, str]], password: str) -> None:
    say("\nAlvast — demo of Boekhandel De Wulp\n")
    say(f"  http://127.0.0.1:{port}\n  http://127.0.0.1:{port}/demo/winkel/  the shop's own page, with the chat")
    say(f"  http://127.0.0.1:{port}/demo/kassa  the shop's checkout\n")
    for email, what in logins:
        say(f"  {email:<24} {what}")
    say(f"  password: {password}\n\nEverything here is made up. Answers go to {data_folder() / 'outbox'}. Ctrl-C stops it.")


def _until_stopped(started: list[subprocess.Popen[bytes]]) -> int:
    """Waits for Ctrl-C or SIGTERM (a clean end), or for a child that dies (an error)."""
    asked: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _frame: asked.append(number))
    while not asked:
        if any(process.poll() is not None for process in started):
            say("alvast: the web or worker process stopped")
            return 1
        time.sleep(0.2)
    return 0
