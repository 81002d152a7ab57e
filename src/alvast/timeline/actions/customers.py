"""Customers met at one of the doors, and the ways to reach them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction

from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.copying import texts_text
from alvast.kernel.ids import CustomerId, new_id
from alvast.kernel.rows import copy_in, filled, insert_new
from alvast.timeline.actions.facts import Statement, record_facts
from alvast.timeline.actions.names import searchable
from alvast.timeline.models import ContactPoint, Fact, Subject
from alvast.timeline.queries.identity import canonical_of
from alvast.timeline.rules.addresses import sender_address
from alvast.timeline.rules.naming import key_of_address


@dataclass(frozen=True, slots=True)
class Person:
    """Someone as a channel saw them: an address as written, and the name beside it (which proves nothing)."""

    address: str
    name: str = ""


def customers_for_addresses(*, people: Sequence[Person], source: str) -> dict[str, CustomerId]:
    """The customer behind each address, as written; unknown ones are introduced. At most five queries for any number.

    Merges are followed. A name is only taken over from a stranger; learning a known nameless address's name costs up to
    nine queries more. Runs in the caller's transaction, if any. An empty address is always a new customer.
    """
    values = {person.address: sender_address(person.address) for person in people}
    names = {values[person.address]: _one_line(person.name) for person in reversed(people)}
    with transaction.atomic(savepoint=False):
        wanted = sorted(set(values.values()))
        known = _known(wanted)
        _learn_names(known, names, source)
        customers = {value: found.customer for value, found in known.items()}
        unknown = [value for value in wanted if value not in known]
        if unknown:
            customers |= _introduce(unknown, names, source)
    return {address: customers[value] for address, value in values.items()}


def _one_line(name: str) -> str:
    return "".join(c if c.isprintable() else " " for c in name).strip()[:200]


@dataclass(frozen=True, slots=True)
class _Known:
    customer: CustomerId
    is_nameless: bool


# Held until the end of the transaction against an erasure of the owner, which takes hold of them first: whoever is found
# here is not erased before what is written now is there to be erased too; whoever is being erased is waited for, and gone.
_OWNERS = """
SELECT p.value, p.customer_id, s.merged_into_id, s.name
FROM timeline_contactpoint p LEFT JOIN timeline_subject s ON s.id = p.customer_id
WHERE p.kind = 'email' AND p.value = ANY(%s::text[]) ORDER BY p.value FOR KEY SHARE OF p
"""


def _known(values: Sequence[str]) -> dict[str, _Known]:
    owners = _owners(values)
    merged = [owner for _, owner, into, _ in owners if into]
    kept = canonical_of(merged) if merged else {}
    return {value: _Known(kept.get(owner, CustomerId(owner)), not name and not into) for value, owner, into, name in owners}


def _owners(values: Sequence[str]) -> list[tuple[str, UUID, UUID | None, str | None]]:
    """(address, its customer, what that was merged into, name), held as above."""
    with connection.cursor() as cursor:
        cursor.execute(_OWNERS, [texts_text(values)])
        found: list[tuple[str, UUID, UUID | None, str | None]] = cursor.fetchall()
    return found


def _learn_names(known: dict[str, _Known], names: dict[str, str], source: str) -> None:
    at = now()
    statements = [
        Statement(found.customer, "name", names[value], at, source)
        for value, found in known.items()
        if found.is_nameless and names[value]
    ]
    if statements:
        record_facts(statements=statements)


def _introduce(addresses: Sequence[str], names: dict[str, str], source: str) -> dict[str, CustomerId]:
    """New customers for these addresses. Of two who introduce the same address at once, the constraint picks one."""
    at = now()
    fresh = {address: CustomerId(new_id()) for address in addresses}
    kind = ContactPoint.Kind.EMAIL
    points = [filled(ContactPoint, customer_id=fresh[a], kind=kind, value=a, made_at=at) for a in addresses if a]
    insert_new(ContactPoint, points)
    owners: dict[str, CustomerId] = {a: fresh[a] for a in addresses if not a}
    owners |= {value: CustomerId(owner) for value, owner, _, _ in _owners(addresses)}
    own = [address for address in addresses if owners[address] == fresh[address]]
    copy_in(Subject, [
        filled(
            Subject, id=fresh[a], kind="customer", key=key_of_address(a or str(fresh[a])), customer_id=fresh[a], made_at=at,
            name=names[a], name_grams=searchable(names[a], [a]),
        )
        for a in own
    ])  # fmt: skip
    copy_in(Fact, [
        filled(
            Fact, subject_id=fresh[a], attribute="name", value=names[a], valid_from=at, recorded_at=at, source=source[:200],
            actor_kind=SYSTEM.kind,
        )
        for a in own if names[a]
    ])  # fmt: skip
    return owners
