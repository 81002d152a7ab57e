"""A large index is made anew beside the one in use: questions are answered meanwhile, and no withdrawn text ever is."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from alvast.knowledge.actions import approve, withdraw
from alvast.knowledge.models import Version
from alvast.knowledge.queries import search
from alvast.knowledge.retrieval import current
from alvast.knowledge.tests.office import approved, day, draft

AT = day(6, 15)


@pytest.fixture
def large(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every index is a large one, and there is none yet."""
    monkeypatch.setattr(current, "AT_ONCE", 0)
    current.forget_index()
    yield
    _finished()
    current.forget_index()


def _finished() -> None:
    for thread in threading.enumerate():
        if thread.name == "knowledge-index":
            thread.join(30)


def _found(question: str) -> list[str]:
    return [hit.series for hit in search(question=question, at=AT)]


def test_the_old_index_answers_until_the_new_one_is_there(large: None, house: Any) -> None:
    approved(house, "Parkeren is gratis.", title="Parkeren", valid_from=day(5), audience="public", series="parkeren")
    assert _found("parkeren") == ["parkeren"]
    approved(house, "Uw hond mag mee.", title="Honden", valid_from=day(5), audience="public", series="honden")

    assert _found("parkeren") == ["parkeren"]
    _finished()
    assert _found("mag mijn hond mee")[0] == "honden"


def test_a_withdrawn_text_is_not_shown_by_the_old_index_either(large: None, house: Any) -> None:
    approved(house, "Parkeren is gratis.", title="Parkeren", valid_from=day(5), audience="public", series="parkeren")
    assert _found("parkeren") == ["parkeren"]
    withdraw(actor=house.as_(house.bo), version=Version.objects.get().id)

    assert _found("parkeren") == []


def test_what_is_not_committed_is_not_found_by_others(large: None, house: Any) -> None:
    """Another thread asks while a change is in the making."""
    from django.db import connection, transaction

    approved(house, "Parkeren is gratis.", title="Parkeren", valid_from=day(5), audience="public", series="parkeren")
    found: list[list[str]] = []

    def ask() -> None:
        found.append(_found("mag mijn hond mee"))
        connection.close()

    with transaction.atomic():
        made = draft(house.as_(house.ana), "Honden", "Uw hond mag mee.", audience="public", series="honden", valid_from=day(5))
        approve(actor=house.as_(house.bo), version=made)
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join(30)

    assert found == [["parkeren"]]


def test_many_who_ask_at_once_share_one_index(large: None, house: Any) -> None:
    from django.db import connection

    approved(house, "Parkeren is gratis.", title="Parkeren", valid_from=day(5), audience="public", series="parkeren")
    found: list[list[str]] = []

    def ask() -> None:
        found.append(_found("parkeren"))
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert found == [["parkeren"]] * 6
