"""HTML of others, read as Markdown: what a page says, without what stands around it."""

import re
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from markdownify import markdownify

from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText, mark_of
from alvast.knowledge.rules.words import LONGEST_BODY, handle, one_line, storable

_AROUND = ("script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "iframe", "svg", "button")
_LONGEST_NAME, _LONGEST_ADDRESS = 90, 2000
_EMPTY_LINES = re.compile(r"\n{3,}")


def markdown_of(html: str) -> str:
    """The words with their headings, lists, tables and links; pictures are left out, because they lie elsewhere."""
    soup = BeautifulSoup(html, "html.parser")
    for around in soup.find_all(_AROUND):
        around.decompose()
    return _markdown(soup)


def read_page(html: str, *, place: str) -> ImportedText:
    """One page: its main part, titled by its first heading. Raises UnreadableText."""
    soup = BeautifulSoup(html, "html.parser")
    title, language = _title(soup), _language(soup)
    main = soup.find("main") or soup.find("article") or soup.body or soup
    heading = main.find("h1")
    if isinstance(heading, Tag):
        heading.decompose()
    for around in main.find_all(_AROUND):
        around.decompose()
    body = storable(_markdown(main))
    if not title or not body or len(body) > LONGEST_BODY:
        raise UnreadableText(place, 1, "this page has no title, or no words, or far too many")
    name = _name(soup, place)
    return ImportedText(
        place=place, key=f"web-{name}", series=name, title=title, body=body,
        mark=mark_of(title, body), language=language,
    )  # fmt: skip


def _markdown(part: Tag) -> str:
    """Nothing for what is nested deeper than anything that people wrote."""
    try:
        text: str = markdownify(str(part), heading_style="ATX", strip=["img"], bullets="-")
    except RecursionError:
        return ""
    return _EMPTY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.splitlines())).strip()


def _title(soup: BeautifulSoup) -> str:
    found = soup.find("h1") or soup.title
    return one_line(found.get_text(" ")) if isinstance(found, Tag) else ""


def _language(soup: BeautifulSoup) -> str:
    said = str(soup.html.get("lang", "")) if isinstance(soup.html, Tag) else ""
    return "en" if said.lower().startswith("en") else "nl"


def _name(soup: BeautifulSoup, place: str) -> str:
    """From the address the page itself gives, else from where it was read; two addresses have two names, also on two sites."""
    link = soup.find("link", rel="canonical")
    given = str(link.get("href", "")) if isinstance(link, Tag) else ""
    try:
        address = urlsplit(urljoin(place, given))
    except ValueError:  # `http://[`
        return mark_of(place)[:12]
    path = re.sub(r"\.x?html?$", "", address.path)
    name = handle(f"{(address.hostname or '').removeprefix('www.')} {path} {address.query}", _LONGEST_ADDRESS)
    if len(name) > _LONGEST_NAME:
        return f"{name[: _LONGEST_NAME - 13]}-{mark_of(name)[:12]}"
    return name or mark_of(place)[:12]
