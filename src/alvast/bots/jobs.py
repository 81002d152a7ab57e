"""What happens a moment later, with the transaction that asked for it."""

from uuid import UUID

from alvast.kernel.jobs import FIRST, job


@job(name="bots.send_code", queue="sending", priority=FIRST)
def send_code_by_mail(asked: str, language: str) -> None:
    from alvast.bots.actions.identifying import send_code

    send_code(asked=UUID(asked), language=language)
