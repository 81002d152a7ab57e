"""Work that follows a commit, and sweeps that find what a lost job left behind."""

from threading import BoundedSemaphore
from uuid import UUID

from alvast.channels.email.actions import forget_old_counts, send_waiting, translate_waiting
from alvast.channels.email.queries import has_mail_to_translate, inboxes_with_due_mails
from alvast.kernel.jobs import FIRST, job, periodic_job

ROUNDS = 20  # of a job that finds mails which another worker holds; the sweep comes back to them
_readers = BoundedSemaphore(2)


@job(name="email.translate", queue="mail")
def translate_mails() -> None:
    """Enqueued with every batch of stored mails. Two at a time in one worker: one batch lands while the next is read, and more
    would only wait for their turn. Who finds both at work goes: they look once more after they made room."""
    for _ in range(ROUNDS):
        if not _readers.acquire(blocking=False):
            return
        try:
            while translate_waiting():
                pass
        finally:
            _readers.release()
        if not has_mail_to_translate():
            return


@periodic_job(name="email.sweep_stored", cron="* * * * * */10")
def sweep_stored() -> None:
    if has_mail_to_translate():
        translate_mails.defer()


@job(name="email.send", queue="mail", priority=FIRST)
def send_mails(inbox: str) -> None:
    """Enqueued with every outgoing mail; sends all that is due from the inbox."""
    if send_waiting(inbox=UUID(inbox)) and UUID(inbox) in inboxes_with_due_mails():
        send_mails.defer(inbox=inbox)


@periodic_job(name="email.sweep_outgoing", cron="* * * * * */10")
def sweep_outgoing() -> None:
    """Retries whose time has come, and mails whose sender vanished."""
    for inbox in inboxes_with_due_mails():
        send_mails.defer(inbox=str(inbox))


@periodic_job(name="email.forget_counts", cron="17 3 * * *")
def forget_counts() -> None:
    forget_old_counts()
