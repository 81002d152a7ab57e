"""The writing aid under the composer, and that what it stops does not leave."""

from typing import Any

import pytest

from alvast.conversations.queries import conversation_view

PART = {"HX-Request": "true"}


@pytest.fixture
def tom(house: Any, shop: Any) -> Any:
    return conversation_view(house.as_(house.ana), shop.ids["Tom"])


@pytest.fixture
def aid(house: Any, tom: Any, signed_in: Any) -> Any:
    def ask(text: str, kind: str = "reply", agent: Any = None) -> str:
        path = f"/conversations/{tom.number}/aid/"
        return signed_in(agent or house.ana).post(path, {"kind": kind, "text": text}, headers=PART).content.decode()

    return ask


def test_it_says_what_stops_the_message_and_offers_a_better_word(aid):
    shown = aid("Indien u wacht, komt het pakket binnenkort.")
    assert "Dit kan niet weg met ‘binnenkort’ erin." in shown
    assert "2 opmerkingen" in shown
    assert 'data-replace="Als" data-start="0" data-end="6"' in shown
    assert shown.index("<q>binnenkort</q>") < shown.index("<q>Indien</q>")


def test_offsets_are_those_of_the_text_in_the_browser(aid):
    assert 'data-start="6" data-end="12"' in aid("Dag,\r\n\r\nIndien u wacht, komt het pakket donderdag 21 mei.")


def test_it_is_silent_on_a_clean_text_an_empty_one_and_a_note(aid):
    assert aid("").strip() == aid("  ").strip() == ""
    assert "aid-findings" not in aid("Uw boek ligt klaar.")
    assert aid("Ik bel hem binnenkort.", kind="note").strip() == ""


def test_it_shows_what_the_text_promises(aid, clock):
    assert "Je belooft:" in aid("Ik bel u morgen om 15.00 uur.")


def test_what_was_typed_is_shown_as_text(aid):
    shown = aid('Klik hier <script>alert("binnenkort")</script> binnenkort')
    assert "<script>" not in shown


def test_a_vague_answer_comes_back_with_every_word_and_one_sentence(house, tom, signed_in):
    path, form = f"/conversations/{tom.number}/reply/", {"text": "Uw boek komt binnenkort.", "to": "tom@example.nl"}
    answer = signed_in(house.ana).post(path, form, headers={**PART, "HX-Target": "composer"}).content.decode()
    assert "Dit kan niet weg met ‘binnenkort’ erin. Noem de dag" in answer
    assert ">Uw boek komt binnenkort.</textarea>" in answer
    assert conversation_view(house.as_(house.ana), tom.id).messages[-1].kind == tom.messages[-1].kind


def test_the_composer_asks_for_the_aid_on_answers_and_not_on_notes(house, tom, signed_in):
    ana = signed_in(house.ana)
    assert f'hx-post="/conversations/{tom.number}/aid/"' in ana.get(f"/conversations/{tom.number}/?write=reply").content.decode()
    assert "/aid/" not in ana.get(f"/conversations/{tom.number}/?write=note").content.decode()


def test_who_keeps_a_canned_reply_sees_what_the_rules_say_about_it(house, shop, signed_in):
    form = {
        "name": "Wachten",
        "shortcut": "wacht",
        "text": "Dag {voornaam},\r\n\r\nU hoort binnenkort van ons.",
        "language": "nl",
    }
    root = signed_in(house.root)
    shown = root.post(
        "/settings/replies/add/", {**form, "preview": "yes"}, headers={**PART, "HX-Target": "preview"}
    ).content.decode()
    assert "Dit kan niet weg met ‘binnenkort’ erin." in shown
    assert "data-replace" not in shown
    assert "{voornaam}" not in shown


def test_the_day_on_record_stands_beside_the_stop_in_sight(house, shop, signed_in, clock):
    """R7: a vague term is stopped, and the composer offers the day that the order supports."""
    from alvast.desk.pages.conversation.aid import aid_on
    from alvast.writing.queries import Context

    stopped = aid_on("Uw boek komt binnenkort.", Context(), dates=("donderdag 21 mei",))
    assert (stopped.stop.finding.rule, stopped.stop.better) == ("W4", ("donderdag 21 mei",))
    assert aid_on("Uw boek komt binnenkort.", Context()).stop is None
    assert aid_on("Indien u wacht, komt het donderdag 21 mei.", Context()).stop is None
