"""Two agents, one conversation: what one does the other sees, and nothing that is being typed is touched."""

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from alvast.conversations import actions
from alvast.conversations.models import Draft
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.staff.actions import disable_agent
from tests.browser.conftest import session_of
from tests.browser.shop import LETTERS, letter

pytestmark = pytest.mark.browser


def test_new_mail_appears_without_reload_and_leaves_the_draft_alone(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Saskia']}/?in=all")
    answer = page.get_by_label("Antwoord", exact=True)
    answer.fill("Half geschreven")
    again = letter(house, *LETTERS[3][:3], "Ik heb de bon gevonden!", now(), conversation=shop.ids["Saskia"], trust="token")
    actions.receive_messages(messages=[again, letter(house, "Nieuw Iemand", "nieuw@example.net", "Gloednieuw", "Hallo", now())])
    expect(page.get_by_role("region", name="Berichten").get_by_text("Ik heb de bon gevonden!")).to_be_visible()
    expect(page.get_by_role("link", name="Nieuw Iemand")).to_be_visible()
    expect(page.locator("#announcer")).to_contain_text("Saskia Willems")
    expect(answer).to_have_value("Half geschreven")
    expect(answer).to_be_focused()


def test_a_colleague_who_looks_and_types_is_noticed(desk: Any, house: Any, shop: Any) -> None:
    path = f"/conversations/{shop.numbers['Tom']}/?in=all"
    bo = desk(house.bo, path)
    bo.get_by_label("Antwoord", exact=True).press_sequentially("Ik")
    bo.wait_for_timeout(300)
    ana = desk(house.ana, path)
    expect(ana.locator("#collision")).to_contain_text("Bo schrijft een antwoord")


def test_a_colleague_who_goes_on_to_another_conversation_no_longer_looks(desk: Any, house: Any, shop: Any) -> None:
    path = f"/conversations/{shop.numbers['Tom']}/?in=all"
    bo = desk(house.bo, path)
    ana = desk(house.ana, path)
    expect(ana.locator("#collision")).to_contain_text("Bo kijkt mee")
    with bo.expect_response(lambda answer: answer.url.endswith("/left/")):
        bo.get_by_role("link", name="Saskia Willems").first.click()
    ana.reload()
    expect(ana.locator("#collision")).not_to_contain_text("Bo")


def test_a_draft_changed_in_two_windows_loses_no_word(desk: Any, house: Any, shop: Any) -> None:
    path = f"/conversations/{shop.numbers['Tom']}/?in=all"
    here, there = desk(house.ana, path), desk(house.ana, path)
    here.get_by_label("Antwoord", exact=True).fill("Hier getypt")
    expect(here.locator(".draft-state")).to_have_text("Concept bewaard")
    answer = there.get_by_label("Antwoord", exact=True)
    answer.fill("Daar getypt")
    expect(there.get_by_text("Je hebt dit concept in een ander venster gewijzigd")).to_be_visible()
    there.get_by_role("button", name="De andere tekst tonen").click()
    expect(answer).to_have_value("Hier getypt")
    there.get_by_role("button", name="De andere tekst tonen").click()
    expect(answer).to_have_value("Daar getypt")
    there.get_by_role("button", name="Deze tekst bewaren").click()
    expect(there.locator(".draft-state")).to_have_text("Concept bewaard")
    here.reload()
    expect(here.get_by_label("Antwoord", exact=True)).to_have_value("Daar getypt")


def test_what_is_typed_survives_a_reload_and_a_lost_connection(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.context.set_offline(True)
    page.get_by_label("Antwoord", exact=True).fill("In de trein geschreven")
    expect(page.get_by_text("Bewaard in deze browser")).to_be_visible()
    expect(page.locator("#offline")).to_be_visible()
    page.context.set_offline(False)
    page.reload()
    expect(page.get_by_label("Antwoord", exact=True)).to_have_value("In de trein geschreven")
    expect(page.locator(".draft-state")).to_contain_text("Concept")


def test_who_may_no_longer_be_here_is_told(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, "/me/")  # a page that asks for nothing by itself in the meantime
    expect(page.locator("#signed-out")).to_be_hidden()
    disable_agent(actor=SYSTEM, agent=house.ana.id)
    expect(page.locator("#signed-out")).to_contain_text("Je bent hier afgemeld", timeout=20_000)
    expect(page.locator("#signed-out").get_by_role("link", name="Aanmelden")).to_have_attribute("target", "_blank")


def test_who_signs_in_again_elsewhere_sends_what_was_typed_here(desk: Any, house: Any, shop: Any, address: str) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    Session.objects.all().delete()
    answer = page.get_by_label("Antwoord", exact=True)
    answer.fill("Getypt terwijl ik was afgemeld.")
    expect(page.locator("#signed-out")).to_be_visible()
    expect(page.locator(".draft-state")).to_have_text("Bewaard in deze browser")
    page.context.clear_cookies()
    page.context.add_cookies([{"name": "alvast", "value": session_of(house.ana), "url": address}])
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator("#signed-out")).to_be_hidden()
    answer.press("Control+Enter")
    expect(page.locator("#toasts")).to_contain_text("Wordt verzonden")


def test_a_page_made_just_before_a_draft_was_kept_does_not_hide_it(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    kept: list[Any] = []
    page.on("response", lambda response: "/draft/" in response.url and kept.append(response.status))

    def answer_with_what_was_known_before(route: Any) -> None:
        made = route.fetch()
        while not kept:
            page.wait_for_timeout(20)
        page.wait_for_timeout(200)
        route.fulfill(response=made)

    page.get_by_label("Antwoord", exact=True).fill("Net op tijd")
    page.route(page.url, answer_with_what_was_known_before, times=1)
    page.reload()
    expect(page.get_by_label("Antwoord", exact=True)).to_have_value("Net op tijd")
    expect(page.locator(".draft-state")).to_have_text("Concept bewaard")
    assert set(kept) <= {204, 409}


def test_the_same_form_sent_twice_is_one_message(desk: Any, house: Any, shop: Any) -> None:
    from alvast.conversations.queries import conversation_view

    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.get_by_label("Antwoord", exact=True).fill("Eén keer graag")
    button = page.get_by_role("button", name="Versturen")
    button.dblclick()
    expect(page.get_by_role("region", name="Berichten").get_by_text("Eén keer graag")).to_have_count(1)
    view = conversation_view(house.as_(house.ana), shop.ids["Tom"])
    assert [m.text for m in view.messages].count("Eén keer graag") == 1


def test_several_conversations_are_closed_at_once(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, "/inbox/unassigned/")
    for name in ("Tom Jansen", "Nadia Visser"):
        page.get_by_role("listitem").filter(has_text=name).get_by_role("checkbox").check(force=True)
    expect(page.get_by_text("2 gekozen")).to_be_visible()
    page.locator(".bulk-bar").get_by_role("button", name="Sluiten", exact=True).click()
    expect(page.get_by_text("2 gesprekken gewijzigd")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Tom Jansen")).to_have_count(0)


def test_several_conversations_are_given_to_a_colleague_by_keyboard(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, "/inbox/unassigned/")
    page.get_by_role("listitem").filter(has_text="Tom Jansen").get_by_role("checkbox").check(force=True)
    page.locator(".bulk-bar summary", has_text="Toewijzen").press("Enter")
    expect(page.get_by_role("button", name="Ana", exact=True)).to_be_focused()
    page.keyboard.type("b")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 gesprek gewijzigd")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Tom Jansen")).to_have_count(0)


def test_everything_works_without_script(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, "/inbox/unassigned/", java_script_enabled=False)
    page.get_by_role("link", name="Tom Jansen").click()
    page.get_by_label("Antwoord", exact=True).fill("Zonder script verstuurd")
    page.get_by_role("button", name="Versturen", exact=True).first.click()
    expect(page.get_by_role("region", name="Berichten").get_by_text("Zonder script verstuurd")).to_be_visible()
    page.get_by_role("button", name="Sluiten", exact=True).first.click()
    expect(page.locator("#conversation-head")).to_contain_text("Gesloten")


@pytest.mark.parametrize("pause", [100, 700, 900])
def test_an_answer_sent_while_its_draft_is_being_kept_does_not_come_back(desk: Any, house: Any, shop: Any, pause: int) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    answer = page.get_by_label("Antwoord", exact=True)
    answer.press_sequentially(f"Verstuurd na {pause} ms")
    page.wait_for_timeout(pause)
    answer.press("Control+Enter")
    expect(page.get_by_role("region", name="Berichten").get_by_text(f"Verstuurd na {pause} ms")).to_be_visible()
    here = page.url
    page.goto("about:blank")
    page.wait_for_timeout(300)
    page.goto(here)
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(page.get_by_label("Antwoord", exact=True)).to_have_value("")
    assert not Draft.objects.filter(agent=house.ana).exists()
