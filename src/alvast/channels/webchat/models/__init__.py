"""Tables of the room: one file per noun."""

from alvast.channels.webchat.models.inbox import ChatInbox, SpentToken
from alvast.channels.webchat.models.line import Line
from alvast.channels.webchat.models.original import Original
from alvast.channels.webchat.models.visit import ChatSession, Use, Visit

__all__ = ["ChatInbox", "ChatSession", "Line", "Original", "SpentToken", "Use", "Visit"]
