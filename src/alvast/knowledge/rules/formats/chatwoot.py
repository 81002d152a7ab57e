"""Articles of a Chatwoot help centre: the JSON of its API (`payload`), or a CSV with the same columns.

See developers.chatwoot.com, “Help Center”: id, title, content (Markdown), status, category, locale. What is archived stays out.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText, mark_of
from alvast.knowledge.rules.words import one_line, storable, topics_from

_PUBLISHED = ("published", "1")
_ARCHIVED = ("archived", "2")


def read_chatwoot(document: Any, *, place: str) -> Iterator[ImportedText | UnreadableText]:
    """Every article of a JSON document that is not archived."""
    articles = document.get("payload", document.get("articles")) if isinstance(document, dict) else document
    if not isinstance(articles, list):
        yield UnreadableText(place, 1, "there is no list “payload” in this file")
        return
    yield from _articles(enumerate(articles, 1), place)


def read_chatwoot_csv(text: str, *, place: str) -> Iterator[ImportedText | UnreadableText]:
    """Every row that is not archived."""
    rows = csv.DictReader(io.StringIO(text), strict=True)
    try:
        if not {"id", "title", "content"} <= set(rows.fieldnames or ()):
            yield UnreadableText(place, 1, "the columns id, title and content are needed")
            return
        yield from _articles(((rows.line_num, row) for row in rows), place)
    except csv.Error as error:
        yield UnreadableText(place, rows.line_num, str(error))


def _articles(numbered: Any, place: str) -> Iterator[ImportedText | UnreadableText]:
    for number, article in numbered:
        if not isinstance(article, dict):
            yield UnreadableText(place, number, "an article is an object")
        elif str(article.get("status", "published")).lower() not in _ARCHIVED:
            yield _article(article, place, number)


def _article(article: Mapping[str, Any], place: str, number: int) -> ImportedText | UnreadableText:
    title, body = one_line(str(article.get("title") or "")), storable(str(article.get("content") or ""))
    if not (article.get("id") and title and body):
        return UnreadableText(place, number, "an article needs an id, a title and content")
    category = article.get("category")
    topic = str(category.get("name", "")) if isinstance(category, dict) else str(category or "")
    locale = str(article.get("locale") or (category.get("locale") if isinstance(category, dict) else "") or "nl")
    is_draft = str(article.get("status", "published")).lower() not in _PUBLISHED
    return ImportedText(
        place=f"{place}, {number}", key=f"chatwoot-{article['id']}", series=f"chatwoot-{article['id']}", title=title, body=body,
        language="en" if locale.lower().startswith("en") else "nl", topics=tuple(topics_from([topic])),
        mark=mark_of(title, body, topic, is_draft), is_draft=is_draft,
    )  # fmt: skip
