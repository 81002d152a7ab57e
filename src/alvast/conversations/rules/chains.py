"""Which contacts are about one matter: a chain is one customer with one matter, whatever the door. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Protocol, TypeVar
from uuid import UUID


class OfAMatter(Protocol):
    """What is needed of a contact: whose, about what, when."""

    @property
    def customer(self) -> UUID: ...
    @property
    def matter(self) -> UUID: ...
    @property
    def number(self) -> str | None: ...
    @property
    def at(self) -> datetime: ...


OneContact = TypeVar("OneContact", bound=OfAMatter)


def chains(contacts: Iterable[OneContact]) -> Iterable[Sequence[OneContact]]:
    """Each in order of time. A chain is linked by its matter, or by the order number that its subjects name."""
    found: dict[tuple[UUID, object], list[OneContact]] = {}
    for contact in sorted(contacts, key=attrgetter("at")):
        by_matter = (contact.customer, contact.matter)
        chain = found.get(by_matter)
        if contact.number:
            by_number = (contact.customer, contact.number)
            chain = found.setdefault(by_number, []) if chain is None else chain
            found.setdefault(by_number, chain)
        chain = found.setdefault(by_matter, []) if chain is None else chain
        found.setdefault(by_matter, chain)
        chain.append(contact)
    return {id(chain): chain for chain in found.values()}.values()
