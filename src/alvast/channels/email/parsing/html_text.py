"""Where we keep how HTML becomes readable plain text: links, lists, tables and quotes stay recognisable.

Works on raw HTML by tokens, linear in its length, so that a mail too tangled for the sanitiser still has a text.
"""

from __future__ import annotations

import re
from html import unescape

from .charset import readable
from .html_names import BLOCK_TAGS, PARAGRAPH_TAGS, VOID_TAGS
from .limits import MAX_HTML_CHARACTERS

_TOKEN = re.compile(
    r"<!--(?:.*?-->|.*)|<(?P<opaque>script|style|title|noscript|template|select|textarea|svg|math|object|iframe|xml)\b(?:.*?</(?P=opaque)\s*+>|.*)"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|<(?P<close2>/?)(?P<tag2>[a-zA-Z][^\s/>]*+)(?P<attributes2>[^>]*+)>"
    r"|<[!?/][^>]*+>|(?P<text>[^<]++|<)",
    re.S | re.I,
)
_ATTRIBUTE = r"""\b{}\s*=\s*(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
_HREF = re.compile(_ATTRIBUTE.format("href"), re.I)
_ALT = re.compile(_ATTRIBUTE.format("alt"), re.I)
_START = re.compile(_ATTRIBUTE.format("start"), re.I)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])"
    r"|max-height\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])",
    re.I,
)
_HIDDEN_ATTRIBUTE = re.compile(r"(?:^|\s)hidden(?:\s|=|/|$)", re.I)
_SPACES = re.compile(r"[ \t\n\r\f\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u034f\u200b\u2060\ufeff]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_FRAMES = frozenset({"table", "tr", "td", "th", "blockquote"})
_BARRIERS = {"td": {"tr", "table"}, "tr": {"table"}, "table": set[str](), "blockquote": {"td", "table"}}
_MAX_FRAMES = 90
_MAX_INDENT = 30
# Stands for a space that tidying must keep.
_HARD_SPACE = "\x02"
# The edge of a block, and of a block with space around it.
_BLOCK = "\x03"
_PARAGRAPH = "\x04"
_BREAKS = re.compile("([\n\x03\x04])")
_LONG_ADDRESS = 300
_PLAIN_LINE = "_" * 32


def html_to_text(html: str) -> str:
    """The words a reader of this HTML sees, as text: hidden preheaders dropped, quotes marked with `> `."""
    html = html[:MAX_HTML_CHARACTERS]
    text = _rendered(html, keep_hidden=False)
    return text or _rendered(html, keep_hidden=True)


def _rendered(html: str, *, keep_hidden: bool) -> str:
    # A closing bracket at the end keeps the scan of a never-ending last tag linear.
    writer = _Writer(keep_hidden=keep_hidden)
    for token in _TOKEN.finditer(html + ">" if html.rfind("<") > html.rfind(">") else html):
        if (text := token["text"]) is not None:
            writer.text(text)
        elif (tag := token["tag"] or token["tag2"]) is not None:
            if token["close"] or token["close2"]:
                writer.close(tag.lower())
            else:
                writer.open(tag.lower(), token["attributes"] or token["attributes2"] or "")
    return writer.finished()


def _attribute(pattern: re.Pattern[str], attributes: str) -> str:
    match = pattern.search(attributes[:20_000])
    return unescape(match[1] or match[2] or match[3] or "").strip() if match else ""


class _Frame:
    """Output of one table row, cell or quote while it is open."""

    __slots__ = ("out", "tag")

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.out: list[str] = []


class _Writer:
    def __init__(self, *, keep_hidden: bool) -> None:
        self.keep_hidden = keep_hidden
        self.frames = [_Frame("")]
        self.lists: list[int] = []
        self.hidden_tag = ""
        self.hidden_depth = 0
        self.preformatted = 0
        self.link = ""
        self.link_start = 0
        self.link_out: list[str] | None = None

    @property
    def out(self) -> list[str]:
        return self.frames[-1].out

    def text(self, text: str) -> None:
        if self.hidden_tag:
            return
        if "&" in text:
            text = unescape(text)
        if not text.isascii():
            text = _INVISIBLE.sub("", text)
        if self.preformatted:
            self.out.append(text.replace(" ", _HARD_SPACE))
        elif text:
            self.out.append(_SPACES.sub(" ", text))

    def open(self, tag: str, attributes: str) -> None:
        if self.hidden_tag:
            self.hidden_depth += tag == self.hidden_tag
            return
        if not self.keep_hidden and tag not in VOID_TAGS and self._is_hidden(attributes):
            self.hidden_tag, self.hidden_depth = tag, 1
            return
        if tag in {"br", "hr", "img", "a", "li", "pre", "ol", "ul"}:
            self._open_special(tag, attributes)
        elif tag in PARAGRAPH_TAGS:
            self.out.append(_PARAGRAPH)
        elif tag in _FRAMES:
            self._open_frame(tag)
        elif tag in BLOCK_TAGS:
            self.out.append(_BLOCK)

    def close(self, tag: str) -> None:
        if self.hidden_tag:
            self.hidden_depth -= tag == self.hidden_tag
            if self.hidden_depth <= 0:
                self.hidden_tag = ""
            return
        if tag in _FRAMES:
            self._close_frame(tag)
        elif tag in PARAGRAPH_TAGS:
            self.out.append(_PARAGRAPH)
        else:
            self._close_special(tag)
        if tag in BLOCK_TAGS and tag not in {"td", "th"}:
            self.out.append(_BLOCK)

    def finished(self) -> str:
        while len(self.frames) > 1:
            self._pop_frame()
        text = _tidied("".join(self.out))
        return readable(text.replace(_HARD_SPACE, " "))

    @staticmethod
    def _is_hidden(attributes: str) -> bool:
        lowered = attributes.lower() if attributes else ""
        if "style" in lowered and _HIDDEN.search(lowered):
            return True
        return "hidden" in lowered and bool(_HIDDEN_ATTRIBUTE.search(re.sub(r"\"[^\"]*+\"|'[^']*+'", "", lowered)))

    def _open_special(self, tag: str, attributes: str) -> None:
        if tag == "br":
            self.out.append("\n")
        elif tag == "hr":
            self.out.append(f"{_BLOCK}{_PLAIN_LINE}{_BLOCK}")
        elif tag == "img":
            alt = single_spaced(_attribute(_ALT, attributes)) if "alt" in attributes.lower() else ""
            self.out.append(f"[{alt[:200]}]" if alt else "")
        elif tag == "a":
            self._close_link()
            self.link = _attribute(_HREF, attributes)
            self.link_out, self.link_start = self.out, len(self.out)
        elif tag == "li":
            self._open_item()
        elif tag == "pre":
            self.preformatted += 1
            self.out.append(_PARAGRAPH)
        else:
            start = _attribute(_START, attributes)
            first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
            self.out.append(_BLOCK if self.lists else _PARAGRAPH)
            self.lists.append(first if tag == "ol" else 0)

    def _close_special(self, tag: str) -> None:
        if tag == "a":
            self._close_link()
        elif tag == "pre":
            self.preformatted = max(0, self.preformatted - 1)
            self.out.append(_PARAGRAPH)
        elif tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
            self.out.append(_BLOCK if self.lists else _PARAGRAPH)

    def _open_item(self) -> None:
        indent = _HARD_SPACE * 2 * min(max(0, len(self.lists) - 1), _MAX_INDENT)
        if self.lists and self.lists[-1]:
            self.out.append(f"{_BLOCK}{indent}{self.lists[-1]}. ")
            self.lists[-1] += 1
        else:
            self.out.append(f"{_BLOCK}{indent}- ")

    def _close_link(self) -> None:
        """After the words of a link comes its address, unless the words say it already."""
        address, out = self.link, self.link_out
        self.link, self.link_out = "", None
        if not address or out is not self.out:
            return
        words = "".join(out[self.link_start :]).strip()
        target = address[7:].partition("?")[0] if address.lower().startswith("mailto:") else address
        if not words or not address.lower().startswith(("http://", "https://", "mailto:")):
            return
        if _bare(target) in _bare(words) or words in target:
            return
        shown = target if len(target) <= _LONG_ADDRESS else f"{'/'.join(target.split('/')[:3])}/…"
        out.append(f" ({single_spaced(shown)})")

    def _open_frame(self, tag: str) -> None:
        if tag == "tr":
            self._close_frame("tr")
        elif tag in {"td", "th"}:
            self._close_frame(tag)
        if len(self.frames) < _MAX_FRAMES:
            self.frames.append(_Frame("td" if tag == "th" else tag))

    def _close_frame(self, tag: str) -> None:
        """Ends the nearest such frame with all inside it, but never reaches out of the table or cell it is in."""
        wanted = "td" if tag == "th" else tag
        for above, frame in enumerate(reversed(self.frames)):
            if frame.tag == wanted:
                for _ in range(above + 1):
                    self._pop_frame()
                return
            if frame.tag in _BARRIERS[wanted]:
                return

    def _pop_frame(self) -> None:
        frame = self.frames.pop()
        text = _tidied("".join(frame.out))
        if frame.tag == "td":
            self.out.append(f"\x1f{text}")
        elif frame.tag == "tr":
            self.out.append(f"{_BLOCK}{_row(text)}{_BLOCK}")
        elif frame.tag == "table":
            self.out.append(f"{_BLOCK}{text}{_BLOCK}")
        elif text:
            self.out.append(_PARAGRAPH + "\n".join(f"> {line}".rstrip() for line in text.split("\n")) + _PARAGRAPH)


def _row(text: str) -> str:
    """Cells of a row on one line when each is one line (a table of values), else below each other (a layout)."""
    cells = [stripped for cell in text.split("\x1f") if (stripped := cell.strip())]
    is_one_line = len(cells) < 2 or all("\n" not in cell and len(cell) < 200 for cell in cells)
    return (" | " if is_one_line else "\n").join(cells)


def _tidied(text: str) -> str:
    """Lines as a browser breaks them: an edge of a block ends a line that has words, `<br>` ends any line."""
    lines: list[str] = []
    for piece in _BREAKS.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        if piece in (_BLOCK, _PARAGRAPH):
            if lines and lines[-1]:
                lines.append("")
            if piece == _PARAGRAPH and len(lines) > 1 and lines[-2]:
                lines.append("")
        elif piece == "\n":
            lines.append("")
        elif lines:
            lines[-1] = (lines[-1] + piece).strip(" \t")
        else:
            lines.append(piece.strip(" \t"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def single_spaced(text: str) -> str:
    return " ".join(text.split())


def _bare(address: str) -> str:
    """An address as people write it, for comparing: no scheme, no `www.`, no closing slash."""
    lowered = address.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return lowered.rstrip("/")
