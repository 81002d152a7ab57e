"""The only writes of the room."""

from alvast.channels.email.actions.acknowledging import forget_old_counts
from alvast.channels.email.actions.inboxes import (
    InboxSettings,
    OAuth,
    Server,
    add_inbox,
    change_inbox,
    record_reading,
    record_sending,
    switch_inbox,
)
from alvast.channels.email.actions.kept_aside import drop_mail, release_mail
from alvast.channels.email.actions.queueing import queue_letter, queue_message
from alvast.channels.email.actions.sending import send_waiting
from alvast.channels.email.actions.storing import NewRaw, Stored, store_fetched, store_raw
from alvast.channels.email.actions.translating import replay_mail, translate_waiting
from alvast.channels.email.actions.trying import Tried, try_servers

__all__ = [
    "InboxSettings",
    "NewRaw",
    "OAuth",
    "Server",
    "Stored",
    "Tried",
    "add_inbox",
    "change_inbox",
    "drop_mail",
    "forget_old_counts",
    "queue_letter",
    "queue_message",
    "record_reading",
    "record_sending",
    "release_mail",
    "replay_mail",
    "send_waiting",
    "store_fetched",
    "store_raw",
    "switch_inbox",
    "translate_waiting",
    "try_servers",
]
