"""Pictures from elsewhere, after a click: fetched by us and written into the frame, so that the agent's browser asks for none.

The sender learns that someone looked, and nothing about who: no cookie, no referring page, no address of the agent.
"""

import base64
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from html import unescape
from typing import Final

from alvast.desk.templatetags.desk import is_picture
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import send

MOST: Final = 40  # pictures of one message
MOST_BYTES: Final = 12_000_000
AT_ONCE: Final = 8
SECONDS: Final = 8.0  # then the page is shown with what came
_REMOTE = re.compile(r' data-remote-src="([^"]{1,2000})"')


def with_remote_pictures(html: str) -> str:
    """Sanitised HTML in which every picture that could be had is whole; the others stay empty places."""
    pictures = _fetched(list(dict.fromkeys(unescape(url) for url in _REMOTE.findall(html)))[:MOST])
    return _REMOTE.sub(lambda match: pictures.get(unescape(match[1]), match[0]), html)


def _fetched(urls: Sequence[str]) -> dict[str, str]:
    """` src="data:…"` by address, as far as they fit."""
    if not urls:
        return {}
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="remote-pictures")
    try:
        asked = {url: pool.submit(_picture, url) for url in urls}
        done, _late = wait(asked.values(), timeout=SECONDS)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    shown: dict[str, str] = {}
    room = MOST_BYTES
    for url, future in asked.items():
        picture = future.result() if future in done else ""
        if picture and len(picture) <= room:
            room -= len(picture)
            shown[url] = picture
    return shown


def _picture(url: str) -> str:
    """Empty for what cannot be had or is no plain picture."""
    try:
        answered = send("GET", url, headers={"Accept": "image/png, image/jpeg, image/gif, image/webp"}, redirects=3)
    except (DomainRefusal, ProviderError):
        return ""
    kind = answered.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answered.status != 200 or not is_picture(kind):
        return ""
    return f' src="data:{kind};base64,{base64.b64encode(answered.content).decode()}"'
