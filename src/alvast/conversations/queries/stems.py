"""The stems of words as PostgreSQL's Dutch and English dictionaries know them, the same that filled the index."""

from collections.abc import Sequence

from django.db import connection

from alvast.conversations.rules.lexemes import Stems

_STEMS = "SELECT word, ts_lexize('dutch_stem', word), ts_lexize('english_stem', word) FROM unnest(%s::text[]) AS asked(word)"


def stems_of(words: Sequence[str]) -> Stems:
    """Per word its distinct stems; none for a word that either language has everywhere, such as “de” or “the”."""
    if not words:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_STEMS, [list(words)])
        return {
            word: tuple(dict.fromkeys([*dutch, *english])) if dutch and english else ()
            for word, dutch, english in cursor.fetchall()
        }
