"""What the room keeps of people: for at most a day, answers to requests that may be sent twice, and files not yet taken in."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.api.actions.files import forget_contents
from alvast.api.models import IdempotentRequest
from alvast.kernel.erasure import Erasing, PersonalStore


def erase(_subjects: Sequence[UUID], _erasing: Erasing) -> int:
    """All of it goes, whoever it is about: a request repeated today is done again, a file that waits is to be brought again."""
    return IdempotentRequest.objects.all().delete()[0] + forget_contents()


def export(_subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Nothing that is not also in the rooms the answers were made from."""
    return []


STORE = PersonalStore("api", erase, export)
