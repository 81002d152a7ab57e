"""Reads of the room; all that serve people start at the gate."""

from alvast.conversations.queries.channel_side import (
    messages_by_external_id,
    messages_of_customers,
    outbound_message,
    threads_of_messages,
)
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

__all__ = [
    "FoundAttachment", "FoundConversation", "FoundMessage", "any_conversation", "attachment_for", "conversation_for",
    "message_for", "messages_by_external_id", "messages_of_customers", "outbound_message", "threads_of_messages",
    "visible_conversations",
]  # fmt: skip
