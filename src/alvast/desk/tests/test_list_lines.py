"""A line of a list tells who, what, when, whose and in which state; in the reader's language, and never as markup."""

import re
from datetime import timedelta
from typing import Any

import pytest

from alvast.conversations.actions import add_label, add_labels, receive_messages
from alvast.kernel.clock import now
from tests.browser.shop import letter


@pytest.fixture
def line(house: Any, shop: Any, signed_in: Any) -> Any:
    def shown(name: str, path: str = "/inbox/all/", agent: Any = None) -> str:
        """The line of this customer: its markup in one row."""
        html = signed_in(agent or house.ana).get(path).content.decode()
        found = re.search(rf'<li id="row-{shop.numbers[name]}".*?</li>', html, re.DOTALL)
        assert found, f"no line of {name}"
        return re.sub(r"\s+", " ", found[0])

    return shown


def words(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", markup))


def test_it_names_the_customer_the_subject_the_owner_and_the_time(clock: Any, line: Any) -> None:
    shown = line("Saskia")
    assert "Saskia Willems" in words(shown)
    assert "Cadeaubon werkt niet" in words(shown)
    assert 'title="zondag 17 mei 2026 19:55"' in shown
    assert ">gisteren</time>" in shown
    assert "Dringend" in words(shown)
    assert " Ana " in words(shown)


def test_it_says_until_when_it_sleeps(clock: Any, line: Any) -> None:
    assert "Rust tot 20 mei" in words(line("Femke", "/inbox/all/?status=snoozed"))


def test_it_wears_its_labels(clock: Any, house: Any, shop: Any, line: Any) -> None:
    label = add_label(actor=house.as_(house.bo), name="Bezorging & retour", hue=200)
    add_labels(actor=house.as_(house.ana), conversation=shop.ids["Tom"], labels=[label])
    shown = line("Tom")
    assert 'fill="oklch(0.65 0.15 200)"/></svg>Bezorging &amp; retour</span>' in shown


def test_what_a_customer_wrote_stays_text(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    hostile = letter(house, "<b>Evil</b>", "evil@example.net", '"><script>x</script>', "<img src=x onerror=y>", now())
    receive_messages(messages=[hostile])
    html = signed_in(house.ana).get("/inbox/all/").content.decode()
    assert "&lt;b&gt;Evil&lt;/b&gt;" in html
    assert "<script>x" not in html
    assert "<img src=x" not in html


def test_a_line_of_another_day_names_the_day_and_then_the_date(clock: Any, house: Any, line: Any, shop: Any) -> None:
    today = clock.at
    for days, shown in ((0, "11:12"), (1, "gisteren"), (3, "maandag"), (30, "18 mei"), (400, "18 mei 2026")):
        clock.at = today + timedelta(days=days)
        assert f">{shown}</time>" in line("Chidi")


def test_the_same_line_is_in_the_readers_own_language(clock: Any, house: Any, line: Any) -> None:
    from alvast.staff.models import Agent

    assert "Rust tot" in words(line("Femke", "/inbox/all/?status=snoozed"))
    Agent.objects.filter(id=house.bo.id).update(language="en")
    english = line("Femke", "/inbox/all/?status=snoozed", Agent.objects.get(id=house.bo.id))
    assert "Snoozed until" in words(english)
    assert "May 2026" in english


@pytest.mark.parametrize("kind", ["owner", "label"])
def test_what_the_bar_offers_comes_when_it_is_opened(house: Any, shop: Any, signed_in: Any, kind: str) -> None:
    add_label(actor=house.as_(house.bo), name="Bezorging")
    client = signed_in(house.ana)
    assert f'data-url="/inbox/bulk/{kind}/"' in client.get("/inbox/all/").content.decode()
    offered = client.get(f"/inbox/bulk/{kind}/").content.decode()
    assert {"owner": str(house.bo.id), "label": "Bezorging"}[kind] in offered


def test_a_bar_has_no_other_menus(house: Any, signed_in: Any) -> None:
    assert signed_in(house.ana).get("/inbox/bulk/team/").status_code == 404
