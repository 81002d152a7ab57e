"""The web process: live streams on the event loop, all other pages in a fixed pool of threads.

Each thread keeps its database connection, which Django's own ASGI handler cannot (it takes a fresh thread a request).
"""

import os
from typing import Any

from a2wsgi import WSGIMiddleware
from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alvast.config.settings")

pages = WSGIMiddleware(get_wsgi_application(), workers=settings.WEB_THREADS)

from alvast.channels.webchat.live import ChatStream  # noqa: E402 - needs Django to be set up
from alvast.desk.live import LiveStream  # noqa: E402 - likewise

live = LiveStream()
chat = ChatStream()


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await live.lifespan(receive, send)
    elif scope["type"] == "http" and scope["path"] == "/live/":
        await live(scope, receive, send)
    elif scope["type"] == "http" and chat.answers(scope["path"]):
        await chat(scope, receive, send)
    else:
        await pages(scope, receive, send)
