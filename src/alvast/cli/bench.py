"""`./alvast bench [NAME …]`: the project's own benchmarks, each beside its peer or its limit. They live in tests/bench."""

import argparse
import subprocess
import sys
from pathlib import Path

from alvast.cli.catalogues import compile_catalogues

HOME = Path(__file__).resolve().parents[3]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="of those in docs/reference/benchmarks.md; default: all")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--quick", action="store_true", help="smaller numbers, a few minutes for all")
    parser.add_argument("--alone", action="store_true", help="leave out django-helpdesk, which needs the package index once")
    parser.add_argument("--plot", metavar="FILE.svg", type=Path, help="draw what watches measured")
    parser.add_argument("--tiny", action="store_true", help=argparse.SUPPRESS)  # for the tests of the benchmarks themselves


def run(arguments: argparse.Namespace) -> int:
    compile_catalogues()
    flags = [f"--{flag}" for flag in ("json", "quick", "alone", "tiny") if getattr(arguments, flag)]
    if arguments.plot:
        flags += ["--plot", str(arguments.plot.resolve())]
    return subprocess.run([sys.executable, "-m", "tests.bench", *arguments.names, *flags], cwd=HOME, check=False).returncode
