"""Where we keep how a part of the mail becomes an attachment: its name, its type, its content."""

from __future__ import annotations

import re

from .limits import MAX_NAME_CHARACTERS
from .mail import Attachment
from .problems import ProblemLog
from .reader import Part, read_headers
from .transfer import UuFile
from .words import decode_words, decoded_line, header_text, single_line

_TYPE = re.compile(r"[a-z0-9][\w.+!#$&^-]{0,80}/[a-z0-9][\w.+!#$&^-]{0,80}")
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]+')
# What a nameless part is called, by type; only types that come without a name in real mail.
_EXTENSIONS = {
    "text/plain": "txt",
    "text/html": "html",
    "text/calendar": "ics",
    "text/csv": "csv",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "text/rfc822-headers": "txt",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/heic": "heic",
    "image/tiff": "tif",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/json": "json",
    "application/xml": "xml",
    "application/ics": "ics",
    "application/pgp-signature": "asc",
    "application/pgp-keys": "asc",
    "application/pkcs7-signature": "p7s",
    "application/x-pkcs7-signature": "p7s",
    "application/pkcs7-mime": "p7m",
    "application/ms-tnef": "dat",
    "audio/mpeg": "mp3",
    "video/mp4": "mp4",
    "message/rfc822": "eml",
}


def attachment_of(part: Part, number: int, problems: ProblemLog) -> Attachment:
    """The part as a file. `number` names it when the mail does not."""
    type_ = part.type if _TYPE.fullmatch(part.type) and not part.is_multipart else "application/octet-stream"
    content = part.content(problems)
    name = stated_name(part)
    if not name and type_ == "message/rfc822":
        name = _subject_as_name(content)
    return Attachment(
        name=name or f"{_stem(type_)}-{number}.{_EXTENSIONS.get(type_, 'bin')}",
        type=type_,
        content=content,
        content_id=content_id_of(part),
        inline=False,
    )


def attachment_in_text(file: UuFile, number: int) -> Attachment:
    """A file that stood uuencoded inside a text body."""
    name = file_label(single_line(decode_words(header_text(file.name))))
    return Attachment(name or f"attachment-{number}.bin", "application/octet-stream", file.content, "", inline=False)


def stated_name(part: Part) -> str:
    """The name the mail gives the part, as a harmless label; empty when it gives none."""
    for parameters in (part.disposition.parameters, part.content_type.parameters):
        name = parameters.get("filename") or parameters.get("name") or ""
        if label := file_label(name):
            return label
    return ""


def file_label(name: str) -> str:
    """A name without path, reserved characters or leading dots, at most 200 characters with its extension kept."""
    base = re.split(r"[/\\]", single_line(name).rstrip("/\\"))[-1]
    label = _FORBIDDEN.sub("_", base).strip(" .")
    if len(label) <= MAX_NAME_CHARACTERS:
        return label
    stem, dot, extension = label.rpartition(".")
    if not dot or len(extension) > 12:
        return label[:MAX_NAME_CHARACTERS]
    return f"{stem[: MAX_NAME_CHARACTERS - len(extension) - 1]}.{extension}"


def content_id_of(part: Part) -> str:
    raw = part.headers.raw("content-id")
    return decoded_line(raw).strip("<> ")[:300] if raw else ""


def _subject_as_name(content: bytes) -> str:
    subject = read_headers(content[:65_536], ProblemLog()).text("subject")
    label = file_label(subject.replace("/", "-").replace("\\", "-"))
    return f"{label[: MAX_NAME_CHARACTERS - 4]}.eml" if label else ""


def _stem(type_: str) -> str:
    if type_ == "message/rfc822":
        return "message"
    return "image" if type_.startswith("image/") else ("invitation" if type_ == "text/calendar" else "attachment")
