"""Was an answer what it had to be? Pure."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with an answer."""

    OUTCOME = "outcome"  # it answered what it does not know, or the other way round
    ARTICLE = "article"  # from another article
    MISSING = "missing"  # something that had to be said
    FORBIDDEN = "forbidden"  # something that must not be said
    BROKEN = "broken"  # no answer came


@dataclass(frozen=True, slots=True)
class Expected:
    """What an example asks for. An empty `article` is any."""

    outcome: str
    article: str = ""
    must_say: Sequence[str] = ()
    must_not_say: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What the bot did. `articles` are the series of its sources."""

    outcome: str
    text: str
    articles: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Between two runs: examples by what became of them. What was not in both is in none of them."""

    turned_red: tuple[object, ...]
    turned_green: tuple[object, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.turned_red or self.turned_green)


def faults_in(given: Given, expected: Expected) -> list[Fault]:
    """None when it is as expected. Words are compared without capitals, accents and doubled spaces."""
    said = folded(given.text)
    found = {
        Fault.OUTCOME: given.outcome != expected.outcome,
        Fault.ARTICLE: bool(expected.article) and expected.article not in given.articles,
        Fault.MISSING: not all(folded(words) in said for words in expected.must_say),
        Fault.FORBIDDEN: any(folded(words) in said for words in expected.must_not_say),
    }
    return [fault for fault, is_there in found.items() if is_there]


def difference(before: Mapping[object, bool], after: Mapping[object, bool]) -> Difference:
    """Both say of an example whether it passed."""
    both = [example for example in after if example in before]
    return Difference(
        tuple(example for example in both if before[example] and not after[example]),
        tuple(example for example in both if after[example] and not before[example]),
    )


def folded(text: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return re.sub(r"\s+", " ", plain).strip().casefold()
