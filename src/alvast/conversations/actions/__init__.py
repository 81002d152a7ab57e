"""The only writes of the room, one transaction each. All that people ask for starts at the gate."""

from alvast.conversations.actions.cases import close_case, link_case, open_case, set_case_owner
from alvast.conversations.actions.customer import set_customer
from alvast.conversations.actions.delivery import record_delivery, release_due_messages, undo_send
from alvast.conversations.actions.forwarding import forward_message
from alvast.conversations.actions.merging import merge_conversations, split_conversation
from alvast.conversations.actions.note import write_note
from alvast.conversations.actions.opening import open_conversation
from alvast.conversations.actions.ownership import assign, let_go_of_agents, take, transfer
from alvast.conversations.actions.receive import receive_messages
from alvast.conversations.actions.reply import write_reply
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.state import change_status, set_priority, snooze, wake_snoozed
from alvast.conversations.actions.wrapping_up import wrap_up

__all__ = [
    "assign", "change_status", "close_case", "forward_message", "let_go_of_agents", "link_case", "merge_conversations",
    "open_case", "open_conversation", "receive_messages", "record_delivery", "reindex", "release_due_messages", "set_case_owner",
    "set_customer", "set_priority", "snooze", "split_conversation", "take", "transfer", "undo_send", "wake_snoozed", "wrap_up",
    "write_note", "write_reply",
]  # fmt: skip
