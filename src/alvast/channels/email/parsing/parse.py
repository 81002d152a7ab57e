"""Where we keep the whole journey from raw bytes to a `ParsedMail`."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from alvast.channels.email.reply import split_reply, split_reply_html

from .addresses import read_addresses
from .automatic import judge_automatic
from .bodies import Contents, read_contents
from .calendar import read_calendar
from .charset import without_controls
from .dates import read_date
from .delivery_report import read_report
from .headers import Headers
from .limits import MAX_BYTES, MAX_HTML_CHARACTERS, MAX_TEXT_CHARACTERS
from .mail import Address, Attachment, CalendarPart, ParsedMail
from .problems import Problem, ProblemLog
from .reader import read_parts
from .sanitise import HtmlTooComplex, content_ids_in, sanitise_html
from .words import decoded_line, header_text, single_line

# Parts of the element names, classes and ids by which `reply` knows quotes in HTML.
_QUOTE_WORDS = (
    "quote", "cite", "fwd", "append", "reference", "reply", "forward", "yahoo", "olk_", "aolmsg", "border-top", "orig", "marker",
    "history",
)  # fmt: skip


class _Split(NamedTuple):
    reply: str
    quoted: str
    signature: str


def parse_mail(raw: bytes) -> ParsedMail:
    """One raw mail, read. Never raises: what is wrong with the mail stands in `problems`, the rest is kept."""
    problems = ProblemLog()
    if len(raw) > MAX_BYTES:
        problems.add(Problem.TOO_LARGE)
        raw = raw[:MAX_BYTES]
    root = read_parts(raw, problems)
    headers = root.headers
    _note_absences(raw, headers, problems)
    contents = read_contents(root, problems)
    text = _bounded_text(contents.text(), problems)
    html = contents.html()
    html_safe = _safe_html(html, problems) if html else ""
    from_ = _author(headers, problems)
    subject = headers.text("subject")
    report = read_report(root, contents, from_, subject, text)
    verdict = judge_automatic(root, subject, from_, report)
    split = _split(text, html, is_html_only=contents.is_html_only())
    return ParsedMail(
        message_id=next(iter(headers.message_ids("message-id")), ""),
        in_reply_to=headers.message_ids("in-reply-to"),
        references=headers.message_ids("references"),
        from_=from_,
        sender=read_addresses(headers.raw_all("sender"), problems),
        reply_to=read_addresses(headers.raw_all("reply-to"), problems),
        to=read_addresses(headers.raw_all("to"), problems),
        cc=read_addresses(headers.raw_all("cc"), problems),
        bcc=read_addresses(headers.raw_all("bcc"), problems),
        delivered_to=_delivered_to(headers),
        subject=subject,
        date=read_date(headers.text("date")),
        text=text,
        reply=split.reply,
        quoted=split.quoted,
        signature=split.signature,
        html_safe=html_safe,
        attachments=_with_inline_marked(contents.attachments, html_safe),
        calendar=_calendar(contents, problems),
        automatic=verdict.is_automatic,
        automatic_reason=verdict.reason,
        report=report,
        list_id=headers.text("list-id"),
        return_path=_return_path(headers),
        auth_results=single_line(header_text(headers.raw("authentication-results") or b"")),  # encoded words stay closed
        headers=tuple(headers.decoded()),
        problems=problems.codes(),
    )


def _note_absences(raw: bytes, headers: Headers, problems: ProblemLog) -> None:
    if not raw.strip():
        problems.add(Problem.EMPTY)
    elif not headers:
        problems.add(Problem.NO_HEADERS)
    date = headers.text("date")
    if date and read_date(date) is None:
        problems.add(Problem.DATE_UNREADABLE)


def _author(headers: Headers, problems: ProblemLog) -> Address:
    """The first author. Several authors or several From fields are named: they are a way to look like someone else. So is one
    without a mail address: nobody can be answered there."""
    fields = headers.raw_all("from")
    authors = read_addresses(fields, problems)
    if not authors:
        problems.add(Problem.FROM_MISSING)
        return Address("", "")
    if len(fields) > 1 or len(authors) > 1:
        problems.add(Problem.FROM_SEVERAL)
    if not authors[0].address:
        problems.add(Problem.FROM_UNREADABLE)
    return authors[0]


def _bounded_text(text: str, problems: ProblemLog) -> str:
    if len(text) <= MAX_TEXT_CHARACTERS:
        return text
    problems.add(Problem.TEXT_TOO_LONG)
    return text[:MAX_TEXT_CHARACTERS]


def _safe_html(html: str, problems: ProblemLog) -> str:
    try:
        return sanitise_html(html)
    except HtmlTooComplex:
        problems.add(Problem.HTML_TOO_COMPLEX)
        return ""


def _split(text: str, html: str, *, is_html_only: bool) -> _Split:
    """New words, quote and signature. The marks mail programs leave in HTML decide where the text alone shows no quote."""
    parts = split_reply(text)
    if 0 < len(html) <= MAX_HTML_CHARACTERS and (is_html_only or (not parts.quoted and _may_hold_quote(html))):
        marked = split_reply_html(html)
        # Some programs put the writer's own words in their quote mark: all quoted only counts if the text shows it too.
        if marked is not None and marked.quoted_text and (marked.reply_text or parts.quoted):
            return _Split(*map(without_controls, (marked.reply_text, marked.quoted_text, marked.signature_text)))
    return _Split(parts.reply, parts.quoted, parts.signature)


def _may_hold_quote(html: str) -> bool:
    """A cheap look that spares most mails the reading of their HTML; every mark of a quote has one of these words."""
    lowered = html.lower()
    return any(word in lowered for word in _QUOTE_WORDS)


def _with_inline_marked(attachments: list[Attachment], html_safe: str) -> tuple[Attachment, ...]:
    """Marks what the HTML shows by content id; a picture without id is found by its name, as some clients mean it."""
    shown = content_ids_in(html_safe) if attachments and html_safe else frozenset[str]()
    if not shown:
        return tuple(attachments)
    marked = []
    for attachment in attachments:
        content_id = attachment.content_id or (attachment.name if attachment.name in shown else "")
        marked.append(replace(attachment, content_id=content_id, inline=content_id in shown))
    return tuple(marked)


def _calendar(contents: Contents, problems: ProblemLog) -> tuple[CalendarPart, ...]:
    """The appointments; clients send the same invitation twice, in the body and as a file."""
    found: dict[CalendarPart, None] = {}
    for method, text in contents.calendars:
        for entry in read_calendar(method, text, problems):
            if all((entry.uid, entry.starts_at) != (known.uid, known.starts_at) for known in found):
                found[entry] = None
    return tuple(found)


def _delivered_to(headers: Headers) -> tuple[str, ...]:
    """Where the mail really arrived, by the fields that receiving servers add, each address once."""
    found: dict[str, None] = {}
    for name in ("delivered-to", "x-original-to", "x-envelope-to", "envelope-to", "x-delivered-to"):
        for address in read_addresses(headers.raw_all(name), ProblemLog()):
            if address.address:
                found[address.address] = None
    return tuple(found)


def _return_path(headers: Headers) -> str | None:
    """The envelope sender: empty for the null sender `<>`, None when the field is absent."""
    raw = headers.raw("return-path")
    return None if raw is None else decoded_line(raw).strip("<> ")
