"""The answer to "what do you hold of me?": complete, for machines and for people (GDPR art. 15 and 20)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from alvast.kernel.clock import now
from alvast.kernel.erasure import personal_stores
from alvast.timeline.queries.access_words import CODED, CODES, WORDS
from alvast.timeline.queries.identity import canonical, records_of


def access_export(customer: UUID) -> dict[str, Any]:
    """Everything every room holds of the person, as plain JSON values; without other people's data. Raises NotFound."""
    kept = canonical(customer)
    records = records_of(kept)
    held = {store.name: store.export(records) for store in personal_stores()}
    document = {"customer": kept, "made_at": now(), "records": records, "held": held}
    plain: dict[str, Any] = json.loads(json.dumps(document, cls=DjangoJSONEncoder))
    return plain


def access_export_text(export: Mapping[str, Any], *, language: str) -> str:
    """The export as a letter's enclosure in Markdown, in Dutch (nl) or English (en)."""
    with translation.override(language):
        lines = [
            f"# {gettext('What we hold of you')}",
            "",
            gettext("Made on {moment}.").format(moment=_moment(export["made_at"])),
        ]
        for store, rows in export["held"].items():
            lines += ["", f"## {_word(store)}"]
            lines += list(_rows(rows)) if rows else ["", gettext("Nothing.")]
        return "\n".join([*lines, ""])


def _rows(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    last = None
    for row in rows:
        if row.get("kind") != last:
            last = row.get("kind")
            yield from ("", f"### {_word(str(last or ''))}")
        yield ""
        yield from _fields({name: value for name, value in row.items() if name != "kind"}, depth=0)


def _fields(row: Mapping[str, Any], depth: int) -> Iterator[str]:
    for name, value in row.items():
        if value not in (None, "", [], {}):
            yield from _field(_word(name), _decoded(name, value), depth)


def _field(label: str, value: Any, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(value, Mapping):
        yield f"{indent}- {label}:"
        yield from _fields(value, depth + 1)
    elif isinstance(value, list):
        yield f"{indent}- {label}:"
        for i, item in enumerate(value, start=1):
            yield from _field(str(i), item, depth + 1)
    else:
        first, *rest = _text(value).splitlines() or [""]
        yield f"{indent}- {label}: {first}"
        yield from (f"{indent}  {line}" for line in rest)


def _word(name: str) -> str:
    known = WORDS.get(name) or CODES.get(name)
    return str(known) if known else name.replace("_", " ").capitalize()


def _decoded(name: str, value: Any) -> Any:
    """A code in words; what is no code of ours stays as it is, a client system's own source too."""
    if name not in CODED or not isinstance(value, str):
        return value
    known = WORDS.get(value) if name == "attribute" else CODES.get(value)
    return str(known) if known else value


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return _word("yes" if value else "no")
    return _moment(value) if isinstance(value, str) else str(value)


def _moment(text: str) -> str:
    """A moment as people write it; any other text as it is."""
    try:
        at = parse_datetime(text) if len(text) <= 40 else None
    except ValueError:
        return text
    return date_format(localtime(at), "DATETIME_FORMAT") if at is not None and at.tzinfo else text
