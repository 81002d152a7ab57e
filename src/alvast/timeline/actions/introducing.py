"""Customers of client systems: one record each, however we first met them.

A client system's own number (`customer/c-17`) is the identity. A mail address leads to it: a customer met by mail, whose
key is only provisional (`mail/<address>`), becomes `c-17` when a client system names that address for c-17. Two numbers
are never joined because of a shared address (families share one): the address stays with who had it first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.kernel.addresses import mail_address
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.kernel.rows import copy_in, insert_new
from alvast.timeline.actions.merging import hold_identities, join
from alvast.timeline.models import ContactPoint, Subject
from alvast.timeline.queries.identity import canonical_of
from alvast.timeline.rules.addresses import phone_number
from alvast.timeline.rules.naming import BY_ADDRESS, key_of_address


@dataclass(frozen=True, slots=True)
class ClientPerson:
    """A customer as a client system names them. `number` may be empty, `address` is normalised or empty."""

    number: str
    address: str

    @classmethod
    def named(cls, number: str, address: str) -> "ClientPerson":
        """A number that is a mail address (some systems do that) is taken as the address."""
        if "@" in number:
            return cls("", mail_address(number.removeprefix(BY_ADDRESS)) or number)
        return cls(number, mail_address(address))


@dataclass(slots=True)
class _Known:
    numbers: dict[str, UUID]
    owners: dict[str, UUID]
    provisional: set[UUID]
    kept: dict[UUID, UUID]

    def is_settled(self, person: ClientPerson) -> bool:
        owner = self.owners.get(person.address)
        if not person.number:
            return owner is not None
        subject = self.numbers.get(person.number)
        if subject is None or (person.address and owner is None):
            return False
        return owner is None or owner not in self.provisional or self._is_same(subject, owner)

    def _is_same(self, one: UUID, other: UUID) -> bool:
        return self.kept.get(one, one) == self.kept.get(other, other)

    def subject_of(self, person: ClientPerson) -> UUID:
        return self.numbers[person.number] if person.number else self.owners[person.address]


def introduce(people: Iterable[ClientPerson]) -> dict[ClientPerson, UUID]:
    """The record of each, made or joined where needed; a few queries for any number who are known. In a transaction."""
    wanted = [person for person in dict.fromkeys(people) if person.number or person.address]
    known = _look(wanted)
    if not all(known.is_settled(person) for person in wanted):
        hold_identities()
        known = _look(wanted)
        _make_unknown(wanted, known)
        for person in wanted:
            if not known.is_settled(person):
                _settle(person, known)
    return {person: known.subject_of(person) for person in wanted}


def add_phones(phones: Iterable[tuple[UUID, str]]) -> None:
    """Adds the numbers that can be one and are nobody's yet."""
    at = now()
    found = {value: customer for customer, text in phones if (value := phone_number(text))}
    if found:
        insert_new(ContactPoint, [_point(found[value], ContactPoint.Kind.PHONE, value, at) for value in sorted(found)])


def _look(people: Sequence[ClientPerson]) -> _Known:
    keys = [person.number for person in people if person.number]
    addresses = [person.address for person in people if person.address]
    numbers = dict(Subject.objects.filter(kind="customer", key__in=keys).values_list("key", "id"))
    rows = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value__in=addresses)
    points = list(rows.values_list("value", "customer_id", "customer__key", "customer__merged_into"))
    known = _Known(numbers, {value: owner for value, owner, _, _ in points}, set(), {})
    known.provisional = {owner for _, owner, key, into in points if key.startswith(BY_ADDRESS) and not into}
    if known.provisional:
        known.kept = dict(canonical_of({*numbers.values(), *known.owners.values()}))
    return known


def _make_unknown(people: Sequence[ClientPerson], known: _Known) -> None:
    """Records for those of whom neither number nor address is known, all at once; those with a number first."""
    at = now()
    fresh: dict[str, tuple[ClientPerson, UUID]] = {}
    taken: set[str] = set()
    for person in sorted(people, key=lambda p: not p.number):
        key = person.number or key_of_address(person.address)
        is_unknown = person.number not in known.numbers and person.address not in known.owners
        if is_unknown and key not in fresh and not (person.address and person.address in taken):
            fresh[key] = person, new_id()
            taken.add(person.address)
    _add_addresses({person.address: id_ for person, id_ in fresh.values() if person.address}, known)
    rows = {key: id_ for key, (person, id_) in fresh.items() if person.number or known.owners[person.address] == id_}
    copy_in(Subject, [
        {"id": i, "kind": "customer", "key": k, "name": "", "name_grams": [], "customer_id": i, "made_at": at}
        for k, i in rows.items()
    ])  # fmt: skip
    known.numbers |= {person.number: id_ for person, id_ in fresh.values() if person.number}


def _add_addresses(wanted: dict[str, UUID], known: _Known) -> None:
    """Gives each address to its customer, unless someone who came by mail a moment ago has it: then to that one."""
    at = now()
    insert_new(ContactPoint, [_point(wanted[address], ContactPoint.Kind.EMAIL, address, at) for address in sorted(wanted)])
    rows = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value__in=wanted)
    for address, owner in rows.values_list("value", "customer_id"):
        known.owners[address] = owner
        if owner != wanted[address]:
            known.provisional.add(owner)


def _point(customer: UUID, kind: str, value: str, at: datetime) -> dict[str, Any]:
    return {"id": new_id(), "customer_id": customer, "kind": str(kind), "value": value, "made_at": at, "verified_by": ""}


def _settle(person: ClientPerson, known: _Known) -> None:
    """One of whom something is known already: gives the address its number, the number its address, or joins the two."""
    subject, owner = known.numbers.get(person.number), known.owners.get(person.address)
    if subject is None:
        subject = _renamed(owner, person.number) if owner in known.provisional else None
        known.numbers[person.number] = subject or _made(person.number)
        known.provisional.discard(owner or known.numbers[person.number])
    elif owner is None:
        _add_addresses({person.address: subject}, known)
    if not known.is_settled(person):
        join(known.numbers[person.number], known.owners[person.address])
        known.kept = dict(canonical_of({*known.numbers.values(), *known.owners.values()}))


def _renamed(owner: UUID | None, number: str) -> UUID | None:
    """A customer known by mail gets the number; None when someone else gave it one."""
    is_ours = Subject.objects.filter(id=owner, key__startswith=BY_ADDRESS).update(key=number)
    return owner if is_ours else None


def _made(number: str) -> UUID:
    id_ = new_id()
    Subject.objects.create(id=id_, kind="customer", key=number, customer_id=id_, made_at=now())
    return id_
