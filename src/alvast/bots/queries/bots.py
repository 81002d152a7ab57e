"""The bots there are, and which one answers where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.bots.models import Bot, Disclosure
from alvast.bots.wording import disclosure
from alvast.kernel.actor import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class BotLine:
    """A bot as others see it. `stopped_at` None: it works."""

    id: UUID
    key: str
    name: str
    brand: str
    accounts: Sequence[UUID]
    language: str
    disclosure: str
    composer: str
    subject: UUID
    stopped_at: datetime | None

    @property
    def actor(self) -> Actor:
        """Speaks on every team's conversations of its accounts; the turn looks at nothing else."""
        return Actor(kind=ActorKind.BOT, id=self.id, sees_all=True)

    def disclosed(self, language: str) -> str:
        """What it says first (G4): that it is AI, and how a person is reached."""
        words: str = self.disclosure or disclosure(self.name, language=language)
        return words


def bots() -> list[BotLine]:
    """All of them, by name."""
    return [_line(row) for row in Bot.objects.order_by("name", "id")]


def bot_on(account: UUID | None) -> BotLine | None:
    """The bot that works on this account of a channel; None where people answer everything."""
    if account is None:
        return None
    row = Bot.objects.filter(accounts__contains=[account], stopped_at=None).order_by("made_at", "id").first()
    return _line(row) if row else None


def accounts_with_bots() -> set[UUID]:
    """The accounts of channels on which a bot works; one query."""
    rows = Bot.objects.filter(stopped_at=None).values_list("accounts", flat=True)
    return {account for accounts in rows for account in accounts}


def was_disclosed(conversation: UUID) -> bool:
    return Disclosure.objects.filter(conversation=conversation).exists()


def _line(row: Bot) -> BotLine:
    return BotLine(
        row.id, row.key, row.name, row.brand, tuple(row.accounts), row.language, row.disclosure, row.composer, row.subject_id,
        row.stopped_at,
    )  # fmt: skip
