"""What a reader says of a text."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from alvast.kernel.clock import now
from alvast.kernel.secrets import sign
from alvast.knowledge.errors import NotFound, TooManyWords
from alvast.knowledge.models import Feedback, Version
from alvast.knowledge.rules.words import one_line

FROM_ONE_PLACE = 30  # answers an hour: a household or a class, not a program
LONGEST = 1000


@transaction.atomic
def leave_feedback(*, version: UUID, has_helped: bool, words: str = "", network: str) -> None:
    """Keeps a reader's answer; of one place and day the last counts. `network` is only kept as a mark of that day.

    Raises NotFound, TooManyWords.
    """
    if not Version.objects.filter(id=version, state=Version.State.APPROVED).exists():
        raise NotFound
    at = now()
    mark = sign("feedback", f"{at:%Y-%m-%d} {network}", length=12)
    if Feedback.objects.filter(reader_mark=mark, at__gt=at - timedelta(hours=1)).count() >= FROM_ONE_PLACE:
        raise TooManyWords
    said = one_line(words, LONGEST)
    Feedback.objects.bulk_create(
        [Feedback(version_id=version, has_helped=has_helped, words=said, at=at, reader_mark=mark)],
        update_conflicts=True, unique_fields=["version", "reader_mark"], update_fields=["has_helped", "words", "at"],
    )  # fmt: skip
