"""The live stream `/live/` of the desk, on what `kernel/live` gives every stream. Door: `LiveStream`."""

from alvast.desk.live.stream import LiveStream

__all__ = ["LiveStream"]
