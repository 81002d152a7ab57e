"""Following: what came in is noted with the event that brought it, so that nothing waits unseen."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from alvast.kernel.rows import copy_in
from alvast.proactive.models import Arrival, Followed
from alvast.proactive.queries.loading import KINDS
from alvast.timeline.queries import subjects_of_kinds

PAGE = 1000


def note_arrivals(*, subjects: Collection[UUID]) -> None:
    """Something came in about these. In the caller's transaction; rows are only added, so nobody waits for anybody."""
    copy_in(Arrival, [{"subject_id": subject} for subject in sorted(subjects)])


def adopt_unfollowed() -> int:
    """Follows orders and shipments that were there before this room was, and answers how many."""
    adopted, last = 0, None
    while page := subjects_of_kinds(KINDS, after=last, limit=PAGE):
        last = page[-1]
        followed = set(Followed.objects.filter(subject__in=page).values_list("subject_id", flat=True))
        followed |= set(Arrival.objects.filter(subject__in=page).values_list("subject_id", flat=True))
        fresh = [subject for subject in page if subject not in followed]
        with transaction.atomic():
            note_arrivals(subjects=fresh)
        adopted += len(fresh)
    return adopted


def open_subjects(*, after: UUID | None = None) -> Sequence[UUID]:
    """A page of what is followed and still open, in order."""
    rows = Followed.objects.filter(is_open=True).order_by("subject")
    return list((rows.filter(Q(subject__gt=after)) if after else rows).values_list("subject_id", flat=True)[:PAGE])


def pages_of_open() -> Iterator[Sequence[UUID]]:
    """Everything that is followed and still open, a page at a time."""
    last: UUID | None = None
    while page := open_subjects(after=last):
        last = page[-1]
        yield page
