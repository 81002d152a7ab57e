"""What the verdict on a delivery address means for the order. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class AddressState(StrEnum):
    FINE = "fine"  # nothing is wrong with it, or it is not ours to judge (abroad)
    UNCHECKED = "unchecked"  # the register was silent: the order goes through, someone looks later
    REPAIRABLE = "repairable"  # what was missing can be only one thing
    MISSING = "missing"
    DOUBTFUL = "doubtful"  # several addresses fit
    CONTRADICTORY = "contradictory"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class AddressOutcome:
    """`options` are the addresses to choose from, `repaired` the one beyond doubt, as a shop writes them; `reason` a code."""

    state: AddressState
    reason: str = ""
    repaired: Mapping[str, Any] | None = None
    options: Sequence[Mapping[str, Any]] = ()
    added: Sequence[str] = ()  # what was filled in: street, town, postcode

    @property
    def is_trouble(self) -> bool:
        return self.state not in (AddressState.FINE, AddressState.UNCHECKED)


FINE = AddressOutcome(AddressState.FINE)
