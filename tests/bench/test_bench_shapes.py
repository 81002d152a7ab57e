"""Each benchmark runs, at sizes that measure nothing, and answers in the shape that the contract promises."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import peer
from tests.bench.__main__ import BENCHMARKS
from tests.bench.place import HOME
from tests.bench.plot import draw
from tests.bench.results import Result, percentile

WITHOUT_A_DEMO = [name for name in BENCHMARKS if name != "start"]
KEYS = ["name", "value", "unit", "peer", "peer_value", "ratio"]


def bench(*arguments: str) -> tuple[list[dict[str, object]], int]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ALVAST_", "DATABASE_", "DJANGO_"))}
    command = [sys.executable, "-m", "alvast.cli", "bench", *arguments, "--tiny", "--json"]
    done = subprocess.run(command, cwd=HOME, env=environment, stdout=subprocess.PIPE, text=True, check=False, timeout=280)
    return json.loads(done.stdout), done.returncode


@pytest.fixture(scope="module")
def tiny() -> list[dict[str, object]]:
    """All benchmarks in one run without peers; `start` has a whole demo to load and is left out."""
    results, code = bench(*WITHOUT_A_DEMO, "--alone")
    assert code == 0
    return results


@pytest.mark.once
@pytest.mark.parametrize("name", WITHOUT_A_DEMO)
def test_each_benchmark_answers_in_the_promised_shape(tiny: list[dict[str, object]], name: str) -> None:
    results = [result for result in tiny if str(result["name"]).startswith(name)]

    assert results
    assert all(list(result) == KEYS for result in results)
    assert all(result["value"] > 0 for result in results if result["unit"] in ("ms", "s", "mails/s", "MB"))


@pytest.mark.once
def test_what_watches_measured_is_drawn_at_every_size(tiny: list[dict[str, object]], tmp_path: Path) -> None:
    draw(tiny, tmp_path / "watches.svg")

    drawn = (tmp_path / "watches.svg").read_text()
    assert all(f">{size}</text>" in drawn for size in ("10", "30", "100", "300", "1,000"))
    assert "agreed bound" in drawn


def test_without_watches_there_is_nothing_to_draw(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="only `watches`"):
        draw([{"name": "start", "value": 1.0, "peer": "", "peer_value": None}], tmp_path / "watches.svg")


@pytest.mark.once
def test_a_benchmark_that_is_none_is_refused_with_those_there_are() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "speed"], cwd=HOME, stderr=subprocess.PIPE, text=True, check=False
    )

    assert done.returncode == 2
    assert "no benchmark speed; there are ingest, inbox" in done.stderr


@pytest.mark.once
@pytest.mark.skipif(not peer.is_there(), reason="the peers' environment is made by the first `./alvast bench`")
def test_django_helpdesk_takes_in_the_same_mails() -> None:
    results, code = bench("ingest")

    assert code == 0
    assert {result["peer"] for result in results} == {"django-helpdesk"}
    assert all(result["ratio"] for result in results if result["unit"] == "mails/s")


@pytest.mark.once
def test_a_ratio_says_how_many_times_better_ours_is() -> None:
    faster = Result("speed", 80.0, "mails/s", "peer", 10.0)
    sooner = Result("wait", 5.0, "ms", "peer", 20.0)
    alone = Result("speed", 80.0, "mails/s")

    assert [faster.ratio, sooner.ratio, alone.ratio] == [8.0, 4.0, None]


@pytest.mark.once
def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile(list(map(float, range(1, 101))), 0.95) == 95.0
    assert percentile([7.0], 0.99) == 7.0
