"""Where personal data lives. Each room with personal data registers one store; erasure and access go through all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Erasing:
    """One erasure: when, and on what ground (request, retention, objection, error)."""

    at: datetime
    ground: str


@dataclass(frozen=True, slots=True)
class PersonalStore:
    """A room's personal data of one person, given all subject ids of that person (merged records included).

    `erase` removes it for good in the running transaction and answers how many rows it touched; it may run again.
    `export` answers everything that person may see, as plain JSON values.
    """

    name: str
    erase: Callable[[Sequence[UUID], Erasing], int]
    export: Callable[[Sequence[UUID]], list[dict[str, Any]]]


_stores: list[PersonalStore] = []


def wire_stores(stores: Sequence[PersonalStore]) -> None:
    """Sets all stores, top layer first; called once, by config."""
    _stores[:] = stores


def personal_stores() -> tuple[PersonalStore, ...]:
    return tuple(_stores)
