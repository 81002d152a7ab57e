"""What every register promises."""

from typing import Protocol

from alvast.addresses.rules.judging import Found
from alvast.addresses.rules.reading import Reading


class Register(Protocol):
    """A list of addresses that can be asked. To add one: this class, a name in names.py, a line in queries/choice.py."""

    name: str

    def find(self, reading: Reading) -> Found:
        """What it knows about a reading. Answers within two seconds; raises RegisterDown, nothing else."""
        ...
