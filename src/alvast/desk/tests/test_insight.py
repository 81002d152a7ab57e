"""The board of figures and the register on the desk: who may open them, what they say, and what they leave out."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest

from alvast.conversations.actions import add_label, add_labels, receive_messages, release_due_messages
from alvast.conversations.tests.people import answer, mail, receive
from alvast.insight.queries import register
from alvast.kernel.clock import now, pinned_at

ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)


@pytest.fixture
def lead(client: Any, house: Any) -> Any:
    client.force_login(house.bo)
    return client


def words(response: Any) -> str:
    """The text of a page, without marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


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
    [line] = register(house.as_(house.bo), labels={}).lines
    page = words(lead.get(f"/insight/improvements/{line.id}/"))
    assert f"#{conversation.number}" in page
    missing = lead.post(f"/insight/improvements/{line.id}/", form | {"state": "done"})
    assert (missing.status_code, "sinds welke dag" in words(missing)) == (422, True)
    lead.post(f"/insight/improvements/{line.id}/", form | {"state": "done", "fixed_on": "2026-05-18"})
    assert "Te vroeg om te zeggen" in words(lead.get(f"/insight/improvements/{line.id}/"))


def test_an_improvement_goes_when_a_lead_deletes_it(lead: Any, house: Any) -> None:
    lead.post("/insight/improvements/add/", {"title": "Scans", "about": "no_scan", "effort": "m", "state": "idea"})
    [line] = register(house.as_(house.bo), labels={}).lines
    lead.post(f"/insight/improvements/{line.id}/delete/")
    assert register(house.as_(house.bo), labels={}).lines == ()
