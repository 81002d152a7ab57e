"""The web process: live streams on the event loop, all other pages in a fixed pool of threads.

Each thread keeps its database connection, which Django's own ASGI handler cannot (it takes a fresh thread a request).
"""

import os
from typing import Any
from urllib.parse import quote

from a2wsgi import WSGIMiddleware
from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alvast.config.settings")

pages = WSGIMiddleware(get_wsgi_application(), workers=settings.WEB_THREADS)

from alvast.desk.live import LiveStream  # noqa: E402 - needs Django to be set up

live = LiveStream()


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await live.lifespan(receive, send)
    elif scope["type"] == "http" and scope["path"] == "/live/":
        await live(scope, receive, send)
    else:
        await pages(_readable(scope), receive, send)


def _readable(scope: dict[str, Any]) -> dict[str, Any]:
    """WSGI wants an ASCII query; browsers and scripts send raw bytes now and then, which mean the same percent-encoded."""
    query: bytes = scope.get("query_string", b"")
    return scope if query.isascii() else {**scope, "query_string": quote(query, safe=_LEFT_ALONE).encode()}


_LEFT_ALONE = "".join(map(chr, range(0x21, 0x7F)))
