"""Where we keep the one HTML sanitiser, for mail that comes in and for mail we send.

What comes out is inert: no scripts, handlers, forms, frames, styles that load or move out of place, and no remote
load at all. A remote picture keeps its address in `data-remote-src` only, for the desk to load after a click; a
picture that came with the mail keeps `src="cid:…"` for the desk to resolve. It is still shown in a sandboxed frame.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote

import nh3

from .charset import without_controls
from .html_names import (
    ALLOWED_ATTRIBUTES,
    ALLOWED_STYLES,
    ALLOWED_TAGS,
    SIZE_ATTRIBUTES,
    TAGS_DROPPED_WITH_CONTENT,
    TAGS_WITHOUT_DEPTH,
)
from .limits import MAX_HTML_CHARACTERS

SANITISER_VERSION: Final = 1
"""Raised whenever the rules change, so that stored HTML can be sanitised again."""

_STYLE_VALUE = re.compile(r"(?:[\w\s.,%#'\"!+-]|(?:rgb|rgba|hsl|hsla)\([\d\s.,%/+-]{1,60}\)){1,300}")
_NEGATIVE = re.compile(r"(?:^|[\s,])-\s*[\d.]")
_NO_NEGATIVE = ("margin", "text-indent", "padding", "letter-spacing", "word-spacing", "line-height")
_DATA_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]*", re.I)
_DIMENSION = re.compile(r"\s*\d{1,5}(?:\.\d{1,3})?\s*(?:%|px|pt)?\s*")
_LINK_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_REMOTE = "alvast-remote:"
_CID_SOURCE = re.compile(r'<img [^>]*?src="cid:([^"]{1,300})"')
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)")
_FREE_TAGS = 1_000
_MAX_TANGLE = 1_000_000
_MAX_GROWTH = 2 * MAX_HTML_CHARACTERS


class HtmlTooComplex(ValueError):
    """The HTML is too long or too deeply nested to be made safe at a bearable cost; show the text instead."""


def sanitise_html(html: str) -> str:
    """Inert HTML with the same look as far as that is safe. Raises `HtmlTooComplex` and nothing else."""
    if len(html) > MAX_HTML_CHARACTERS or _is_tangled(html):
        raise HtmlTooComplex
    safe = without_controls(_CLEANER.clean(html))  # references such as &#8238; have become characters by now
    if len(safe) > _MAX_GROWTH:
        raise HtmlTooComplex
    return safe.replace(f' src="{_REMOTE}', ' data-remote-src="').strip()


def content_ids_in(safe_html: str) -> frozenset[str]:
    """Content ids of the pictures that sanitised HTML shows from the mail itself."""
    return frozenset(unquote(found) for found in _CID_SOURCE.findall(safe_html))


def _is_tangled(html: str) -> bool:
    """True when depth times size makes an HTML parser build or search millions of nodes (tree bombs)."""
    count = html.count("<")
    if count <= _FREE_TAGS:
        return False
    depths: dict[str, int] = {}
    depth = deepest = 0
    for match in _TAG_NAME.finditer(html):
        tag = match[2].lower()
        if tag in TAGS_WITHOUT_DEPTH:
            continue
        open_now = depths.get(tag, 0)
        if not match[1]:
            depths[tag], depth = open_now + 1, depth + 1
            deepest = max(deepest, depth)
        elif open_now:
            depths[tag], depth = open_now - 1, depth - 1
    return deepest * count > _MAX_TANGLE


def _safe_attribute(_tag: str, name: str, value: str) -> str | None:
    """The value to keep, or None. Called by the sanitiser for each attribute that is on the list."""
    if name == "style":
        return safe_style(value) or None
    if name == "src":
        return _safe_source(value)
    if name == "href":
        link = "".join(value.split())
        return link if link[:8].lower().startswith(_LINK_SCHEMES) else None
    if name in SIZE_ATTRIBUTES:
        return value if _DIMENSION.fullmatch(value) else None
    return value


def _safe_source(value: str) -> str | None:
    source = "".join(value.split()) if not value.lower().startswith("data:") else value
    lowered = source[:20].lower()
    if lowered.startswith("cid:"):
        return "cid:" + quote(unquote(source[4:].strip("<>")), safe="@.-_+$!=")
    if lowered.startswith(("http://", "https://")):
        return _REMOTE + source
    return source if _DATA_PICTURE.fullmatch(source) else None


@lru_cache(maxsize=2048)
def safe_style(style: str) -> str:
    """The declarations of an inline style that only change looks: known properties, plain values, nothing that loads."""
    if len(style) > 4_000 or "\\" in style or "/*" in style:
        return ""
    kept = []
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if name in ALLOWED_STYLES and _STYLE_VALUE.fullmatch(value) and not _is_displaced(name, value):
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def _is_displaced(name: str, value: str) -> bool:
    return name.startswith(_NO_NEGATIVE) and _NEGATIVE.search(value) is not None


_CLEANER = nh3.Cleaner(
    tags=set(ALLOWED_TAGS),
    clean_content_tags=set(TAGS_DROPPED_WITH_CONTENT),
    attributes={tag: set(names) for tag, names in ALLOWED_ATTRIBUTES.items()},
    attribute_filter=_safe_attribute,
    link_rel="noopener noreferrer nofollow",
    set_tag_attribute_values={"a": {"target": "_blank"}},
    url_schemes={"http", "https", "mailto", "tel", "cid", "data"},
    url_relative="deny",
)
