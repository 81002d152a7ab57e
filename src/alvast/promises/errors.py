"""What the room refuses, each in a sentence an agent can act on."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class AlreadySettled(DomainRefusal):
    """It was kept or withdrawn."""

    code: ClassVar[str] = "already_settled"
    sentence: ClassVar[str] = "This promise is settled already."


class NotAPromise(DomainRefusal):
    """The words chosen are not in the message, or it is no message to the customer."""

    code: ClassVar[str] = "not_a_promise"
    sentence: ClassVar[str] = "Choose words of a message to the customer."
    http_status: ClassVar[int] = 400


class DueInThePast(DomainRefusal):
    code: ClassVar[str] = "due_in_the_past"
    sentence: ClassVar[str] = "Choose a moment that still lies ahead."
    http_status: ClassVar[int] = 400


class KeptInTheFuture(DomainRefusal):
    code: ClassVar[str] = "kept_in_the_future"
    sentence: ClassVar[str] = "What is still to come has not been kept yet."
    http_status: ClassVar[int] = 400


class CustomerNotTold(DomainRefusal):
    code: ClassVar[str] = "customer_not_told"
    sentence: ClassVar[str] = "Tell the customer first. Until then the date we said still holds."
