"""What `knowledge` stands beside: three ways to search words, each as its own documentation has it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

TOP = 10
_WORD = re.compile(r"\w+")

_TABLE = """
DROP TABLE IF EXISTS bench_text;
CREATE TABLE bench_text (key text, words tsvector);
"""
_ADD = """
INSERT INTO bench_text SELECT key, setweight(to_tsvector('dutch', title), 'A') || to_tsvector('dutch', body)
FROM unnest(%s::text[], %s::text[], %s::text[]) AS given(key, title, body)
"""
_INDEX = "CREATE INDEX ON bench_text USING gin (words); ANALYZE bench_text"
_FIND = """
WITH asked AS (SELECT replace(plainto_tsquery('dutch', %s)::text, '&', '|')::tsquery AS query)
SELECT key FROM bench_text, asked WHERE words @@ query ORDER BY ts_rank_cd(words, query) DESC, key LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """`find` answers keys, the best first."""

    name: str
    find: Callable[[str], list[str]]


def peers(texts: Sequence[Any]) -> list[Peer]:
    """Each filled with the same texts."""
    return [_postgresql(texts), _bm25s(texts), _tantivy(texts)]


def _postgresql(texts: Sequence[Any]) -> Peer:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(_TABLE)
        cursor.execute(_ADD, [[text.key for text in texts], [text.title for text in texts], [text.body for text in texts]])
        cursor.execute(_INDEX)

    def find(question: str) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(_FIND, [question, TOP])
            return [key for (key,) in cursor.fetchall()]

    return Peer("PostgreSQL full text, dutch", find)


def _bm25s(texts: Sequence[Any]) -> Peer:
    import bm25s
    import snowballstemmer

    stems = snowballstemmer.stemmer("dutch")

    def words(text: str) -> list[str]:
        return list(stems.stemWords(_WORD.findall(text.lower())))

    engine = bm25s.BM25()
    engine.index([words(f"{text.title} {text.title} {text.body}") for text in texts], show_progress=False)

    def find(question: str) -> list[str]:
        found, _ = engine.retrieve([words(question)], k=min(TOP, len(texts)), show_progress=False)
        return [texts[int(place)].key for place in found[0]]

    return Peer("bm25s, Dutch stems", find)


def _tantivy(texts: Sequence[Any]) -> Peer:
    import tantivy

    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("key", stored=True, tokenizer_name="raw")
        .add_text_field("title", tokenizer_name="dutch")
        .add_text_field("body", tokenizer_name="dutch")
        .build()
    )
    index = tantivy.Index(schema)
    analyzer = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stopword("dutch"))
        .filter(tantivy.Filter.stemmer("dutch"))
        .build()
    )
    index.register_tokenizer("dutch", analyzer)
    writer = index.writer(num_threads=1)
    for text in texts:
        writer.add_document(tantivy.Document(key=text.key, title=text.title, body=text.body))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(question: str) -> list[str]:
        query, _ = index.parse_query_lenient(" ".join(_WORD.findall(question)), ["title", "body"], field_boosts={"title": 2.0})
        return [searcher.doc(address)["key"][0] for _, address in searcher.search(query, TOP).hits]

    return Peer("tantivy, Dutch stemmer", find)
