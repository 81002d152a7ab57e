"""What happens by the clock: a call whose time has come is told of."""

from alvast.kernel.clock import now
from alvast.kernel.jobs import periodic_job


@periodic_job(name="queueing.tell_due_callbacks", cron="* * * * *")
def tell_due() -> None:
    from alvast.queueing.actions import tell_due_callbacks

    tell_due_callbacks(at=now())
