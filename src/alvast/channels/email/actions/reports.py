"""What mail servers report about our mails, put on the messages they are about."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from alvast.channels.email.models import OutgoingMail, RawMail
from alvast.channels.email.parsing import DeliveryReport, Outcome
from alvast.conversations.actions import record_delivery
from alvast.conversations.outbound import Thread
from alvast.conversations.queries.channel_side import threads_of_messages
from alvast.kernel.addresses import mail_address

if TYPE_CHECKING:
    from alvast.channels.email.actions.landing import Incoming

MOST_RECIPIENTS = 100


def record_reports(incoming: Sequence["Incoming"]) -> None:
    """Settles the reports that match a mail of ours: same Message-ID, and a recipient we did send it to.

    A failed delivery, to however many of its recipients, comes back on its message. What matches nothing is left to become
    an ordinary automatic message, and so is what someone sends who takes part in the conversation: words of a person never
    disappear into a report.
    """
    reports = [(one, one.mail.report) for one in incoming if one.mail.report and one.mail.report.original_message_id]
    sent = OutgoingMail.objects.filter(message_id__in=[report.original_message_id for _, report in reports])
    by_id = {mail.message_id: mail for mail in sent}
    threads = threads_of_messages({mail.message for mail in by_id.values() if mail.message})
    for one, report in reports:
        mail = by_id.get(report.original_message_id)
        told = _about(mail, report) if mail is not None else []
        if mail is not None and told and not _is_a_persons(one, mail, threads):
            _record(mail, told, one)


def _is_a_persons(one: "Incoming", mail: OutgoingMail, threads: Mapping[UUID, Thread]) -> bool:
    """Only servers send with an empty return path (RFC 5321 §4.5.5)."""
    thread = threads.get(mail.message) if mail.message else None
    is_from_server = ("return-path", "<>") in ((name.lower(), value.strip()) for name, value in one.mail.headers)
    return thread is not None and one.author.address in thread.participants and not is_from_server


def _about(mail: OutgoingMail, report: DeliveryReport) -> list[Outcome]:
    """Only what is told of people we did send it to."""
    ours = set(map(mail_address, mail.envelope_to))
    return [outcome for outcome in report.outcomes if mail_address(outcome.recipient) in ours]


def _record(mail: OutgoingMail, told: list[Outcome], one: "Incoming") -> None:
    one.state, one.message = RawMail.State.REPORT, mail.message
    failed = [outcome for outcome in told if outcome.kind == "failed"]
    if failed:
        refused = _refused(mail.id, [_said(outcome) for outcome in failed])
        if mail.message is not None:
            detail = "; ".join(refused)[:500]
            record_delivery(
                message=mail.message, delivery="bounced", code=failed[0].status[:40], detail=detail, at=one.received_at
            )


def _refused(mail: UUID, told: list[str]) -> list[str]:
    """All that servers have said about recipients who did not get this mail, each once: reports may come one a recipient."""
    row = OutgoingMail.objects.select_for_update().get(id=mail)
    refused = list(dict.fromkeys([*row.refused, *told]))[:MOST_RECIPIENTS]
    OutgoingMail.objects.filter(id=mail).update(refused=refused)
    return refused


def _said(outcome: Outcome) -> str:
    return (f"{outcome.recipient}: {outcome.diagnostic}" if outcome.diagnostic else outcome.recipient)[:300]
