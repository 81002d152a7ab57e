"""Writes of the room, one transaction each."""

from alvast.knowledge.actions.approving import approve, end, withdraw
from alvast.knowledge.actions.arranging import arrange_article
from alvast.knowledge.actions.drafts import (
    Text,
    change_draft,
    discard_draft,
    send_back,
    start_article,
    start_version,
    submit,
)

__all__ = [
    "Text", "approve", "arrange_article", "change_draft", "discard_draft", "end", "send_back", "start_article",
    "start_version", "submit", "withdraw",
]  # fmt: skip
