"""The live stream `/chat/<key>/live` of a visitor, on what `kernel/live` gives every stream. Door: `ChatStream`."""

from alvast.channels.webchat.live.stream import ChatStream

__all__ = ["ChatStream"]
