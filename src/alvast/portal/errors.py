"""What the portal refuses."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal


class WrongCode(DomainRefusal):
    """The code does not match, is too old, was used, or was never sent: they look alike."""

    code: ClassVar[str] = "wrong_code"
    sentence: ClassVar[str] = "This code is not right, or it is too old. Look again, or ask for a new code."
    http_status: ClassVar[int] = 422


class TooManyCodes(DomainRefusal):
    """Too many codes were asked for this address or from this place."""

    code: ClassVar[str] = "too_many_codes"
    sentence: ClassVar[str] = "You asked for a code many times. Please wait an hour, or send us an e-mail."
    http_status: ClassVar[int] = 429


class TooManyMessages(DomainRefusal):
    """More messages within an hour than a person writes."""

    code: ClassVar[str] = "too_many_messages"
    sentence: ClassVar[str] = "You sent many messages this hour. Please wait a little, or send us an e-mail."
    http_status: ClassVar[int] = 429
