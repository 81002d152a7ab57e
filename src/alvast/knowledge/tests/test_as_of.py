"""What a reader finds depends on the moment asked about, the language, and who reads."""

from typing import Any

import pytest

from alvast.knowledge.errors import NotFound
from alvast.knowledge.queries import languages_of, text_as_of, text_nearest, texts_as_of, texts_of_article, topics_as_of
from alvast.knowledge.tests.office import approved, day, draft


@pytest.fixture
def returns(house: Any, clock: Any) -> None:
    """14 days until 1 June, then 30; from 1 December 60."""
    first = approved(house, audience="public", topics=["retour"], valid_from=day(1), title="Retourtermijn")
    approved(house, "U hebt 30 dagen.", of=first, valid_from=day(6))
    approved(house, "U hebt 60 dagen.", of=first, valid_from=day(12))


@pytest.mark.parametrize(("at", "says"), [(day(3), "14"), (day(6), "30"), (day(11, 30), "30"), (day(12), "60")])
def test_the_answer_is_the_one_of_the_day_asked_about(returns: None, at: Any, says: str) -> None:
    assert text_as_of("retourtermijn", language="nl", at=at).body == f"U hebt {says} dagen."


def test_before_the_first_text_there_is_no_answer_but_the_nearest_can_be_shown(returns: None) -> None:
    with pytest.raises(NotFound):
        text_as_of("retourtermijn", language="nl", at=day(12, year=2025))
    nearest = text_nearest("retourtermijn", language="nl", at=day(12, year=2025))
    assert (nearest.body, nearest.holds) == ("U hebt 14 dagen.", False)


def test_all_texts_are_listed_with_the_one_that_holds_marked(returns: None) -> None:
    assert [text.holds for text in texts_of_article("retourtermijn", language="nl", at=day(7))] == [False, True, False]


def test_what_is_internal_or_a_draft_does_not_exist_for_customers(house: Any, clock: Any) -> None:
    approved(house, title="Coulance", audience="internal", topics=["retour"])
    draft(house.as_(house.ana), title="Straks", audience="public", topics=["retour"])
    at = clock.forward(days=1)
    assert texts_as_of(language="nl", at=at) == topics_as_of(language="nl", at=at) == ()
    for series in ("coulance", "straks", "bestaat-niet"):
        with pytest.raises(NotFound):
            text_as_of(series, language="nl", at=at)


def test_a_brand_reads_its_own_and_what_is_for_everyone(house: Any, clock: Any) -> None:
    approved(house, title="Voor iedereen", audience="public")
    approved(house, title="Voor De Wulp", audience="brand:de-wulp")
    at = clock.forward(days=1)
    assert [text.title for text in texts_as_of(language="nl", at=at)] == ["Voor iedereen"]
    both = texts_as_of(language="nl", at=at, audiences={"public", "brand:de-wulp"})
    assert [text.title for text in both] == ["Voor De Wulp", "Voor iedereen"]


def test_a_pair_of_languages_is_one_article(house: Any, clock: Any) -> None:
    first = approved(house, audience="public")
    approved(house, "You have 14 days.", of=first, language="en")
    at = clock.forward(days=1)
    assert languages_of("retourtermijn", at=at) == {"nl", "en"}
    assert text_as_of("retourtermijn", language="en", at=at).body == "You have 14 days."


def test_topics_count_what_holds(returns: None, clock: Any) -> None:
    assert [(topic.name, topic.texts) for topic in topics_as_of(language="nl", at=day(7))] == [("retour", 1)]
