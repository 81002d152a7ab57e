"""Whatever people write, a mail of ours is well-formed, says it, and holds no header but its own."""

import email.policy
from datetime import UTC, datetime
from email import message_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.channels.email.composing import Automatic, Letter, Person, compose
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.errors import LineBreakInHeader
from alvast.channels.email.parsing import parse_mail
from alvast.conversations.inbound import NewAttachment

AT = datetime(2026, 5, 18, 9, 12, tzinfo=UTC)


def letter(**fields):
    usual = {
        "from_": Person("Boekhandel De Wulp", "info@dewulp.example"), "to": [Person("Chidi", "chidi@example.net")],
        "subject": "Bestelling", "message_id": "<a.b@dewulp.example>", "at": AT, "words": Words("Hallo"), "language": "nl",
    }  # fmt: skip
    return Letter(**{**usual, **fields})


printable = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200)


@given(subject=printable, name=printable, text=st.text(st.characters(exclude_categories=["Cs"]), max_size=500))
def test_any_subject_name_and_text_makes_one_mail_with_our_headers_only(subject, name, text):
    raw = compose(letter(subject=subject, to=[Person(name, "chidi@example.net")], words=Words(text)))
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii")
    names = [line.partition(":")[0] for line in head.split("\r\n") if not line.startswith((" ", "\t"))]
    assert names == ["Date", "From", "To", "Subject", "Message-ID", "Content-Language", "Content-Type", "MIME-Version"]
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.replace(b"\r\n", b"").count(b"\n") == 0
    assert [a.address for a in parse_mail(raw).to] == ["chidi@example.net"]


@given(subject=st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=150))
def test_any_subject_is_read_back_as_written(subject):
    sent = message_from_bytes(compose(letter(subject=subject)), policy=email.policy.default)
    assert sent["Subject"] == subject


@pytest.mark.parametrize("bad", ["a\nBcc: x@evil.example", "a\r\nX: y", "a\rb", "a\x00b", "a\u2028b", "a\x85b"])
@pytest.mark.parametrize("field", ["subject", "name", "address", "message_id", "reply_to", "content_id"])
def test_a_line_break_anywhere_in_a_header_is_refused(field, bad):
    changed = {
        "name": {"to": [Person(bad, "x@example.net")]}, "address": {"to": [Person("", bad)]},
        "content_id": {"attachments": [NewAttachment("a.png", "image/png", b"x", bad, inline=True)]},
    }.get(field, {field: bad})  # fmt: skip
    with pytest.raises(LineBreakInHeader):
        compose(letter(**changed))


def test_pictures_are_related_to_the_html_and_files_come_after_it():
    files = [
        NewAttachment("logo.png", "image/png", b"p", "logo@x", inline=True),
        NewAttachment("fäctuur ü.pdf", "application/pdf", b"%PDF"),
    ]
    sent = message_from_bytes(compose(letter(attachments=files)), policy=email.policy.default)
    kinds = [part.get_content_type() for part in sent.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]
    read = parse_mail(sent.as_bytes())
    assert sorted((f.name, f.content_id) for f in read.attachments) == [("fäctuur ü.pdf", ""), ("logo.png", "logo@x")]


@given(name=st.text(max_size=250))
def test_any_file_name_fits_on_its_line_and_cannot_leave_it(name):
    raw = compose(letter(attachments=[NewAttachment(name, "text/plain", b"x")]))
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert len(parse_mail(raw).attachments) == 1


def test_the_words_are_escaped_linked_and_quoted_in_both_bodies():
    words = Words(
        "Zie <b>https://x.example/?a=1&b=2</b>.", signature="De Wulp", attribution="Chidi schreef:", quoted="Hallo\n<script>"
    )
    sent = message_from_bytes(compose(letter(words=words)), policy=email.policy.default)
    html = sent.get_body(("html",)).get_content()
    assert '<a href="https://x.example/?a=1&amp;b=2">https://x.example/?a=1&amp;b=2</a>' in html
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;b&gt;" in html
    assert sent.get_body(("plain",)).get_content().replace("\r\n", "\n") == (
        "Zie <b>https://x.example/?a=1&b=2</b>.\n\n-- \nDe Wulp\n\nChidi schreef:\n> Hallo\n> <script>\n"
    )


def test_only_automatic_mails_are_marked():
    assert b"Auto-Submitted" not in compose(letter())
    assert b"Auto-Submitted: auto-replied\r\n" in compose(letter(automatic=Automatic.REPLIED))


def test_what_is_no_message_id_is_not_referred_to():
    raw = compose(letter(references=["<a@b>", "<evil\r\nBcc: x>", "geen id", "<c@d>"]))
    assert b"In-Reply-To: <c@d>\r\nReferences: <a@b>\r\n <c@d>\r\n" in raw


def test_an_automatic_answer_says_the_same_to_all_under_a_head_of_its_own():
    chidi, roos = (
        compose(letter(to=[Person("", address)], automatic=Automatic.REPLIED, message_id=f"<{address}>", references=["<x@y>"]))
        for address in ("chidi@example.net", "roos@example.com")
    )
    assert chidi.replace(b"chidi@example.net", b"roos@example.com") == roos
    changed = compose(letter(to=[Person("", "roos@example.com")], automatic=Automatic.REPLIED, words=Words("Nieuwe woorden")))
    assert parse_mail(changed).text.strip() == "Nieuwe woorden"
    assert parse_mail(compose(letter(automatic=Automatic.REPLIED, language="en"))).html_safe.count("Hallo") == 1


def test_words_to_one_person_are_not_kept_for_the_next():
    file = NewAttachment("bon.pdf", "application/pdf", b"x", "", inline=False)
    with_file = compose(letter(automatic=Automatic.REPLIED, attachments=[file]))
    assert [a.name for a in parse_mail(with_file).attachments] == ["bon.pdf"]
    assert parse_mail(compose(letter(automatic=Automatic.REPLIED))).attachments == ()
