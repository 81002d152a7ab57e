"""Reads of the room."""

from alvast.channels.webchat.queries.hours import AnswerTime, OpenHours, answer_times, open_hours
from alvast.channels.webchat.queries.inboxes import Chat, ChatDetails, chat_by_id, chat_by_key, chats, secret_of
from alvast.channels.webchat.queries.presence import Visitor, is_present, present, visitor_of
from alvast.channels.webchat.queries.talk import Around, ShownLine, around, lines_after
from alvast.channels.webchat.queries.waiting import count_aside

__all__ = [
    "AnswerTime", "Around", "Chat", "ChatDetails", "OpenHours", "ShownLine", "Visitor", "answer_times", "around", "chat_by_id",
    "chat_by_key", "chats", "count_aside", "is_present", "lines_after", "open_hours", "present", "secret_of", "visitor_of",
]  # fmt: skip
