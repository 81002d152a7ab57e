"""How sure a share is. Pure.

Wilson's score interval and Newcombe's interval for a difference of two shares (method 10): Newcombe, Statistics in Medicine 17
(1998) 857-872 and 873-890. Both hold for small numbers and for shares near 0 and 1, where the textbook formula does not.
"""

from dataclasses import dataclass
from math import sqrt

Z = 1.959963984540054  # 95 % of a normal distribution lies within this many standard deviations
LEAST = 30  # below this a share is shown without a verdict


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `n`, with the interval that holds the true share in 95 of 100 such samples. Without n there is no share."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        return self.hits / self.n if self.n else None

    @property
    def low(self) -> float:
        return _wilson(self.hits, self.n)[0]

    @property
    def high(self) -> float:
        return _wilson(self.hits, self.n)[1]

    @property
    def is_enough(self) -> bool:
        return self.n >= LEAST


@dataclass(frozen=True, slots=True)
class Difference:
    """One share less another, with its 95 % interval; a verdict only when both have enough and zero lies outside."""

    value: float
    low: float
    high: float
    is_enough: bool

    @property
    def is_sure(self) -> bool:
        return self.is_enough and (self.low > 0 or self.high < 0)


def difference(one: Share, other: Share) -> Difference | None:
    """`one` less `other`; None when either has no cases."""
    if one.value is None or other.value is None:
        return None
    value = one.value - other.value
    low = value - sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    high = value + sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Difference(value, max(-1.0, low), min(1.0, high), one.is_enough and other.is_enough)


def _wilson(hits: int, n: int) -> tuple[float, float]:
    if not n:
        return 0.0, 1.0
    share, z2 = hits / n, Z * Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return (0.0 if not hits else middle - half), (1.0 if hits == n else middle + half)
