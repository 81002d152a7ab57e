"""Tables of the room: one file per noun."""

from alvast.addresses.models.register import RegisterAddress

__all__ = ["RegisterAddress"]
