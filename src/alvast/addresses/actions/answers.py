"""What registers outside answered is kept, so that they are asked once."""

from datetime import datetime, timedelta
from typing import Any

from alvast.addresses.models import RegisterAnswer

KEPT_FOUND = timedelta(days=30)
KEPT_NOTHING = timedelta(days=1)  # new houses appear


def remember_answer(*, question: bytes, found: dict[str, Any], is_empty: bool, at: datetime) -> None:
    """Keeps an answer, over an older one."""
    RegisterAnswer.objects.update_or_create(
        question=question, defaults={"found": found, "expires_at": at + (KEPT_NOTHING if is_empty else KEPT_FOUND)}
    )


def forget_answers(*, at: datetime) -> int:
    """Deletes what has expired; answers how many."""
    return RegisterAnswer.objects.filter(expires_at__lt=at).delete()[0]
