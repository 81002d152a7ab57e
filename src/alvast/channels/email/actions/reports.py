"""What mail servers report about our mails, put on the messages they are about."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from alvast.channels.email.models import OutgoingMail, RawMail
from alvast.channels.email.parsing import DeliveryReport
from alvast.conversations.actions import record_delivery
from alvast.conversations.outbound import Thread
from alvast.conversations.queries.channel_side import threads_of_messages
from alvast.kernel.addresses import mail_address

if TYPE_CHECKING:
    from alvast.channels.email.actions.landing import Incoming


def record_reports(incoming: Sequence["Incoming"]) -> None:
    """Settles the reports that match a mail of ours: same Message-ID, and a recipient we did send it to.

    A failed delivery comes back on its message. What matches nothing is left to become an ordinary automatic message, and
    so is what someone sends who takes part in the conversation: words of a person never disappear into a report.
    """
    reports = [(one, one.mail.report) for one in incoming if one.mail.report and one.mail.report.original_message_id]
    sent = OutgoingMail.objects.filter(message_id__in=[report.original_message_id for _, report in reports])
    by_id = {mail.message_id: mail for mail in sent}
    threads = threads_of_messages({mail.message for mail in by_id.values() if mail.message})
    for one, report in reports:
        mail = by_id.get(report.original_message_id)
        if mail is not None and _went_to(mail, report) and not _is_a_persons(one, mail, threads):
            _record(mail, report, one)


def _is_a_persons(one: "Incoming", mail: OutgoingMail, threads: Mapping[UUID, Thread]) -> bool:
    """Only servers send with an empty return path (RFC 5321 §4.5.5)."""
    thread = threads.get(mail.message) if mail.message else None
    is_from_server = ("return-path", "<>") in ((name.lower(), value.strip()) for name, value in one.mail.headers)
    return thread is not None and one.author.address in thread.participants and not is_from_server


def _went_to(mail: OutgoingMail, report: DeliveryReport) -> bool:
    recipient = mail_address(report.recipient)
    return recipient in map(mail_address, mail.envelope_to)


def _record(mail: OutgoingMail, report: DeliveryReport, one: "Incoming") -> None:
    one.state, one.message = RawMail.State.REPORT, mail.message
    if report.kind == "failed" and mail.message is not None:
        detail = f"{report.recipient}: {report.diagnostic}" if report.diagnostic else report.recipient
        record_delivery(
            message=mail.message, delivery="bounced", code=report.status[:40], detail=detail[:500], at=one.received_at
        )
