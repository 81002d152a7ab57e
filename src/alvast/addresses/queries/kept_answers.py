"""A register outside, asked through what it answered before."""

import hashlib
from dataclasses import asdict

from alvast.addresses.actions.answers import remember_answer
from alvast.addresses.models import RegisterAnswer
from alvast.addresses.registers.base import Register
from alvast.addresses.rules.address import Address
from alvast.addresses.rules.judging import Found
from alvast.addresses.rules.names import street_key, town_key
from alvast.addresses.rules.reading import Reading
from alvast.kernel.clock import now


def find_once(register: Register, reading: Reading) -> Found:
    """From memory while it is fresh, else from the register; that there is nothing is remembered too. Raises RegisterDown."""
    question = _question(register, reading)
    kept = RegisterAnswer.objects.filter(question=question, expires_at__gt=now()).values_list("found", flat=True).first()
    if kept is not None:
        return Found(**{name: tuple(Address(*row) for row in rows) for name, rows in kept.items()})
    found = register.find(reading)
    answer = {name: [list(asdict(row).values()) for row in rows] for name, rows in _parts(found).items()}
    remember_answer(question=question, found=answer, is_empty=not found.at_number, at=now())
    return found


def _parts(found: Found) -> dict[str, tuple[Address, ...]]:
    return {"at_number": found.at_number, "around": found.around, "elsewhere": found.elsewhere}


def _question(register: Register, reading: Reading) -> bytes:
    """What an answer depends on: also street and town, by which is looked elsewhere."""
    asked = (register.name, reading.postcode, str(reading.number), street_key(reading.street), town_key(reading.town))
    return hashlib.sha256("\0".join(asked).encode()).digest()
