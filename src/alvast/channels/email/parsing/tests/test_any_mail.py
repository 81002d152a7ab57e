"""Whatever the bytes, reading them never raises and what comes out is valid text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.channels.email.parsing import describe_mail, parse_mail

from .corpus import OWN, all_mails, assert_sound

_FRAGMENTS = st.sampled_from(
    [
        b"From: ",
        b"To: ",
        b"Subject: ",
        b"Date: ",
        b"Content-Type: ",
        b"Content-Transfer-Encoding: ",
        b"\r\n",
        b"\n",
        b"\r",
        b"\n\n",
        b"multipart/mixed; boundary=a",
        b"multipart/report",
        b"text/html",
        b"text/calendar",
        b"message/delivery-status",
        b"\n--a\n",
        b"\n--a--\n",
        b"base64",
        b"quoted-printable",
        b"x-uuencode",
        b"charset=utf-7",
        b"charset=utf-16",
        b"charset=gb2312",
        b"=?utf-8?Q?",
        b"=?x?B?",
        b"?=",
        b"=C3",
        b'"',
        b"(",
        b")",
        b"<",
        b">",
        b",",
        b";",
        b":",
        b"@",
        b"\\",
        b"'",
        b"*0*=",
        b"filename",
        b"BEGIN:VEVENT\n",
        b"DTSTART:20260230T990000\n",
        b"END:VEVENT\n",
        b"begin 644 x\n",
        b"end\n",
        b"<div style='",
        b"<table><tr><td>",
        b"<blockquote>",
        b"<!--",
        b"\x00",
        b"\xe2\x80\xae",
        b"\x80",
        b"\xff\xfe",
        b"+2D8-",
        b"Mon, 31 Feb 2026 25:00:00 +9900",
        b"Final-Recipient: rfc822;\n",
        b" ",
    ]
)


@pytest.mark.parametrize("path", all_mails(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_mail_of_the_corpus_is_read(path: Path) -> None:
    mail = parse_mail(path.read_bytes())
    assert_sound(mail)
    assert describe_mail(mail)["text"] == mail.text


@given(st.binary(max_size=2000))
@settings(max_examples=200, deadline=None)
def test_arbitrary_bytes_never_raise(raw: bytes) -> None:
    assert_sound(parse_mail(raw))


@given(st.lists(st.one_of(_FRAGMENTS, st.binary(max_size=12)), max_size=60))
@settings(max_examples=400, deadline=None)
def test_bytes_that_look_like_mail_never_raise(fragments: list[bytes]) -> None:
    assert_sound(parse_mail(b"".join(fragments)))


def test_damaged_corpus_mails_never_raise() -> None:
    chance = random.Random(20261121)
    for path in sorted(OWN.glob("*.eml")):
        raw = bytearray(path.read_bytes()[:20_000])
        for _ in range(min(12, len(raw))):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        assert_sound(parse_mail(bytes(raw)))
        assert_sound(parse_mail(bytes(raw[: chance.randrange(len(raw) + 1)])))
