"""The only writes of the room, one transaction each. All that people ask for starts at the gate."""

from alvast.conversations.actions.bulk import Outcome, change_each
from alvast.conversations.actions.canned import archive_canned_reply, save_canned_reply
from alvast.conversations.actions.cases import close_case, link_case, open_case, set_case_owner
from alvast.conversations.actions.catching_up import catch_up_search
from alvast.conversations.actions.customer import rename_customers, set_customer
from alvast.conversations.actions.delivery import record_delivery, release_due_messages, undo_send
from alvast.conversations.actions.drafts import drop_draft, save_draft
from alvast.conversations.actions.forwarding import forward_message
from alvast.conversations.actions.handlers import give_to_bot, take_from_bot
from alvast.conversations.actions.labels import (
    add_disposition,
    add_label,
    add_labels,
    archive_disposition,
    archive_label,
    change_label,
    remove_labels,
)
from alvast.conversations.actions.merging import merge_conversations, split_conversation
from alvast.conversations.actions.note import write_note
from alvast.conversations.actions.opening import open_conversation
from alvast.conversations.actions.ownership import assign, let_go_of_agents, take, transfer
from alvast.conversations.actions.receive import receive_messages
from alvast.conversations.actions.reply import write_reply
from alvast.conversations.actions.rerouting import send_otherwise, write_aside
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.state import change_status, close_unattended, set_priority, snooze, wake_snoozed
from alvast.conversations.actions.uploads import UploadedFile, drop_stale_uploads, remove_upload, upload_attachment
from alvast.conversations.actions.viewing import mark_left, mark_seen
from alvast.conversations.actions.views import delete_view, save_view
from alvast.conversations.actions.wrapping_up import wrap_up

__all__ = [
    "Outcome", "UploadedFile", "add_disposition", "add_label", "add_labels", "archive_canned_reply", "archive_disposition",
    "archive_label", "assign", "catch_up_search", "change_each", "change_label", "change_status", "close_case",
    "close_unattended",
    "delete_view", "drop_draft", "drop_stale_uploads", "forward_message", "give_to_bot", "let_go_of_agents", "link_case",
    "mark_left", "mark_seen", "merge_conversations", "open_case", "open_conversation", "receive_messages",
    "record_delivery", "reindex", "release_due_messages", "remove_labels", "remove_upload", "rename_customers",
    "save_canned_reply", "save_draft", "save_view", "send_otherwise", "set_case_owner", "set_customer", "set_priority",
    "snooze", "split_conversation", "take", "take_from_bot", "transfer", "undo_send", "upload_attachment", "wake_snoozed",
    "wrap_up", "write_aside", "write_note", "write_reply",
]  # fmt: skip
