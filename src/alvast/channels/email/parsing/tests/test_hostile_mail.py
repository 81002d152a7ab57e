"""Mails made to be expensive: each is read within its bounds, and `problems` says what was left unread."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from alvast.channels.email.parsing import parse_mail

from .corpus import assert_sound

_SECONDS = 10.0


def _endless_nest(size: int) -> bytes:
    level = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    pieces, length, depth = [b"From: a@example.com\n"], 0, 0
    while length < size:
        piece = level % (depth, depth)
        pieces.append(piece)
        length, depth = length + len(piece), depth + 1
    return b"".join(pieces)


def _html(body: str) -> bytes:
    return b"From: a@example.com\nContent-Type: text/html; charset=utf-8\n\n" + body.encode()


def _header(value: bytes) -> bytes:
    return b"From: a@example.com\nTo: " + value + b"\nSubject: onder\n\nhallo"


_MILLION = 1_000_000
HOSTILE: dict[str, tuple[bytes, set[str]]] = {
    "nest of 3 MB": (_endless_nest(3 * _MILLION), {"too_deep"}),
    "10,000 parts": (
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: text/plain\n\ndeel\n" * 10_000 + b"--x--\n",
        {"too_many_parts"},
    ),
    "10,000 multiparts": (
        b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: multipart/mixed; boundary=y\n\n" * 10_000,
        {"too_many_parts"},
    ),
    "same boundary nested": (b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 50_000, set()),
    "boundaries without line ends": (b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x" * _MILLION, {"boundary_missing"}),
    "header line of 1 MB": (b"From: a@example.com\nSubject: " + b"x" * _MILLION + b"\n\nhallo", {"header_too_long"}),
    "100,000 recipients": (_header(b"".join(b"klant%d@example.com,\n " % n for n in range(100_000))), {"header_too_long"}),
    "100,000 header lines": (b"X-A: b\n" * 100_000 + b"\nhallo", {"too_many_headers"}),
    "100,000 malformed header lines": (b"From: a@b\n" + b"geen kop\n" * 100_000 + b"Subject: x\n\nhallo", {"header_malformed"}),
    "100,000 folded lines": (_header(b"x\n " * 100_000), set()),
    "open encoded words": (_header(b"=?utf-8?q?" * 26_000), set()),
    "encoded words": (_header(b"=?utf-8?q?=41?= " * 16_000), set()),
    "escaped quotes": (_header(b'"' + b'\\"' * 130_000), set()),
    "open brackets": (_header(b"<" * 260_000), set()),
    "open comments": (_header(b"(" * 260_000), set()),
    "colons": (_header(b"a:" * 130_000), set()),
    "bad base64": (b"Content-Transfer-Encoding: base64\n\n" + b"QQ==" * 500_000, set()),
    "false uuencode": (b"From: a@b\n\n" + b"begin 644 x\n" * 200_000, set()),
    "endless blank lines": (b"From: a@b\n\n" + b"\n" * _MILLION, set()),
    "stray bytes in UTF-8": (
        b"Content-Type: text/plain; charset=utf-8\n\n" + b"\xc3\xa9\x80" * 500_000,
        {"charset_wrong", "text_damaged"},
    ),
    "deep divs": (_html("<div>" * 300_000), {"html_too_complex"}),
    "deep tables": (_html("<table><tr><td>" * 60_000), {"html_too_complex"}),
    "deep quotes": (_html("<blockquote>a" * 60_000), {"html_too_complex"}),
    "formatting bomb": (_html("".join(f"<font size={n}>" for n in range(5_000)) + "<p>a" * 50_000), {"html_too_complex"}),
    "formatting bomb closed first": (_html("</b>" * 50_000 + "<b>" * 20_000 + "<p>" * 20_000), {"html_too_complex"}),
    "open comment starts": (_html("<!--" * 300_000), set()),
    "open script starts": (_html("<script" * 150_000), set()),
    "open tag starts": (_html("<a href=" * 150_000), set()),
    "open quotes in tags": (_html("<a title=\"' >" * 100_000 + "'"), set()),
    "hidden starts": (_html('<p style="display:none">' * 40_000 + "x"), set()),
    "style of 1 MB": (_html(f'<p style="{"color:red;" * 100_000}">a</p>'), set()),
    "attributes": (_html("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">a</p>"), set()),
    "entities": (_html("&notin;" * 250_000), set()),
    "calendar": (
        b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nUID:1\nEND:VEVENT\n" * 30_000 + b"END:VCALENDAR\n",
        set(),
    ),
    "report": (b"From: MAILER-DAEMON@x\nContent-Type: message/delivery-status\n\n" + b"Action: failed\n\n" * 100_000, set()),
    "body of 26 MB": (b"From: a@b\n\n" + b"regel tekst\n" * 2_200_000, {"too_large", "text_too_long"}),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_expensive_mail_is_read_in_time(name: str) -> None:
    raw, expected = HOSTILE[name]
    began = time.process_time()
    mail = parse_mail(raw)
    spent = time.process_time() - began
    assert_sound(mail)
    assert spent < _SECONDS
    assert expected <= set(mail.problems)
    assert len(mail.to) <= 1_000
    assert len(mail.headers) <= 1_000
    assert len(mail.attachments) <= 501


def test_what_lies_within_the_bounds_is_kept() -> None:
    parts = b"".join(b"--x\nContent-Type: text/plain\n\ndeel %d\n" % n for n in range(600))
    mail = parse_mail(b"From: a@example.com\nContent-Type: multipart/mixed; boundary=x\n\n" + parts + b"--x--\n")
    assert mail.text.startswith("deel 0\n\ndeel 1\n\n")
    assert mail.text.endswith("deel 498")


def test_text_beyond_its_bound_is_kept_as_a_file() -> None:
    body = b"regel van twintig.\n" * 100_000
    mail = parse_mail(b"From: a@example.com\nContent-Type: text/plain\n\n" + body)
    assert [len(file.content) for file in mail.attachments] == [len(body)]
    assert "text_too_long" in mail.problems


TURNS = "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


def test_no_text_of_a_mail_turns_the_direction_of_what_follows() -> None:
    """In headers, names of files, plain text, HTML, and as a reference in HTML."""
    message = EmailMessage()
    message["From"] = f"Naam{TURNS} <a@example.net>"
    message["Subject"] = f"Factuur {TURNS}fdp.exe"
    message.set_content(f"Hallo {TURNS} daar\n\nOp 3 mei schreef Piet:\n> oud {TURNS} woord\n")
    references = "".join(f"&#{ord(mark)};" for mark in TURNS)
    message.add_alternative(f'<p title="{references}">Hallo {TURNS}{references} daar</p><b>{references}</b>', subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename=f"fac{TURNS}tuur.pdf")
    mail = parse_mail(message.as_bytes())
    texts = [mail.subject, mail.from_.name, mail.text, mail.reply, mail.quoted, mail.signature, mail.html_safe]
    texts += [file.name for file in mail.attachments] + [value for _, value in mail.headers]
    assert "Hallo" in mail.text
    assert "Hallo" in mail.html_safe
    assert not any(mark in text for mark in TURNS for text in texts)
