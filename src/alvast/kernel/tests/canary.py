"""Looks for a planted word in every table there is, however it is stored; new tables are covered by themselves."""

import base64

from django.db import connection

_COLUMNS = """
SELECT c.table_name, c.column_name, c.data_type, c.udt_name FROM information_schema.columns c
JOIN information_schema.tables t USING (table_schema, table_name)
WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2
"""
_TEXTS = {"text", "character varying", "json", "jsonb", "ARRAY", "tsvector", "xml", "character", "USER-DEFINED"}


def places_of(canary: str) -> set[str]:
    """`table.column` of every place that holds the word: as text, inside JSON, bytes, base64, search vectors or grams."""
    return {f"{table}.{column}" for table, column, kind, element in _columns() if _holds(table, column, kind, element, canary)}


def _columns() -> list[tuple[str, str, str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS)
        return cursor.fetchall()


def _holds(table: str, column: str, kind: str, element: str, canary: str) -> bool:
    if kind not in _TEXTS and kind != "bytea":
        return False
    if kind == "bytea":
        text, needles = f"""encode("{column}", 'hex')""", [n.encode().hex() for n in _spellings(canary)]
    else:
        text, needles = f'"{column}"::text', _spellings(canary)
    conditions = [f"position(%s in {text}) > 0" for _ in needles]
    if (kind, element) in {("ARRAY", "_varchar"), ("ARRAY", "_text")}:
        conditions.append(f'%s = ANY("{column}"::text[])')
        needles = [*needles, canary[1:4].lower()]
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}" WHERE {" OR ".join(conditions)})', needles)
        return bool(cursor.fetchone()[0])


def _spellings(canary: str) -> list[str]:
    """The word as it is, in lower and upper case, and inside base64 at each of the three places it can start."""
    plain = [canary, canary.lower(), canary.upper()]
    encoded = [base64.b64encode(b"\0" * shift + canary.encode()).decode() for shift in range(3)]
    return plain + [text.rstrip("=")[4 if shift else 0 : -2] for shift, text in enumerate(encoded)]
