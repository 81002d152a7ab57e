"""The desk's own mails (password resets, digests) leave like every other mail: a row first, then tries with patience."""

from collections.abc import Sequence
from email.utils import parseaddr

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language
from typing_extensions import override

from alvast.channels.email.actions import queue_letter
from alvast.channels.email.composing import Automatic, Letter, Person
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.errors import NoServerToSend
from alvast.channels.email.queries import first_sender
from alvast.channels.email.rules.addresses import domain_of
from alvast.channels.email.tokens import message_id_for
from alvast.conversations.inbound import NewAttachment
from alvast.kernel.clock import now


class QueueingBackend(BaseEmailBackend):
    """Django's EMAIL_BACKEND: writes rows through the first inbox that can send; in a transaction they go with its commit."""

    @override
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """How many were queued. Raises NoServerToSend unless `fail_silently`."""
        inbox = first_sender()
        if inbox is None:
            if self.fail_silently:
                return 0
            raise NoServerToSend
        for message in email_messages:
            letter = _letter(message, inbox.name, inbox.address)
            queue_letter(letter, inbox=inbox.id, envelope_to=_envelope(message), message=None)
        return len(email_messages)


def _letter(message: EmailMessage, name: str, address: str) -> Letter:
    """Marked as written by a machine, so that no out-of-office answers it. The sender is the inbox, whatever was asked."""
    html = next((str(body) for body, kind in getattr(message, "alternatives", []) if kind == "text/html"), "")
    return Letter(
        from_=Person(name, address), to=_people(message.to), cc=_people(message.cc), subject=str(message.subject),
        message_id=message_id_for(None, domain_of(address)), at=now(), words=Words(str(message.body), html),
        language=get_language() or "nl", automatic=Automatic.GENERATED, attachments=_attachments(message),
    )  # fmt: skip


def _envelope(message: EmailMessage) -> list[str]:
    return list(dict.fromkeys(parseaddr(str(one))[1] for one in message.recipients()))


def _people(written: Sequence[str]) -> list[Person]:
    return [Person(*parseaddr(str(one))) for one in written]


def _attachments(message: EmailMessage) -> list[NewAttachment]:
    """Files as Django takes them: (name, content, type)."""
    found = []
    for file in message.attachments:
        if not isinstance(file, tuple):
            raise TypeError("attach files as (name, content, type)")
        name, content, kind = file
        data = content.encode() if isinstance(content, str) else bytes(content)
        found.append(NewAttachment(name or "bijlage", kind or "application/octet-stream", data))
    return found
