"""All channels, by name. A new channel is one line here and a room of its own."""

from alvast.channels.base import Channel
from alvast.channels.email.channel import EMAIL
from alvast.channels.webchat.channel import WEBCHAT

CHANNELS: dict[str, Channel] = {channel.name: channel for channel in (EMAIL, WEBCHAT)}


def channel_named(name: str) -> Channel:
    """Raises KeyError: a stored name without a channel is a fault of ours."""
    return CHANNELS[name]
