"""What the room refuses."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal


class NotAllowed(DomainRefusal):
    """The actor's role does not reach this far."""

    code: ClassVar[str] = "not_allowed"
    sentence: ClassVar[str] = "Your role does not allow this."
    http_status: ClassVar[int] = 403


class AddressTaken(DomainRefusal):
    code: ClassVar[str] = "address_taken"
    sentence: ClassVar[str] = "Someone else already signs in with {address}."


class NameTaken(DomainRefusal):
    code: ClassVar[str] = "name_taken"
    sentence: ClassVar[str] = "The name “{name}” is already in use."


class LastAdministrator(DomainRefusal):
    code: ClassVar[str] = "last_administrator"
    sentence: ClassVar[str] = "This is the last administrator. First make someone else an administrator."


class TeamHasWork(DomainRefusal):
    code: ClassVar[str] = "team_has_work"
    sentence: ClassVar[str] = "This team still has inboxes or open conversations. Move those first."
