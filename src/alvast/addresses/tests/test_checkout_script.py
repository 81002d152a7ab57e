import re
from collections import Counter

import pytest
from django.test import Client

from alvast.addresses.checkout.script import HOME, ORDER, field_script


def test_the_script_is_small_and_holds_every_module_once():
    assert len(field_script().zipped) <= 10 * 1024
    assert sorted(ORDER) == sorted(path.stem for path in HOME.glob("*.js"))
    assert not re.search(rb"^(import|export) ", field_script().content, re.MULTILINE)


def test_every_module_is_short():
    assert {path.name: lines for path in HOME.glob("*.js") if (lines := path.read_text().count("\n")) > 100} == {}


def test_modules_joined_in_one_scope_share_no_name_and_use_only_earlier_ones():
    texts = "".join(path.read_text() for path in HOME.glob("*.js"))
    names = re.findall(r"^(?:export )?(?:const|let|class|(?:async )?function) (\w+)", texts, re.MULTILINE)
    assert "say" in names
    assert [name for name, times in Counter(names).items() if times > 1] == []
    for place, name in enumerate(ORDER):
        used = set(re.findall(r'from "\./(\w+)\.js"', (HOME / f"{name}.js").read_text()))
        assert used <= set(ORDER[:place]), name


def test_it_sets_no_cookie_and_keeps_nothing_in_the_browser():
    assert not re.search(rb"cookie|localStorage|sessionStorage|indexedDB", field_script().content)


@pytest.mark.parametrize(
    ("path", "kept"), [("", "max-age=3600"), ("{version}/", "max-age=31536000"), ("0123456789ab/", "max-age=3600")]
)
def test_it_is_served_to_every_site_and_kept(db, path, kept):
    answer = Client().get(f"/checkout/{path.format(version=field_script().version)}alvast-adres.js", HTTP_ACCEPT_ENCODING="gzip")
    assert (answer.status_code, answer["Content-Encoding"], answer.content) == (200, "gzip", field_script().zipped)
    assert kept in answer["Cache-Control"]
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = Client().get("/checkout/alvast-adres.js", HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
