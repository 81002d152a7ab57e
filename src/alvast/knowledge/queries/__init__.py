"""Reads of the room; typed results, no rows."""

from alvast.knowledge.queries.desk import (
    STATES,
    ArticleCard,
    ArticleLine,
    ChangeLine,
    VersionCard,
    VersionLine,
    all_audiences,
    all_topics,
    article_card,
    article_counts,
    articles,
    count_waiting,
    due_for_review,
    version_card,
    version_history,
)
from alvast.knowledge.queries.exporting import ExportedText, exported_texts
from alvast.knowledge.queries.texts import (
    HelpText,
    TopicLine,
    languages_of,
    last_change,
    site_map,
    text_as_of,
    text_by_number,
    text_nearest,
    texts_as_of,
    texts_of_article,
    topics_as_of,
)
from alvast.knowledge.rules.html import Places, html_of, plain_words

__all__ = [
    "STATES", "ArticleCard", "ArticleLine", "ChangeLine", "ExportedText", "HelpText", "Places", "TopicLine", "VersionCard",
    "VersionLine", "all_audiences", "all_topics", "article_card", "article_counts", "articles", "count_waiting", "due_for_review",
    "exported_texts", "html_of", "languages_of", "last_change", "plain_words", "site_map", "text_as_of", "text_by_number",
    "text_nearest", "texts_as_of", "texts_of_article", "topics_as_of", "version_card", "version_history",
]  # fmt: skip
