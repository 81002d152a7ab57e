"""The split of HTML bodies by the marks of mail programs."""

from .splitting import split_reply_html

__all__ = ["split_reply_html"]
