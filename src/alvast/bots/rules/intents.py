"""What a customer wants done, read from phrases in a table. Pure."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from alvast.bots.rules.words import folded

GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Phrases:
    """How people say one intent: asked for (`wish`, not when `unless` is said too), or asked about (`ask`)."""

    code: str
    wish: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]
    ask: tuple[re.Pattern[str], ...]

    def is_wished(self, plain: str) -> bool:
        return any(p.search(plain) for p in self.wish) and not any(p.search(plain) for p in self.unless)


@cache
def table() -> tuple[Phrases, ...]:
    """In the order in which they are tried."""
    text = files("alvast.bots.rules").joinpath("intents.toml").read_text(encoding="utf-8")
    return tuple(
        Phrases(line["code"], *(_compiled(line.get(way, ())) for way in ("wish", "unless", "ask")))
        for line in tomllib.loads(text)["intent"]
    )


def wish_in(text: str) -> str:
    """The code of the deed that is asked for; empty when it is none."""
    plain = " ".join(folded(text).split())
    return next((phrases.code for phrases in table() if phrases.is_wished(plain)), "")


def asked_about(text: str) -> str:
    """The code of the deed that the text is about without asking for it; empty when it is none."""
    plain = " ".join(folded(text).split())
    return next((phrases.code for phrases in table() if any(p.search(plain) for p in phrases.ask)), "")


def _compiled(phrases: list[str] | tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(phrase) for phrase in phrases)
