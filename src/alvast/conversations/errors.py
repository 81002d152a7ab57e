"""What the room refuses, each in a sentence an agent can act on."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class EmptyMessage(DomainRefusal):
    code: ClassVar[str] = "empty_message"
    sentence: ClassVar[str] = "Write something first."
    http_status: ClassVar[int] = 400


class NoRecipient(DomainRefusal):
    code: ClassVar[str] = "no_recipient"
    sentence: ClassVar[str] = "Say who this message goes to."
    http_status: ClassVar[int] = 400


class UnreadableAddress(DomainRefusal):
    code: ClassVar[str] = "unreadable_address"
    sentence: ClassVar[str] = "“{address}” is not a mail address."
    http_status: ClassVar[int] = 400


class UploadGone(DomainRefusal):
    """An attachment was removed, or already went with another message."""

    code: ClassVar[str] = "upload_gone"
    sentence: ClassVar[str] = "One of the attachments is no longer there. Add it again."


class TooLateToUndo(DomainRefusal):
    code: ClassVar[str] = "too_late_to_undo"
    sentence: ClassVar[str] = "This message has already left."


class NotInTheFuture(DomainRefusal):
    code: ClassVar[str] = "not_in_the_future"
    sentence: ClassVar[str] = "Choose a moment in the coming year."
    http_status: ClassVar[int] = 400


class AlreadyTaken(DomainRefusal):
    """Someone else was first."""

    code: ClassVar[str] = "already_taken"
    sentence: ClassVar[str] = "{name} has just taken this conversation."


class NotWithTheBot(DomainRefusal):
    """A bot would speak in a conversation that is not, or no longer, its own."""

    code: ClassVar[str] = "not_with_the_bot"
    sentence: ClassVar[str] = "The bot does not have this conversation."


class NotInTheTeam(DomainRefusal):
    """The chosen agent cannot see the conversation: no member of its team, or no longer at work here."""

    code: ClassVar[str] = "not_in_the_team"
    sentence: ClassVar[str] = "This colleague is not in the team of the conversation."


class ReasonMissing(DomainRefusal):
    code: ClassVar[str] = "reason_missing"
    sentence: ClassVar[str] = "Say in a few words why you transfer this conversation."
    http_status: ClassVar[int] = 400


class AlreadyMerged(DomainRefusal):
    code: ClassVar[str] = "already_merged"
    sentence: ClassVar[str] = "This conversation was merged into #{number}. Go on there."


class ConversationErased(DomainRefusal):
    """New words would bring back what was taken away."""

    code: ClassVar[str] = "conversation_erased"
    sentence: ClassVar[str] = "This conversation was erased. Nothing can be added to it."


class CustomersDiffer(DomainRefusal):
    """Joining them would show one customer's words to another."""

    code: ClassVar[str] = "customers_differ"
    sentence: ClassVar[str] = "These belong to different customers. First say that it is the same customer."


class NothingToSplit(DomainRefusal):
    code: ClassVar[str] = "nothing_to_split"
    sentence: ClassVar[str] = "Choose some of the messages, not none and not all."
    http_status: ClassVar[int] = 400


class CaseClosed(DomainRefusal):
    code: ClassVar[str] = "case_closed"
    sentence: ClassVar[str] = "Case {number} is closed."


class MessageErased(DomainRefusal):
    code: ClassVar[str] = "message_erased"
    sentence: ClassVar[str] = "The words of this message were erased."


class AlreadyWritten(DomainRefusal):
    """The same form was sent before with other words, or to others; both texts still exist."""

    code: ClassVar[str] = "already_written"
    sentence: ClassVar[str] = "This page was used before to send something else. Look what was sent, then send this again."


class DraftChanged(DomainRefusal):
    """The same agent changed the draft in another window; both texts still exist."""

    code: ClassVar[str] = "draft_changed"
    sentence: ClassVar[str] = "You changed this draft in another window. Choose which text to keep."


class FileTooLarge(DomainRefusal):
    code: ClassVar[str] = "file_too_large"
    sentence: ClassVar[str] = "“{name}” is larger than {megabytes} MB."
    http_status: ClassVar[int] = 413


class TooManyFiles(DomainRefusal):
    code: ClassVar[str] = "too_many_files"
    sentence: ClassVar[str] = "There are already {most} files. Remove one first."


class LabelTaken(DomainRefusal):
    code: ClassVar[str] = "label_taken"
    sentence: ClassVar[str] = "There is already a label “{name}”."


class OutcomeTaken(DomainRefusal):
    code: ClassVar[str] = "outcome_taken"
    sentence: ClassVar[str] = "There is already an outcome with the code “{code}”."


class ShortcutTaken(DomainRefusal):
    code: ClassVar[str] = "shortcut_taken"
    sentence: ClassVar[str] = "The shortcut “/{shortcut}” is already in use."


class UnknownVariable(DomainRefusal):
    code: ClassVar[str] = "unknown_variable"
    sentence: ClassVar[str] = "“{variable}” cannot be filled in. You can use: klant, voornaam, agent, nummer, team."
    http_status: ClassVar[int] = 400


class TooManyConversations(DomainRefusal):
    code: ClassVar[str] = "too_many_conversations"
    sentence: ClassVar[str] = "Choose at most {most} conversations at a time."
    http_status: ClassVar[int] = 400
