"""How much each sentence of a text answers a question: by the words that tell, and by having what is asked for."""

import math
from collections.abc import Sequence

from alvast.bots.composers.base import Source
from alvast.bots.rules.likeness import likeness
from alvast.bots.rules.wanted import tells, wanted
from alvast.knowledge.queries import Word, telling_words

SAME = 0.5  # from this likeness on two words are one
KIND = 0.7  # what having the kind of thing that is asked for counts, beside all words of the question for 1
HEADING = 0.6  # a word that stands above a sentence counts for so much of it
NAMED_FIRST = 0.12  # a line of a list that begins with a word of the question
FOUND = 0.1  # a sentence of the passage that the search found nearest
LEAD = 0.15  # a first sentence says what a text is about more than it answers


def weights_of(source: Source, question: str) -> list[float]:
    """One weight a sentence; 0 has nothing of the question."""
    asked = telling_words(question)
    said = [telling_words(sentence) for sentence in source.sentences]
    above = [telling_words(heading) for heading in source.headings] or [()] * len(said)
    shares = [[_share(word, line, head) for word in asked] for line, head in zip(said, above, strict=True)]
    rare = _rarity(shares)
    kinds = wanted(question)
    return [_sum(rare, parts) + _beside(source, place, kinds, asked, said[place]) for place, parts in enumerate(shares)]


def _sum(worths: Sequence[float], parts: Sequence[float]) -> float:
    return sum(worth * part for worth, part in zip(worths, parts, strict=True))


def _share(word: Word, line: Sequence[Word], heading: Sequence[Word]) -> float:
    said = max((likeness(word, other) for other in line), default=0.0)
    return max(said, HEADING * max((likeness(word, other) for other in heading), default=0.0))


def _rarity(shares: Sequence[Sequence[float]]) -> list[float]:
    """What each word of the question counts, 1 together: the fewer sentences have it, the more; one that none has, nothing."""
    counts = [sum(part > SAME for part in parts) for parts in zip(*shares, strict=True)]
    rare = [math.log(1 + len(shares) / (0.5 + count)) if count else 0.0 for count in counts]
    total = sum(rare) or 1.0
    return [worth / total for worth in rare]


def _beside(source: Source, place: int, kinds: frozenset[str], asked: Sequence[Word], line: Sequence[Word]) -> float:
    sentence = source.sentences[place]
    begins = ":" in sentence[:60] and bool(line) and any(likeness(word, line[0]) > SAME for word in asked)
    return (
        KIND * bool(kinds & tells(sentence))
        + NAMED_FIRST * begins
        + FOUND * (place in source.nearest)
        - LEAD * (place == 0 and len(source.sentences) > 1)
    )  # fmt: skip
