"""Scripts for pages of others: small native modules as written, one file as sent. Joined here; nothing is built beforehand."""

import base64
import gzip
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse

AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400"
A_YEAR = "public, max-age=31536000, immutable"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)
_COMMENT = re.compile(r"/\*\*.*?\*/|(?:^|(?<=\s))//[^\n]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PublicFile:
    """A file as it is sent to everyone; `version` is twelve hexadecimal digits that change with it."""

    content: bytes
    media_type: str
    zipped: bytes
    version: str

    @property
    def integrity(self) -> str:
        """For the `integrity` of an element that names the version."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.content).digest()).decode()

    def answer(self, request: HttpRequest, *, shown: str = "") -> HttpResponse:
        """Under its version (`shown`) it is kept for a year; without, for an hour. An old version gets today's."""
        mark = f'"{self.version}"'
        if request.headers.get("If-None-Match") == mark:
            return self._with_headers(HttpResponse(status=304), shown, mark)
        is_zipped = "gzip" in request.headers.get("Accept-Encoding", "")
        response = HttpResponse(self.zipped if is_zipped else self.content, content_type=f"{self.media_type}; charset=utf-8")
        if is_zipped:
            response["Content-Encoding"] = "gzip"
        return self._with_headers(response, shown, mark)

    def _with_headers(self, response: HttpResponse, shown: str, mark: str) -> HttpResponse:
        response["Vary"] = "Accept-Encoding"
        response["ETag"] = mark
        response["Cache-Control"] = A_YEAR if shown == self.version else AN_HOUR
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        response["Access-Control-Allow-Origin"] = "*"  # so that sites can use `integrity`
        return response


def public_file(content: bytes, media_type: str) -> PublicFile:
    """The file with what is sent along with it, made once."""
    version = hashlib.sha256(content).hexdigest()[:12]
    return PublicFile(content, media_type, gzip.compress(content, mtime=0), version)


def joined_script(home: Path, order: Sequence[str]) -> PublicFile:
    """The modules of a folder in one function of their own, without a global. Each may import only earlier ones in `order`."""
    modules = "".join(_plain((home / f"{name}.js").read_text()) for name in order)
    return public_file(f'(() => {{\n"use strict";\n{modules}}})();\n'.encode(), "text/javascript")


def _plain(text: str) -> str:
    """Without imports, exports, comments and indentation: everything stands in one scope."""
    text = _COMMENT.sub("", _IMPORT.sub("", text))
    lines = re.sub(r"\n\s*", "\n", re.sub(r"^export ", "", text, flags=re.MULTILINE)).lstrip()
    return re.sub(r"([;{,(\[])\n", r"\1", lines)
