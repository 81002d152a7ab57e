"""Whose portal this is, and the way back to a person."""

from dataclasses import dataclass

from alvast.channels.email.queries import first_sender
from alvast.staff.queries import organisation


@dataclass(frozen=True, slots=True)
class ShopFace:
    """`address` is where mail reaches us and `phone` the number of a person; both may be empty."""

    name: str
    address: str
    phone: str

    @property
    def dials(self) -> str:
        """The number as a phone takes it."""
        return "".join(c for c in self.phone if c.isascii() and (c.isdigit() or c == "+"))


def shop_face() -> ShopFace:
    """As set under settings; without that, the name customers know from our mail."""
    inbox, known = first_sender(), organisation()
    name = known.name or (inbox.name if inbox else "Alvast")
    return ShopFace(name, inbox.address if inbox else "", known.phone)
