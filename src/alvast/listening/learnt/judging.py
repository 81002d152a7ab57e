"""Which sentences of a text lean towards which kind, and how surely. Pure but for what an installation may load."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from django.conf import settings

from alvast.listening.learnt.kinds import COLUMNS, OFF_SCOPE, OFF_SCOPE_KINDS, PERSON, PRESSING, PRESSING_KINDS
from alvast.listening.learnt.looks import Leaning, Look
from alvast.listening.learnt.network import Network, Row, stored
from alvast.listening.learnt.traits import places_of, plain
from alvast.writing.meanings import encoder
from alvast.writing.quoted import own_words

HOME: Final = Path(__file__).parent
WEIGHTS, MADE_OF = HOME / "weights.npz", HOME / "made_of.json"
LONGEST_SENTENCE = 200  # characters; of a longer one the parts are read, for a meaning costs a millisecond a word
_LONGEST_WHOLE = 400
_MOST_IN_A_ROW = 8  # words
_HEAD, _TAIL = 6, 2  # sentences looked at; a question stands in the beginning or at the end
_SENTENCE = re.compile(rf"\S(?:[^.!?…\n]|[.!?…](?=\S)){{0,{LONGEST_SENTENCE}}}[.!?…]*")
_WORD = re.compile(r"[^\W\d_]{2}")
_GROUPS = ((PRESSING, PRESSING_KINDS), (OFF_SCOPE, OFF_SCOPE_KINDS), (PERSON, (PERSON,)))


@dataclass(frozen=True, slots=True)
class Learnt:
    """What learning found; from `lines` on a chance counts."""

    network: Network
    lines: dict[str, float]

    def chances(self, sentences: list[str], *, with_meaning: bool) -> Row:
        """A row of chances a sentence, in the order of COLUMNS."""
        meanings = encoder.meanings([plain(sentence) for sentence in sentences]) if with_meaning else None
        return self.network.of_sentences([places_of(sentence) for sentence in sentences], meanings)


def look(text: str) -> Look:
    """What the sentences of a text lean towards. Lines that quote a mail are not read. Never raises, whatever the text is."""
    own = own_words(text)
    places, is_all = _sentences(own)
    if not places:
        return Look()
    with_meaning = settings.EMBEDDER != "none"
    learnt = learned(with_meaning=with_meaning)
    read = [text[start:end] for start, end in places]
    chances = learnt.chances([*read, *_whole(read)], with_meaning=with_meaning)
    surest = (_surest(chances, places, learnt.lines, *group) for group in _GROUPS)
    nearest = {group: float(chances[:, COLUMNS.index(group)].max()) for group, _ in _GROUPS} if is_all and own == text else {}
    return Look(_first_choices([found for found in surest if found]), nearest)


@cache
def learned(*, with_meaning: bool) -> Learnt:
    """Read from the files beside this one by the first text; about two megabytes."""
    name = "" if with_meaning else "_alone"
    return Learnt(stored(WEIGHTS)[name], json.loads(MADE_OF.read_text())[f"lines{name}"])


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
    return [whole] if len(sentences) > 1 and len(whole) <= _LONGEST_WHOLE else []


def _sentences(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Where the sentences stand that hold a word; of many the first and the last ones. And whether these are all."""
    found = [match.span() for match in _SENTENCE.finditer(text) if _WORD.search(match[0]) and not _drones(match[0])]
    is_all = len(found) <= _HEAD + _TAIL
    return found if is_all else found[:_HEAD] + found[-_TAIL:], is_all


def _drones(sentence: str) -> bool:
    """The same word or two over and over: nothing was learnt of that."""
    words = sentence.lower().split()
    return len(words) > _MOST_IN_A_ROW and len(set(words)) <= 2
