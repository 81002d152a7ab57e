"""What a customer can choose while a person is needed: equal, reversible, and the place is kept. Pure."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

SLOT = "slot:"


class Choice(StrEnum):
    """The codes of buttons. A slot is `slot:` and the moment it begins."""

    PERSON = "person"  # wait in line
    BOT = "bot"  # be helped by the bot meanwhile
    CALL_BACK = "call_back"
    MAIL = "mail"


def choices_now(*, is_open: bool, may_call: bool, with_bot: bool) -> tuple[Choice, ...]:
    """Waiting is offered while people are there. The bot is offered to who came from it; a call where one can be booked."""
    offered = {
        Choice.PERSON: is_open, Choice.BOT: with_bot, Choice.CALL_BACK: may_call, Choice.MAIL: True,
    }  # fmt: skip
    return tuple(choice for choice, is_offered in offered.items() if is_offered)


def slot_code(starts_at: datetime) -> str:
    return SLOT + starts_at.isoformat()


def slot_in(code: str) -> datetime | None:
    """The moment that a slot's code stands for; None for any other text."""
    if not code.startswith(SLOT):
        return None
    try:
        at = datetime.fromisoformat(code.removeprefix(SLOT))
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def slot_codes(starts: Sequence[datetime]) -> tuple[str, ...]:
    return (*map(slot_code, starts), Choice.PERSON)
