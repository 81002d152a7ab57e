"""What the room refuses."""

from alvast.kernel.errors import NotFound

__all__ = ["NotFound"]
