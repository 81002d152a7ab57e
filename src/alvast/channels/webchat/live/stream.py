"""Who may open a visitor's stream: a session of that chat, from our own pages; no cookie is looked at."""

import re

from typing_extensions import override

from alvast.channels.webchat.actions import guest_of
from alvast.channels.webchat.errors import NoSession
from alvast.channels.webchat.live.hub import ChatHub, Listening
from alvast.channels.webchat.views.door import is_from_own_page
from alvast.kernel.live import Hub, Stream
from alvast.kernel.live.stream import Headers

PATH = re.compile(r"/chat/([0-9a-z-]{1,40})/live\Z")


class ChatStream(Stream[Listening]):
    """An ASGI application."""

    @staticmethod
    def answers(path: str) -> bool:
        """Whether this address is a visitor's stream."""
        return bool(PATH.match(path))

    @override
    def new_hub(self) -> Hub[Listening]:
        return ChatHub()

    @override
    def is_allowed_from(self, headers: Headers) -> bool:
        said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers.items()}
        return is_from_own_page(said, said.get("host", ""))

    @override
    def guest_of(self, path: str, headers: Headers) -> Listening | None:
        found = PATH.match(path)
        kind, _space, secret = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
        if found is None or kind.lower() != "bearer" or not 0 < len(secret) <= 200:
            return None
        try:
            guest = guest_of(key=found.group(1), secret=secret.strip())
        except NoSession:
            return None
        return Listening(guest.session, guest.visit)
