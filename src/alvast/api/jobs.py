"""What happens in the background: webhooks leave, files are taken in, old answers go."""

from uuid import UUID

from alvast.kernel.clock import now
from alvast.kernel.jobs import job, periodic_job


@job(name="api.deliver_webhook", queue="webhooks")
def deliver_webhook(delivery: str) -> None:
    from alvast.api.actions.deliveries import try_delivery

    try_delivery(delivery=UUID(delivery))


@job(name="api.take_file", queue="imports")
def take_file(file: str) -> None:
    from alvast.api.actions.files import take_file as take

    take(file=UUID(file))


@periodic_job(name="api.forget_requests", cron="17 * * * *")
def forget() -> None:
    from alvast.api.actions import forget_files, forget_requests

    forget_requests(at=now())
    forget_files(at=now())
