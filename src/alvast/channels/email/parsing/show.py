"""Where we keep the shape of `alvast mail show --json`, a promise to people who script against it."""

from __future__ import annotations

from .mail import Address, ParsedMail


def describe_mail(mail: ParsedMail) -> dict[str, object]:
    """The mail as plain JSON values. `date` is UTC ISO 8601 with `Z`, or null when the mail claims no readable date."""
    return {
        "message_id": mail.message_id,
        "from": _person(mail.from_),
        "to": [_person(address) for address in mail.to],
        "cc": [_person(address) for address in mail.cc],
        "subject": mail.subject,
        "date": None if mail.date is None else mail.date.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "text": mail.text,
        "reply": mail.reply,
        "quoted": mail.quoted,
        "html_safe": mail.html_safe,
        "attachments": [
            {"name": file.name, "type": file.type, "bytes": len(file.content), "inline": file.inline} for file in mail.attachments
        ],
        "automatic": mail.automatic,
        "automatic_reason": mail.automatic_reason,
        "bounce": mail.is_bounce,
        "problems": list(mail.problems),
    }


def _person(address: Address) -> dict[str, str]:
    return {"name": address.name, "address": address.address}
