"""Two at the same moment: whatever the order, one answer for each moment, and nothing of either is lost unseen."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from alvast.kernel.errors import DomainRefusal
from alvast.knowledge.actions import Text, approve, change_draft, start_article
from alvast.knowledge.errors import ChangedMeanwhile, SeriesTaken
from alvast.knowledge.models import Article, Version
from alvast.knowledge.tests.office import approved, day, draft, next_draft, stretches

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Does all works at one moment, each in a session of its own; answers results and refusals."""
    gate = Barrier(len(works))

    def one(work: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return work()
        except DomainRefusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(one, works))


def test_two_texts_approved_at_once_leave_one_answer_for_each_moment(house: Any, clock: Any) -> None:
    first, ana, bo = approved(house, valid_from=day(1)), house.as_(house.ana), house.as_(house.bo)
    drafts = [next_draft(ana, first, f"Tekst {n}.", valid_from=day(6, n)) for n in (1, 2, 3, 4)]
    told = at_once(*(partial(approve, actor=bo, version=made) for made in drafts))
    assert told == [None] * 4
    found = stretches(first)
    assert [begins for _, begins, _ in found] == [day(1), *(day(6, n) for n in (1, 2, 3, 4))]
    assert all(ends == begins for (_, _, ends), (_, begins, _) in pairwise(found))


def test_of_two_who_save_one_draft_the_second_hears_of_it(house: Any, clock: Any) -> None:
    made = draft(house.as_(house.ana))
    saves = (partial(change_draft, actor=house.as_(who), version=made, edition=1, text=Text("Retourtermijn", who.name))
             for who in (house.ana, house.bo))  # fmt: skip
    told = at_once(*saves)
    assert sorted(type(outcome) for outcome in told if outcome != 2) == [ChangedMeanwhile]
    assert Version.objects.get(id=made).edition == 2


def test_saving_the_same_words_twice_is_saving_once(house: Any, clock: Any) -> None:
    made, ana = draft(house.as_(house.ana)), house.as_(house.ana)
    text = Text("Retourtermijn", "Dertig dagen.")
    assert [change_draft(actor=ana, version=made, edition=1, text=text) for _ in range(2)] == [2, 2]


def test_two_new_versions_at_once_get_two_numbers(house: Any, clock: Any) -> None:
    first, ana = approved(house), house.as_(house.ana)
    at_once(*(partial(next_draft, ana, first, f"Tekst {n}.") for n in range(3)))
    numbers = Version.objects.filter(article__series="retourtermijn").order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4]


def test_two_articles_with_one_name_at_once_are_one_article_and_a_refusal(house: Any, clock: Any) -> None:
    text = Text("Verzendkosten", "Verzenden kost € 3,95.")
    told = at_once(*(partial(start_article, actor=house.as_(who), text=text) for who in (house.ana, house.bo)))
    assert sum(isinstance(outcome, SeriesTaken) for outcome in told) == 1
    assert Article.objects.count() == 1
