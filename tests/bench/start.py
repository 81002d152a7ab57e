"""`start`: `./alvast demo` the second time, until its sign-in page stands: server, migrations looked at, web, worker."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.bench.place import HOME, Place, free_port
from tests.bench.results import Result, median

WITHIN = 5.0  # seconds
FIRST_WITHIN = 180.0


def measure(place: Place) -> list[Result]:
    rounds = place.pick(full=5, quick=3, tiny=1)
    folder = Path(tempfile.mkdtemp(prefix="alvast-bench-demo-"))
    try:
        first = _start(folder, FIRST_WITHIN)
        again = [_start(folder, FIRST_WITHIN) for _ in range(rounds)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return [
        Result("start, second start to first page", median(again), "s", "agreed bound", WITHIN),
        Result("start, first start with the sample shop", first, "s"),
    ]


def _start(folder: Path, within: float) -> float:
    """Seconds until the sign-in page has come; the demo is stopped again."""
    port = free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ALVAST_", "DATABASE_", "DJANGO_"))}
    base = {"ALVAST_ENV": os.environ["ALVAST_ENV"]} if "ALVAST_ENV" in os.environ else {}
    environment = {**kept, **base, "ALVAST_DATA": str(folder)}
    began = time.perf_counter()
    demo = subprocess.Popen(
        [str(HOME / "alvast"), "demo", "--port", str(port)], env=environment, stderr=subprocess.DEVNULL, start_new_session=True
    )  # fmt: skip
    try:
        _wait_for_sign_in(f"http://127.0.0.1:{port}/accounts/login/", demo, within)
        return time.perf_counter() - began
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.wait(60)


def _wait_for_sign_in(url: str, demo: "subprocess.Popen[bytes]", within: float) -> None:
    deadline = time.monotonic() + within
    while time.monotonic() < deadline and demo.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError("the demo did not start")
