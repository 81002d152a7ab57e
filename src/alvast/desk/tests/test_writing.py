"""What the composer offers and keeps while one types, and what sending answers."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alvast.conversations import actions
from alvast.conversations.queries import conversation_view

PART = {"HX-Request": "true"}


@pytest.fixture
def tom(house: Any, shop: Any) -> Any:
    return conversation_view(house.as_(house.ana), shop.ids["Tom"])


def test_a_canned_reply_comes_filled_in_for_this_customer(house: Any, tom: Any, signed_in: Any) -> None:
    text = "Dag {voornaam},\n\nHet bedrag staat morgen op uw rekening."
    actions.save_canned_reply(actor=house.as_(house.root), name="Terugbetaling", shortcut="terug", text=text)
    answer = signed_in(house.ana).get(f"/conversations/{tom.number}/canned/?q=ter").content.decode()
    assert "Terugbetaling" in answer
    assert "Dag Tom," in answer
    assert "role=" not in signed_in(house.ana).get(f"/conversations/{tom.number}/canned/?q=zzz").content.decode()


def test_only_colleagues_of_the_team_can_be_mentioned(house: Any, tom: Any, signed_in: Any) -> None:
    ana = signed_in(house.ana)
    assert 'data-insert="@Bo "' in ana.get(f"/conversations/{tom.number}/colleagues/?q=b").content.decode()
    assert "Dora" not in ana.get(f"/conversations/{tom.number}/colleagues/?q=d").content.decode()


def test_a_draft_is_kept_shown_again_and_dropped_when_emptied(house: Any, tom: Any, signed_in: Any) -> None:
    ana, path = signed_in(house.ana), f"/conversations/{tom.number}/"
    assert ana.post(f"{path}draft/", {"kind": "reply", "text": "Half af", "cc": "kopie@example.nl"}).status_code == 204
    page = ana.get(path).content.decode()
    assert ">Half af</textarea>" in page
    assert 'value="kopie@example.nl"' in page
    assert "Half af" not in signed_in(house.bo).get(path).content.decode()
    ana.post(f"{path}draft/", {"kind": "reply", "text": " "})
    assert "Half af" not in ana.get(path).content.decode()


def test_a_stale_window_is_told_and_both_texts_stay(house: Any, tom: Any, signed_in: Any) -> None:
    ana, path = signed_in(house.ana), f"/conversations/{tom.number}/draft/"
    saved_at = ana.post(path, {"kind": "reply", "text": "Hier", "based_on": ""})["Draft-Saved-At"]
    refused = ana.post(path, {"kind": "reply", "text": "Daar", "based_on": ""})
    assert refused.status_code == 409
    assert refused.json()["other"]["text"] == "Hier"
    assert ana.post(path, {"kind": "reply", "text": "", "based_on": ""}).status_code == 409
    assert conversation_view(house.as_(house.ana), tom.id).draft("reply").text == "Hier"
    assert ana.post(path, {"kind": "reply", "text": "Hier verder", "based_on": saved_at}).status_code == 204
    assert f'name="based_on" value="{saved_at}"' not in ana.get(f"/conversations/{tom.number}/").content.decode()
    assert ana.post(path, {"kind": "reply", "text": "Daar"}).status_code == 204  # chosen: no `based_on`
    assert conversation_view(house.as_(house.ana), tom.id).draft("reply").text == "Daar"


def test_one_who_left_is_no_longer_shown_as_looking(house: Any, tom: Any, signed_in: Any) -> None:
    bo, path = signed_in(house.bo), f"/conversations/{tom.number}/"
    bo.post(f"{path}seen/", {"typing": "1"})
    assert [colleague.name for colleague in conversation_view(house.as_(house.ana), tom.id).viewers] == ["Bo"]
    assert bo.post(f"{path}left/").status_code == 204
    assert conversation_view(house.as_(house.ana), tom.id).viewers == ()
    assert signed_in(house.dora).post(f"{path}left/").status_code == 404


def test_a_file_waits_for_its_message_and_goes_along(house: Any, tom: Any, signed_in: Any) -> None:
    ana, path = signed_in(house.ana), f"/conversations/{tom.number}/"
    chip = ana.post(f"{path}uploads/", {"file": SimpleUploadedFile("bon.pdf", b"%PDF", "application/pdf")}).content.decode()
    file = chip.split('name="attachment" value="')[1].split('"')[0]
    assert "bon.pdf" in ana.get(path).content.decode()
    ana.post(f"{path}reply/", {"text": "Zie de bijlage", "to": "tom@example.nl", "attachment": [file]})
    sent = conversation_view(house.as_(house.ana), tom.id).messages[-1]
    assert [file.name for file in sent.attachments] == ["bon.pdf"]


def test_a_sent_part_answers_an_empty_composer_and_a_way_to_undo(house: Any, tom: Any, signed_in: Any) -> None:
    ana = signed_in(house.ana)
    response = ana.post(f"/conversations/{tom.number}/reply/", {"text": "Komt goed", "to": "tom@example.nl"}, headers=PART)
    page = response.content.decode()
    assert response["HX-Trigger"] == "desk:changed"
    assert "></textarea>" in page
    message = conversation_view(house.as_(house.ana), tom.id).messages[-1]
    assert f'name="message" value="{message.id}"' in page
    ana.post(f"/conversations/{tom.number}/undo-send/", {"message": message.id})
    view = conversation_view(house.as_(house.ana), tom.id)
    assert "Komt goed" not in [m.text for m in view.messages]
    assert view.draft("reply").text == "Komt goed"


def test_an_answer_can_leave_later_and_close(clock: Any, house: Any, tom: Any, signed_in: Any) -> None:
    form = {"text": "Tot morgen", "to": "tom@example.nl", "then": "closed", "send_at_own": "2026-05-19T08:30"}
    response = signed_in(house.ana).post(f"/conversations/{tom.number}/reply/", form)
    assert response.status_code == 303
    view = conversation_view(house.as_(house.ana), tom.id)
    assert view.status == "closed"
    assert view.messages[-1].send_at.isoformat() == "2026-05-19T06:30:00+00:00"
    assert view.messages[-1].delivery == "held"


def test_a_forward_takes_the_chosen_message_along(house: Any, tom: Any, signed_in: Any) -> None:
    ana, first = signed_in(house.ana), tom.messages[0]
    page = ana.get(f"/conversations/{tom.number}/?write=forward&message={first.id}").content.decode()
    assert f'name="message" value="{first.id}"' in page
    ana.post(f"/conversations/{tom.number}/forward/", {"message": first.id, "to": "bank@example.nl", "text": "Kijk jij?"})
    sent = conversation_view(house.as_(house.ana), tom.id).messages[-1]
    assert sent.is_forward
    assert [person.address for person in sent.recipients] == ["bank@example.nl"]
