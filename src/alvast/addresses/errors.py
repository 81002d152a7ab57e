"""What the room refuses. An address is never refused; a verdict says what is wrong with it."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal


class FileUnreadable(DomainRefusal):
    """The file as a whole: no text, no header, no rows."""

    code: ClassVar[str] = "register_file_unreadable"
    sentence: ClassVar[str] = "This is not a file of addresses: {detail}"
    http_status: ClassVar[int] = 400


class RegisterUnknown(DomainRefusal):
    code: ClassVar[str] = "register_unknown"
    sentence: ClassVar[str] = "Choose registers from the list."
    http_status: ClassVar[int] = 400


class NameMissing(DomainRefusal):
    code: ClassVar[str] = "shop_name_missing"
    sentence: ClassVar[str] = "Give it the name of the shop."
    http_status: ClassVar[int] = 400


class OriginInvalid(DomainRefusal):
    code: ClassVar[str] = "shop_origin_invalid"
    sentence: ClassVar[str] = "“{origin}” is not the address of a site. Write it as https://www.shop.example, without a path."
    http_status: ClassVar[int] = 400


class KeyRefused(DomainRefusal):
    """Unknown, revoked, or used on a page of another site: they look alike."""

    code: ClassVar[str] = "shop_key_refused"
    sentence: ClassVar[str] = "This key does not work on this site."
    http_status: ClassVar[int] = 403


class TooManyChecks(DomainRefusal):
    code: ClassVar[str] = "too_many_requests"
    sentence: ClassVar[str] = "Too many requests. Go on in {seconds} s."
    http_status: ClassVar[int] = 429


class RegisterDown(Exception):
    """A register did not answer, or not in time, or not in its own shape. `args[0]` says which, for the log."""
