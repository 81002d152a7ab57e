"""The board and the register: no serious finding of axe, no page wider than the screen, and usable by keyboard alone."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from alvast.conversations.actions import add_label, add_labels, receive_messages, release_due_messages, write_reply
from alvast.conversations.tests.people import mail
from alvast.insight.actions import save_improvement
from alvast.kernel.clock import now, pinned_at
from tests.browser.looking import faults_on

pytestmark = pytest.mark.browser


@pytest.fixture
def board(house: Any) -> dict[str, str]:
    """Enough slow and fast answers for charts, and an improvement; the pages by a short name."""
    label = add_label(actor=house.as_(house.root), name="Levering", hue=230)
    ana, bo, at = house.as_(house.ana), house.as_(house.bo), now() - timedelta(days=60)
    with pinned_at(at):
        letters = [mail(house, author_address=f"klant{n}@example.net", subject="Waar blijft het?") for n in range(64)]
        received = receive_messages(messages=letters)
    with pinned_at(at + timedelta(hours=2)):
        for one in received[:32]:
            write_reply(actor=ana, conversation=one.conversation, text="Het is onderweg.")
        release_due_messages(at=now() + timedelta(seconds=20))
        add_labels(actor=ana, conversation=received[0].conversation, labels=[label])
    again = [
        mail(house, author_address=f"klant{n}@example.net", conversation=received[n].conversation, trust="token", text="Hallo?")
        for n in range(40, 56)
    ]
    with pinned_at(at + timedelta(days=4)):
        receive_messages(messages=again)
    fixed = (now() - timedelta(days=20)).date()
    made = save_improvement(actor=bo, title="Eerder zeggen wanneer het komt", about=str(label), state="done", fixed_on=fixed)
    return {
        "insight": "/insight/", "insight_empty": "/insight/?days=7",
        "insight_wrong": "/insight/?first=2026-05-17&last=2026-05-01",
        "improvements": "/insight/improvements/", "improvement": f"/insight/improvements/{made}/",
        "improvement_add": "/insight/improvements/add/",
    }  # fmt: skip


def test_no_page_has_a_serious_finding(desk: Any, house: Any, board: dict[str, str], pictures: Path | None) -> None:
    assert faults_on(desk(house.bo, "/me/"), board, pictures) == []


def test_numbers_definitions_and_assumptions_open_with_the_keyboard(desk: Any, house: Any, board: dict[str, str]) -> None:
    page = desk(house.bo, "/insight/")
    page.get_by_text("Hoe is dit geteld?: Herhaalcontacten").focus()
    page.keyboard.press("Enter")
    page.get_by_text("in de 30 dagen ervoor al over dezelfde zaak").wait_for()
    page.get_by_label("Minuten per contact").fill("80")
    page.keyboard.press("Enter")
    page.wait_for_url("**minutes=80**")
    assert page.get_by_label("Minuten per contact").input_value() == "80"
    assert page.get_by_text("Ongeveer 16 contacten minder").is_visible()
