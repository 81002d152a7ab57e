"""How a chat looks and what it says of itself: the operator's colours and words, read strictly. Pure."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

LANGUAGES: Final = ("nl", "en")
SIDES: Final = ("right", "left")
LONGEST: Final = {"title": 60, "greeting": 300, "away": 300}
MOST_STARTERS: Final = 4
LONGEST_STARTER: Final = 80
ACCENT: Final = "#0a5c55"

_COLOUR = re.compile(r"#[0-9a-f]{6}")


class Unfit(ValueError):
    """Something cannot be used; the argument names the field."""


@dataclass(frozen=True, slots=True)
class Texts:
    """In one language. Empty ones are the product's own words. `starters` are questions that a tap asks."""

    title: str = ""
    greeting: str = ""
    away: str = ""
    starters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appearance:
    """`accent` is #rrggbb; what is written on it is black or white, whichever reads better (`on_accent`)."""

    accent: str = ACCENT
    side: str = "right"
    texts: Mapping[str, Texts] = field(default_factory=dict)

    @property
    def on_accent(self) -> str:
        light = _luminance(self.accent)
        return "#ffffff" if 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 else "#000000"

    def texts_in(self, language: str) -> Texts:
        return self.texts.get(language, Texts())

    def stored(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Colours and texts as they are kept."""
        return {"accent": self.accent, "side": self.side}, {code: asdict(texts) for code, texts in self.texts.items()}


def read_appearance(colours: Mapping[str, Any], texts: Mapping[str, Any]) -> Appearance:
    """Raises Unfit for a colour that is none, an unknown field or language, or a text that is too long."""
    if unknown := set(colours) - {"accent", "side"}:
        raise Unfit(sorted(unknown)[0])
    accent, side = str(colours.get("accent", ACCENT)).lower(), colours.get("side", "right")
    if not _COLOUR.fullmatch(accent):
        raise Unfit("accent")
    if side not in SIDES:
        raise Unfit("side")
    if unknown := set(texts) - set(LANGUAGES):
        raise Unfit(sorted(unknown)[0])
    return Appearance(accent, side, {code: _texts(said) for code, said in texts.items()})


def _texts(said: Any) -> Texts:
    if not isinstance(said, Mapping) or (set(said) - {*LONGEST, "starters"}):
        raise Unfit("texts")
    starters = said.get("starters", ())
    if not isinstance(starters, (list, tuple)) or len(starters) > MOST_STARTERS:
        raise Unfit("starters")
    fields = {name: _line(said.get(name, ""), name, longest) for name, longest in LONGEST.items()}
    return Texts(**fields, starters=tuple(_line(one, "starters", LONGEST_STARTER) for one in starters))


def _line(value: Any, name: str, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or any(ord(c) < 32 for c in value):
        raise Unfit(name)
    return value.strip()


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
