"""Articles on the desk: written, offered, approved, compared; and the questions that nobody could answer."""

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alvast.desk.pages.knowledge.comparing import pieces
from alvast.knowledge.actions import note_unanswered
from alvast.knowledge.models import Article, Gap, Picture, Version
from alvast.knowledge.tests.office import approved, day, draft, next_draft

SignedIn = Callable[[Any], Client]
GIVEN = {"title": "Hoe lang kan ik ruilen?", "text": "U hebt **30 dagen**.", "audience": "public", "topics": "Retour, ruilen"}


def text_of(version: Any) -> str:
    return f"/knowledge/texts/{version}/"


def test_an_agent_writes_offers_and_a_lead_approves(house: Any, clock: Any, signed_in: SignedIn) -> None:
    ana, bo = signed_in(house.ana), signed_in(house.bo)
    made = ana.post("/knowledge/new/", GIVEN | {"edition": "1", "owner": str(house.ana.id)})
    row = Version.objects.select_related("article").get()
    assert (made.status_code, made.url) == (303, text_of(row.id))
    assert (row.article.topics, row.article.owner_id) == (["retour", "ruilen"], house.ana.id)
    ana.post(text_of(row.id), GIVEN | {"edition": "1", "then": "submit"})
    assert "Wacht op goedkeuring" in bo.get("/knowledge/?state=waiting").content.decode()
    bo.post(text_of(row.id), GIVEN | {"edition": str(Version.objects.get().edition), "then": "approve"})
    assert Version.objects.get().state == "approved"
    assert "/hulp/artikel/hoe-lang-kan-ik-ruilen/1/" in bo.get(text_of(row.id)).content.decode()


def test_an_agent_cannot_approve_and_nothing_of_what_was_typed_is_lost(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made = draft(house.as_(house.ana))
    told = signed_in(house.ana).post(text_of(made), GIVEN | {"edition": "1", "then": "approve"})
    assert told.status_code == 403
    row = Version.objects.get(id=made)
    assert (row.state, row.body) == ("draft", GIVEN["text"])


def test_of_two_who_save_the_second_keeps_their_words_and_hears_of_it(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made = draft(house.as_(house.ana))
    signed_in(house.ana).post(text_of(made), GIVEN | {"edition": "1"})
    told = signed_in(house.bo).post(text_of(made), GIVEN | {"edition": "1", "text": "Wat Bo schreef."})
    assert told.status_code == 422
    assert "Iemand anders veranderde dit concept" in told.content.decode()
    assert "Wat Bo schreef." in told.content.decode()
    assert Version.objects.get(id=made).body == GIVEN["text"]


def test_days_are_days_of_the_shop_and_the_last_one_counts(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made = draft(house.as_(house.ana))
    client = signed_in(house.ana)
    client.post(text_of(made), GIVEN | {"edition": "1", "begins": "2026-06-01", "ends": "2026-06-30"})
    row = Version.objects.get(id=made)
    assert (row.valid_from.isoformat(), str(row.valid_to)) == ("2026-05-31T22:00:00+00:00", "2026-06-30 22:00:00+00:00")
    assert 'value="2026-06-30"' in client.get(text_of(made)).content.decode()
    told = client.post(text_of(made), GIVEN | {"edition": str(row.edition), "begins": "2026-06-02", "ends": "2026-06-01"})
    assert "De laatste dag moet na de eerste komen." in told.content.decode()


def test_beside_the_text_stand_its_look_and_what_the_rules_say(house: Any, clock: Any, signed_in: SignedIn) -> None:
    text = "## Ruilen\n\nWij sturen het **zo spoedig mogelijk** op."
    shown = signed_in(house.ana).post("/knowledge/preview/", {"title": "Ruilen", "text": text}).content.decode()
    assert "<h2>Ruilen</h2>" in shown
    assert "<strong>zo spoedig mogelijk</strong>" in shown
    place = text.index("zo spoedig mogelijk")
    assert f'data-start="{place}"' in shown or "<q>zo spoedig mogelijk</q>" in shown


def test_a_letters_rules_are_not_held_against_an_article(house: Any, clock: Any, signed_in: SignedIn) -> None:
    long_text = "U kunt het boek ruilen. " * 60
    shown = signed_in(house.ana).post("/knowledge/preview/", {"title": "Ruilen", "text": long_text}).content.decode()
    assert "W22" not in shown


def test_a_pasted_picture_answers_what_to_write(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made, ana = draft(house.as_(house.ana)), signed_in(house.ana)
    png = SimpleUploadedFile("doos.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 9, "image/png")
    told = ana.post(f"{text_of(made)}pictures/", {"file": png})
    picture = Picture.objects.get()
    assert told.content.decode() == f"picture:{picture.id}"
    assert ana.get(f"/knowledge/pictures/{picture.id}/")["Content-Type"] == "image/png"
    assert ana.post(f"{text_of(made)}pictures/", {"file": SimpleUploadedFile("x.svg", b"<svg/>")}).status_code == 400


def test_the_next_text_and_another_language_begin_with_this_one(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made, ana = approved(house), signed_in(house.ana)
    ana.post(f"{text_of(made)}next/")
    ana.post(f"{text_of(made)}next/", {"language": "en"})
    rows = Version.objects.filter(state="draft").order_by("language").values_list("language", "number", "body")
    assert list(rows) == [("en", 1, "U hebt 14 dagen."), ("nl", 2, "U hebt 14 dagen.")]


def test_two_texts_are_compared_word_by_word(house: Any, clock: Any, signed_in: SignedIn) -> None:
    assert [(piece.words, piece.what) for piece in pieces("U hebt 14 dagen.", "U hebt nu 30 dagen.")] == [
        ("U hebt ", ""), ("14", "del"), ("nu 30", "ins"), (" dagen.", ""),
    ]  # fmt: skip
    made = approved(house, valid_from=day(1))
    later = next_draft(house.as_(house.ana), made, "U hebt 30 dagen.")
    shown = signed_in(house.ana).get(f"{text_of(later)}difference/").content.decode()
    assert "<del>14</del><ins>30</ins>" in shown


@pytest.mark.parametrize(("n", "heading"), [(3, "Deze tekst verandert geen antwoord"), (0, "Wat deze tekst verandert")])
def test_a_text_that_changes_no_answer_says_so_once(
    house: Any, clock: Any, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch, n: int, heading: str
) -> None:
    made = approved(house)
    rehearsed = SimpleNamespace(n=n, changed=[], falling=[])
    monkeypatch.setattr("alvast.desk.pages.bots.rehearsal.rehearse_approval", lambda **_: rehearsed)
    shown = signed_in(house.bo).get(f"/bots/rehearsals/{made}/").content.decode()
    assert re.sub(r"\s+", " ", re.search(r"<h1[^>]*>(.*?)</h1>", shown, re.DOTALL)[1]).strip() == heading  # type: ignore[index]
    assert "0 antwoorden" not in shown
    assert "Er verandert geen antwoord" not in shown


def test_only_a_lead_withdraws(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made = approved(house)
    assert signed_in(house.ana).post(f"{text_of(made)}withdraw/").status_code == 404
    signed_in(house.bo).post(f"{text_of(made)}withdraw/")
    assert Version.objects.get(id=made).state == "withdrawn"


def test_a_search_without_a_hit_says_what_was_searched_for(house: Any, clock: Any, signed_in: SignedIn) -> None:
    approved(house, title="Kan ik ruilen?")
    bo = signed_in(house.bo)
    assert "Geen artikel met “&lt;zeilboot&gt;”" in bo.get("/knowledge/?q=<zeilboot>").content.decode()
    for search in ("state=planned", "whose=mine"):
        assert "In dit deel van de lijst staat nu geen artikel." in bo.get(f"/knowledge/?{search}").content.decode()


def test_the_list_names_languages_in_the_language_of_the_agent(house: Any, clock: Any, signed_in: SignedIn) -> None:
    made = approved(house)
    approved(house, "You have 14 days.", of=made, language="en")
    assert "<span>Nederlands, Engels</span>" in signed_in(house.ana).get("/knowledge/").content.decode()


def test_a_text_that_began_in_one_year_and_ends_in_another_says_both_years(house: Any, clock: Any, signed_in: SignedIn) -> None:
    over_the_year = approved(house, valid_from=day(1, 15), valid_to=day(7, 1, 2027))
    within_it = approved(house, title="Ruilen", valid_from=day(1, 15), valid_to=day(12, 1))
    ana = signed_in(house.ana)
    assert "15 jan 2026 tot en met 1 jul 2027" in ana.get(text_of(over_the_year)).content.decode()
    assert "15 jan tot en met 1 dec" in ana.get(text_of(within_it)).content.decode()


@pytest.mark.parametrize(
    ("search", "found"), [("q=ruilen", True), ("q=zeilboot", False), ("state=live", True), ("whose=mine", False)]
)
def test_the_list_is_searched_and_narrowed(house: Any, clock: Any, signed_in: SignedIn, search: str, found: bool) -> None:
    approved(house, title="Kan ik ruilen?")
    shown = signed_in(house.bo).get(f"/knowledge/?{search}").content.decode()
    assert ("Kan ik ruilen?" in shown) is found


def test_one_click_makes_a_question_into_a_draft_and_approval_answers_it(house: Any, clock: Any, signed_in: SignedIn) -> None:
    gap = note_unanswered(question="Verkopen jullie e-readers?", at=clock.now())
    ana = signed_in(house.ana)
    listed = ana.get("/knowledge/gaps/").content.decode()
    assert "Verkopen jullie e-readers?" in listed
    assert re.search(r"<span>voor het laatst <time [^>]*>vandaag \d\d:\d\d</time></span>", listed)
    assert 'value="Verkopen jullie e-readers?"' in ana.get(f"/knowledge/new/?gap={gap}").content.decode()
    assert not Article.objects.exists()
    ana.post(f"/knowledge/new/?gap={gap}", GIVEN | {"edition": "1", "title": "Verkopen jullie e-readers?"})
    row = Version.objects.get()
    signed_in(house.bo).post(text_of(row.id), GIVEN | {"edition": str(row.edition), "then": "approve"})
    assert Gap.objects.get().state == "answered"


def test_a_question_that_needs_no_answer_is_put_aside(house: Any, clock: Any, signed_in: SignedIn) -> None:
    gap = note_unanswered(question="Verkopen jullie e-readers?", at=clock.now())
    signed_in(house.ana).post(f"/knowledge/gaps/{gap}/dismiss/")
    assert Gap.objects.get().state == "dismissed"
