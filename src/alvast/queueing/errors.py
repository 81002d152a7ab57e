"""What the room refuses, each in a sentence a person can act on."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class NobodyWaits(DomainRefusal):
    code: ClassVar[str] = "nobody_waits"
    sentence: ClassVar[str] = "Nobody is waiting in your line now."


class NotInLine(DomainRefusal):
    code: ClassVar[str] = "not_in_line"
    sentence: ClassVar[str] = "This conversation is not in line."


class SlotTaken(DomainRefusal):
    """The last seat of the slot has just gone, or it never was one."""

    code: ClassVar[str] = "slot_taken"
    sentence: ClassVar[str] = "This moment is no longer free. Choose another one."


class UnreadableNumber(DomainRefusal):
    code: ClassVar[str] = "unreadable_number"
    sentence: ClassVar[str] = "“{number}” is not a phone number."
    http_status: ClassVar[int] = 400
