"""The live stream `/live/`: one lean ASGI handler beside Django. Door: `LiveStream`, and `server.WebServer` that runs it."""

from alvast.desk.live.stream import LiveStream

__all__ = ["LiveStream"]
