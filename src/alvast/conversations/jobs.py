"""What happens by the clock: held messages leave, sleeping conversations wake."""

from datetime import timedelta

from alvast.kernel.clock import now
from alvast.kernel.jobs import FIRST, job, periodic_job

ROUNDS = 20  # groups in one job; then other jobs come first


@job(name="conversations.release_due", queue="sending", priority=FIRST)
def release_due() -> None:
    """Enqueued with each written message for the moment it may leave."""
    from alvast.conversations.actions import release_due_messages

    release_due_messages(at=now())


@periodic_job(name="conversations.sweep_due", cron="* * * * * */10")
def sweep_due() -> None:
    """Catches what a lost or late job left behind."""
    from alvast.conversations.actions import release_due_messages

    release_due_messages(at=now())


@job(name="conversations.catch_up_search", queue="search", lock="conversations.catch_up_search")
def catch_up() -> None:
    """Enqueued with every batch of received messages. One at a time, so that new mail keeps the other hands of the worker."""
    from alvast.conversations.actions import catch_up_search

    for _ in range(ROUNDS):
        if not catch_up_search():
            return
    catch_up.defer()


@periodic_job(name="conversations.sweep_search", cron="* * * * * */10")
def sweep_search() -> None:
    """Catches what a lost job left behind, and what is to be tried again."""
    from alvast.conversations.actions import catch_up_search

    catch_up_search()


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
