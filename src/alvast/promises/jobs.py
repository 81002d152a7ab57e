"""What happens by the clock: a promise is warned about and judged when its moment comes. No scan: the moments are an index."""

from alvast.kernel.clock import now
from alvast.kernel.jobs import job, periodic_job


@job(name="promises.judge_due", queue="promises")
def judge_due() -> None:
    """Enqueued for the moment at which time alone may change a promise."""
    from alvast.promises.actions import judge_due_promises

    judge_due_promises(at=now())


@periodic_job(name="promises.sweep_due", cron="* * * * * */20")
def sweep_due() -> None:
    """Catches what a lost or late job left behind."""
    from alvast.promises.actions import judge_due_promises

    judge_due_promises(at=now())
