"""What the desk does by the clock."""

from alvast.kernel.clock import now
from alvast.kernel.jobs import periodic_job


@periodic_job(name="desk.send_digests", cron="*/10 * * * *")
def send_digests() -> None:
    from alvast.desk.notifications import actions

    actions.send_digests(at=now())


@periodic_job(name="desk.forget_notifications", cron="41 3 * * *")
def forget_old_notifications() -> None:
    from alvast.desk.notifications import actions

    actions.forget_old_notifications()
