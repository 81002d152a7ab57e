"""What is known of an order and its parcels, as the rules see it: facts with since when, and what happened when. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID


class Known(NamedTuple):
    """One fact: `since` is when it became true, `fact` its row. A tuple, for of every order that is judged a dozen are made."""

    value: Any
    since: datetime
    fact: UUID | None = None
    recorded_at: datetime | None = None


class Happened(NamedTuple):
    """Events of one type that meant one status, first and last."""

    type: str
    status: str
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """One subject: an order, or a shipment or return with a subject of its own."""

    subject: UUID
    kind: str
    facts: Mapping[str, Known] = field(default_factory=dict)
    happened: Sequence[Happened] = ()

    @property
    def status(self) -> str:
        known = self.facts.get("status")
        return str(known.value) if known else ""

    @property
    def since(self) -> datetime | None:
        known = self.facts.get("status")
        return known.since if known else None

    def text(self, attribute: str) -> str:
        known = self.facts.get(attribute)
        return "" if known is None or known.value is None else str(known.value)

    def first(self, *statuses: str) -> datetime | None:
        """When one of these statuses was first reached."""
        return min((event.first for event in self._of(statuses)), default=None)

    def last(self, *statuses: str) -> datetime | None:
        return max((event.last for event in self._of(statuses)), default=None)

    def last_of_type(self, prefix: str) -> datetime | None:
        """When an event whose type begins so last happened."""
        return max((event.last for event in self.happened if event.type.startswith(prefix)), default=None)

    def _of(self, statuses: Sequence[str]) -> Iterator[Happened]:
        return (event for event in self.happened if event.status in statuses)
