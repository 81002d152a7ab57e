"""HTML as a flat stream of tags and text, in linear time whatever the input.

The standard library's parser is not used: on broken declarations it is quadratic in several supported releases.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_START: Final = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40}+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>")
_ATTRIBUTE: Final = re.compile(r"([^\s=/\"'<>]{1,60}+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]{1,2000}+)))?+")
_UNSHOWN: Final = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title", "template", "noscript")}
_MOST_ATTRIBUTES: Final = 4_000


class Tag(NamedTuple):
    """A start tag, or an end tag when `closes`; `raw` is its attributes as written."""

    name: str
    closes: bool
    raw: str


def read_tokens(html: str) -> Iterator[Tag | str]:
    """The tags and the text between them, in order; comments, declarations, scripts and styles are left out."""
    position = 0
    while found := _START.search(html, position):
        if found.start() > position:
            yield unescape(html[position : found.start()])
        position = found.start()
        tag = _TAG.match(html, position)
        if tag is None:
            after = _after_declaration(html, position)
            if after is None:
                break
            position = after
            continue
        name = tag[2].lower()
        position = tag.end()
        yield Tag(name, bool(tag[1]), tag[3])
        if name in _UNSHOWN and not tag[1]:
            position = _before_end(html, name, position)
    if position < len(html):
        yield unescape(html[position:])


def _after_declaration(html: str, start: int) -> int | None:
    """The end of a comment or declaration; None when nothing closes it, so that the rest can only be text."""
    closer = "-->" if html.startswith("<!--", start) else ">"
    end = html.find(closer, start + 2)
    return None if end < 0 or html[start + 1].isalpha() else end + len(closer)


def _before_end(html: str, name: str, position: int) -> int:
    end = _UNSHOWN[name].search(html, position)
    return end.start() if end else len(html)


def attributes_of(raw: str) -> dict[str, str]:
    """The attributes of a start tag, names in lower case, values unescaped; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(raw, 0, _MOST_ATTRIBUTES):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found
