"""What a split mail body consists of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReplyParts:
    """A plain body in three parts that together hold every word of it.

    `reply` is what the writer typed this time, `quoted` what came from earlier mails (with its introduction line
    and quote marks), `signature` what the writer's mail program or employer put under it.
    """

    reply: str
    quoted: str
    signature: str


@dataclass(frozen=True, slots=True)
class HtmlReply:
    """The same three parts as readable plain text, read from the marks that mail programs leave in HTML."""

    reply_text: str
    quoted_text: str
    signature_text: str
