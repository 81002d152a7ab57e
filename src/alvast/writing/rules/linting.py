"""All rules over one text. Any text gives an answer, in bounded time: beyond what anybody writes, it is not read."""

from collections.abc import Iterator
from itertools import islice

from alvast.writing.rules.finding import Context, Remark, Rule
from alvast.writing.rules.language import is_dutch
from alvast.writing.rules.measures import LONGEST_READ, is_endless
from alvast.writing.rules.table import RULES
from alvast.writing.rules.text import Text

LONGEST_STYLED = 20_000  # code points; beyond it only what may not leave is looked for
MOST_REMARKS = 50  # of one rule on one text; nobody reads more
BLOCKING = tuple(rule for rule in RULES if rule.blocks)


def lint(raw: str, context: Context) -> list[Remark]:
    """Every remark, in the order of the text; one rule says one thing about one place."""
    if len(raw) <= LONGEST_STYLED:
        return _ordered(Text(raw), context, RULES)
    styled = _ordered(Text(raw[:LONGEST_STYLED]), context, tuple(rule for rule in RULES if not rule.blocks))
    return sorted([*styled, *_blocking(raw, context)], key=_place)


def blocking(raw: str, context: Context) -> list[Remark]:
    """What keeps this text from leaving."""
    return [remark for remark in _blocking(raw, context) if remark.is_blocking]


def _blocking(raw: str, context: Context) -> list[Remark]:
    return [*_ordered(Text(raw[:LONGEST_READ]), context, BLOCKING), *is_endless(raw)]


def remarks_by(rule: Rule, text: Text, context: Context) -> Iterator[Remark]:
    """What one rule says; rules of Dutch say nothing about another language."""
    if not rule.is_dutch or is_dutch(text):
        yield from islice(rule.check(text, context), MOST_REMARKS)


def _ordered(text: Text, context: Context, rules: tuple[Rule, ...]) -> list[Remark]:
    if not len(text):
        return []
    found = {(r.rule, r.start, r.end): r for rule in rules for r in remarks_by(rule, text, context)}
    return sorted(found.values(), key=_place)


def _place(remark: Remark) -> tuple[int, int, int]:
    return remark.start, remark.end, int(remark.rule[1:])
