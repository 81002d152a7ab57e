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
from alvast.knowledge.actions.feedback import leave_feedback
from alvast.knowledge.actions.folders import import_folder
from alvast.knowledge.actions.gaps import (
    Asker,
    answer_gap_with,
    answer_gaps_of_today,
    askers_to_tell,
    claim_asker,
    dismiss_gap,
    forget_old_words,
    forget_questions,
    note_unanswered,
    tell_askers,
)
from alvast.knowledge.actions.importing import ImportReport, RefusedText, import_texts
from alvast.knowledge.actions.outside import FORMS, import_outside
from alvast.knowledge.actions.pictures import LARGEST_PICTURE, add_picture
from alvast.knowledge.actions.vectors import embed_passages

__all__ = [
    "FORMS", "LARGEST_PICTURE", "Asker", "ImportReport", "RefusedText", "Text", "add_picture", "answer_gap_with",
    "answer_gaps_of_today", "approve", "arrange_article", "askers_to_tell", "change_draft", "claim_asker", "discard_draft",
    "dismiss_gap", "embed_passages", "end", "forget_old_words", "forget_questions", "import_folder", "import_outside",
    "import_texts", "leave_feedback", "note_unanswered", "send_back", "start_article", "start_version", "submit", "tell_askers",
    "withdraw",
]  # fmt: skip
