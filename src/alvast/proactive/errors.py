"""What the room refuses, each in a sentence that says what is possible."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class AlreadyAnswered(DomainRefusal):
    code: ClassVar[str] = "already_answered"
    sentence: ClassVar[str] = "This question was already answered. Nothing more is needed."


class QuestionClosed(DomainRefusal):
    """It came too late, or the order does not need the answer any more."""

    code: ClassVar[str] = "question_closed"
    sentence: ClassVar[str] = "This question is no longer open. Answer our message if something is still not right."


class AnswerMissing(DomainRefusal):
    code: ClassVar[str] = "answer_missing"
    sentence: ClassVar[str] = "Choose one of the addresses, or write yours."
    http_status: ClassVar[int] = 400


class AddressDoubtful(DomainRefusal):
    """The address that was typed does not hold; the person may say that it is right all the same."""

    code: ClassVar[str] = "address_doubtful"
    sentence: ClassVar[str] = "We are not sure of this address yet. {detail}"
    http_status: ClassVar[int] = 400


class TooLateToChange(DomainRefusal):
    """The parcel is packed or on its way."""

    code: ClassVar[str] = "too_late_to_change"
    sentence: ClassVar[str] = "Your parcel is packed already, so we cannot change its address here. Answer one of our messages."


class NotOpen(DomainRefusal):
    code: ClassVar[str] = "finding_closed"
    sentence: ClassVar[str] = "This is settled already."


class NothingToUndo(DomainRefusal):
    code: ClassVar[str] = "nothing_to_undo"
    sentence: ClassVar[str] = "This cannot be undone any more: the shop went on with the order."


class NothingToReopen(DomainRefusal):
    """It was settled too long ago, is open already, or something newer about the order stands in its place."""

    code: ClassVar[str] = "nothing_to_reopen"
    sentence: ClassVar[str] = (
        "This cannot be taken back any more: something newer about this order stands on the list, or a week passed."
    )


class NothingToApprove(DomainRefusal):
    code: ClassVar[str] = "nothing_to_approve"
    sentence: ClassVar[str] = "There is nothing to approve here: a colleague was first, or the order moved on."


class NothingToReturn(DomainRefusal):
    code: ClassVar[str] = "nothing_to_return"
    sentence: ClassVar[str] = "This order cannot be sent back now: it was not sent yet, or it is on its way back already."


class TooLateToTakeBack(DomainRefusal):
    code: ClassVar[str] = "too_late_to_take_back"
    sentence: ClassVar[str] = "This cannot be taken back any more: the order went on."


class WatchUnreadable(DomainRefusal):
    code: ClassVar[str] = "watch_invalid"
    sentence: ClassVar[str] = "This cannot be a watch: {detail}"
    http_status: ClassVar[int] = 400
