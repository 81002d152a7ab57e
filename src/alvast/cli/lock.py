"""`./alvast lock`: renews the lock files from pyproject.toml, with hashes. Needs `uv` on the PATH."""

import argparse
import shutil
import subprocess
from pathlib import Path

from alvast.cli.start import Refused

HOME = Path(__file__).resolve().parents[3]
OPTIONS = [
    "--generate-hashes", "--python-version", "3.11", "--universal", "--no-emit-index-url", "--no-header", "--no-annotate", "-q",
]  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--upgrade", action="store_true", help="take newer versions where they exist")


def run(arguments: argparse.Namespace) -> int:
    uv = shutil.which("uv")
    if uv is None:
        raise Refused("uv is needed to renew the lock files: pip install uv")
    options = [*OPTIONS, *(["--upgrade"] if arguments.upgrade else [])]
    compile_ = [uv, "pip", "compile", "pyproject.toml", *options, "-o"]
    subprocess.run([*compile_, "lock/runtime.txt"], cwd=HOME, check=True)
    subprocess.run([*compile_, "lock/development.txt", "--group", "dev", "-c", "lock/runtime.txt"], cwd=HOME, check=True)
    subprocess.run([uv, "pip", "compile", *options, "-o", "lock/peers.txt", "--group", "peers"], cwd=HOME, check=True)
    model = [uv, "pip", "compile", *options, "--no-deps", "-o", "lock/model.txt", "--group", "model"]
    subprocess.run(model, cwd=HOME, check=True)
    return 0
