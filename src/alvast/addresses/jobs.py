"""What expires goes: old answers of registers, and counters of minutes that are over."""

from datetime import timedelta

from alvast.kernel.clock import now
from alvast.kernel.jobs import periodic_job


@periodic_job(name="addresses.forget", cron="41 * * * *")
def forget() -> None:
    from alvast.addresses.actions.answers import forget_answers
    from alvast.addresses.actions.keys import forget_visitors

    forget_answers(at=now())
    forget_visitors(before=now() - timedelta(hours=1))
