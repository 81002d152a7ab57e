"""The words of a mail of ours, as plain text and as HTML that says the same."""

import re
from dataclasses import dataclass
from html import escape

_LINK = re.compile(r"https?://[^\s<>\"']{1,2000}")
_TRAILING = ".,;:!?)]}"
MOST_QUOTED_LINES = 200


@dataclass(frozen=True, slots=True)
class Words:
    """What is written, what stands under it, and what it answers or passes on. `attribution` introduces `quoted`."""

    text: str
    html: str = ""  # sanitised; made from `text` when empty
    signature: str = ""
    attribution: str = ""
    quoted: str = ""
    passed_on: str = ""


def plain(words: Words) -> str:
    parts = [words.text.strip()]
    if words.signature.strip():
        parts.append(f"-- \n{words.signature.strip()}")
    if words.quoted.strip():
        parts.append(f"{words.attribution}\n" + "\n".join(f"> {line}".rstrip() for line in _shown(words.quoted)))
    if words.passed_on.strip():
        parts.append(words.passed_on.strip())
    return "\n\n".join(parts) + "\n"


def html(words: Words, *, language: str) -> str:
    body = [words.html or _paragraphs(words.text.strip())]
    if words.signature.strip():
        body.append(f'<div class="signature">-- <br>\n{_lines(words.signature.strip())}</div>')
    if words.quoted.strip():
        quote = _lines("\n".join(_shown(words.quoted)))
        body.append(f'<p>{escape(words.attribution)}</p>\n<blockquote type="cite">{quote}</blockquote>')
    if words.passed_on.strip():
        body.append(f"<div>{_paragraphs(words.passed_on.strip())}</div>")
    inside = "\n".join(body)
    head = f'<html lang="{escape(language)}"><head><meta charset="utf-8"></head>'
    return f"<!DOCTYPE html>\n{head}\n<body>\n{inside}\n</body></html>\n"


def _shown(quoted: str) -> list[str]:
    lines = quoted.strip().splitlines()
    return lines if len(lines) <= MOST_QUOTED_LINES else [*lines[:MOST_QUOTED_LINES], "[…]"]


def _paragraphs(text: str) -> str:
    return "\n".join(f"<p>{_lines(paragraph)}</p>" for paragraph in re.split(r"\n\s*\n", text))


def _lines(text: str) -> str:
    return "<br>\n".join(_linked(line) for line in text.splitlines())


def _linked(line: str) -> str:
    """Escaped, with web addresses made into links to exactly what they say."""
    pieces, end = [], 0
    for match in _LINK.finditer(line):
        url = match[0].rstrip(_TRAILING)
        pieces += [escape(line[end : match.start()]), f'<a href="{escape(url)}">{escape(url)}</a>']
        end = match.start() + len(url)
    return "".join([*pieces, escape(line[end:])])
