"""Which registers are asked, in order, and how they stand."""

import time
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.conf import settings

from alvast.addresses.errors import RegisterDown
from alvast.addresses.models import RegisterAddress, RegisterChoice, RegisterImport
from alvast.addresses.registers.base import Register
from alvast.addresses.registers.names import OFFLINE
from alvast.addresses.registers.offline import OfflineRegister
from alvast.addresses.registers.pdok import PdokRegister
from alvast.addresses.rules.address import GivenAddress
from alvast.addresses.rules.gates import may_manage
from alvast.addresses.rules.reading import read
from alvast.kernel.actor import Actor
from alvast.staff.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class RegisterState:
    """What administrators see: which registers are asked, what the one kept here holds, when it was last filled."""

    registers: tuple[str, ...]
    addresses: int
    towns: int
    last_import: datetime | None
    last_accepted: int


def chosen_registers() -> tuple[str, ...]:
    """Names, first one first. Only the one kept here until an administrator says otherwise: nothing leaves the house unasked."""
    row = RegisterChoice.objects.filter(id=1).values_list("registers", flat=True).first()
    return tuple(row) if row else (OFFLINE,)


def registers() -> tuple[Register, ...]:
    """The registers themselves, in the chosen order."""
    return tuple(OfflineRegister() if name == OFFLINE else pdok(settings.PDOK_URL) for name in chosen_registers())


@cache
def pdok(url: str) -> PdokRegister:
    """One for the process, so that all its threads know when it fails."""
    return PdokRegister(url)


@dataclass(frozen=True, slots=True)
class PdokTried:
    """How a try went; `problem` is empty when it answered."""

    milliseconds: int
    problem: str


def try_pdok(actor: Actor) -> PdokTried:
    """Asks PDOK for an address that will be there for a while, past all memory and rest. Raises NotAllowed."""
    if not may_manage(actor):
        raise NotAllowed
    since, problem = time.monotonic(), ""
    try:
        found = PdokRegister(settings.PDOK_URL).find(read(GivenAddress(postcode="1012JS", number="1")))
        problem = "" if found.at_number else "no address"
    except RegisterDown as error:
        problem = str(error)
    return PdokTried(round((time.monotonic() - since) * 1000), problem)


def register_state(actor: Actor) -> RegisterState:
    """Raises NotAllowed."""
    if not may_manage(actor):
        raise NotAllowed
    last = RegisterImport.objects.order_by("-imported_at", "-id").first()
    return RegisterState(
        chosen_registers(), RegisterAddress.objects.count(), RegisterAddress.objects.values("town_key").distinct().count(),
        last.imported_at if last else None, last.accepted if last else 0,
    )  # fmt: skip
