"""What a signal is known by."""

import re
from dataclasses import dataclass, field

from alvast.listening.reading import canonical, clusters
from alvast.listening.reading.lexicon import DENIALS
from alvast.writing.phrases import phrases

INFO, ATTENTION, NOW = 1, 2, 3  # how severe: good to know, take care, act now
WEAK = 0.8  # the certainty of words that are common beside a danger and elsewhere ("gevaarlijk", "ik kan niet meer")


def gettext_noop(text: str) -> str:
    """Marks words for the catalogue of translations; they are translated where they are shown."""
    return text


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase. `certainty` 0 to 1: how often people who say this mean the signal. `is_denial`: "niet" is part of it."""

    severity: int
    certainty: float
    is_denial: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SignalType:
    """One of the twenty-four. `id` is S1 to S24, `name` the word of the trade, `advice` what to do.

    `clusters`: words that tell it when they stand together, see clusters.py. `look_alikes`: phrases that hold its words and
    mean something else. `is_deniable`: with "niet" or "geen" it is not there.
    `denials`: the words that deny it. `unless`: words with which the whole message means something else.
    `is_present`: only when it is so now, not long ago. `example` is found, `no_example` is not (tested).
    """

    id: str
    name: str
    title: str
    advice: str
    cues: dict[str, Cue]
    example: str
    no_example: str
    look_alikes: dict[str, Cue] = field(default_factory=dict)
    clusters: dict[str, Cue] = field(default_factory=dict)
    is_deniable: bool = False
    is_present: bool = False
    denials: frozenset[str] = DENIALS
    unless: frozenset[str] = frozenset()

    @property
    def severity(self) -> int:
        """What most of its phrases ask."""
        severities = sorted(cue.severity for cue in self.cues.values())
        return severities[len(severities) // 2]


def cues(severity: int, certainty: float, listed: str) -> dict[str, Cue]:
    """Phrases with commas between them (see writing/phrases.py), in any form of their words."""
    found = phrases(None, canonical(listed))
    return {phrase: Cue(severity, certainty, is_denial=not DENIALS.isdisjoint(_words(phrase))) for phrase in found}


def together(severity: int, certainty: float, listed: str) -> dict[str, Cue]:
    """Clusters with commas between them (see clusters.py), in any form of their words."""
    found = clusters(None, canonical(listed))
    return {cluster: Cue(severity, certainty, is_denial=not DENIALS.isdisjoint(re.split(r"[|+]", cluster))) for cluster in found}


def no_cues(listed: str) -> dict[str, Cue]:
    """Phrases that mean something else; a cue inside or across one of them says nothing."""
    return cues(INFO, 0.0, listed)


def _words(phrase: str) -> set[str]:
    return {word for piece in phrase.split() if not piece.endswith("?") for word in piece.split("|")}
