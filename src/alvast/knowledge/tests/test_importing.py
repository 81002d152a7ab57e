"""A folder of Markdown is taken in once, changed texts are changes, and what cannot be read is named with its line."""

from pathlib import Path
from typing import Any

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import ImportReport, import_folder, withdraw
from alvast.knowledge.errors import NeedsSecondPair
from alvast.knowledge.models import Article, Version, VersionChange
from alvast.knowledge.queries import exported_texts
from alvast.knowledge.tests.office import stretches

TEXT = """---
id: kb-1
title: Hoe lang kan ik een boek terugsturen?
language: nl
audience: public
valid_from: 2026-05-01
valid_to: 2026-10-24
series: retourtermijn
topics: [retour, garantie]
---

U kunt een boek 14 dagen terugsturen.
"""


@pytest.fixture
def folder(tmp_path: Path, db: None) -> Path:
    (tmp_path / "een.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def take_in(folder: Path, **how: Any) -> ImportReport:
    return import_folder(actor=SYSTEM, folder=folder, **how)


def test_the_last_day_counts_whole_also_when_the_clock_is_put_back_that_night(folder: Path) -> None:
    take_in(folder)
    row = Version.objects.get(key="kb-1")
    assert row.valid_from.isoformat() == "2026-04-30T22:00:00+00:00"
    assert row.valid_to is not None
    assert row.valid_to.isoformat() == "2026-10-24T22:00:00+00:00"
    assert (row.state, row.article.topics, row.body) == (
        "approved", ["retour", "garantie"], "U kunt een boek 14 dagen terugsturen.",
    )  # fmt: skip


def test_twice_is_once(folder: Path) -> None:
    assert (take_in(folder).new, take_in(folder).unchanged) == (1, 1)
    assert Version.objects.count() == VersionChange.objects.filter(kind="approved").count() == 1


def test_a_changed_file_changes_its_version_and_its_history_keeps_what_it_said(folder: Path) -> None:
    take_in(folder)
    (folder / "een.md").write_text(TEXT.replace("14 dagen", "30 dagen"), encoding="utf-8")
    assert take_in(folder).changed == 1
    assert Version.objects.get(key="kb-1").body == "U kunt een boek 30 dagen terugsturen."
    kept = VersionChange.objects.filter(kind="approved", version__key="kb-1").values_list("body", flat=True)
    assert list(kept) == ["U kunt een boek 14 dagen terugsturen."]


def test_files_of_one_series_are_versions_of_one_article(folder: Path) -> None:
    later = TEXT.replace("kb-1", "kb-2").replace("2026-05-01", "2026-10-25").replace("valid_to: 2026-10-24\n", "")
    (folder / "a-later.md").write_text(later.replace("14 dagen", "30 dagen"), encoding="utf-8")
    take_in(folder)
    assert Article.objects.count() == 1
    found = stretches(Version.objects.get(key="kb-1").id)
    assert [ends.isoformat() if ends else None for _, _, ends in found] == ["2026-10-24T22:00:00+00:00", None]


def test_without_days_it_has_always_held_and_still_does(folder: Path) -> None:
    (folder / "een.md").write_text("---\nid: x\ntitle: Adres\n---\nHoofdstraat 1.\n", encoding="utf-8")
    take_in(folder)
    row = Version.objects.get(key="x")
    assert (row.valid_from.year, row.valid_to, row.language, row.article.audience) == (1900, None, "nl", "public")


@pytest.mark.parametrize(
    ("broken", "line", "says"),
    [
        (TEXT.replace("2026-05-01", "1 mei"), 6, "valid_from"),
        (TEXT.replace("2026-10-24", "2026-04-01"), 7, "valid_to"),
        (TEXT.replace("topics: [retour, garantie]", "topics: [retour, garantie"), 9, "expected"),
        (TEXT.replace("language: nl", "language: fr"), 4, "language"),
        (TEXT.replace("audience: public", "audience: iedereen en niemand"), 5, "audience"),
        (TEXT.replace("id: kb-1\n", ""), 1, "id is missing"),
        ("U kunt een boek terugsturen.", 1, "first line"),
        ("---\nid: x\ntitle: y\n", 1, "second line"),
        ("---\nid: x\ntitle: y\n---\n \n", 5, "text itself"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_the_rest_goes_on(folder: Path, broken: str, line: int, says: str) -> None:
    (folder / "stuk.md").write_text(broken, encoding="utf-8")
    report = take_in(folder)
    assert report.new == 1
    assert [(refused.file, refused.line) for refused in report.refused] == [("stuk.md", line)]
    assert says in report.refused[0].detail


def test_bytes_that_are_no_text_are_named_with_their_line(folder: Path) -> None:
    (folder / "stuk.md").write_bytes(b"---\nid: x\n\xff\n---\n")
    assert [(refused.file, refused.line) for refused in take_in(folder).refused] == [("stuk.md", 3)]


def test_one_id_in_two_files_is_refused_the_second_time(folder: Path) -> None:
    (folder / "twee.md").write_text(TEXT.replace("14", "15"), encoding="utf-8")
    report = take_in(folder)
    assert (report.new, [refused.file for refused in report.refused]) == (1, ["twee.md"])


def test_as_drafts_nothing_is_an_answer_yet(folder: Path) -> None:
    assert take_in(folder, approves=False).drafts == 1
    assert Version.objects.get().state == "draft"


def test_a_changed_text_that_waits_for_approval_stands_beside_the_answer(folder: Path) -> None:
    take_in(folder)
    (folder / "een.md").write_text(TEXT.replace("14 dagen", "30 dagen"), encoding="utf-8")
    take_in(folder, approves=False)
    assert sorted(Version.objects.values_list("key", "state")) == [("kb-1", "draft"), ("kb-1@1", "approved")]


def test_what_a_lead_withdrew_does_not_come_back_by_itself(folder: Path, house: Any) -> None:
    take_in(folder)
    withdraw(actor=house.as_(house.bo), version=Version.objects.get().id)
    (folder / "een.md").write_text(TEXT.replace("14 dagen", "30 dagen"), encoding="utf-8")
    take_in(folder)
    assert Version.objects.get().state == "draft"


def test_an_agent_takes_in_drafts_only(folder: Path, house: Any) -> None:
    with pytest.raises(NeedsSecondPair):
        import_folder(actor=house.as_(house.ana), folder=folder, approves=True)
    assert not Version.objects.exists()


def test_what_is_exported_is_read_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    take_in(folder)
    before = stretches(Version.objects.get().id)
    exported = list(exported_texts())
    Article.objects.all().delete()
    for text in exported:
        (tmp_path / "weer" / text.name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "weer" / text.name).write_text(text.content, encoding="utf-8")
    assert take_in(tmp_path / "weer").new == 1
    assert stretches(Version.objects.get(key="kb-1").id) == before


def test_a_title_with_a_colon_needs_no_quotes(folder: Path) -> None:
    (folder / "een.md").write_text(TEXT.replace("title: Hoe lang", "title: Boeken: hoe 'lang'"), encoding="utf-8")
    assert take_in(folder).refused == []
    assert Version.objects.get(key="kb-1").title == "Boeken: hoe 'lang' kan ik een boek terugsturen?"
