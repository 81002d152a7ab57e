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
    sections = {section.get("id"): str(section.get("name", "")) for page in found for section in page.get("sections") or ()}
    for number, article in enumerate((article for page in found for article in page["articles"]), 1):
        yield _article(article, sections, f"{place}, article {number}")


def _article(article: Mapping[str, Any], sections: Mapping[Any, str], place: str) -> ImportedText | UnreadableText:
    title = one_line(str(article.get("title") or article.get("name") or ""))
    body = storable(markdown_of(str(article.get("body") or "")))
    if not (article.get("id") and title and body):
        return UnreadableText(place, 1, "an article needs an id, a title and a body")
    language = "en" if str(article.get("locale", "")).lower().startswith("en") else "nl"
    topics = topics_from([sections.get(article.get("section_id"), ""), *map(str, article.get("label_names") or ())])
    audience = "public" if article.get("user_segment_id") is None else "internal"
    return ImportedText(
        place=str(article.get("html_url") or place), key=f"zendesk-{article['id']}-{language}",
        series=f"zendesk-{article['id']}", title=title, body=body, language=language, audience=audience, topics=tuple(topics),
        mark=mark_of(title, body, audience, topics, article.get("draft")), is_draft=bool(article.get("draft")),
    )  # fmt: skip
