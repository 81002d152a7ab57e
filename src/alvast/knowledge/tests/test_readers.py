"""What readers say of a text, and the pictures they see in it."""

from typing import Any
from uuid import uuid4

import pytest

from alvast.kernel.blobs import read_blob
from alvast.knowledge.actions import add_picture, forget_old_words, leave_feedback
from alvast.knowledge.errors import NoPicture, NotFound, TooManyWords
from alvast.knowledge.models import Feedback, Picture, Version
from alvast.knowledge.tests.office import approved, draft

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def test_of_one_place_and_day_the_last_answer_counts(house: Any, clock: Any) -> None:
    made = approved(house)
    leave_feedback(version=made, has_helped=True, network="203.0.113.7")
    leave_feedback(version=made, has_helped=False, words="Er staat niet bij\nwat het kost.", network="203.0.113.7")
    row = Feedback.objects.get()
    assert (row.has_helped, row.words) == (False, "Er staat niet bij wat het kost.")
    assert "203.0.113.7" not in row.reader_mark
    clock.forward(days=1)
    leave_feedback(version=made, has_helped=True, network="203.0.113.7")
    assert Feedback.objects.count() == 2


def test_one_place_cannot_flood_us(house: Any, clock: Any) -> None:
    texts = [approved(house, title=f"Tekst {n}") for n in range(31)]
    for made in texts[:30]:
        leave_feedback(version=made, has_helped=True, network="203.0.113.7")
    with pytest.raises(TooManyWords):
        leave_feedback(version=texts[30], has_helped=True, network="203.0.113.7")
    leave_feedback(version=texts[30], has_helped=True, network="203.0.113.8")
    assert Feedback.objects.filter(version=texts[30]).count() == 1


def test_a_draft_gets_no_feedback(house: Any, clock: Any) -> None:
    for version in (draft(house.as_(house.ana)), uuid4()):
        with pytest.raises(NotFound):
            leave_feedback(version=version, has_helped=True, network="203.0.113.7")


def test_words_of_readers_go_after_half_a_year_and_the_answer_stays(house: Any, clock: Any) -> None:
    leave_feedback(version=approved(house), has_helped=False, words="Onduidelijk.", network="203.0.113.7")
    forget_old_words(at=clock.forward(days=181))
    assert list(Feedback.objects.values_list("has_helped", "words")) == [(False, "")]


def test_a_picture_is_kept_with_its_article(house: Any, clock: Any) -> None:
    article = Version.objects.get(id=draft(house.as_(house.ana))).article_id
    picture = Picture.objects.get(id=add_picture(actor=house.as_(house.ana), article=article, content=PNG))
    assert (picture.media_type, read_blob(picture.blob)) == ("image/png", PNG)


@pytest.mark.parametrize("content", [b"", b"<svg onload=alert(1)>", b"%PDF-1.7", PNG + b"\0" * 5 * 1024 * 1024])
def test_what_is_no_picture_or_too_large_is_refused(house: Any, clock: Any, content: bytes) -> None:
    article = Version.objects.get(id=draft(house.as_(house.ana))).article_id
    with pytest.raises(NoPicture):
        add_picture(actor=house.as_(house.ana), article=article, content=content)
    assert not Picture.objects.exists()
