"""What happens by the clock."""

from alvast.kernel.clock import now
from alvast.kernel.jobs import periodic_job


@periodic_job(name="knowledge.forget_old_words", cron="37 3 * * *")
def forget_old_words() -> None:
    """What readers and askers wrote is kept for half a year."""
    from alvast.knowledge.actions import forget_old_words as forget

    forget(at=now())
