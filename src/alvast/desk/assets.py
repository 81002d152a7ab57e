"""Our own stylesheet, scripts, font and icons, served under an address that holds a hash of their content.

The address changes with the content, so browsers keep them for a year and never ask again. The stylesheet is written as
one file per component and sent as one answer; nothing is built beforehand.
"""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

HOME = Path(__file__).parent / "static" / "desk"
STYLESHEET = "desk.css"
FIRST, LAST = ("layers", "reset", "tokens", "base", "layout"), ("utilities",)
MEDIA_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
A_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent."""

    content: bytes
    zipped: bytes
    media_type: str


def stylesheet() -> str:
    """All of css/ as one text, in the order of the layers; comments and the white space that says nothing left out."""
    names = [f"{name}.css" for name in FIRST] + _components() + [f"{name}.css" for name in LAST]
    text = "\n".join((HOME / "css" / name).read_text() for name in names)
    tight = re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return re.sub(r"([:,])\s+", r"\1", tight).replace(";}", "}")


def _components() -> list[str]:
    return sorted(f"components/{path.name}" for path in (HOME / "css" / "components").glob("*.css"))


@cache
def assets() -> dict[str, Asset]:
    """Every asset by its name: `desk.css`, `js/live.js`, `icons.svg`, `fonts/…`."""
    files = {STYLESHEET: stylesheet().encode()}
    for path in sorted(HOME.rglob("*")):
        if path.is_file() and path.suffix in (".js", ".svg", ".woff2", ".txt"):
            files[path.relative_to(HOME).as_posix()] = path.read_bytes()
    return {name: _asset(name, content) for name, content in files.items()}


def _asset(name: str, content: bytes) -> Asset:
    guess = MEDIA_TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "text/plain"
    zipped = b"" if name.endswith(".woff2") else gzip.compress(content, mtime=0)
    return Asset(content, zipped, guess if guess.startswith("font/") else f"{guess}; charset=utf-8")


@cache
def version() -> str:
    """Twelve hexadecimal digits that change when any asset does."""
    digest = hashlib.sha256()
    for name, asset in assets().items():
        digest.update(name.encode() + b"\0" + asset.content)
    return digest.hexdigest()[:12]


@cache
def asset_url(name: str) -> str:
    """Where the asset is; refuses a name that does not exist, so that a typing error fails in a test."""
    if name not in assets():
        raise KeyError(name)
    return reverse("desk:asset", args=[version(), name])


def modules() -> dict[str, str]:
    """The import map: `desk/live` is js/live.js, by its versioned address."""
    names = [name for name in assets() if name.startswith("js/") and name.endswith(".js")]
    return {f"desk/{name[3:-3]}": asset_url(name) for name in names}


@require_safe
def asset(request: HttpRequest, shown: str, name: str) -> HttpResponse:
    """Public by nature: it holds nothing but the look of the desk. An old version gets today's content, for a minute."""
    found = assets().get(name)
    if found is None:
        raise Http404
    is_zipped = bool(found.zipped) and "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(found.zipped if is_zipped else found.content, content_type=found.media_type)
    if is_zipped:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = A_YEAR if shown == version() else "public, max-age=60"
    return response
