"""When a round fails: each order by itself, so that one which cannot be judged holds up no other."""

import logging
from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from alvast.kernel.clock import now
from alvast.proactive.actions.judging import BATCH, Round, judge_arrivals, judge_due, judge_these
from alvast.proactive.models import Arrival, Followed

log = logging.getLogger(__name__)

AGAIN = timedelta(hours=1)  # until an order that could not be judged is tried again


def judge_arrivals_safely() -> Round:
    """One round over what came in; what cannot be judged is set aside for an hour."""
    return _together_or_alone(judge_arrivals, _arrivals)


def judge_due_safely() -> Round:
    """One round over what is due."""
    return _together_or_alone(judge_due, _due)


def judge_these_safely(*, subjects: Collection[UUID]) -> Round:
    """These, due or not."""
    return _together_or_alone(lambda: judge_these(subjects=subjects), lambda: {subject: [] for subject in subjects})


def _together_or_alone(judged: Callable[[], Round], waiting: Callable[[], dict[UUID, list[int]]]) -> Round:
    """`waiting`: the subjects of the round, each with its arrivals. When the database is gone, nothing is tried alone."""
    try:
        return judged()
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("round_not_judged")
    rounds = [_alone(subject, arrivals) for subject, arrivals in waiting().items()]
    return Round(
        sum(one.judged for one in rounds), {subject for one in rounds for subject in one.subjects},
        [finding for one in rounds for finding in one.to_carry_out],
    )  # fmt: skip


def _alone(subject: UUID, arrivals: list[int]) -> Round:
    try:
        with transaction.atomic():
            Arrival.objects.filter(id__in=arrivals).delete()
            return judge_these(subjects=[subject])
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("order_not_judged", extra={"subject": subject})
        _set_aside(subject, arrivals)
        return Round(1, [subject])


@transaction.atomic
def _set_aside(subject: UUID, arrivals: list[int]) -> None:
    Arrival.objects.filter(id__in=arrivals).delete()
    Followed.objects.update_or_create(subject_id=subject, defaults={"due_at": now() + AGAIN})


def _arrivals() -> dict[UUID, list[int]]:
    waiting: defaultdict[UUID, list[int]] = defaultdict(list)
    for arrival, subject in Arrival.objects.order_by("id").values_list("id", "subject_id")[:BATCH]:
        waiting[subject].append(arrival)
    return waiting


def _due() -> dict[UUID, list[int]]:
    rows = Followed.objects.filter(due_at__lte=now()).order_by("due_at", "subject")
    return {subject: [] for subject in rows.values_list("subject_id", flat=True)[:BATCH]}
