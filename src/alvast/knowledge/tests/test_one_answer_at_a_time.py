"""The database itself refuses two approved texts for one moment, one article and one language."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from alvast.knowledge.models import Article, Version

MAY, JUNE, JULY = (datetime(2026, month, 1, tzinfo=UTC) for month in (5, 6, 7))


@pytest.fixture
def article(db: None) -> Article:
    return Article.objects.create(series="retourtermijn", made_at=MAY)


def _approved(article: Article, key: str, *, language: str = "nl", **stretch: Any) -> Version:
    number = Version.objects.filter(article=article, language=language).count() + 1
    return Version.objects.create(
        article=article, key=key, number=number, language=language, title=key, state="approved", made_at=MAY, changed_at=MAY,
        approved_at=MAY, **stretch,
    )  # fmt: skip


def test_two_texts_for_one_moment_are_refused(article: Article) -> None:
    _approved(article, "a", valid_from=MAY)
    with pytest.raises(IntegrityError, match="one_answer_at_a_time"), transaction.atomic():
        _approved(article, "b", valid_from=JUNE, valid_to=JULY)


def test_texts_that_follow_each_other_stand_side_by_side(article: Article) -> None:
    _approved(article, "a", valid_from=MAY, valid_to=JUNE)
    _approved(article, "b", valid_from=JUNE)
    assert Version.objects.count() == 2


def test_another_language_and_another_article_are_another_answer(article: Article) -> None:
    other = Article.objects.create(series="verzendkosten", made_at=MAY)
    _approved(article, "a", valid_from=MAY)
    _approved(article, "a-en", language="en", valid_from=MAY)
    _approved(other, "b", valid_from=MAY)
    assert Version.objects.count() == 3
