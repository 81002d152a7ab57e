"""The stems of words as PostgreSQL's Dutch and English dictionaries know them, the same that filled the index.

Stems never change and a few thousand words make up most of what people write, so those asked before are kept in memory.
"""

from collections.abc import Collection, Sequence

from django.db import connection

from alvast.conversations.rules.lexemes import Stems

_STEMS = "SELECT word, ts_lexize('dutch_stem', word), ts_lexize('english_stem', word) FROM unnest(%s::text[]) AS asked(word)"

MOST_KEPT = 20_000  # words, some 4 MB; then the memory starts anew

Lexemes = tuple[str, ...]
_kept: dict[str, tuple[Lexemes, Lexemes]] = {}


def stems_of(words: Sequence[str]) -> Stems:
    """Per word its distinct stems; none for a word that either language has everywhere, such as “de” or “the”."""
    return {
        word: tuple(dict.fromkeys([*dutch, *english])) if dutch and english else ()
        for word, (dutch, english) in _in_both_languages(words).items()
    }


def stems_to_index(words: Collection[str]) -> Stems:
    """Per word all its stems, under which a text with it is found."""
    return {word: dutch + english for word, (dutch, english) in _in_both_languages(words).items()}


def _in_both_languages(words: Collection[str]) -> dict[str, tuple[Lexemes, Lexemes]]:
    """Per word its Dutch and its English stems, empty in a language that has the word everywhere."""
    found = {word: stems for word in words if (stems := _kept.get(word)) is not None}
    unknown = [word for word in dict.fromkeys(words) if word not in found]
    if unknown:
        with connection.cursor() as cursor:
            cursor.execute(_STEMS, [unknown])
            learnt = {word: (tuple(dutch), tuple(english)) for word, dutch, english in cursor.fetchall()}
        found |= learnt
        if len(_kept) + len(learnt) > MOST_KEPT:
            _kept.clear()
        _kept.update(learnt)
    return found
