"""What may stand in the register, and whether a fix helped. Pure.

Two counts over equal lengths of time: given their sum, the later one is binomial with share r / (1 + r), where r is the ratio of
the two rates. So an interval for a share is one for the ratio (conditional method; interval by Wilson, see `intervals`).
"""

from dataclasses import dataclass
from math import inf

from alvast.kernel.errors import InvalidInput
from alvast.kernel.shares import LEAST, Share

LONGEST_WINDOW, SHORTEST_WINDOW = 56, 28  # days
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Cost:
    """What a contact costs. `euros_an_hour` of one colleague, all in; None when nobody said so, then nothing is told in euros."""

    minutes: float = 8.0
    euros_an_hour: float | None = None

    def hours_of(self, contacts: float) -> float:
        return contacts * self.minutes / 60

    def euros_of(self, contacts: float) -> float | None:
        return None if self.euros_an_hour is None else self.hours_of(contacts) * self.euros_an_hour


@dataclass(frozen=True, slots=True)
class Effect:
    """Counts in `days` before and in as many days after. `ratio` is after ÷ before, with the interval that holds the true one in
    95 of 100 cases; None when it was never counted before, and `high` infinite when that cannot be excluded."""

    before: int
    after: int
    days: int

    @property
    def before_a_week(self) -> float:
        return self.before * 7 / self.days if self.days else 0.0

    @property
    def after_a_week(self) -> float:
        return self.after * 7 / self.days if self.days else 0.0

    @property
    def ratio(self) -> float | None:
        return self.after / self.before if self.before else None

    @property
    def low(self) -> float:
        return _odds(_share(self).low)

    @property
    def high(self) -> float:
        return _odds(_share(self).high)

    @property
    def spared_a_week(self) -> tuple[float, float, float]:
        """How many fewer a week: as counted, and the interval. Given their sum n, after is n times a share: n less twice that."""
        return (
            self.before_a_week - self.after_a_week, self._fewer(_share(self).high), self._fewer(_share(self).low),
        )  # fmt: skip

    def _fewer(self, share: float) -> float:
        return (self.before + self.after) * (1 - 2 * share) * 7 / self.days if self.days else 0.0

    @property
    def is_too_early(self) -> bool:
        return self.days < SHORTEST_WINDOW or self.before + self.after < LEAST

    @property
    def is_better(self) -> bool:
        return not self.is_too_early and self.high < 1

    @property
    def is_worse(self) -> bool:
        return not self.is_too_early and self.low > 1


def window_of(days_since: int) -> int:
    """How many days on each side are compared, so many days after the fix."""
    return max(0, min(LONGEST_WINDOW, days_since))


def cleaned_title(title: str) -> str:
    """On one line. Raises InvalidInput when there is none, or it is too long."""
    shown = " ".join(title.replace("\0", "").split())
    if not shown or len(shown) > LONGEST_TITLE:
        raise InvalidInput(detail="title")
    return shown


def _share(effect: Effect) -> Share:
    return Share(effect.after, effect.before + effect.after)


def _odds(share: float) -> float:
    return inf if share >= 1 else share / (1 - share)
