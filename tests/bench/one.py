"""`python -m tests.bench.one NAME FOLDER SIZE [alone]`: one benchmark in its own process, on a server that runs already."""

import json
import sys
from importlib import import_module
from pathlib import Path

from tests.bench.place import Place


def main(name: str, folder: str, size: str, *rest: str) -> None:
    """Prints the results as JSON."""
    place = Place(Path(folder), size, alone="alone" in rest)  # type: ignore[arg-type]
    with place.server.running():
        results = import_module(f"tests.bench.{name}").measure(place)
    print(json.dumps([result.as_json() for result in results]))


if __name__ == "__main__":
    main(*sys.argv[1:])
