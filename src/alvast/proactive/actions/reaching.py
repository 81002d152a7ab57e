"""Writing to customers: one message about one truth, in one conversation about one order, when they may be written to."""

import logging
import re
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from alvast.channels.email.queries import InboxLine, first_inbox
from alvast.conversations.actions import open_conversation, write_reply
from alvast.conversations.errors import AlreadyMerged, ConversationErased
from alvast.conversations.queries import conversations_of_customer
from alvast.decisions.actions import link_conversation
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.proactive.actions.telling import changed
from alvast.proactive.letters import Letter, letter_for, subject_about
from alvast.proactive.models import Finding, Outreach
from alvast.proactive.queries.matters import Addressee, addressee_of, matter_of, order_number
from alvast.timeline.queries import records_of

log = logging.getLogger(__name__)

NO_DOOR_YET = timedelta(hours=1)  # an installation without an inbox keeps the message until it has one
BATCH = 100
ALWAYS = (Outreach.Kind.THANKS, Outreach.Kind.UNDONE, Outreach.Kind.REPAIRED)  # true whatever happened meanwhile


def send_due_messages(*, at: datetime) -> int:
    """Writes the messages whose time has come; one that cannot be written holds up no other."""
    rows = Outreach.objects.filter(send_at__lte=at).order_by("send_at", "id").values_list("id", flat=True)
    return sum(_sent(outreach) for outreach in list(rows[:BATCH]))


def _sent(outreach: UUID) -> bool:
    try:
        return write_to_customer(outreach=outreach)
    except Exception:
        log.exception("outreach_not_written", extra={"outreach": outreach})
        return False


@transaction.atomic
def write_to_customer(*, outreach: UUID) -> bool:
    """Writes one message now; False when it was written already, is no longer needed, or there is no door yet.

    The row is held, and its state says whether it was written: two workers, or one that died half-way, write it once.
    """
    row = Outreach.objects.select_for_update(of=("self",)).filter(id=outreach, send_at__isnull=False).first()
    if row is None:
        return False
    finding = Finding.objects.get(id=row.finding_id)
    who = addressee_of(finding)
    if finding.closed_at is not None and row.kind not in ALWAYS:
        return _dropped(row, "over")
    if who is None:
        return _hand_to_person(row, finding, "no_address")
    if row.kind == Outreach.Kind.DATE and not _is_to_come(finding):
        return _hand_to_person(row, finding, "no_date")
    inbox = _inbox()
    if inbox is None:
        Outreach.objects.filter(id=row.id).update(send_at=now() + NO_DOOR_YET)
        return False
    letter = letter_for(row.kind, matter_of(row, finding), sender=inbox.name, language=who.language)
    _note(row, finding, *_written(row, finding, who, inbox, letter))
    return True


def ensure_conversation(*, finding: Finding) -> UUID | None:
    """The conversation in which this order is spoken of, made where needed; None without customer, address or inbox."""
    who, inbox = addressee_of(finding), _inbox()
    if who is None or inbox is None:
        return None
    conversation = _known_conversation(finding) or _opened(
        who, inbox, subject_about(order_number(finding), language=who.language)
    )
    Finding.objects.filter(id=finding.id).update(conversation=conversation)
    link_conversation(decision=finding.decision, conversation=conversation)
    return conversation


def _known_conversation(finding: Finding) -> UUID | None:
    if finding.conversation is not None:
        return finding.conversation
    earlier = Finding.objects.filter(subject=finding.subject_id, customer=finding.customer_id).exclude(conversation=None)
    return earlier.order_by("-found_at").values_list("conversation", flat=True).first() or _asked_about(finding)


def _asked_about(finding: Finding) -> UUID | None:
    """The customer asked about this order by its number, and that conversation is still going on: we answer there."""
    if finding.customer_id is None:
        return None
    order = re.compile(rf"\b{re.escape(order_number(finding))}\b")
    lines = conversations_of_customer(SYSTEM, records_of(finding.customer_id))
    return next((line.id for line in lines if line.status != "closed" and order.search(line.subject)), None)


def _opened(who: Addressee, inbox: InboxLine, subject: str) -> UUID:
    return open_conversation(
        actor=SYSTEM, team=inbox.team, address=who.address, subject=subject, channel="email", account=inbox.id, name=who.name,
        language=who.language,
    )  # fmt: skip


def _written(row: Outreach, finding: Finding, who: Addressee, inbox: InboxLine, letter: Letter) -> tuple[UUID, UUID]:
    known = _known_conversation(finding)
    if known is not None:
        try:
            with transaction.atomic():
                return known, write_reply(actor=SYSTEM, conversation=known, text=letter.text, to=[who.address], client_key=row.id)
        except (AlreadyMerged, ConversationErased, NotFound):
            log.info("conversation_gone", extra={"outreach": row.id})
    conversation = _opened(who, inbox, letter.subject)
    return conversation, write_reply(
        actor=SYSTEM, conversation=conversation, text=letter.text, to=[who.address], client_key=row.id
    )


def _note(row: Outreach, finding: Finding, conversation: UUID, message: UUID) -> None:
    Outreach.objects.filter(id=row.id).update(send_at=None, written_at=now(), conversation=conversation, message=message)
    Finding.objects.filter(id=finding.id).update(conversation=conversation)
    link_conversation(decision=finding.decision, conversation=conversation)
    state([changed(finding, "written")])


def _is_to_come(finding: Finding) -> bool:
    today = localtime(now()).date()
    return finding.expected_on is not None and finding.expected_on >= today


def _hand_to_person(row: Outreach, finding: Finding, because: str) -> bool:
    """While the message waited, the customer's address went, or the day passed that it would have named."""
    Finding.objects.filter(id=finding.id, state__in=[Finding.State.ASKED, Finding.State.NOTIFIED]).update(
        state=Finding.State.HUMAN
    )
    state([changed(finding, Finding.State.HUMAN)])
    return _dropped(row, because)


def _dropped(row: Outreach, because: str) -> bool:
    Outreach.objects.filter(id=row.id).update(send_at=None, dropped_because=because)
    return False


def _inbox() -> InboxLine | None:
    try:
        return first_inbox()
    except NotFound:
        return None
