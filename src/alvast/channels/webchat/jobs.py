"""What happens by the clock."""

from alvast.kernel.jobs import FIRST, job, periodic_job

ROUNDS = 20  # batches in one run; then other jobs come first


@periodic_job(name="webchat.land_waiting", cron="* * * * * */10")
def land_waiting() -> None:
    """Takes in what could not be taken in when it was sent."""
    from alvast.channels.webchat.actions import land_waiting as land

    for _ in range(ROUNDS):
        if not land():
            return


@job(name="webchat.mail_undelivered", queue="sending", priority=FIRST, lock="webchat.mail_undelivered")
def mail_undelivered() -> None:
    from alvast.channels.webchat.actions import mail_the_undelivered

    mail_the_undelivered()


@periodic_job(name="webchat.sweep_undelivered", cron="* * * * * */20")
def sweep_undelivered() -> None:
    """Visitors who left meanwhile."""
    from alvast.channels.webchat.actions import mail_the_undelivered

    mail_the_undelivered()


@periodic_job(name="webchat.forget", cron="41 * * * *")
def forget() -> None:
    """Counts of yesterday, proofs that expired, sessions that ended."""
    from alvast.channels.webchat.actions import drop_ended_sessions, forget_old

    forget_old()
    drop_ended_sessions()
