"""`./alvast bench [NAME …]`: some benchmarks or all, each in its own process on one throw-away server with default durability."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from alvast.cli.start import put_json, say
from tests.bench.place import HOME, Place, Size

BENCHMARKS = {
    "ingest": "mails from raw bytes to conversations",
    "inbox": "the list page at 10,000 and 100,000 conversations",
    "search": "the results page at 10,000 and 100,000 conversations",
    "live": "one event to 1,000 open desks",
    "visible": "from a stored mail to an agent's desk",
    "chat": "from a visitor to the desk and back, 1,000 chats open; a bot's first answer, 200 open",
    "events": "business events from lines of JSON to facts",
    "watches": "orders judged as events come in",
    "asof": "a customer as of two moments, over a million facts",
    "knowledge": "a question to the passages that answer it, among 10,000 articles",
    "memory": "what web and worker hold when idle",
    "replies": "new words apart from quoted ones",
    "start": "the second start of the demo",
}


def main(argv: list[str]) -> int:
    """Prints the figures; 1 when a benchmark failed, 2 when asked for one that is none."""
    parser = argparse.ArgumentParser(prog="./alvast bench")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--plot", type=Path)
    arguments = parser.parse_args(argv)
    unknown = set(arguments.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    if arguments.plot and arguments.names and "watches" not in arguments.names:
        parser.error("--plot draws watches, which is not measured")
    size: Size = "tiny" if arguments.tiny else "quick" if arguments.quick else "full"
    results, failed = _run_all(arguments.names or list(BENCHMARKS), size, alone=arguments.alone)
    if arguments.plot and not failed:
        from tests.bench.plot import draw

        draw(results, arguments.plot)
    if arguments.json:
        put_json(results)
    else:
        print(_table(results))
    return 1 if failed else 0


def _run_all(names: list[str], size: Size, *, alone: bool) -> tuple[list[dict[str, Any]], list[str]]:
    results: list[dict[str, Any]] = []
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="alvast-bench-") as folder:
        place = Place(Path(folder), size, alone)
        with place.server.running():
            place.prepare()
            for name in names:
                found = _run_one(place, name)
                results += found or []
                failed += [] if found else [name]
    if failed:
        say(f"bench: failed: {' '.join(failed)}")
    return results, failed


def _run_one(place: Place, name: str) -> list[dict[str, Any]] | None:
    """The figures of one benchmark, None when it failed: what went wrong stands on stderr."""
    say(f"bench: {name}: {BENCHMARKS[name]} ...")
    began = time.monotonic()
    command = [sys.executable, "-m", "tests.bench.one", name, str(place.folder), place.size, *(["alone"] if place.alone else [])]
    done = subprocess.run(command, cwd=HOME, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    say(f"bench: {name}: {time.monotonic() - began:.0f} s")
    if done.returncode:
        return None
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _table(results: list[dict[str, Any]]) -> str:
    rows = [("", "ours", "unit", "beside", "theirs", "times better")]
    rows += [(r["name"], f"{r['value']:g}", r["unit"], r["peer"], _figure(r["peer_value"]), _figure(r["ratio"])) for r in results]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    """Figures to the right, words to the left."""
    cells = zip(row, widths, range(len(row)), strict=True)
    return "  ".join(cell.rjust(width) if place in (1, 4, 5) else cell.ljust(width) for cell, width, place in cells).rstrip()


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
