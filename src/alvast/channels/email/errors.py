"""What the room refuses, in sentences for the administrator or the agent who asked."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, NotFound

__all__ = ["NotFound"]


class AddressTaken(DomainRefusal):
    code: ClassVar[str] = "address_taken"
    sentence: ClassVar[str] = "There is already an inbox with the address {address}."


class UnreadableInboxAddress(DomainRefusal):
    code: ClassVar[str] = "unreadable_inbox_address"
    sentence: ClassVar[str] = "“{address}” cannot be the address of an inbox."
    http_status: ClassVar[int] = 400


class InsecureServer(DomainRefusal):
    """A password would cross a network unprotected."""

    code: ClassVar[str] = "insecure_server"
    sentence: ClassVar[str] = "A connection without encryption is only possible to this very machine, not to {host}."
    http_status: ClassVar[int] = 400


class InsecureTokenAddress(DomainRefusal):
    """The client secret would cross a network unprotected."""

    code: ClassVar[str] = "insecure_token_address"
    sentence: ClassVar[str] = "The token address must begin with https://."
    http_status: ClassVar[int] = 400


class NoServerToSend(DomainRefusal):
    code: ClassVar[str] = "no_server_to_send"
    sentence: ClassVar[str] = "No active inbox has a server to send mail with."


class LineBreakInHeader(DomainRefusal):
    """A name, subject or address that would start a header of its own."""

    code: ClassVar[str] = "line_break_in_header"
    sentence: ClassVar[str] = "A name, subject or address cannot hold a line break."
    http_status: ClassVar[int] = 400
