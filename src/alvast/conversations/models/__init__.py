"""Tables of the room: one file per noun."""

from alvast.conversations.models.conversation import Case, Conversation, Participant, StateChange, WrapUp
from alvast.conversations.models.message import Attachment, Message
from alvast.conversations.models.organising import ConversationLabel, Disposition, Label, SavedView
from alvast.conversations.models.search import SearchDue, SearchEntry
from alvast.conversations.models.working import CannedReply, Draft, Mention, Viewing

__all__ = [
    "Attachment", "CannedReply", "Case", "Conversation", "ConversationLabel", "Disposition", "Draft", "Label",
    "Mention", "Message", "Participant", "SavedView", "SearchDue", "SearchEntry", "StateChange", "Viewing", "WrapUp",
]  # fmt: skip
