"""What the room refuses, each in a sentence that says what to do."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class MayNotWrite(DomainRefusal):
    code: ClassVar[str] = "may_not_write"
    sentence: ClassVar[str] = "Your role does not allow this. Ask a team lead."
    http_status: ClassVar[int] = 403


class NeedsSecondPair(DomainRefusal):
    """Approving is for a lead who did not write it."""

    code: ClassVar[str] = "needs_second_pair"
    sentence: ClassVar[str] = "A team lead who did not write this text has to approve it."
    http_status: ClassVar[int] = 403


class NotADraft(DomainRefusal):
    code: ClassVar[str] = "not_a_draft"
    sentence: ClassVar[str] = "This text is no draft any more. Start a new version."


class NotApproved(DomainRefusal):
    code: ClassVar[str] = "not_approved"
    sentence: ClassVar[str] = "Only an approved text can be withdrawn."


class ChangedMeanwhile(DomainRefusal):
    """Someone else saved the same draft."""

    code: ClassVar[str] = "changed_meanwhile"
    sentence: ClassVar[str] = (
        "Someone else changed this draft while you were writing. Your text is still here; look at theirs first."
    )


class NothingToRead(DomainRefusal):
    code: ClassVar[str] = "nothing_to_read"
    sentence: ClassVar[str] = "A text needs a title and words."
    http_status: ClassVar[int] = 400


class EndsBeforeItBegins(DomainRefusal):
    code: ClassVar[str] = "ends_before_it_begins"
    sentence: ClassVar[str] = "The last day has to come after the first one."
    http_status: ClassVar[int] = 400


class SeriesTaken(DomainRefusal):
    code: ClassVar[str] = "series_taken"
    sentence: ClassVar[str] = "Another article is called “{series}” already."


class NoPicture(DomainRefusal):
    code: ClassVar[str] = "no_picture"
    sentence: ClassVar[str] = "Only PNG, JPEG, GIF and WebP pictures of at most 5 MB can stand in a text."
    http_status: ClassVar[int] = 400


class TooManyWords(DomainRefusal):
    """Too much feedback from one place in a short time."""

    code: ClassVar[str] = "too_many_words"
    sentence: ClassVar[str] = "We have heard you. Please wait a moment before you tell us more."
    http_status: ClassVar[int] = 429


class NotForCustomers(DomainRefusal):
    code: ClassVar[str] = "not_for_customers"
    sentence: ClassVar[str] = "The answer is for colleagues only. Make it public first."


class NotAnsweredYet(DomainRefusal):
    code: ClassVar[str] = "not_answered_yet"
    sentence: ClassVar[str] = "There is no approved answer yet."
