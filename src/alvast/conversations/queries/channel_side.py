"""What channels need: where a message of ours hangs, who wrote an earlier one, what an outgoing message says.

Not for pages: nothing here passes the gate, because a channel acts for the house itself.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from alvast.conversations.inbound import NewAttachment, Recipient
from alvast.conversations.models import Attachment, Conversation, Message, Participant
from alvast.conversations.outbound import EarlierMessage, OutboundMessage, Quoted, Thread
from alvast.kernel.actor import ActorKind
from alvast.kernel.blobs import read_blobs
from alvast.kernel.errors import NotFound
from alvast.staff.queries import signature_of
from alvast.timeline.queries import contact_points_of

LONGEST_THREAD = 20  # external ids that a new mail refers to


def threads_of_messages(messages: Collection[UUID]) -> dict[UUID, Thread]:
    """The thread each message is in now (merges followed), by message; unknown ids are left out."""
    if not messages:
        return {}
    found = Message.objects.filter(id__in=messages, erased_at=None).values_list("id", *_PLACE)
    places = {message: merged_into or place for message, place, merged_into in found}
    threads = _threads(places.values())
    return {message: threads[place] for message, place in places.items()}


def messages_by_external_id(external_ids: Collection[str]) -> dict[str, list[EarlierMessage]]:
    """Messages that came in under these external ids; anyone can copy such an id, so look at who wrote them."""
    if not external_ids:
        return {}
    rows = Message.objects.filter(external_id__in=external_ids, kind=Message.Kind.INBOUND)
    found = [(*row[:2], row[3] or row[2]) for row in rows.values_list("external_id", "author_address", *_PLACE)]
    threads = _threads(place for _, _, place in found)
    earlier: dict[str, list[EarlierMessage]] = {}
    for external_id, author, place in found:
        earlier.setdefault(external_id, []).append(EarlierMessage(threads[place], author))
    return earlier


def outbound_message(message: UUID) -> OutboundMessage:
    """All that a channel needs to deliver it. Raises NotFound when it is no outgoing message, or erased."""
    row = Message.objects.filter(id=message, kind=Message.Kind.OUTBOUND, erased_at=None).first()
    if row is None:
        raise NotFound
    spoken = Message.objects.filter(conversation_id=row.conversation_id, recorded_at__lte=row.recorded_at)
    earlier = spoken.exclude(id=row.id).exclude(kind=Message.Kind.NOTE)
    before = list(earlier.order_by("-recorded_at", "-id")[:LONGEST_THREAD])
    account = Conversation.objects.values_list("account", flat=True).get(id=row.conversation_id)
    return OutboundMessage(
        id=row.id, conversation=row.conversation_id, account=row.account or account, subject=row.subject, text=row.text,
        html=row.html,
        recipients=tuple(Recipient(r["place"], r.get("name", ""), r["address"]) for r in row.recipients),
        attachments=_attachments(row.id), is_forward=row.forwarded, delivery=row.delivery,
        passed_on=row.quoted if row.forwarded else "",
        references=() if row.forwarded else tuple(m.external_id for m in reversed(before) if m.external_id),
        answers=None if row.forwarded or row.automatic else _answered(before, row.channel),
        is_automatic=bool(row.automatic),
        signature=signature_of(row.author_id) if row.author_kind == ActorKind.AGENT and row.author_id else "",
    )  # fmt: skip


def messages_of_customers(customers: Collection[UUID]) -> list[UUID]:
    """Every message in the conversations of these customer records, for erasure and access."""
    return list(Message.objects.filter(conversation__customer__in=customers).values_list("id", flat=True))


def messages_written_by(customers: Collection[UUID]) -> list[UUID]:
    """The messages that came from these customer records, wherever they are."""
    written = Message.objects.filter(author_id__in=customers, kind=Message.Kind.INBOUND)
    return list(written.values_list("id", flat=True))


def addresses_of_customers(customers: Collection[UUID]) -> set[str]:
    """Every address these customer records are known by, have written from, or are written to in conversations of their own."""
    written = Message.objects.filter(author_id__in=customers, kind=Message.Kind.INBOUND).exclude(author_address="")
    own = Participant.objects.filter(conversation__customer__in=customers, place=Participant.Place.CUSTOMER)
    known = {point.value for point in contact_points_of(list(customers))}
    return {*known, *written.values_list("author_address", flat=True), *own.values_list("address", flat=True)}


_PLACE = ("conversation_id", "conversation__merged_into_id")


def _threads(conversations: Iterable[UUID]) -> dict[UUID, Thread]:
    people: dict[UUID, set[str]] = {conversation: set() for conversation in conversations}
    for conversation, address in Participant.objects.filter(conversation__in=people).values_list("conversation", "address"):
        people[conversation].add(address)
    return {conversation: Thread(conversation, frozenset(addresses)) for conversation, addresses in people.items()}


def _attachments(message: UUID) -> tuple[NewAttachment, ...]:
    rows = list(Attachment.objects.filter(message=message).order_by("made_at", "id"))
    contents = read_blobs([row.blob for row in rows])
    return tuple(
        NewAttachment(row.name, row.type, contents[row.blob], row.content_id, row.inline) for row in rows if row.blob in contents
    )


def _answered(before: list[Message], channel: str) -> Quoted | None:
    """The customer's newest words that are not a machine's; unproven ones are repeated at no other door than their own."""
    for row in before:
        if row.channel != channel and row.trust == Message.Trust.UNPROVEN:
            continue
        if row.kind == Message.Kind.INBOUND and not row.automatic and row.text and row.erased_at is None:
            return Quoted(row.author_name, row.author_address, row.occurred_at, row.text)
    return None
