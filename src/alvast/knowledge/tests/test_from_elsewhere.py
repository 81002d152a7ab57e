"""What another desk or a site knew comes in as drafts, once, as Markdown that loads nothing from elsewhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import import_outside
from alvast.knowledge.models import Version

RECORDED = Path(__file__).parent / "recorded"
PAGE = """<!doctype html><html lang="nl"><head><title>Winkel - {title}</title>
<link rel="canonical" href="https://dewulp.example/hulp/openingstijden.html"></head>
<body><nav>Home</nav><main><h1>{title}</h1><p>Wij zijn open tot <a href="/x">18.00 uur</a>.</p><form>Zoek</form></main>
<footer>Voetje</footer></body></html>"""


def _states() -> list[tuple[str, str]]:
    return list(Version.objects.order_by("key").values_list("key", "state"))


def test_zendesk_articles_come_in_as_drafts_in_their_languages(db: None) -> None:
    report = import_outside(actor=SYSTEM, form="zendesk", source=RECORDED / "zendesk.json")
    assert (report.new, report.drafts, len(report.refused)) == (3, 3, 1)
    assert "article 4" in report.refused[0].file
    dutch = Version.objects.select_related("article").get(key="zendesk-9001-nl")
    assert dutch.body == "## Termijn\n\nU hebt **30 dagen**.\n\n- ongelezen\n- met bon"
    assert (dutch.article.topics, dutch.article.audience) == (["retour", "ruilen"], "public")
    assert dutch.source == "https://dewulp.example/hc/nl/articles/9001-Hoe-lang-kan-ik-ruilen"
    assert Version.objects.get(key="zendesk-9001-en").article_id == dutch.article_id
    assert Version.objects.get(key="zendesk-9002-nl").article.audience == "internal"


def test_taken_in_twice_is_taken_in_once(db: None) -> None:
    for expected in ((3, 0), (0, 3)):
        report = import_outside(actor=SYSTEM, form="zendesk", source=RECORDED / "zendesk.json")
        assert (report.new, report.unchanged) == expected


def test_chatwoot_articles_without_what_was_archived(db: None) -> None:
    report = import_outside(actor=SYSTEM, form="chatwoot", source=RECORDED / "chatwoot.json", approves=True)
    assert report.new == 2
    assert _states() == [("chatwoot-11", "approved"), ("chatwoot-13", "draft")]


def test_a_csv_of_chatwoot_names_the_line_that_cannot_be_read(db: None, tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    file.write_text('id,title,content,status\n11,Wat kost het?,"Een\ntientje.",published\n12,,Leeg,published\n', encoding="utf-8")
    report = import_outside(actor=SYSTEM, form="chatwoot", source=file)
    assert (report.new, [(refused.file, refused.line) for refused in report.refused]) == (1, [("articles.csv", 4)])
    assert Version.objects.get().body == "Een\ntientje."


def test_saved_pages_come_in_without_what_stands_around_them(db: None, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(title="Openingstijden"), encoding="utf-8")
    (tmp_path / "leeg.html").write_text("<html><body></body></html>", encoding="utf-8")
    report = import_outside(actor=SYSTEM, form="web", source=tmp_path)
    assert (report.new, [refused.file for refused in report.refused]) == (1, ["leeg.html"])
    row = Version.objects.get()
    assert (row.key, row.title, row.body) == (
        "web-dewulp-example-hulp-openingstijden", "Openingstijden", "Wij zijn open tot [18.00 uur](/x).",
    )  # fmt: skip


def test_pages_of_two_sites_and_of_two_questions_are_two_texts(db: None, tmp_path: Path) -> None:
    far = "/".join(["klantenservice"] * 12)
    addresses = [
        "https://dewulp.example/faq", "https://www.dewulp.example/faq/", "https://denachtegaal.example/faq", "/faq",
        "https://dewulp.example/artikel.php?id=1", "https://dewulp.example/artikel.php?id=2", "https://dewulp.example/",
        f"https://dewulp.example/{far}/ruilen", f"https://dewulp.example/{far}/retour", "//[", "https://\u2603/",
    ]  # fmt: skip
    for number, address in enumerate(addresses):
        page = f'<link rel="canonical" href="{address}"><h1>Vraag {number}</h1><p>Antwoord {number}.</p>'
        (tmp_path / f"{number:02}.html").write_text(page, encoding="utf-8")
    report = import_outside(actor=SYSTEM, form="web", source=tmp_path)
    assert (report.new, [refused.file for refused in report.refused]) == (len(addresses) - 1, ["01.html"])  # `www.` or not is one
    assert len(set(Version.objects.values_list("key", flat=True))) == len(addresses) - 1
    assert "web-dewulp-example" in set(Version.objects.values_list("key", flat=True))


def test_an_address_inside_our_own_network_is_not_fetched(db: None, tmp_path: Path) -> None:
    file = tmp_path / "adressen.txt"
    file.write_text("# onze pagina's\nhttp://127.0.0.1:1/geheim\n", encoding="utf-8")
    report = import_outside(actor=SYSTEM, form="web", source=file)
    assert [refused.file for refused in report.refused] == ["adressen.txt, line 2"]
    assert not Version.objects.exists()


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("zendesk", "geen json"),
        ("zendesk", "{}"),
        ("zendesk", '{"articles": [1], "sections": [1]}'),
        ("zendesk", json.dumps({"articles": [{"id": 1, "title": "Lang", "body": "woord " * 40_000}]})),
        ("chatwoot", "[1]"),
        ("chatwoot", '"x"'),
        ("chatwoot", "[" * 100_000),
        ("chatwoot", json.dumps([{"id": "1" * 200, "title": "Lang", "content": "Wat het is."}])),
    ],
)
def test_a_file_that_is_something_else_is_refused_whole(db: None, tmp_path: Path, form: str, content: str) -> None:
    file = tmp_path / "export.json"
    file.write_text(content, encoding="utf-8")
    report = import_outside(actor=SYSTEM, form=form, source=file)
    assert (report.new, len(report.refused)) == (0, 1)


def test_a_page_that_is_no_page_of_people_is_refused_and_the_rest_goes_on(db: None, tmp_path: Path) -> None:
    (tmp_path / "diep.html").write_text(f"<h1>Diep</h1>{'<div>' * 5_000}x", encoding="utf-8")
    link = '<link rel="canonical" href="http://[">'
    (tmp_path / "open.html").write_text(f"{link}<h1>Open</h1><p>Tot zes uur.</p>", encoding="utf-8")
    report = import_outside(actor=SYSTEM, form="web", source=tmp_path)
    assert ([refused.file for refused in report.refused], report.new) == (["diep.html"], 1)


def test_an_article_with_a_name_of_its_own_is_changed_and_not_refused(db: None, tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    for body in ("Tot zes uur.", "Tot vijf uur."):
        file.write_text(json.dumps([{"id": "FAQ_7", "title": "Open", "content": body}]), encoding="utf-8")
        report = import_outside(actor=SYSTEM, form="chatwoot", source=file)
    assert (report.changed, report.refused) == (1, [])


def test_what_is_taken_in_loads_nothing_from_elsewhere(db: None) -> None:
    import_outside(actor=SYSTEM, form="zendesk", source=RECORDED / "zendesk.json")
    written: Any = " ".join(Version.objects.values_list("body", flat=True))
    assert not {"doos.png", "alert"} & set(written.replace("(", " ").split())
    assert "http" not in written
