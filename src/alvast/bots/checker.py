"""The checker between composing and saying: every sentence rests on a source, and nothing of weight is in it that is not in that.

Numbers, amounts, days and names must stand in the source; addresses of other places, pictures and what reads like an order to a
machine do not leave. A sentence that fails is dropped; how much was dropped is told, so that the turn can offer a person instead.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings

from alvast.bots.composers.base import Composed, Sentence, Source
from alvast.bots.rules.evidence import names_in
from alvast.bots.rules.leaning import leans_back
from alvast.bots.rules.orders import reads_like_an_order
from alvast.bots.rules.words import folded
from alvast.bots.scope import judge

MOST_MADE_UP = 0.5  # of the sentences; more, and what is left is no answer any more
MADE_UP = frozenset({"no_source", "not_in_source"})
TORN = "torn"  # it says nothing without the sentence before it
ORDERS = frozenset({"instructions", "secrets", "role_play", "encoding", "code", "poem", "joke", "song", "story"})

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_MONTH_OR_DAY = re.compile(
    r"\b(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|"
    r"vrijdag|zaterdag|zondag|january|february|march|june|july|august|october|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|morgen|overmorgen|tomorrow)\b"
)
_FIRST_NAME = re.compile(r"^[“\"'(]*([A-ZÀ-Ý][a-zà-ÿ]+[A-Z]\w*|[A-Z]{2,}\w*)")
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,12}:)?//\S+|\b(?:javascript|data|mailto|tel|file):\S+|\bwww\.\S+|"
    r"(?<![@\w])(?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|be|de|io|co|info|shop|example|biz|dev|app|xyz|ru|uk)\b(?:/\S*)?",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"!\[|<\s*(?:img|iframe|script|svg|object|embed|link|style)\b|\]\s*\(|\]\s*\[|^\s*\[[^\]]+\]:", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that may not be said, and the code of the reason."""

    sentence: Sentence
    because: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What may be said, and what was dropped. `holds`: enough is left to be an answer."""

    sentences: Sequence[Sentence]
    dropped: Sequence[Dropped]

    @property
    def holds(self) -> bool:
        made_up = sum(dropped.because in MADE_UP for dropped in self.dropped)
        return bool(self.sentences) and made_up <= MOST_MADE_UP * (len(self.sentences) + len(self.dropped))


def check(composed: Composed, sources: Sequence[Source]) -> Checked:
    """Looks at each sentence by itself, against the source that it names. What leans on one that was dropped goes with it."""
    by_id = {source.id: source for source in sources}
    kept: list[Sentence] = []
    dropped: list[Dropped] = []
    is_torn = False
    for sentence in composed.sentences:
        because = reason_against(sentence, by_id) or (TORN if is_torn and leans_back(sentence.text) else "")
        is_torn = bool(because)
        if because:
            dropped.append(Dropped(sentence, because))
        else:
            kept.append(sentence)
    return Checked(tuple(kept), tuple(dropped))


def reason_against(sentence: Sentence, sources: Mapping[str, Source]) -> str:
    """A code: no_source, foreign_address, picture, not_in_source, instruction; empty when it may be said."""
    source = sources.get(sentence.source)
    if source is None:
        return "no_source"
    if _PICTURE.search(sentence.text):
        return "picture"
    if any(not is_own_address(found[0]) for found in _ADDRESS.finditer(sentence.text)):
        return "foreign_address"
    if not is_supported(sentence.text, "\n".join((source.title, *source.headings, source.text))):
        return "not_in_source"
    return "instruction" if _is_order_to_a_machine(sentence.text, is_quoted=sentence.text in source.text) else ""


@lru_cache(maxsize=5_000)
def _is_order_to_a_machine(text: str, *, is_quoted: bool) -> bool:
    """What is no matter of a service desk but an article tells all the same (the weather, a recipe) orders nothing. And where it
    says "dicht voor een verbouwing" it asks for no poem: there the words of an order are needed too. Sentences come back."""
    return (not is_quoted or reads_like_an_order(text)) and judge(text, by_words_alone=True).out in ORDERS


def is_supported(text: str, source: str) -> bool:
    """Whether every number, day and name of the text stands in the source."""
    said = folded(source)
    numbers = {_plain_number(found) for found in _NUMBER.findall(source)}
    if any(_plain_number(found) not in numbers for found in _NUMBER.findall(text)):
        return False
    if any(day not in said for day in _MONTH_OR_DAY.findall(folded(text))):
        return False
    first = _FIRST_NAME.match(text)
    names = [*names_in(text), *([first[1]] if first else [])]
    return all(folded(name) in said for name in names)


def is_own_address(address: str) -> bool:
    """An address of our own pages, such as the help centre."""
    own, given = urlsplit(settings.BASE_URL), urlsplit(address)
    return bool(own.hostname) and given.scheme in ("http", "https") and given.hostname == own.hostname and given.port == own.port


def _plain_number(found: str) -> str:
    """`4,95` and `4.95` are the same number, `17.00` and `17:00` the same hour."""
    return found.replace(":", ".").replace(",", ".").rstrip(".")
