"""Parts the new words of a mail from what it quotes and from its signature.

The door: `split_reply` for plain text, `split_reply_html` for HTML that carries a mail program's own quote marks.
"""

from .html import split_reply_html
from .parts import HtmlReply, ReplyParts
from .splitting import split_reply

__all__ = ["HtmlReply", "ReplyParts", "split_reply", "split_reply_html"]
