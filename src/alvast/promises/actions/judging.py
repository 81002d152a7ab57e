"""Promises whose moment has come."""

from datetime import datetime

from django.db import transaction

from alvast.kernel.actor import SYSTEM
from alvast.promises.actions.changing import held, write
from alvast.promises.models import Promise

BATCH = 200  # promises judged in one transaction


def judge_due_promises(*, at: datetime) -> int:
    """Judges every promise whose moment has come, each once, whoever else judges; answers how many."""
    judged = 0
    while batch := _judge_batch(at):
        judged += batch
    return judged


@transaction.atomic
def _judge_batch(at: datetime) -> int:
    due = Promise.objects.filter(judge_at__lte=at).order_by("judge_at").values("id")[:BATCH]
    rows = list(held(Promise.objects.filter(id__in=due, judge_at__lte=at), skips_held=True))
    for row in rows:
        write(row, actor=SYSTEM)
    return len(rows)
