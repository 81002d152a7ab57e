"""A draft becomes the answer for its stretch of time, and what held before makes room."""

from typing import Any

import pytest

from alvast.kernel.blobs import read_blobs
from alvast.kernel.events import StatedEvent
from alvast.knowledge.actions import add_picture, approve, discard_draft, end, send_back, submit, withdraw
from alvast.knowledge.errors import (
    EndsBeforeItBegins,
    MayNotWrite,
    NeedsSecondPair,
    NotADraft,
    NotApproved,
    NothingToRead,
)
from alvast.knowledge.models import Article, Picture, Version, VersionChange
from alvast.knowledge.tests.office import approved, day, draft, next_draft, stretches


def test_without_a_first_day_it_holds_from_the_moment_of_approval(house: Any, clock: Any) -> None:
    made = draft(house.as_(house.ana))
    at = clock.forward(days=2)
    approve(actor=house.as_(house.bo), version=made)
    assert stretches(made) == [("U hebt 14 dagen.", at, None)]


def test_an_agent_asks_and_a_lead_approves(house: Any, clock: Any) -> None:
    made = draft(house.as_(house.ana))
    submit(actor=house.as_(house.ana), version=made)
    with pytest.raises(NeedsSecondPair):
        approve(actor=house.as_(house.ana), version=made)
    assert Version.objects.get(id=made).state == "draft"
    approve(actor=house.as_(house.bo), version=made)
    kinds = VersionChange.objects.filter(version=made).order_by("id").values_list("kind", "actor_id")
    assert list(kinds) == [("written", house.ana.id), ("submitted", house.ana.id), ("approved", house.bo.id)]


def test_a_lead_does_not_approve_their_own_words_but_an_administrator_may(house: Any, clock: Any) -> None:
    own, roots = draft(house.as_(house.bo)), draft(house.as_(house.root), title="Verzendkosten")
    with pytest.raises(NeedsSecondPair):
        approve(actor=house.as_(house.bo), version=own)
    approve(actor=house.as_(house.root), version=roots)
    assert Version.objects.get(id=roots).state == "approved"


def test_a_later_text_ends_the_one_before_it(house: Any, clock: Any) -> None:
    first = approved(house, valid_from=day(1))
    approved(house, "U hebt 30 dagen.", of=first, valid_from=day(6))
    assert stretches(first) == [("U hebt 14 dagen.", day(1), day(6)), ("U hebt 30 dagen.", day(6), None)]


def test_a_correction_now_stops_where_a_planned_text_begins(house: Any, clock: Any) -> None:
    first = approved(house, valid_from=day(1))
    approved(house, "Straks 30 dagen.", of=first, valid_from=day(7))
    approved(house, "Nu 15 dagen.", of=first, valid_from=day(6))
    assert stretches(first) == [
        ("U hebt 14 dagen.", day(1), day(6)), ("Nu 15 dagen.", day(6), day(7)), ("Straks 30 dagen.", day(7), None),
    ]  # fmt: skip


def test_after_a_temporary_text_the_old_one_holds_again(house: Any, clock: Any) -> None:
    first = approved(house, valid_from=day(1))
    approved(house, "In december tot 31 januari.", of=first, valid_from=day(12), valid_to=day(1, year=2027))
    assert stretches(first) == [
        ("U hebt 14 dagen.", day(1), day(12)), ("In december tot 31 januari.", day(12), day(1, year=2027)),
        ("U hebt 14 dagen.", day(1, year=2027), None),
    ]  # fmt: skip


def test_a_text_for_the_same_stretch_replaces_what_was_there(house: Any, clock: Any) -> None:
    first = approved(house, valid_from=day(3))
    approved(house, "Er stond een fout.", of=first, valid_from=day(3))
    assert stretches(first) == [("Er stond een fout.", day(3), None)]
    assert Version.objects.get(id=first).state == "withdrawn"


def test_another_language_is_another_lane(house: Any, clock: Any) -> None:
    first = approved(house, valid_from=day(1))
    approved(house, "You have 14 days.", of=first, language="en", valid_from=day(2))
    assert stretches(first) == [("U hebt 14 dagen.", day(1), None)]


def test_every_change_that_readers_notice_is_stated(house: Any, clock: Any) -> None:
    first = approved(house, valid_from=day(1))
    second = approved(house, "Nieuw.", of=first, valid_from=day(6))
    withdraw(actor=house.as_(house.bo), version=second)
    told = StatedEvent.objects.filter(kind__startswith="article_").order_by("id").values_list("kind", "payload__version")
    assert list(told) == [
        ("article_approved", str(first)), ("article_ended", str(first)), ("article_approved", str(second)),
        ("article_withdrawn", str(second)),
    ]  # fmt: skip


def test_only_a_lead_withdraws_and_only_what_is_approved(house: Any, clock: Any) -> None:
    made, other = approved(house), draft(house.as_(house.ana), title="Verzendkosten")
    with pytest.raises(MayNotWrite):
        withdraw(actor=house.as_(house.ana), version=made)
    with pytest.raises(NotApproved):
        withdraw(actor=house.as_(house.bo), version=other)
    assert Version.objects.get(id=made).state == "approved"


def test_an_approved_text_can_get_an_end(house: Any, clock: Any) -> None:
    made = approved(house, valid_from=day(1))
    end(actor=house.as_(house.bo), version=made, at=day(8))
    assert stretches(made) == [("U hebt 14 dagen.", day(1), day(8))]
    with pytest.raises(EndsBeforeItBegins):
        end(actor=house.as_(house.bo), version=made, at=day(2))


def test_what_is_approved_is_no_draft_any_more(house: Any, clock: Any) -> None:
    made = approved(house)
    for act in (approve, submit, send_back, discard_draft):
        with pytest.raises(NotADraft):
            act(actor=house.as_(house.bo), version=made)


def test_an_empty_text_is_nothing_to_approve(house: Any, clock: Any) -> None:
    made = draft(house.as_(house.ana), body="  \n ")
    with pytest.raises(NothingToRead):
        approve(actor=house.as_(house.bo), version=made)


def test_discarding_the_only_draft_leaves_no_empty_article(house: Any, clock: Any) -> None:
    made = draft(house.as_(house.ana))
    discard_draft(actor=house.as_(house.ana), version=made)
    assert not Article.objects.exists()


def test_pictures_go_with_the_last_draft_of_an_article_bytes_and_all(house: Any, clock: Any) -> None:
    ana = house.as_(house.ana)
    made = draft(ana)
    picture = Picture.objects.get(id=pasted(ana, made))
    discard_draft(actor=ana, version=made)
    assert (read_blobs([picture.blob]), Picture.objects.count()) == ({}, 0)


def test_a_picture_goes_with_the_only_text_that_shows_it(house: Any, clock: Any) -> None:
    ana, first = house.as_(house.ana), approved(house)
    own, shown, elsewhere = (Picture.objects.get(id=pasted(ana, first)) for _ in range(3))
    Version.objects.filter(id=first).update(body=f"![De winkel](picture:{shown.id})")
    made = next_draft(ana, first, f"![Nieuw](picture:{own.id}) en ![de winkel](picture:{shown.id})")
    discard_draft(actor=ana, version=made)
    assert set(Picture.objects.values_list("id", flat=True)) == {shown.id, elsewhere.id}
    assert set(read_blobs([own.blob, shown.blob, elsewhere.blob])) == {shown.blob, elsewhere.blob}


def pasted(actor: Any, version: Any) -> Any:
    return add_picture(actor=actor, article=Version.objects.get(id=version).article_id, content=b"\x89PNG\r\n\x1a\n")


def test_discarding_a_second_draft_keeps_the_article(house: Any, clock: Any) -> None:
    first = approved(house)
    discard_draft(actor=house.as_(house.ana), version=next_draft(house.as_(house.ana), first, "Toch niet."))
    assert len(stretches(first)) == 1
