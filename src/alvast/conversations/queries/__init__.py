"""Reads of the room; all that serve people start at the gate."""

from alvast.conversations.queries.channel_side import (
    messages_by_external_id,
    messages_of_customers,
    outbound_message,
    threads_of_messages,
)
from alvast.conversations.queries.conversation import ChangesSince, changes_since, conversation_view, shown_message
from alvast.conversations.queries.gates import (
    FoundAttachment,
    FoundConversation,
    FoundMessage,
    any_conversation,
    attachment_for,
    conversation_for,
    message_for,
    visible_conversations,
)
from alvast.conversations.queries.shown import ConversationView, ShownChange, ShownMessage, ShownWrapUp

__all__ = [
    "ChangesSince",
    "ConversationView",
    "FoundAttachment",
    "FoundConversation",
    "FoundMessage",
    "ShownChange",
    "ShownMessage",
    "ShownWrapUp",
    "any_conversation",
    "attachment_for",
    "changes_since",
    "conversation_for",
    "conversation_view",
    "message_for",
    "messages_by_external_id",
    "messages_of_customers",
    "outbound_message",
    "shown_message",
    "threads_of_messages",
    "visible_conversations",
]  # fmt: skip
