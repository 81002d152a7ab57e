"""Markdown with front matter: `id, title, language, audience, valid_from, valid_to, series, topics, state` between two `---`."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

import yaml

from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText, mark_of
from alvast.knowledge.rules.words import LONGEST_BODY, audience_from, handle, one_line, storable, topics_from

_FENCE = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_COLON_INSIDE = re.compile(r"^(\w+:[ \t]+)(?![\"'\[{|>&*!#])(.*:[ \t].*)$", re.MULTILINE)
_LANGUAGES = {"nl": "nl", "nl-nl": "nl", "nl-be": "nl", "en": "en", "en-gb": "en", "en-us": "en"}
_STATES = {"": False, "approved": False, "draft": True}


def read_markdown(text: str, *, place: str, zone: tzinfo) -> ImportedText:
    """Raises UnreadableText with the line that is wrong. Days are days in `zone`; the last day counts."""
    whole = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    fence = _FENCE.match(whole)
    if fence is None:
        detail = "the second line “---” is missing" if whole.startswith("---") else "the first line must be “---”"
        raise UnreadableText(place, 1, detail)
    head = _Head(fence[1], place)
    body = whole[fence.end() :]
    return _text(head, body, zone, mark_of(whole))


def write_markdown(fields: Mapping[str, Any], body: str) -> str:
    """What `read_markdown` reads back; fields without a value are left out."""
    kept = {name: value for name, value in fields.items() if value not in (None, "", [])}
    head = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{head}---\n\n{body.strip()}\n"


class _Head:
    """The front matter: values as they are written, and the line on which each stands."""

    def __init__(self, text: str, place: str) -> None:
        self.text, self.place = text, place
        try:
            whole = _COLON_INSIDE.sub(_quoted, text)
            read = yaml.load(whole, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but texts and lists
        except yaml.MarkedYAMLError as error:
            raise UnreadableText(place, _line_of(error, text), error.problem or "this is no YAML") from error
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            raise UnreadableText(place, 2, "this is no YAML") from error
        if not isinstance(read, dict):
            raise UnreadableText(place, 2, "lines of the form “name: value” are needed here")
        self.values: dict[str, Any] = read

    def word(self, name: str) -> str:
        value = self.values.get(name, "")
        if not isinstance(value, str):
            raise self.wrong(name, "must be one value")
        return "" if value.strip().lower() in ("null", "~") else value.strip()

    def words(self, name: str) -> list[str]:
        value = self.values.get(name, "")
        listed = value if isinstance(value, list) else str(value).split(",")
        if not all(isinstance(item, str) for item in listed):
            raise self.wrong(name, "must be a list of words")
        return listed

    def needed(self, name: str) -> str:
        value = self.word(name)
        if not value:
            raise self.wrong(name, "is missing")
        return value

    def chosen(self, name: str, known: Mapping[str, Any], absent: str) -> Any:
        value = (self.word(name) or absent).lower()
        if value not in known:
            raise self.wrong(name, f"must be one of {', '.join(filter(None, known))}, not “{value}”")
        return known[value]

    def wrong(self, name: str, what: str) -> UnreadableText:
        lines = self.text.split("\n")
        line = next((n for n, line in enumerate(lines, 2) if re.match(rf"[\"']?{name}[\"']?\s*:", line)), 1)
        return UnreadableText(self.place, line, f"{name} {what}")


def _quoted(line: re.Match[str]) -> str:
    """`title: Ruilen: zo werkt het` is no YAML, but it is what people write."""
    value = line[2].strip().replace("'", "''")
    return f"{line[1]}'{value}'"


def _line_of(error: yaml.MarkedYAMLError, text: str) -> int:
    """Where it went wrong; of what never ends, where it begins."""
    is_at_end = error.problem_mark is None or error.problem_mark.line >= text.count("\n")
    mark = error.context_mark if is_at_end and error.context_mark else error.problem_mark
    return (mark.line if mark else 0) + 2


def _text(head: _Head, body: str, zone: tzinfo, mark: str) -> ImportedText:
    key, title = one_line(head.needed("id"), 160), one_line(head.needed("title"))
    audience = audience_from(head.word("audience") or "public")
    if not audience:
        raise head.wrong("audience", "must be public, internal or brand:<name>")
    begins, ends = _begin(head, zone), _end(head, zone)
    if begins and ends and ends <= begins:
        raise head.wrong("valid_to", "lies before valid_from")
    if len(body) > LONGEST_BODY or not body.strip():
        raise UnreadableText(head.place, head.text.count("\n") + 3, "the text itself is missing or far too long")
    return ImportedText(
        place=head.place, key=key, series=handle(head.word("series") or key) or mark[:12], title=title, mark=mark,
        body=_without_title(storable(body), title), language=head.chosen("language", _LANGUAGES, "nl"), audience=audience,
        topics=tuple(topics_from(head.words("topics"))), valid_from=begins, valid_to=ends,
        is_draft=head.chosen("state", _STATES, ""),
    )  # fmt: skip


def _begin(head: _Head, zone: tzinfo) -> datetime | None:
    return _moment(head, "valid_from", zone, timedelta(0))


def _end(head: _Head, zone: tzinfo) -> datetime | None:
    """The moment after the last day: at the next midnight of the clock, also when a day has 23 or 25 hours."""
    return _moment(head, "valid_to", zone, timedelta(days=1))


def _moment(head: _Head, name: str, zone: tzinfo, after: timedelta) -> datetime | None:
    value = head.word(name)
    if not value:
        return None
    try:
        if len(value) <= len("2026-05-01"):
            return datetime.combine(date.fromisoformat(value) + after, time(), zone)
        at = datetime.fromisoformat(value)
    except (ValueError, OverflowError) as error:
        raise head.wrong(name, f"must be a day such as 2026-05-31, not “{value}”") from error
    return at if at.tzinfo else at.replace(tzinfo=zone)


def _without_title(body: str, title: str) -> str:
    """A heading that only says the title again is shown twice otherwise."""
    first, _, rest = body.partition("\n")
    return rest.strip("\n") if first.lstrip("# ").strip() == title and first.startswith("# ") else body
