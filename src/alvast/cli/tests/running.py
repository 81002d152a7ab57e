"""Runs the command as people do, in a process of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping

OURS = ("DATABASE_URL", "DJANGO_", "PYTEST_")


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """Without what this test run has set for itself."""
    return {name: value for name, value in environment.items() if not name.startswith((*OURS, "ALVAST_"))}


def alvast(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`./alvast arguments…` with these settings; an embedded database gets a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="alvast-cli-") as folder:
        return subprocess.run(
            [sys.executable, "-m", "alvast.cli", *arguments], capture_output=True, text=True, timeout=120, check=False,
            env={**clean(os.environ), "ALVAST_DATA": folder, **environment}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
