"""What the room refuses, in sentences for the visitor or the administrator who asked."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class NoSession(DomainRefusal):
    """The secret opens nothing: never made, ended, or of another chat."""

    code: ClassVar[str] = "no_session"
    sentence: ClassVar[str] = "This chat has ended. Open it again to go on."
    http_status: ClassVar[int] = 401


class ChatOff(DomainRefusal):
    code: ClassVar[str] = "chat_off"
    sentence: ClassVar[str] = "This chat is closed at the moment."
    http_status: ClassVar[int] = 503


class WrongOrigin(DomainRefusal):
    """The page that asks is not one that may hold this chat."""

    code: ClassVar[str] = "wrong_origin"
    sentence: ClassVar[str] = "This chat cannot be used on this page."
    http_status: ClassVar[int] = 403


class TooMuch(DomainRefusal):
    """More than a person does; `seconds` until it is possible again."""

    code: ClassVar[str] = "too_many"
    sentence: ClassVar[str] = "That was a lot in a short time. Try again in {seconds} seconds; nothing you wrote is lost."
    http_status: ClassVar[int] = 429


class BodyTooLarge(DomainRefusal):
    code: ClassVar[str] = "body_too_large"
    sentence: ClassVar[str] = "This is too much at once. Send it in parts, or as a file."
    http_status: ClassVar[int] = 413


class MessageTooLong(DomainRefusal):
    code: ClassVar[str] = "message_too_long"
    sentence: ClassVar[str] = "A message can be at most {most} characters long. Send it in parts, or as a file."
    http_status: ClassVar[int] = 413


class MessageEmpty(DomainRefusal):
    code: ClassVar[str] = "message_empty"
    sentence: ClassVar[str] = "Write something first."
    http_status: ClassVar[int] = 400


class FileTooLarge(DomainRefusal):
    code: ClassVar[str] = "file_too_large"
    sentence: ClassVar[str] = "A file can be at most {megabytes} MB."
    http_status: ClassVar[int] = 413


class BodyUnreadable(DomainRefusal):
    code: ClassVar[str] = "body_unreadable"
    sentence: ClassVar[str] = "We could not read what was sent."
    http_status: ClassVar[int] = 400


class AlreadyChosen(DomainRefusal):
    code: ClassVar[str] = "already_chosen"
    sentence: ClassVar[str] = "You have already chosen here."


class UnreadableAddress(DomainRefusal):
    code: ClassVar[str] = "unreadable_address"
    sentence: ClassVar[str] = "This is not a mail address. Look at it again."
    http_status: ClassVar[int] = 400


class NothingSaid(DomainRefusal):
    code: ClassVar[str] = "nothing_said"
    sentence: ClassVar[str] = "There is no conversation yet."


class UnfitSetting(DomainRefusal):
    code: ClassVar[str] = "unfit_setting"
    sentence: ClassVar[str] = "“{field}” cannot be used like this."
    http_status: ClassVar[int] = 400


class UnreadableOrigin(DomainRefusal):
    code: ClassVar[str] = "unreadable_origin"
    sentence: ClassVar[str] = "“{origin}” is not the address of a site, such as https://www.shop.example."
    http_status: ClassVar[int] = 400


class UnreadableKey(DomainRefusal):
    code: ClassVar[str] = "unreadable_key"
    sentence: ClassVar[str] = "This is not a public Ed25519 key in PEM form."
    http_status: ClassVar[int] = 400
