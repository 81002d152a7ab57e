"""Rules of law as data: which version of a rule held on a day, and where it is written. Pure but for reading its own file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """One version of a rule. `by` names the day that picks it; `words` are for customers, by language.

    A term has `days` or `months`; `moves` says whether its end moves off weekends and holidays.
    """

    name: str
    valid_from: date
    valid_to: date | None
    by: str
    source: str
    words: Mapping[str, str] = field(compare=False)
    days: int = 0
    months: int = 0
    months_if_not_informed: int = 0
    moves: bool = False
    percent: str = ""

    @property
    def version(self) -> str:
        return f"{self.name}@{self.valid_from.isoformat()}"

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True)
class Pack:
    """All versions of all rules of one country, and the sentences its outcomes are told in."""

    rules: tuple[RuleVersion, ...]
    outcomes: Mapping[str, Mapping[str, str]]
    contradictions: Mapping[str, Mapping[str, str]]
    notes: Mapping[str, Mapping[str, str]]

    def version_on(self, name: str, day: date) -> RuleVersion | None:
        """The version that holds on that day; of days to come: the one that holds as far as is known now."""
        return next((rule for rule in self.rules if rule.name == name and rule.holds_on(day)), None)


@cache
def pack(country: str = "nl") -> Pack:
    """Raises FileNotFoundError for a country without one."""
    read = tomllib.loads((files(__name__) / f"{country}.toml").read_text("utf-8"))
    return Pack(tuple(_rule(given) for given in read["rule"]), read["outcome"], read["contradiction"], read["note"])


def _rule(given: dict[str, Any]) -> RuleVersion:
    words = {language: given.pop(language) for language in ("nl", "en")}
    return RuleVersion(valid_from=given.pop("from"), valid_to=given.pop("until", None), words=words, **given)
