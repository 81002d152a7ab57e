"""Where each incoming message of a batch belongs, and the rows it becomes; nothing is written here but locks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.conversations.inbound import InboundMessage, NewAttachment
from alvast.conversations.models import Attachment, Conversation, Message, Participant
from alvast.conversations.rules.files import file_label, file_type
from alvast.conversations.rules.receiving import Standing, starts_anew
from alvast.conversations.rules.words import NAME, PREVIEW, SUBJECT, one_line, storable
from alvast.kernel.actor import ActorKind
from alvast.kernel.ids import CustomerId, MessageId, new_id
from alvast.kernel.rows import filled
from alvast.timeline.actions import Person, customers_for_addresses

PROVEN = (Message.Trust.TOKEN, Message.Trust.KNOWN)


@dataclass(slots=True)
class Arrival:
    """One message on its way in: who wrote it, and the conversation (held, or new and not yet saved) it belongs to."""

    given: InboundMessage
    id: MessageId
    customer: CustomerId
    place: Conversation
    opened: bool
    reopened: bool = False


def arrivals(messages: Sequence[InboundMessage], *, at: datetime) -> list[Arrival]:
    """Finds the customers and holds the conversations of all messages, in few queries for any number of them."""
    senders = [_sender(message) for message in messages]
    customers = _customers(messages, senders)
    held = _held({m.conversation for m in messages if m.conversation})
    if any(one.erased_at for one in held.values()):  # meanwhile: then its people are strangers again
        customers = _customers(messages, senders)
        held = {asked: one for asked, one in held.items() if not one.erased_at}
    started: dict[UUID, Conversation] = {}
    places: dict[UUID | None, Conversation] = {}
    found: list[Arrival] = []
    for message, sender in zip(messages, senders, strict=True):
        customer = CustomerId(message.customer) if message.customer else customers[sender.address]
        asked = held.get(message.conversation) if message.conversation else places.get(message.follows)
        place = started.get(asked.id, asked) if asked else None
        if place is None or (place is asked and starts_anew(standing(place), automatic=bool(message.automatic), at=at)):
            place = _opened(message, customer, continues=asked, at=at)
            if asked:
                started[asked.id] = place
        if message.raw:
            places[message.raw] = place
        found.append(Arrival(message, MessageId(new_id()), customer, place, opened=place._state.adding))
    return found


def standing(place: Conversation) -> Standing:
    """What the rules of receiving need to know of it."""
    return Standing(place.status, place.closed_at, place.waiting_since, place.reopened_at, place.reopens)


def message_row(arrival: Arrival, *, at: datetime) -> dict[str, Any]:
    """The message as it is kept."""
    given = arrival.given
    return filled(
        Message, id=arrival.id, conversation_id=arrival.place.id, kind=Message.Kind.INBOUND, channel=given.channel,
        author_kind=ActorKind.CUSTOMER, author_id=arrival.customer,
        author_name=one_line(given.author_name, NAME), author_address=given.author_address,
        occurred_at=min(given.occurred_at, at), recorded_at=at, subject=one_line(given.subject, SUBJECT),
        text=storable(given.text), quoted=storable(given.quoted), html=storable(given.html),
        recipients=[{"place": r.place, "name": r.name, "address": r.address} for r in given.recipients],
        recipients_count=len(given.recipients), external_id=given.external_id[:512], raw=given.raw,
        automatic=given.automatic, trust=given.trust,
    )  # fmt: skip


def participant_rows(arrival: Arrival, *, at: datetime) -> Iterable[dict[str, Any]]:
    """The author and those who got a copy; only a proven author can bring people into what is there already."""
    if not arrival.opened and arrival.given.trust not in PROVEN:
        return
    places = Participant.Place
    own_place = places.CUSTOMER if arrival.customer == arrival.place.customer_id else places.COPY
    people = [(arrival.given.author_address, arrival.given.author_name, own_place)]
    people += [(r.address, r.name, places.COPY) for r in arrival.given.recipients]
    for address, name, place in people:
        if address and address not in arrival.given.own_addresses:
            shown = one_line(name, NAME)
            yield filled(Participant, conversation_id=arrival.place.id, address=address, name=shown, place=place, added_at=at)


def attachment_row(message: UUID, file: NewAttachment, blob: UUID, *, at: datetime) -> dict[str, Any]:
    """The file as it is kept; what it is called and what it says it is are labels."""
    return filled(
        Attachment, message_id=message, blob=blob, name=file_label(file.name), type=file_type(file.type), size=len(file.content),
        content_id=file.content_id[:200], inline=file.inline, made_at=at,
    )  # fmt: skip


def _customers(messages: Sequence[InboundMessage], senders: Sequence[Person]) -> dict[str, CustomerId]:
    """Those that are known by their address only."""
    people = [sender for message, sender in zip(messages, senders, strict=True) if message.customer is None]
    return customers_for_addresses(people=people, source=messages[0].channel) if people else {}


def _sender(message: InboundMessage) -> Person:
    """Who wrote it. Someone who gave no address is a stranger of their own: nothing is shared with other strangers."""
    address = message.author_address or f"unknown-{new_id().hex}@sender.invalid"
    return Person(address=address, name=one_line(message.author_name, NAME))


def _held(asked: set[UUID]) -> dict[UUID, Conversation]:
    """The conversations asked for, by the id asked for, locked in one order; a merged one stands for what it went into."""
    if not asked:
        return {}
    places = {
        i: i if into is None else into
        for i, into in Conversation.objects.filter(id__in=asked).values_list("id", "merged_into_id")
    }
    held = _locked(set(places.values()))
    merged_meanwhile = {one.merged_into_id for one in held.values() if one.merged_into_id} - held.keys()
    held |= _locked(merged_meanwhile)
    return {i: held[held[place].merged_into_id or place] for i, place in places.items()}


def _locked(ids: Collection[UUID]) -> dict[UUID, Conversation]:
    if not ids:
        return {}
    rows = Conversation.objects.select_for_update(no_key=True).filter(id__in=ids).order_by("id")
    return {one.id: one for one in rows}


def _opened(message: InboundMessage, customer: CustomerId, *, continues: Conversation | None, at: datetime) -> Conversation:
    return Conversation(
        subject=one_line(message.subject, SUBJECT), preview=one_line(message.text, PREVIEW), customer_id=customer,
        customer_name=one_line(message.author_name or message.author_address, NAME),
        channel=message.answered_by or message.channel, account=message.account,
        team_id=continues.team_id if continues else message.team, continues=continues,
        opened_at=at, last_activity_at=at, language=message.language[:5],
    )  # fmt: skip
