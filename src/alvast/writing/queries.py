"""The door of the room: what the thirty writing rules say about a text. No database; the same text gets the same answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from alvast.writing.errors import UnreadableContext
from alvast.writing.rules import linting
from alvast.writing.rules.finding import NOTHING_KNOWN, Context, Remark
from alvast.writing.rules.table import RULES

__all__ = ["NOTHING_KNOWN", "Context", "Finding", "RuleLine", "blocking", "context_from", "findings", "rules"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`text[start:end] == quote`, in code points. `advice` is in the language in use.

    `better` may stand in place of the quote; None when we are not sure of a wording. `is_blocking`: it does not leave like this.
    """

    rule: str
    quote: str
    start: int
    end: int
    advice: str
    title: str
    why: str
    weight: int
    better: str | None = None
    is_blocking: bool = False


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One of the thirty for people, in the language in use; `blocks` is empty when it never stops a message."""

    id: str
    title: str
    why: str
    weight: int
    wrong: str
    right: str
    blocks: str


def findings(text: str, context: Context = NOTHING_KNOWN) -> tuple[Finding, ...]:
    """Everything the rules say, in the order of the text. Never raises, whatever the text is."""
    return tuple(_finding(text, remark) for remark in linting.lint(text, context))


def blocking(text: str, context: Context = NOTHING_KNOWN) -> tuple[Finding, ...]:
    """What keeps the text from leaving: a vague term (W4) and the knock-outs that words can show."""
    return tuple(_finding(text, remark) for remark in linting.blocking(text, context))


def rules() -> tuple[RuleLine, ...]:
    """The thirty, W1 to W30."""
    return tuple(RuleLine(r.id, gettext(r.title), gettext(r.why), r.weight, r.wrong, r.right, _told(r.blocks)) for r in RULES)


def context_from(given: Mapping[str, object]) -> Context:
    """What a file or a program says about the text, by the names of the contract. Raises UnreadableContext."""
    unknown = sorted(set(given) - set(_READERS))
    if unknown:
        raise UnreadableContext(field=unknown[0], known=", ".join(_READERS))
    read = {}
    for name, value in given.items():
        field, kind = _READERS[name]
        if value is None:
            continue
        if not isinstance(value, kind) or (name == "u_or_je" and value not in ("u", "je", "")):
            raise UnreadableContext(field=name, known=", ".join(_READERS))
        read[field] = value
    return Context(**read)  # type: ignore[arg-type]


_READERS: dict[str, tuple[str, type]] = {
    "problem_open": ("problem_open", bool),
    "customer_name": ("customer_name", str),
    "u_or_je": ("u_or_je", str),
    "question": ("question", str),
    "subject": ("subject", str),
    "ai_draft": ("is_ai_draft", bool),
    "ai_sends": ("is_sent_by_ai", bool),
    "vulnerable": ("is_vulnerable", bool),
}
_BY_ID = {rule.id: rule for rule in RULES}


def _told(words: str) -> str:
    return gettext(words) if words else ""  # gettext("") is the head of the catalogue


def _finding(text: str, remark: Remark) -> Finding:
    rule = _BY_ID[remark.rule]
    advice = gettext(remark.advice).format(**dict(remark.values))
    return Finding(
        rule=remark.rule, quote=text[remark.start : remark.end], start=remark.start, end=remark.end, advice=advice,
        title=gettext(rule.title), why=gettext(rule.why), weight=rule.weight, better=remark.better,
        is_blocking=remark.is_blocking,
    )  # fmt: skip
