"""Refusals of the room."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, NotFound

__all__ = ["BotNamedWrongly", "NotFound"]


class BotNamedWrongly(DomainRefusal):
    """People must know what they talk to."""

    code: ClassVar[str] = "bot_named_wrongly"
    sentence: ClassVar[str] = "The name of a bot says “AI”, such as “Bo (AI)”."
    http_status: ClassVar[int] = 400
