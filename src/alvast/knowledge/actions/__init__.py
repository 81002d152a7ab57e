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
from alvast.knowledge.actions.folders import import_folder
from alvast.knowledge.actions.importing import ImportReport, RefusedText, import_texts

__all__ = [
    "ImportReport", "RefusedText", "Text", "approve", "arrange_article", "change_draft", "discard_draft", "end",
    "import_folder", "import_texts", "send_back", "start_article", "start_version", "submit", "withdraw",
]  # fmt: skip
