"""What the answers of a bot depend on, as marks: a run is worth something as long as they are the same."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from alvast.bots.model.queries import endpoint
from alvast.bots.models import Bot
from alvast.bots.quality.models import Example, Intent
from alvast.kernel.clock import now
from alvast.knowledge.queries.marks import base_mark

TURN = 1  # raise when the steps of a turn, their rules or their texts change: all examples are to be run again
EXTRACTIVE = "extractive"


@dataclass(frozen=True, slots=True)
class Versions:
    """Marks, by what they are of."""

    articles: str
    brand: str
    composer: str
    turn: str
    examples: str
    threshold: str

    def document(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in self.__slots__}


def versions_of(intent: Intent, bot: Bot) -> Versions:
    """As they are now."""
    return Versions(
        articles=base_mark(now()), brand=bot.brand, composer=composer_version(bot), turn=str(TURN), examples=_examples(intent),
        threshold=f"{intent.threshold:.2f}",
    )  # fmt: skip


def bots_at_work() -> Sequence[Bot]:
    """Those that are measured, the oldest first."""
    return list(Bot.objects.filter(stopped_at=None).order_by("made_at", "id"))


def composer_version(bot: Bot) -> str:
    line = endpoint() if bot.composer != EXTRACTIVE else None
    return f"{bot.composer}:{line.version}" if line else bot.composer


def _examples(intent: Intent) -> str:
    ids = Example.objects.filter(intent=intent, retired_at=None).order_by("id").values_list("id", flat=True)
    return hashlib.sha256(",".join(map(str, ids)).encode()).hexdigest()[:12]
