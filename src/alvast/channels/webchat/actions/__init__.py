"""The only writes of the room."""

from alvast.channels.webchat.actions.bot_turns import count_bot_turn
from alvast.channels.webchat.actions.choices import Choice, choose, offer_choices
from alvast.channels.webchat.actions.identity import record_identity
from alvast.channels.webchat.actions.inboxes import ChatSettings, add_chat, change_chat, renew_secret, switch_chat
from alvast.channels.webchat.actions.landing import land, land_waiting
from alvast.channels.webchat.actions.leaving import close_chat, continue_by_mail, mail_the_undelivered, send_transcript
from alvast.channels.webchat.actions.limits import forget_old
from alvast.channels.webchat.actions.presence import mark_delivered, mark_present, mark_read, mark_typing
from alvast.channels.webchat.actions.saying import NewFile, say
from alvast.channels.webchat.actions.sessions import (
    Guest,
    Opened,
    Opening,
    drop_ended_sessions,
    end_session,
    guest_of,
    open_session,
)
from alvast.channels.webchat.actions.taking_in import keep_originals

__all__ = [
    "ChatSettings", "Choice", "Guest", "NewFile", "Opened", "Opening", "add_chat", "change_chat", "choose", "close_chat",
    "continue_by_mail", "count_bot_turn", "drop_ended_sessions", "end_session", "forget_old", "guest_of", "keep_originals",
    "land", "land_waiting", "mail_the_undelivered", "mark_delivered", "mark_present", "mark_read", "mark_typing",
    "offer_choices", "open_session", "record_identity", "renew_secret", "say", "send_transcript", "switch_chat",
]  # fmt: skip
