"""The whole mail: headers, both bodies, files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import encoders
from email.charset import QP, Charset
from email.generator import BytesGenerator
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from pathlib import PurePath
from urllib.parse import quote

from alvast.channels.email.composing import headers
from alvast.channels.email.composing.bodies import Words, html, plain
from alvast.conversations.inbound import NewAttachment

_CRLF = compat32.clone(linesep="\r\n")
LONGEST_ENCODED_NAME = 600  # a line of a mail holds at most 998 characters (RFC 5322 §2.1.1)


class Automatic(StrEnum):
    """How a mail nobody typed is marked (RFC 3834), so that no other machine answers it."""

    NO = ""
    REPLIED = "auto-replied"
    GENERATED = "auto-generated"


@dataclass(frozen=True, slots=True)
class Person:
    """A display name, which may be empty, and an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Everything a mail says. Copies nobody may see are in the envelope only, so they are not here."""

    from_: Person
    to: Sequence[Person]
    subject: str
    message_id: str
    at: datetime
    words: Words
    language: str
    cc: Sequence[Person] = ()
    reply_to: str = ""
    references: Sequence[str] = ()  # oldest first; the last is what this answers
    automatic: Automatic = Automatic.NO
    attachments: Sequence[NewAttachment] = ()


def compose(letter: Letter) -> bytes:
    """The mail as it leaves, lines ended by CRLF, in ASCII whatever it says. Raises LineBreakInHeader."""
    is_for_all = letter.automatic is Automatic.REPLIED and not letter.attachments
    body = _same_for_all(letter.words, letter.language) if is_for_all else _bytes(_body(letter))
    return _head(letter).encode("ascii") + body


def _head(letter: Letter) -> str:
    marks = (
        headers.line("Auto-Submitted", letter.automatic) + headers.line("X-Auto-Response-Suppress", "All")
        if letter.automatic
        else ""
    )
    return "".join((
        headers.date(letter.at),
        headers.mailboxes("From", [_pair(letter.from_)]),
        headers.mailboxes("Reply-To", [(letter.from_.name, letter.reply_to)] if letter.reply_to else []),
        headers.mailboxes("To", [_pair(p) for p in letter.to]) or headers.line("To", "undisclosed-recipients:;"),
        headers.mailboxes("Cc", [_pair(p) for p in letter.cc]),
        headers.words("Subject", letter.subject),
        headers.line("Message-ID", headers.refused_line_breaks(letter.message_id)),
        headers.ids("In-Reply-To", letter.references[-1:]),
        headers.ids("References", letter.references),
        headers.line("Content-Language", headers.refused_line_breaks(letter.language)),
        marks,
    ))  # fmt: skip


def _pair(person: Person) -> tuple[str, str]:
    return person.name, person.address


def _body(letter: Letter) -> MIMEBase:
    """mixed( alternative( plain, related( html, pictures ) ), files ), each level only where it is needed."""
    pictures = [file for file in letter.attachments if file.inline and file.content_id]
    files = [file for file in letter.attachments if file not in pictures]
    either = _alternatives(letter.words, letter.language, pictures)
    return _multipart("mixed", [either, *map(_file, files)])


def _alternatives(words: Words, language: str, pictures: Sequence[NewAttachment]) -> MIMEBase:
    shown = _multipart("related", [_text(html(words, language=language), "html"), *map(_picture, pictures)])
    return _multipart("alternative", [_text(plain(words), "plain"), shown])


def _multipart(kind: str, parts: list[MIMEBase]) -> MIMEBase:
    if len(parts) == 1:
        return parts[0]
    whole = MIMEMultipart(kind)
    for part in parts:
        del part["MIME-Version"]
        whole.attach(part)
    return whole


def _text(text: str, kind: str) -> MIMEBase:
    utf8 = Charset("utf-8")
    utf8.body_encoding = QP
    part = MIMENonMultipart("text", kind)
    part.set_payload(text, utf8)
    return part


def _picture(file: NewAttachment) -> MIMEBase:
    part = _file(file, disposition="inline")
    part["Content-ID"] = f"<{headers.refused_line_breaks(file.content_id)}>"
    return part


def _file(file: NewAttachment, disposition: str = "attachment") -> MIMEBase:
    """A mail as a file goes as plain bytes: message/rfc822 must not be encoded, and its lines must not be touched."""
    major, _, minor = file.type.partition("/")
    if not (major.isalnum() and minor) or major in ("multipart", "message"):
        major, minor = "application", "octet-stream"
    part = MIMEBase(headers.refused_line_breaks(major), headers.refused_line_breaks(minor.partition(";")[0].strip()))
    part.set_payload(file.content)
    encoders.encode_base64(part)
    part.add_header("Content-Disposition", disposition, filename=_file_name(file.name))
    return part


def _file_name(name: str) -> str | tuple[str, str, str]:
    """The name in RFC 2231 where it needs to be; shortened before its extension when it would not fit on a line."""
    label = "".join(c for c in name if c.isprintable()) or "bijlage"
    extension = PurePath(label).suffix[:20]
    stem = label.removesuffix(extension)
    while len(quote(stem + extension)) > LONGEST_ENCODED_NAME:
        stem = stem[:-1]
    return stem + extension if label.isascii() else ("utf-8", "", stem + extension)


@lru_cache(maxsize=64)
def _same_for_all(words: Words, language: str) -> bytes:
    """An answer that a machine gives to everybody says nothing about anybody, so its body is made once."""
    return _bytes(_alternatives(words, language, pictures=[]))


def _bytes(part: MIMEBase) -> bytes:
    written = BytesIO()
    BytesGenerator(written, mangle_from_=False, policy=_CRLF).flatten(part)
    return written.getvalue()
