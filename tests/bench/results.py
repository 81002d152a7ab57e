"""What a benchmark answers: figures beside those of a peer or a limit, from rounds that took turns."""

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

SMALLER_IS_BETTER = {"ms", "s", "MB", "kB", "ms/mail", "µs/delivery", "ms/request", "x of 10k"}


@dataclass(frozen=True, slots=True)
class Result:
    """One figure. `ratio` says how many times better ours is than `peer_value`; None where nothing stands beside it."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None

    @property
    def ratio(self) -> float | None:
        if self.peer_value is None or not self.value or not self.peer_value:
            return None
        times = self.value / self.peer_value
        return 1 / times if self.unit in SMALLER_IS_BETTER else times

    def as_json(self) -> dict[str, object]:
        figures = {**asdict(self), "ratio": self.ratio}
        return {name: _short(value) if isinstance(value, float) else value for name, value in figures.items()}


def in_turns(rounds: int, sides: Mapping[str, Callable[[int], float]]) -> dict[str, list[float]]:
    """Measures every side once a round, A B A B …, so that a machine that slows down slows them all."""
    found: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(rounds):
        for name, measure in sides.items():
            found[name].append(measure(number))
    return found


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _short(value: float) -> float:
    """Four digits that mean something."""
    return float(f"{value:.4g}")
