"""Where the tests find raw mails, and what is asserted of every mail whatever it holds."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from alvast.channels.email.parsing import ParsedMail

CORPUS = Path(__file__).parents[6] / "tests" / "corpus" / "email"
OWN = CORPUS / "own"


def expectations() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((OWN / "expectations.json").read_text(encoding="utf-8"))
    return found


def all_mails() -> list[Path]:
    """Every raw mail of the corpus, and the standard library's own where the running Python carries its tests."""
    return sorted(CORPUS.glob("*/*.eml")) + python_mails()


def python_mails() -> list[Path]:
    try:
        spec = find_spec("test.test_email")
    except ModuleNotFoundError:
        return []
    places = spec.submodule_search_locations if spec is not None else None
    return sorted(path for place in places or [] for path in Path(place, "data").glob("msg_*.txt"))


def all_texts(mail: ParsedMail) -> list[str]:
    """Every string in a parsed mail."""
    people = [mail.from_, *mail.sender, *mail.reply_to, *mail.to, *mail.cc, *mail.bcc]
    return [
        mail.message_id, *mail.in_reply_to, *mail.references, *mail.delivered_to, mail.subject, mail.text, mail.reply,
        mail.quoted, mail.signature, mail.html_safe, mail.list_id, mail.return_path or "", mail.auth_results,
        *(text for person in people for text in (person.name, person.address)),
        *(text for file in mail.attachments for text in (file.name, file.type, file.content_id)),
        *(text for header in mail.headers for text in header),
        *(text for entry in mail.calendar for text in (entry.uid, entry.summary, entry.location)),
    ]  # fmt: skip


def assert_sound(mail: ParsedMail) -> None:
    """What holds for every mail: valid text without NUL, labels of one line, names without a path."""
    for text in all_texts(mail):
        text.encode("utf-8")
        assert "\0" not in text
    lines = [mail.subject, mail.from_.name, mail.from_.address, *(file.name for file in mail.attachments)]
    lines += [text for header in mail.headers for text in header]
    assert not any("\n" in line or "\r" in line for line in lines)
    assert all(file.name and "/" not in file.name and "\\" not in file.name for file in mail.attachments)
    assert mail.date is None or mail.date.utcoffset().total_seconds() == 0  # type: ignore[union-attr]
    assert mail.automatic == bool(mail.automatic_reason)
