"""Where we keep which parts of a mail are its words and which are files that came along."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from .attachments import attachment_in_text, attachment_of, stated_name
from .charset import decode_text, readable
from .flowed import unflow
from .html_text import html_to_text
from .limits import MAX_HTML_CHARACTERS, MAX_TEXT_CHARACTERS
from .mail import Attachment
from .problems import Problem, ProblemLog
from .reader import Part
from .transfer import uu_files

_META_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_ENRICHED_TAG = re.compile(r"<param>[^<]{0,200}</param>|<<|</?[a-zA-Z-]{1,60}>", re.I)
_REPORT_TYPES = frozenset({"message/delivery-status", "message/disposition-notification", "message/feedback-report"})
_ENCRYPTED_TYPES = frozenset({"application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_TEXT_TYPES = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html", "text"})


@dataclass(slots=True)
class Words:
    """One stretch of body: the same words as plain text, as HTML, or both."""

    plain: str | None = None
    html: str | None = None
    _text: str | None = None

    def as_text(self) -> str:
        if self._text is None:
            is_plain = self.plain is not None and (self.plain.strip() or self.html is None)
            self._text = (self.plain or "") if is_plain else html_to_text(self.html or "")
        return self._text

    def as_html(self) -> str:
        if self.html is not None:
            return self.html
        return f'<div style="white-space:pre-wrap">{escape(self.plain or "")}</div>' if self.plain else ""


@dataclass(slots=True)
class Contents:
    """What walking the tree found, in the order of the mail."""

    words: list[Words] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    calendars: list[tuple[str, str]] = field(default_factory=list)
    reports: list[Part] = field(default_factory=list)
    returned: list[Part] = field(default_factory=list)

    def text(self) -> str:
        """The readable body: the stretches below each other."""
        texts = [stripped for words in self.words if (stripped := _trimmed(words.as_text()))]
        return "\n\n".join(texts)

    def html(self) -> str:
        """The HTML body, empty when no part is HTML; plain stretches between HTML ones keep their place."""
        if all(words.html is None for words in self.words):
            return ""
        return "\n".join(words.as_html() for words in self.words)

    def is_html_only(self) -> bool:
        return bool(self.words) and all(not (words.plain or "").strip() for words in self.words)


def read_contents(root: Part, problems: ProblemLog) -> Contents:
    """Everything the parts of this mail hold. Nothing is dropped: what is no body, report or calendar is a file."""
    walker = _Walker(problems)
    contents = walker.contents
    contents.words = walker.walk(root, is_root=True)
    if not any(words.as_text().strip() for words in contents.words):
        contents.words.extend(walker.set_aside[:1])
    return contents


class _Walker:
    def __init__(self, problems: ProblemLog) -> None:
        self.problems = problems
        self.contents = Contents()
        # Texts that came as files; the first serves as the body of a mail that has no other.
        self.set_aside: list[Words] = []

    def walk(self, part: Part, *, is_root: bool = False) -> list[Words]:
        if not part.is_multipart:
            return self._leaf(part, is_root=is_root)
        if not part.children:
            return self._unreadable_multipart(part)
        if part.type == "multipart/alternative":
            return self._alternative(part)
        if part.type == "multipart/report":
            return self._report(part)
        if part.type == "multipart/encrypted":
            self.problems.add(Problem.ENCRYPTED)
        return [words for child in part.children for words in self.walk(child)]

    def _alternative(self, part: Part) -> list[Words]:
        """The same words in several forms: the first plain and the last HTML form are kept, as one stretch."""
        plain: list[Words] = []
        html: list[Words] = []
        for child in part.children:
            found = self.walk(child)
            if any(words.html is not None for words in found):
                html = found or html
            elif not plain:
                plain = found
        if not html:
            return plain
        if not plain:
            return html
        text = "\n\n".join(words.plain or "" for words in plain)
        return [Words(text, "\n".join(words.as_html() for words in html))]

    def _report(self, part: Part) -> list[Words]:
        words: list[Words] = []
        for child in part.children:
            if child.type in {"message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global"}:
                self.contents.returned.append(child)
            if child.type not in {"text/rfc822-headers", "message/rfc822-headers"}:
                words += self.walk(child)
        return words

    def _leaf(self, part: Part, *, is_root: bool) -> list[Words]:
        if part.type in _REPORT_TYPES:
            self.contents.reports.append(part)
            return []
        if part.type in _ENCRYPTED_TYPES and part.content_type.parameters.get("smime-type") != "signed-data":
            self.problems.add(Problem.ENCRYPTED)
        if part.type in {"text/calendar", "application/ics"}:
            self._read_calendar(part)
        if part.type in _TEXT_TYPES and part.disposition.name != "attachment":
            if is_root or not stated_name(part):
                return self._body(part)
            self.set_aside.append(self._words(part, self._text(part)))
        self.contents.attachments.append(attachment_of(part, len(self.contents.attachments) + 1, self.problems))
        return []

    def _body(self, part: Part) -> list[Words]:
        if part.type == "text/x-amp-html":
            return []
        text = self._text(part)
        longest = MAX_HTML_CHARACTERS if part.type == "text/html" else MAX_TEXT_CHARACTERS
        if len(text) > longest:
            self.problems.add(Problem.TEXT_TOO_LONG)
            self.contents.attachments.append(attachment_of(part, len(self.contents.attachments) + 1, self.problems))
        return [self._words(part, text[: longest + 1])]

    def _words(self, part: Part, text: str) -> Words:
        if part.type == "text/html":
            # Without a tag or an entity it is plain text under a wrong name, whose lines a browser would run together.
            return Words(html=text) if "<" in text or "&" in text else Words(plain=text)
        if part.type in {"text/enriched", "text/richtext"}:
            return Words(plain=_ENRICHED_TAG.sub(lambda tag: "<" if tag[0] == "<<" else "", text))
        if part.content_type.parameters.get("format", "").lower() == "flowed":
            delete_space = part.content_type.parameters.get("delsp", "").lower() == "yes"
            return Words(plain=unflow(text, delete_space=delete_space))
        return Words(plain=text)

    def _text(self, part: Part) -> str:
        content = part.content(self.problems)
        charset = part.content_type.parameters.get("charset", "")
        if part.type == "text/html" and not charset and (meta := _META_CHARSET.search(content[:4096])):
            charset = meta[1].decode("ascii")
        elif part.type == "text/plain" and b"begin" in content:
            content = self._without_uu_files(content)
        return readable(decode_text(content, charset, self.problems))

    def _without_uu_files(self, content: bytes) -> bytes:
        kept: list[bytes] = []
        position = 0
        for file in uu_files(content):
            kept.append(content[position : file.start])
            position = file.end
            self.contents.attachments.append(attachment_in_text(file, len(self.contents.attachments) + 1))
        return b"".join([*kept, content[position:]])

    def _read_calendar(self, part: Part) -> None:
        charset = part.content_type.parameters.get("charset", "") or "utf-8"
        text = readable(decode_text(part.content(self.problems)[:MAX_TEXT_CHARACTERS], charset, self.problems))
        self.contents.calendars.append((part.content_type.parameters.get("method", ""), text))

    def _unreadable_multipart(self, part: Part) -> list[Words]:
        """A multipart in which no part was found: its text is still readable, its bytes are kept otherwise."""
        body = part.raw_body
        if not body.strip():
            return []
        if Problem.TOO_DEEP in self.problems.codes() or Problem.TOO_MANY_PARTS in self.problems.codes():
            self.contents.attachments.append(attachment_of(part, len(self.contents.attachments) + 1, self.problems))
            return []
        return [Words(plain=readable(decode_text(body[:MAX_TEXT_CHARACTERS], "", self.problems)))]


def _trimmed(text: str) -> str:
    """Without blank lines around it and without white space at line ends (but the one of a signature line)."""
    lines = [line if line == "-- " else line.rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n")
