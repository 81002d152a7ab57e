"""Which sentences of a text lean towards which kind, and how surely. Pure but for what an installation may load."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from alvast.listening.learnt.kinds import COLUMNS, OFF_SCOPE, OFF_SCOPE_KINDS, PERSON, PRESSING, PRESSING_KINDS
from alvast.listening.learnt.looks import Leaning, Look
from alvast.listening.learnt.traits import MEANING_WEIGHS, WORDS_WEIGH, places_of, plain
from alvast.writing.meanings import encoder
from alvast.writing.quoted import own_words

Row = NDArray[np.float32]
HOME: Final = Path(__file__).parent
WEIGHTS, MADE_OF = HOME / "weights.npz", HOME / "made_of.json"
LONGEST_SENTENCE = 400  # characters
_HEAD, _TAIL = 6, 2  # sentences looked at; a question stands in the beginning or at the end
_SENTENCE = re.compile(rf"\S(?:[^.!?…\n]|[.!?…](?=\S)){{0,{LONGEST_SENTENCE}}}[.!?…]*")
_WORD = re.compile(r"[^\W\d_]{2}")
_GROUPS = ((PRESSING, PRESSING_KINDS), (OFF_SCOPE, OFF_SCOPE_KINDS), (PERSON, (PERSON,)))
UNLIKELY = 0.1  # below it not even a phrase is believed, where a mistake is no danger


@dataclass(frozen=True, slots=True)
class Learnt:
    """`words` and `meaning` weigh together, `words_alone` where no meanings are to be had; from `lines` on a chance counts."""

    words: Row
    meaning: Row
    bias: Row
    words_alone: Row
    bias_alone: Row
    lines: dict[str, float]
    lines_alone: dict[str, float]

    def chances(self, sentences: list[str], *, with_meaning: bool) -> Row:
        """A row of chances a sentence, in the order of COLUMNS."""
        weights, bias = (self.words, self.bias) if with_meaning else (self.words_alone, self.bias_alone)
        rows = np.stack([_of_words(places_of(sentence), weights) for sentence in sentences]) + bias
        if with_meaning:
            rows = rows + MEANING_WEIGHS * encoder.meanings([plain(sentence) for sentence in sentences]) @ self.meaning
        chances: Row = (1 / (1 + np.exp(-np.clip(rows, -30, 30)))).astype(np.float32)
        return chances


def look(text: str) -> Look:
    """What the sentences of a text lean towards. Lines that quote a mail are not read. Never raises, whatever the text is."""
    places = _sentences(own_words(text))
    if not places:
        return Look()
    with_meaning = settings.EMBEDDER != "none"
    learnt = learned()
    lines = learnt.lines if with_meaning else learnt.lines_alone
    read = [text[start:end] for start, end in places]
    chances = learnt.chances([*read, *_whole(read)], with_meaning=with_meaning)
    surest = (_surest(chances, places, lines, *group) for group in _GROUPS)
    unlikely = (group for group, _ in _GROUPS if chances[:, COLUMNS.index(group)].max() < UNLIKELY)
    return Look(_first_choices([found for found in surest if found]), frozenset(unlikely))


@cache
def learned() -> Learnt:
    """Read from the files beside this one by the first text; about a megabyte."""
    lines = json.loads(MADE_OF.read_text())
    with np.load(WEIGHTS) as stored:
        rows = {name: stored[name].astype(np.float32) for name in stored.files}
    return Learnt(**rows, lines=lines["lines"], lines_alone=lines["lines_alone"])


def _of_words(places: NDArray[np.int64], weights: Row) -> Row:
    summed: Row = weights[places].sum(axis=0) * (WORDS_WEIGH / max(1.0, len(places) ** 0.5))
    return summed


def _surest(
    chances: Row, places: list[tuple[int, int]], lines: dict[str, float], group: str, kinds: tuple[str, ...]
) -> Leaning | None:
    """How far each sentence is beyond its line, for the group or for one of its kinds; the kind is the likeliest one."""
    columns = [COLUMNS.index(kind) for kind in kinds]
    asked = list(dict.fromkeys([COLUMNS.index(group), *columns]))
    beyond = chances[:, asked] - np.array([lines[COLUMNS[column]] for column in asked], dtype=np.float32)
    if beyond.max() < 0:
        return None
    row = int(beyond.max(axis=1).argmax())
    kind = kinds[int(chances[row, columns].argmax())]
    shown = row if row < len(places) else int(chances[: len(places), asked].max(axis=1).argmax())
    return Leaning(kind, *places[shown], float(chances[row, asked].max()))


def _first_choices(found: list[Leaning]) -> tuple[Leaning, ...]:
    """A sentence means what it leans towards most: who asks for a person in despair asks for a person."""
    return tuple(one for one in found if all(one.chance >= other.chance for other in found if other.start == one.start))


def _whole(sentences: list[str]) -> list[str]:
    """Few sentences are read as one too: "Papa is weg. Zijn modem staat hier." says it together."""
    whole = " ".join(sentences)
    return [whole] if len(sentences) > 1 and len(whole) <= LONGEST_SENTENCE else []


def _sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand that hold a word; of many the first and the last ones."""
    found = [match.span() for match in _SENTENCE.finditer(text) if _WORD.search(match[0])]
    return found if len(found) <= _HEAD + _TAIL else found[:_HEAD] + found[-_TAIL:]
