"""The stream of the desk, at `/live/`: for its own pages, with the session cookie."""

from django.conf import settings
from typing_extensions import override

from alvast.desk.live.hub import DeskHub
from alvast.desk.live.sign_in import Guest, guest_of
from alvast.kernel.live import Hub, Stream
from alvast.kernel.live.stream import Headers


class LiveStream(Stream[Guest]):
    """An ASGI application."""

    @override
    def new_hub(self) -> Hub[Guest]:
        return DeskHub()

    @override
    def is_allowed_from(self, headers: Headers) -> bool:
        """Browsers say where a page comes from; one that says nothing is no page of another site's."""
        host = headers.get(b"host", b"").decode("latin-1")
        site = headers.get(b"sec-fetch-site", b"none").decode("latin-1")
        origin = headers.get(b"origin", b"").decode("latin-1")
        is_own = not origin or origin == settings.BASE_URL or (bool(host) and origin.partition("://")[2] == host)
        return site in ("same-origin", "none") and is_own

    @override
    def guest_of(self, path: str, headers: Headers) -> Guest | None:
        return guest_of(headers.get(b"cookie", b"").decode("latin-1"))
