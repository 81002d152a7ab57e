"""`./alvast check`: everything that can be judged without running the product. Exit 1 names what is wrong."""

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from alvast.cli.start import Refused, say

HOME = Path(__file__).resolve().parents[3]
TOOLS = Path(sys.executable).parent


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fix", action="store_true", help="let the formatter and the linter mend what they can")
    parser.add_argument("only", nargs="*", metavar="NAME", help="single checks: " + ", ".join(checks()))


def run(arguments: argparse.Namespace) -> int:
    if unknown := [name for name in arguments.only if name not in checks()]:
        raise Refused(f"there is no check {unknown[0]}; there are {', '.join(checks())}")
    if arguments.fix:
        subprocess.run([TOOLS / "ruff", "check", "--fix", "-q", "."], cwd=HOME, check=False)
        subprocess.run([TOOLS / "ruff", "format", "-q", "."], cwd=HOME, check=False)
    chosen = {name: check for name, check in checks().items() if name in (arguments.only or checks())}
    failed = [name for name, check in chosen.items() if not _passes(name, check)]
    say(f"{len(chosen) - len(failed)} checks passed" + (f", failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def checks() -> dict[str, Callable[[], bool]]:
    from alvast.cli import checks as own

    return {
        "format": lambda: _tool("ruff", "format", "--check", "-q", "."),
        "lint": lambda: _tool("ruff", "check", "-q", "."),
        "types": lambda: _tool("mypy"),
        "imports": lambda: _tool("lint-imports"),
        "spelling": lambda: _tool("codespell"),
        "sizes": own.sizes_in_bounds,
        "templates": own.templates_compile,
        "migrations": own.migrations_complete,
        "translations": own.translations_complete,
        "links": own.links_resolve,
    }


def _passes(name: str, check: Callable[[], bool]) -> bool:
    passed = check()
    if not passed:
        say(f"check failed: {name}")
    return passed


def _tool(name: str, *arguments: str) -> bool:
    return subprocess.run([TOOLS / name, *arguments], cwd=HOME, check=False).returncode == 0
