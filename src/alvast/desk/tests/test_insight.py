"""The board of figures and the register on the desk: who may open them, what they say, and what they leave out."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest

from alvast.conversations.actions import add_label, add_labels, receive_messages, release_due_messages
from alvast.conversations.tests.people import answer, mail, receive
from alvast.insight.actions import count_board
from alvast.insight.queries import ImprovementLine, last_days, register
from alvast.kernel.clock import now, pinned_at

ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)


@pytest.fixture
def lead(client: Any, house: Any) -> Any:
    client.force_login(house.bo)
    return client


def words(response: Any) -> str:
    """The text of a page, without marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def taken_up(house: Any) -> tuple[ImprovementLine, ...]:
    period = last_days()
    return register(house.as_(house.bo), counts=count_board(period.begin, period.end), labels={}).lines


def slow_and_fast(house: Any, *, came_back: int) -> None:
    """Forty who had their answer within an hour, and forty who waited, of whom so many asked again."""
    with pinned_at(now() - timedelta(days=60)):
        fast = receive_messages(messages=[mail(house, author_address=f"f{n}@example.net", subject="Vraag") for n in range(40)])
    with pinned_at(now() - timedelta(days=60) + timedelta(hours=1)):
        for received in fast:
            answer(house, received.conversation)
        release_due_messages(at=now() + timedelta(seconds=20))
    with pinned_at(now() - timedelta(days=50)):
        slow = receive_messages(messages=[mail(house, author_address=f"s{n}@example.net", subject="Vraag") for n in range(40)])
    again = [
        mail(house, author_address=f"s{n}@example.net", subject="Re: Vraag", conversation=received.conversation, trust="token")
        for n, received in enumerate(slow[:came_back])
    ]
    with pinned_at(now() - timedelta(days=46)):
        receive_messages(messages=again)


def test_an_agent_finds_neither_the_board_nor_its_line_in_the_rail(client: Any, house: Any) -> None:
    client.force_login(house.ana)
    for path in ("/insight/", "/insight/figures.csv", "/insight/improvements/", "/insight/improvements/add/"):
        assert client.get(path).status_code == 404
    assert "/insight/" not in client.get("/inbox/mine/").content.decode()


def test_a_lead_finds_it_in_the_rail(lead: Any) -> None:
    assert 'href="/insight/"' in lead.get("/inbox/mine/").content.decode()


def test_without_anything_to_count_it_says_what_is_needed(lead: Any) -> None:
    assert "In deze periode is er niets te tellen" in words(lead.get("/insight/"))


def test_below_thirty_cases_there_is_no_percentage(lead: Any, house: Any, clock: Any) -> None:
    receive(house)
    clock.forward(days=8)
    shown = words(lead.get("/insight/"))
    assert "te weinig gegevens" in shown
    assert "0 van 1" in shown
    assert "%" not in shown.replace("in %", "")


def test_a_share_is_shown_with_its_interval_and_what_it_is_of(lead: Any, house: Any, clock: Any) -> None:
    slow_and_fast(house, came_back=20)
    page = lead.get("/insight/")
    [row] = [row for row in ROW.findall(page.content.decode()) if "langer dan 72 uur" in row]
    shown = re.sub(r"<[^>]+>", " ", row).replace("\u00a0", " ")
    assert shown.count("50 %") == 3
    assert shown.count("tussen 35 % en 65 % · van 40") == 3
    assert page.content.count(b'<svg class="chart"') == 4  # one for each window, one for the reasons


def test_what_fast_answers_save_follows_the_assumptions_of_the_reader(lead: Any, house: Any, clock: Any) -> None:
    slow_and_fast(house, came_back=20)
    usual, dearer = words(lead.get("/insight/")), words(lead.get("/insight/?days=90&minutes=80&hours=36&away=30"))
    assert "Ongeveer 20 contacten minder" in usual
    assert "0,01 fte" in usual
    assert "0,08 fte" in dearer
    assert "geen bewijs" in usual


def test_days_of_ones_own_choice_are_counted_and_wrong_ones_are_said(lead: Any, house: Any) -> None:
    receive(house)
    assert "In deze periode is er niets te tellen" in words(lead.get("/insight/?first=2026-05-01&last=2026-05-17"))
    wrong = lead.get("/insight/?first=2026-05-17&last=2026-05-01")
    assert wrong.status_code == 422
    assert "hoogstens twee jaar" in words(wrong)
    assert lead.get("/insight/?minutes=-1").status_code == 422


def test_the_file_holds_the_numbers_of_the_same_period(lead: Any, house: Any, clock: Any) -> None:
    receive(house)
    clock.forward(minutes=1)
    response = lead.get("/insight/figures.csv?days=7")
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert response["Content-Disposition"] == 'attachment; filename="alvast-2026-05-12-2026-05-18.csv"'
    assert ["figure", "contacts", "Contacten", "", "count", "1", "1", "", ""] in lines


def test_a_label_with_marks_stays_text_in_the_chart(lead: Any, house: Any, clock: Any) -> None:
    label = add_label(actor=house.as_(house.root), name="<b>&'\"", hue=20)
    add_labels(actor=house.as_(house.ana), conversation=receive(house).conversation, labels=[label])
    clock.forward(days=8)
    page = lead.get("/insight/").content.decode()
    assert "<b>&" not in page
    assert "&lt;b&gt;&amp;" in page


def test_an_improvement_is_taken_up_from_what_comes_often_and_changed(lead: Any, house: Any, clock: Any) -> None:
    label = add_label(actor=house.as_(house.root), name="Levering", hue=230)
    conversation = receive(house)
    add_labels(actor=house.as_(house.ana), conversation=conversation.conversation, labels=[label])
    assert f"add/?about={label}" in lead.get("/insight/improvements/").content.decode()
    form = {"title": "Eerder zeggen wanneer", "about": str(label), "owner": str(house.ana.id), "effort": "s", "state": "idea"}
    assert lead.post("/insight/improvements/add/", form).status_code == 303
    [line] = taken_up(house)
    page = words(lead.get(f"/insight/improvements/{line.id}/"))
    assert f"#{conversation.number}" in page
    missing = lead.post(f"/insight/improvements/{line.id}/", form | {"state": "done"})
    assert (missing.status_code, "sinds welke dag" in words(missing)) == (422, True)
    lead.post(f"/insight/improvements/{line.id}/", form | {"state": "done", "fixed_on": "2026-05-18"})
    assert "Te vroeg om te zeggen" in words(lead.get(f"/insight/improvements/{line.id}/"))


def test_an_improvement_goes_when_a_lead_deletes_it(lead: Any, house: Any) -> None:
    lead.post("/insight/improvements/add/", {"title": "Scans", "about": "no_scan", "effort": "m", "state": "idea"})
    [line] = taken_up(house)
    lead.post(f"/insight/improvements/{line.id}/delete/")
    assert taken_up(house) == ()


def test_the_list_ranks_by_cost_and_shows_owner_and_effect(lead: Any, house: Any, clock: Any) -> None:
    label = add_label(actor=house.as_(house.root), name="Levering", hue=230)
    add_labels(actor=house.as_(house.ana), conversation=receive(house).conversation, labels=[label])
    form = {"about": str(label), "owner": str(house.ana.id), "effort": "s", "state": "done", "fixed_on": "2026-05-18"}
    lead.post("/insight/improvements/add/", {**form, "title": "Eerder zeggen wanneer"})
    lead.post("/insight/improvements/add/", {"title": "Scans", "about": "no_scan", "effort": "m", "state": "idea"})
    clock.forward(minutes=1)
    shown = words(lead.get("/insight/improvements/"))
    assert shown.index("Scans") < shown.index("Eerder zeggen wanneer")
    assert "Levering · 1 keer in 90 dagen · 8 minuten · Ana" in shown
    assert "Te vroeg om te zeggen" in shown
    assert re.search(r"Geteld maandag 18 mei 2026 11.13", shown)


def test_a_lead_says_what_a_contact_costs_and_then_sees_euros(lead: Any, house: Any, clock: Any) -> None:
    label = add_label(actor=house.as_(house.root), name="Levering", hue=230)
    add_labels(actor=house.as_(house.ana), conversation=receive(house).conversation, labels=[label])
    clock.forward(minutes=1)
    wrong = lead.post("/insight/improvements/", {"minutes": "0", "euros": ""})
    assert wrong.status_code == 422
    assert lead.post("/insight/improvements/", {"minutes": "30", "euros": "42"}).status_code == 303
    assert "30 minuten · € 21" in words(lead.get("/insight/improvements/"))
    assert 'value="30"' in lead.get("/insight/").content.decode()


def test_the_board_says_which_hours_count_and_lets_one_choose(lead: Any, house: Any, clock: Any) -> None:
    receive(house)
    clock.forward(minutes=1)
    page = lead.get("/insight/").content.decode()
    assert 'href="/insight/?days=90#repeats" aria-current="true">Alle uren</a>' in page
    chosen = lead.get("/insight/?days=90&hours=open").content.decode()
    assert 'href="/insight/?days=90&amp;hours=open#repeats" aria-current="true">Alleen openingsuren</a>' in chosen
    assert '<input type="hidden" name="hours" value="open">' in chosen


def test_the_board_of_a_busy_shop_costs_few_queries(lead: Any, house: Any, django_assert_max_num_queries: Any) -> None:
    receive(house)
    count_board(last_days().begin, last_days().end, keep_from=0)
    with django_assert_max_num_queries(16):
        lead.get("/insight/")
