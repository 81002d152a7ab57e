"""Articles of a Zendesk help centre, as its API lists them: `articles`, and `sections` when they were asked for too.

See developer.zendesk.com/api-reference/help_center/help-center-api/articles/. Several pages can be one JSON list.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from alvast.knowledge.rules.formats.hypertext import markdown_of
from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText, mark_of
from alvast.knowledge.rules.words import one_line, storable, topics_from


def read_zendesk(document: Any, *, place: str) -> Iterator[ImportedText | UnreadableText]:
    """Every article; one that misses what is needed is answered as unreadable."""
    pages = document if isinstance(document, list) else [document]
    found = [page for page in pages if isinstance(page, dict) and isinstance(page.get("articles"), list)]
    if not found:
        yield UnreadableText(place, 1, "there is no list “articles” in this file")
    sections = {str(one.get("id")): str(one.get("name", "")) for page in found for one in _objects(page.get("sections"))}
    for number, article in enumerate((article for page in found for article in page["articles"]), 1):
        yield _article(article, sections, f"{place}, article {number}")


def _objects(listed: Any) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _article(article: Any, sections: Mapping[str, str], place: str) -> ImportedText | UnreadableText:
    if not isinstance(article, dict):
        return UnreadableText(place, 1, "an article is an object")
    title = one_line(str(article.get("title") or article.get("name") or ""))
    body = storable(markdown_of(str(article.get("body") or "")))
    if not (article.get("id") and title and body):
        return UnreadableText(place, 1, "an article needs an id, a title and a body")
    language = "en" if str(article.get("locale", "")).lower().startswith("en") else "nl"
    labels = article.get("label_names")
    labels = labels if isinstance(labels, list) else []
    topics = topics_from([sections.get(str(article.get("section_id")), ""), *map(str, labels)])
    audience = "public" if article.get("user_segment_id") is None else "internal"
    return ImportedText(
        place=str(article.get("html_url") or place), key=f"zendesk-{article['id']}-{language}",
        series=f"zendesk-{article['id']}", title=title, body=body, language=language, audience=audience, topics=tuple(topics),
        mark=mark_of(title, body, audience, topics, article.get("draft")), is_draft=bool(article.get("draft")),
    )  # fmt: skip
