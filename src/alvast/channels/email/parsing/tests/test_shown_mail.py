"""`alvast mail show --json`: the shape that people script against."""

from __future__ import annotations

import json

from alvast.channels.email.parsing import describe_mail, parse_mail

from .corpus import OWN


def test_mail_is_described_in_the_promised_shape() -> None:
    described = describe_mail(parse_mail((OWN / "kpn-webmail-html-only.eml").read_bytes()))
    assert json.loads(json.dumps(described)) == described
    promised = {
        "message_id", "from", "to", "subject", "date", "text", "reply", "quoted", "html_safe", "attachments", "automatic",
        "automatic_reason", "bounce", "problems",
    }  # fmt: skip
    assert promised <= described.keys()
    assert described["from"] == {"name": "Chidi Anagonye", "address": "chidi@example.nl"}
    assert described["to"] == [{"name": "De Wulp", "address": "service@dewulp.example"}]
    assert described["date"] == "2026-11-12T08:14:00Z"
    assert described["bounce"] is False


def test_attachment_is_described_by_name_type_and_size() -> None:
    described = describe_mail(parse_mail((OWN / "tnef.eml").read_bytes()))
    assert described["attachments"] == [{"name": "winmail.dat", "type": "application/ms-tnef", "bytes": 6, "inline": False}]


def test_bounce_is_described_as_bounce() -> None:
    assert describe_mail(parse_mail((OWN / "bounce-qmail.eml").read_bytes()))["bounce"] is True


def test_mail_without_date_has_none() -> None:
    assert describe_mail(parse_mail(b"From: a@example.nl\n\nx"))["date"] is None


def test_sender_without_a_readable_address_is_named() -> None:
    described = describe_mail(parse_mail(b'From: "Jan <jan@@example..nl\n\nx'))
    assert described["from"] == {"name": "Jan jan@@example..nl", "address": ""}
    assert described["problems"] == ["from_unreadable"]
