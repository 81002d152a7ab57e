"""What the room refuses, each in a sentence that says what to do."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal


class TextCannotLeave(DomainRefusal):
    """A message holds words that do not go to a customer; `quote` are the first of them."""

    code: ClassVar[str] = "text_cannot_leave"
    sentence: ClassVar[str] = "This cannot be sent with “{quote}” in it. {advice}"
    http_status: ClassVar[int] = 422


class UnreadableContext(DomainRefusal):
    """What was said about a text has a field that we do not know, or a value that does not fit it."""

    code: ClassVar[str] = "unreadable_context"
    sentence: ClassVar[str] = "We cannot read “{field}” in the context. It can hold: {known}."
    http_status: ClassVar[int] = 400
