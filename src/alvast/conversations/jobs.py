"""What happens by the clock: held messages leave, sleeping conversations wake."""

from datetime import timedelta

from alvast.kernel.clock import now
from alvast.kernel.jobs import job, periodic_job


@job(name="conversations.release_due", queue="sending")
def release_due() -> None:
    """Enqueued with each written message for the moment it may leave."""
    from alvast.conversations.actions import release_due_messages

    release_due_messages(at=now())


@periodic_job(name="conversations.sweep_due", cron="* * * * * */10")
def sweep_due() -> None:
    """Catches what a lost or late job left behind."""
    from alvast.conversations.actions import release_due_messages

    release_due_messages(at=now())


@periodic_job(name="conversations.wake_snoozed", cron="* * * * * */20")
def wake() -> None:
    from alvast.conversations.actions import wake_snoozed

    wake_snoozed(at=now())


@periodic_job(name="conversations.drop_stale_uploads", cron="23 3 * * *")
def drop_stale() -> None:
    """Files that nobody sent within a week."""
    from alvast.conversations.actions import drop_stale_uploads

    while drop_stale_uploads(before=now() - timedelta(days=7)):
        pass
