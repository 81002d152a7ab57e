"""Each own raw mail gives exactly what `expectations.json` says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from alvast.channels.email.parsing import Address, ParsedMail, parse_mail

from .corpus import OWN, assert_sound, expectations

EXPECTATIONS = expectations()


def _person(person: Address | None) -> str:
    if person is None:
        return ""
    if not person.name:
        return person.address
    return f"{person.name} <{person.address}>" if person.address else person.name


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _people(people: tuple[Address, ...]) -> list[str]:
    return [_person(person) for person in people]


def _calendar(mail: ParsedMail) -> list[dict[str, Any]]:
    return [
        {
            "method": entry.method,
            "uid": entry.uid,
            "summary": entry.summary,
            "location": entry.location,
            "organizer": _person(entry.organizer),
            "starts_at": _instant(entry.starts_at),
            "ends_at": _instant(entry.ends_at),
            "is_all_day": entry.is_all_day,
            "recurrence": entry.recurrence,
            "status": entry.status,
        }
        for entry in mail.calendar
    ]


def _report(mail: ParsedMail) -> dict[str, str] | None:
    report = mail.report
    if report is None:
        return None
    names = ("kind", "original_message_id", "recipient", "status", "diagnostic")
    gravest = report.outcomes[0]
    return {name: getattr(report if hasattr(report, name) else gravest, name) for name in names}


ASPECTS: dict[str, Callable[[ParsedMail], Any]] = {
    "from": lambda mail: _person(mail.from_),
    "to": lambda mail: _people(mail.to),
    "cc": lambda mail: _people(mail.cc),
    "bcc": lambda mail: _people(mail.bcc),
    "reply_to": lambda mail: _people(mail.reply_to),
    "message_id": lambda mail: mail.message_id,
    "in_reply_to": lambda mail: list(mail.in_reply_to),
    "references": lambda mail: list(mail.references),
    "delivered_to": lambda mail: list(mail.delivered_to),
    "return_path": lambda mail: mail.return_path,
    "auth_results": lambda mail: mail.auth_results,
    "list_id": lambda mail: mail.list_id,
    "subject": lambda mail: mail.subject,
    "date": lambda mail: _instant(mail.date),
    "text": lambda mail: mail.text,
    "reply": lambda mail: mail.reply,
    "html": lambda mail: mail.html_safe,
    "attachments": lambda mail: [[file.name, file.type, len(file.content)] for file in mail.attachments],
    "attachments_inline": lambda mail: [[file.name, file.content_id, file.inline] for file in mail.attachments],
    "attachment_names": lambda mail: [file.name for file in mail.attachments],
    "attachment_types": lambda mail: [file.type for file in mail.attachments],
    "automatic": lambda mail: mail.automatic,
    "automatic_reason": lambda mail: mail.automatic_reason,
    "bounce": lambda mail: mail.is_bounce,
    "report": _report,
    "calendar": _calendar,
    "problems": lambda mail: list(mail.problems),
}
CONTAINED = {"reply": lambda mail: mail.reply, "signature": lambda mail: mail.signature, "html": lambda mail: mail.html_safe}


@pytest.mark.parametrize("name", sorted(EXPECTATIONS))
def test_mail_gives_what_is_expected(name: str) -> None:
    mail = parse_mail((OWN / f"{name}.eml").read_bytes())
    assert_sound(mail)
    expected = dict(EXPECTATIONS[name])
    for aspect, text in CONTAINED.items():
        for part in expected.pop(f"{aspect}_contains", []):
            assert part in text(mail)
        for part in expected.pop(f"{aspect}_lacks", []):
            assert part not in text(mail)
    assert {aspect: ASPECTS[aspect](mail) for aspect in expected} == expected


def test_every_own_mail_has_expectations() -> None:
    assert {path.stem for path in OWN.glob("*.eml")} == set(EXPECTATIONS)
    assert len(EXPECTATIONS) >= 60
