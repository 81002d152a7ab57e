"""Which registers are asked, in order."""

from collections.abc import Sequence

from alvast.addresses.errors import RegisterUnknown
from alvast.addresses.models import RegisterChoice
from alvast.addresses.registers.names import REGISTERS
from alvast.addresses.rules.gates import may_manage
from alvast.kernel.actor import Actor
from alvast.staff.errors import NotAllowed


def choose_registers(*, actor: Actor, registers: Sequence[str]) -> None:
    """From now on these are asked, the first one first. Raises NotAllowed, RegisterUnknown."""
    if not may_manage(actor):
        raise NotAllowed
    if not registers or not set(registers) <= set(REGISTERS) or len(set(registers)) != len(registers):
        raise RegisterUnknown
    RegisterChoice.objects.update_or_create(id=1, defaults={"registers": list(registers)})
