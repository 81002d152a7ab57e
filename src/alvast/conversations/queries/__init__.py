"""Reads of the room; all that serve people start at the gate."""

from alvast.conversations.queries.by_id import lines_by_id, owners_of
from alvast.conversations.queries.canned import CannedLine, canned_preview, canned_replies, canned_reply_for, fill_canned
from alvast.conversations.queries.channel_side import (
    messages_by_external_id,
    messages_of_customers,
    outbound_message,
    threads_of_messages,
)
from alvast.conversations.queries.contacts import Contact, contacts_between
from alvast.conversations.queries.conversation import ChangesSince, changes_since, conversation_view, shown_message
from alvast.conversations.queries.customer_side import (
    OwnConversation,
    OwnConversationView,
    OwnFile,
    OwnMessage,
    count_own_messages,
    own_conversation,
    own_conversations,
    own_file,
)
from alvast.conversations.queries.filters import ConversationFilter
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
from alvast.conversations.queries.inbox import InboxCounts, Page, inbox_counts, inbox_page
from alvast.conversations.queries.labels import DispositionLine, dispositions, labels
from alvast.conversations.queries.lines import ConversationLine, LabelLine, channels_of
from alvast.conversations.queries.of_customer import conversations_of_customer
from alvast.conversations.queries.search import SearchLine, SearchPage, search
from alvast.conversations.queries.shown import ConversationView, ShownAttachment, ShownChange, ShownMessage, ShownWrapUp
from alvast.conversations.queries.suggestions import CustomerSuggestion, Suggestions, suggest
from alvast.conversations.queries.viewing import viewers
from alvast.conversations.queries.views import ViewLine, saved_views, view_for
from alvast.conversations.queries.writers import customers_who_wrote
from alvast.conversations.queries.writing import writing_context
from alvast.conversations.rules.chains import chains

__all__ = [
    "CannedLine",
    "ChangesSince",
    "Contact",
    "ConversationFilter",
    "ConversationLine",
    "ConversationView",
    "CustomerSuggestion",
    "DispositionLine",
    "FoundAttachment",
    "FoundConversation",
    "FoundMessage",
    "InboxCounts",
    "LabelLine",
    "OwnConversation",
    "OwnConversationView",
    "OwnFile",
    "OwnMessage",
    "Page",
    "SearchLine",
    "SearchPage",
    "ShownAttachment",
    "ShownChange",
    "ShownMessage",
    "ShownWrapUp",
    "Suggestions",
    "ViewLine",
    "any_conversation",
    "attachment_for",
    "canned_preview",
    "canned_replies",
    "canned_reply_for",
    "chains",
    "changes_since",
    "channels_of",
    "contacts_between",
    "conversation_for",
    "conversation_view",
    "conversations_of_customer",
    "count_own_messages",
    "customers_who_wrote",
    "dispositions",
    "fill_canned",
    "inbox_counts",
    "inbox_page",
    "labels",
    "lines_by_id",
    "message_for",
    "messages_by_external_id",
    "messages_of_customers",
    "outbound_message",
    "own_conversation",
    "own_conversations",
    "own_file",
    "owners_of",
    "saved_views",
    "search",
    "shown_message",
    "suggest",
    "threads_of_messages",
    "view_for",
    "viewers",
    "visible_conversations",
    "writing_context",
]  # fmt: skip
