"""A text as people read it: CommonMark with tables made into HTML that can do nothing."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import nh3

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote", "a",
    "img", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_PICTURE = re.compile(r"picture:([0-9a-f-]{36})")
_ARTICLE = re.compile(r"article:([a-z0-9-]{1,120})")
_PLAIN = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Places:
    """Where `picture:<id>` and `article:<series>` lead to on the page that shows the text."""

    picture: Callable[[str], str]
    article: Callable[[str], str]


def html_of(body: str, places: Places) -> str:
    """Safe in a page whatever was written: no scripts, styles or forms; pictures only our own; headings below the title."""
    cleaned = nh3.clean(
        _reader().render(body),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel", "picture", "article"},
        link_rel="noopener nofollow",
        attribute_filter=lambda tag, name, value: _shown(tag, name, value, places),
    )
    return (
        cleaned.replace("<img>", "")
        .replace("<table>", '<div class="scrolls" tabindex="0"><table>')
        .replace("</table>", "</table></div>")
    )


def plain_words(body: str, longest: int) -> str:
    """The first words of a text without marks, for lists and descriptions."""
    words = _PLAIN.sub(" ", nh3.clean(_reader().render(body), tags=set())).strip()
    unescaped = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return unescaped if len(unescaped) <= longest else f"{unescaped[:longest].rsplit(' ', 1)[0]} …"


def pictures_in(body: str) -> frozenset[str]:
    """The ids of the pictures a text shows."""
    return frozenset(_PICTURE.findall(body))


@cache
def _reader() -> "MarkdownIt":
    """Loaded by the first article."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
    reader.core.ruler.push("below_the_title", _lower_headings)
    reader.validateLink = _may_lead_to  # type: ignore[method-assign]
    return reader


def _lower_headings(state: "StateCore") -> None:
    """The page has its title as its first heading: the highest of the text is a second one, without a gap."""
    headings = [token for token in state.tokens if token.type in ("heading_open", "heading_close")]
    highest = min((int(token.tag[1]) for token in headings), default=2)
    for token in headings:
        token.tag = f"h{min(int(token.tag[1]) - highest + 2, 6)}"


def _may_lead_to(url: str) -> bool:
    return not re.match(r"\s*(?:javascript|vbscript|data|file):", url, re.IGNORECASE)


def _shown(tag: str, name: str, value: str, places: Places) -> str | None:
    if tag == "img" and name == "src":
        picture = _PICTURE.fullmatch(value)
        return places.picture(picture[1]) if picture else None
    if tag == "a" and name == "href" and (article := _ARTICLE.fullmatch(value)):
        return places.article(article[1])
    return value
