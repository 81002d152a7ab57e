"""`./alvast mail`, as people script against it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from alvast.cli.__main__ import main
from alvast.cli.mail_ingest import ingest
from alvast.cli.mail_sources import FoundMail, Unreadable, mails_in
from alvast.cli.start import Refused
from alvast.conversations.queries import search

MAIL = b"""From: Chidi <chidi@example.net>
To: info@dewulp.example
Subject: Bestelling %d
Message-ID: <%d@example.net>
Date: Mon, 18 May 2026 10:00:00 +0200

Waar blijft bestelling %d?
"""


def numbered(n: int) -> bytes:
    return MAIL % (n, n, n)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three mails as files, two in an mbox, two in a Maildir (one half-written), and files that are no mail."""
    (tmp_path / "sub").mkdir()
    for n, name in enumerate(("a.eml", "b.eml", "sub/c.txt")):
        (tmp_path / name).write_bytes(numbered(n))
    mbox = [b"From chidi@example.net Mon May 18 10:00:00 2026\n" + numbered(n) + b">From hier\n" for n in (10, 11)]
    (tmp_path / "post.mbox").write_bytes(b"\n".join(mbox))
    for place, n in (("cur", 20), ("new", 21), ("tmp", 22)):
        (tmp_path / "Maildir" / place).mkdir(parents=True)
        (tmp_path / "Maildir" / place / f"17000{n}.host:2,S").write_bytes(numbered(n))
    (tmp_path / "LICENSE").write_text("Copyright (c) 2026 iemand\n\nAlles mag.\n")
    (tmp_path / "README.md").write_text("From: niemand\nTo: niemand\n")
    return tmp_path


def test_show_prints_the_promised_shape_without_a_database_or_django(tmp_path):
    file = tmp_path / "one.eml"
    file.write_bytes(numbered(1))
    code = "import sys; from alvast.cli.__main__ import main; main(sys.argv[1:]); assert 'django' not in sys.modules"
    ran = subprocess.run(
        [sys.executable, "-c", code, "mail", "show", str(file), "--json"], capture_output=True, text=True, check=True
    )
    shown = json.loads(ran.stdout)
    assert {"message_id", "from", "to", "subject", "date", "text", "reply", "quoted", "html_safe", "attachments", "automatic",
            "automatic_reason", "bounce", "problems"} <= shown.keys()  # fmt: skip
    assert (shown["from"], shown["date"], shown["reply"]) == (
        {"name": "Chidi", "address": "chidi@example.net"}, "2026-05-18T08:00:00Z", "Waar blijft bestelling 1?",
    )  # fmt: skip


def test_show_prints_for_people_too(tmp_path, capsys):
    file = tmp_path / "one.eml"
    file.write_bytes(numbered(1))
    assert main(["mail", "show", str(file)]) == 0
    assert "subject: Bestelling 1" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_one_clear_sentence_and_exit_code_2(capsys):
    assert main(["mail", "show", "/bestaat/niet.eml"]) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "alvast: /bestaat/niet.eml cannot be read: No such file or directory\n")


def test_every_form_of_folder_is_read_and_what_is_no_mail_is_passed_over(folder):
    found = list(mails_in(folder))
    assert [Path(m.file).name for m in found] == ["170002" + "0.host:2,S", "1700021.host:2,S", "a.eml", "b.eml", "post.mbox#1",
                                                  "post.mbox#2", "c.txt"]  # fmt: skip
    assert all(isinstance(m, FoundMail) and m.content.startswith(b"From: Chidi") for m in found)
    assert found[4].content == numbered(10) + b"From hier\n"


def test_a_file_named_outright_is_a_mail_whatever_it_looks_like(tmp_path):
    (tmp_path / "x").write_bytes(b"\x00\xff")
    assert [m.content for m in mails_in(tmp_path / "x")] == [b"\x00\xff"]


@pytest.mark.django_db
def test_ingest_on_an_empty_database_makes_an_inbox_and_twice_is_once(folder):
    first, second = (ingest(mails_in(folder), inbox="") for _ in range(2))
    assert first == {"received": 7, "stored": 7, "duplicates": 0, "conversations": 7, "held": []}
    assert second == {"received": 7, "stored": 0, "duplicates": 7, "conversations": 0, "held": []}


@pytest.mark.django_db
def test_what_is_kept_aside_is_named_with_its_reason(monkeypatch):
    monkeypatch.setattr("alvast.cli.mail_ingest.MAX_BYTES", 10_000)
    given = [
        FoundMail("goed.eml", numbered(1)), FoundMail("groot.eml", numbered(2) + b"x" * 20_000),
        Unreadable("dicht.eml", "cannot be read"),
        FoundMail("van-ons.eml", numbered(3).replace(b"chidi@example.net>\nTo", b"klantenservice@local.invalid>\nTo")),
    ]  # fmt: skip
    result = ingest(given, inbox="")
    assert sorted((line["file"], line["reason"]) for line in result["held"]) == [
        ("dicht.eml", "cannot be read"), ("groot.eml", "too_large"), ("van-ons.eml", "own_address"),
    ]  # fmt: skip
    assert (result["received"], result["stored"], result["conversations"]) == (3, 3, 1)


@pytest.mark.django_db
def test_an_inbox_that_is_not_there_is_refused():
    with pytest.raises(Refused, match="there is no active inbox “Verkoop”"):
        ingest([], inbox="Verkoop")


@pytest.mark.django_db
def test_what_was_taken_in_can_be_found_although_no_worker_runs(house, folder):
    ingest(mails_in(folder / "a.eml"), inbox="")
    assert [found.line.subject for found in search(house.as_(house.root), "bestelling").lines] == ["Bestelling 0"]
