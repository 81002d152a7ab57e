"""What happens by the clock: due moments pass, messages that waited leave, and what a lost worker left is taken up."""

from alvast.kernel.clock import now
from alvast.kernel.jobs import FIRST, job, periodic_job


@job(name="proactive.judge_arrivals", queue="reactions", priority=FIRST)
def judge_arrivals() -> None:
    """Enqueued with what came in; what another worker has taken already is not there any more."""
    from alvast.proactive.actions import judge_until_quiet

    judge_until_quiet()


@periodic_job(name="proactive.judge_due", cron="* * * * * */10")
def judge_due() -> None:
    from alvast.proactive.actions import judge_until_quiet, judge_what_is_due

    judge_until_quiet()
    while judge_what_is_due().judged:
        pass


@periodic_job(name="proactive.carry_out_left_behind", cron="* * * * * */30")
def carry_out() -> None:
    from alvast.proactive.actions import carry_out_left_behind

    carry_out_left_behind()


@job(name="proactive.send_messages", queue="sending", priority=FIRST)
def send_messages() -> None:
    """Enqueued with each planned message for the moment it may be written."""
    from alvast.proactive.actions import send_due_messages

    send_due_messages(at=now())


@periodic_job(name="proactive.sweep_messages", cron="* * * * * */30")
def sweep_messages() -> None:
    """Catches what a lost or late job left behind."""
    from alvast.proactive.actions import send_due_messages

    send_due_messages(at=now())
