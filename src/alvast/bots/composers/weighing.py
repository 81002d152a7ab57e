"""How much each thought of a text answers a question: by the words that tell, and by having what is asked for."""

import math
from collections.abc import Sequence

from alvast.bots.composers.base import Source
from alvast.bots.composers.thoughts import Thought
from alvast.bots.rules.apart import root_of, roots_of, verb_root
from alvast.bots.rules.leaning import asks_whether_it_may
from alvast.bots.rules.likeness import likeness
from alvast.bots.rules.spans import age_asked, codes_in, fits_age
from alvast.bots.rules.wanted import tells, wanted
from alvast.knowledge.queries import STEP, TEXT, Word, telling_words

WHOLE_VERB = 0.9  # `meenemen` for `neem mee`
SAME = 0.5  # from this likeness on two words are one
KIND = 0.7  # what having the kind of thing that is asked for counts, beside all words of the question for 1
HEADING = 0.6  # a word that stands above a sentence counts for so much of it
OVER_A_LIST = 0.9  # and above a list, which says little without it
NAMED_FIRST = 0.12  # a line of a list that begins with a word of the question
NUMBERED = 0.5  # the number of an article or order that the question names
LABELLED = 0.25  # a row whose label stands in the question
AGED = 0.2  # what is for the age that the question tells
STEPS = 0.3  # who asks whether something may or must asks for no steps
NEAR = 2.0  # how much nearer in meaning, in cosines
FOUND = 0.1  # a sentence of the passage that the search found nearest
LEAD = 0.15  # a first sentence says what a text is about more than it answers


def weights_of(source: Source, thoughts: Sequence[Thought], question: str) -> list[float]:
    """One weight a thought; 0 has nothing of the question."""
    asked = telling_words(question)
    apart = roots_of(question)
    shares = [_shares(asked, apart, thought, source) for thought in thoughts]
    rare, near = _rarity(shares), _nearness(source, thoughts)
    return [
        sum(worth * part for worth, part in zip(rare, parts, strict=True))
        + _beside(source, thought, question, asked)
        + NEAR * ahead
        for thought, parts, ahead in zip(thoughts, shares, near, strict=True)
    ]


def _nearness(source: Source, thoughts: Sequence[Thought]) -> list[float]:
    """How much nearer in meaning each is than all of them on average; nothing where that is not known of all."""
    if len(source.near) != len(source.sentences):
        return [0.0] * len(thoughts)
    near = [max(source.near[place] for place in thought.places) for thought in thoughts]
    return [one - sum(near) / len(near) for one in near]


def _shares(asked: Sequence[Word], apart: frozenset[str], thought: Thought, source: Source) -> list[float]:
    """How well each word of the question is said in it, or above it. `apart`: verbs that fell apart in the question."""
    lead = (source.sentences[thought.lead],) if thought.lead >= 0 else ()
    above = OVER_A_LIST if thought.kind != TEXT else HEADING
    said = [_said(asked, apart, piece.sentence) for piece in thought.pieces]
    head = [_said(asked, apart, line) for line in (thought.heading, *lead)]
    return [max(max(line[place] for line in said), above * max(line[place] for line in head)) for place in range(len(asked))]


def _said(asked: Sequence[Word], apart: frozenset[str], sentence: str) -> list[float]:
    """Of each word how well this sentence has it; a verb may have fallen apart here or there."""
    words, fallen = telling_words(sentence), roots_of(sentence)
    whole = [root for word in words if (root := root_of(word.folded)) in apart]
    return [
        WHOLE_VERB
        if root_of(word.folded) in fallen or any(root.endswith(verb_root(word.folded)) for root in whole)
        else _nearest(word, words)
        for word in asked
    ]


def _nearest(word: Word, others: Sequence[Word]) -> float:
    return max((likeness(word, other) for other in others), default=0.0)


def _rarity(shares: Sequence[Sequence[float]]) -> list[float]:
    """What each word of the question counts, 1 together: the fewer thoughts have it, the more; one that none has, nothing."""
    counts = [sum(part > SAME for part in parts) for parts in zip(*shares, strict=True)]
    rare = [math.log(1 + len(shares) / (0.5 + count)) if count else 0.0 for count in counts]
    total = sum(rare) or 1.0
    return [worth / total for worth in rare]


def _beside(source: Source, thought: Thought, question: str, asked: Sequence[Word]) -> float:
    told, codes = [piece.sentence for piece in thought.pieces], codes_in(question)
    return (
        KIND * any(wanted(question) & tells(sentence) for sentence in told)
        + NAMED_FIRST * any(_begins_with(sentence, asked) for sentence in told)
        + LABELLED * _is_asked_by_name(thought, asked)
        + NUMBERED * any(codes & codes_in(sentence) for sentence in told)
        + FOUND * (not source.nearest.isdisjoint(thought.places))
        + AGED * _of_the_age(thought, question)
        - STEPS * (thought.kind == STEP and asks_whether_it_may(question))
        - LEAD * (thought.places == (0,) and len(source.sentences) > 1)
    )  # fmt: skip


def _of_the_age(thought: Thought, question: str) -> int:
    """1 for who is of the age that the question tells, -1 for who is not, 0 where no age is told."""
    age = age_asked(question)
    fits = [] if age is None else [fit for piece in thought.pieces if (fit := fits_age(piece.sentence, age)) is not None]
    return 0 if not fits else 1 if any(fits) else -1


def _is_asked_by_name(thought: Thought, asked: Sequence[Word]) -> bool:
    """Whether the question has every word of the label of a row."""
    label = telling_words(thought.cells[0][1]) if thought.cells else ()
    return bool(label) and all(_nearest(word, asked) > SAME for word in label)


def _begins_with(sentence: str, asked: Sequence[Word]) -> bool:
    line = telling_words(sentence)
    return ":" in sentence[:60] and bool(line) and any(likeness(word, line[0]) > SAME for word in asked)
