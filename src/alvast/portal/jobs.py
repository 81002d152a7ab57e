"""What the portal does by itself: send the codes that were asked for, drop what is over."""

from uuid import UUID

from alvast.kernel.jobs import FIRST, job, periodic_job


@job(name="portal.send_code", queue="sending", priority=FIRST)
def send_code_by_mail(code: str) -> None:
    """`code` is the id of what was asked, never the code itself."""
    from alvast.portal.actions import send_code

    send_code(asked=UUID(code))


@periodic_job(name="portal.sweep", cron="17 * * * *")
def drop_what_is_over() -> None:
    from alvast.portal.actions import sweep

    sweep()
