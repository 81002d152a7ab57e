"""A listener that hears a few plain words: the room beside this one is tested there."""

from collections.abc import Sequence
from dataclasses import dataclass

HEARD = {
    "belachelijk": ("emotie_oplopend", 2, "name_the_feeling"), "overleden": ("rouw_overlijden", 3, "condole_first"),
    "rook": ("veiligheid", 3, "stop_and_warn"), "al drie keer": ("herhaalcontact", 2, "own_it"),
    "beloofd": ("belofte_niet_nagekomen", 3, "admit"), "medewerker": ("mens_gevraagd", 3, "transfer"),
}  # fmt: skip


@dataclass(frozen=True)
class Plain:
    name: str
    start: int
    end: int
    severity: int
    advice: str


def hears(text: str, earlier: Sequence[str]) -> list[Plain]:
    return [
        Plain(type_, text.index(words), text.index(words) + len(words), severity, advice)
        for words, (type_, severity, advice) in HEARD.items()
        if words in text
    ]
