"""What an answer depends on, as marks: a run is worth something as long as they are the same."""

import hashlib
from dataclasses import dataclass

from alvast.bots.model.queries import endpoint
from alvast.bots.models import Bot
from alvast.bots.quality.models import Example, Intent
from alvast.knowledge.queries.marks import base_mark

TURN = 1  # raise when the steps of a turn, their rules or their texts change: all examples are to be run again
EXTRACTIVE = "extractive"


@dataclass(frozen=True, slots=True)
class Versions:
    """Marks, by what they are of."""

    articles: str
    composer: str
    turn: str
    examples: str
    threshold: str

    def document(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in self.__slots__}


def versions_of(intent: Intent) -> Versions:
    """As they are now."""
    return Versions(
        articles=base_mark(), composer=composer_version(), turn=str(TURN), examples=_examples(intent),
        threshold=f"{intent.threshold:.2f}",
    )  # fmt: skip


def composer_in_use() -> str:
    """That of the bots at work: the model as soon as one of them uses it, because what it can do must be shown first."""
    chosen = set(Bot.objects.filter(stopped_at=None).values_list("composer", flat=True))
    return next((name for name in sorted(chosen) if name != EXTRACTIVE), EXTRACTIVE)


def composer_version() -> str:
    name = composer_in_use()
    line = endpoint() if name != EXTRACTIVE else None
    return f"{name}:{line.version}" if line else name


def _examples(intent: Intent) -> str:
    ids = Example.objects.filter(intent=intent, retired_at=None).order_by("id").values_list("id", flat=True)
    return hashlib.sha256(",".join(map(str, ids)).encode()).hexdigest()[:12]
