"""Limits of the design system, and the registry of shortcuts against its page in the docs."""

import re
from pathlib import Path
from typing import Any

from django.utils import translation

from alvast.desk import assets
from alvast.desk.shortcuts import SHORTCUTS, shortcuts_page

DOCS = Path(__file__).resolve().parents[4] / "docs" / "reference" / "shortcuts.md"


def test_the_stylesheet_stays_small() -> None:
    assert len(assets.stylesheet().encode()) <= 66_000


def test_each_module_holds_one_small_behaviour() -> None:
    for path in (assets.HOME / "js").glob("*.js"):
        assert path.read_text().count("\n") <= 100, path.name


def test_colours_are_named_by_role_outside_the_tokens() -> None:
    for path in (assets.HOME / "css").rglob("*.css"):
        if path.name not in ("tokens.css", "toast.css"):
            assert not re.search(r"oklch\(|#[0-9a-f]{3,8}\b|rgb\(", path.read_text()), path.name


def test_fonts_and_page_weigh_little() -> None:
    fonts = sum(path.stat().st_size for path in (assets.HOME / "fonts").glob("*.woff2"))
    assert fonts <= 110_000
    assert (assets.HOME / "fonts" / "OFL.txt").exists()


def test_an_asset_is_kept_for_a_year_under_its_hash(client: Any) -> None:
    response = client.get(assets.asset_url("desk.css"), headers={"Accept-Encoding": "gzip"})
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Content-Encoding"] == "gzip"
    assert client.get("/assets/old/desk.css")["Cache-Control"] == "public, max-age=60"
    assert client.get("/assets/x/../../urls.py").status_code == 404


def test_every_behaviour_named_in_a_template_exists() -> None:
    named = set()
    for path in (Path(assets.__file__).parent / "templates").rglob("*.html"):
        for match in re.findall(r'data-behaviour="([^"{]+)"', path.read_text()):
            named |= set(match.split())
    existing = {path.stem for path in (assets.HOME / "js").glob("*.js")}
    assert named <= existing


def test_no_two_shortcuts_on_one_page_share_their_keys() -> None:
    for where in {shortcut.where for shortcut in SHORTCUTS}:
        keys = [s.keys for s in SHORTCUTS if s.where in (where, "everywhere")]
        if where != "writing":
            assert len(keys) == len(set(keys))


def test_the_docs_list_the_shortcuts_as_they_are() -> None:
    with translation.override("en"):
        assert DOCS.read_text() == shortcuts_page()
