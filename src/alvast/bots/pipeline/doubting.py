"""How sure it is that a text answers, once it has been read: the search's chance, and what in it speaks for or against."""

from collections.abc import Sequence
from dataclasses import replace

from alvast.bots.composers import Source
from alvast.bots.rules.apart import root_of, roots_of
from alvast.bots.rules.evidence import names_missing, shifted
from alvast.bots.rules.likeness import is_narrower, likeness
from alvast.bots.rules.questions import asks_whether_there_is
from alvast.bots.rules.things import lacks_a_measure, things_in
from alvast.bots.rules.wanted import kind_in
from alvast.bots.rules.words import is_small
from alvast.knowledge.queries import Word, telling_words

ANSWERS_FROM = 0.6  # the chance from which to answer: under it we say that we do not know
NEAR_FROM = 0.1  # and from which to show its title: is that what is meant?
KIND = 0.8  # by so much the odds of a text grow (as a logarithm) when it has the kind of thing that is asked for
NOT_NAMED = 2.0  # by so much they shrink when it lacks the words that such a question is about
OF_ANOTHER = 3.0  # and by so much when it speaks of other things than the one whose price is asked, or measures in other units
FEW = 2  # telling words: so short a question is about just these
SAME, ALIKE = 0.75, 0.5  # likeness of a word that is the same or a part, and of one that is near enough
NAMED = 0.7  # of the words


def weighed(source: Source, question: str) -> Source:
    """With the chance that it answers, read."""
    speaks = KIND * kind_in(source.sentences, question) - NOT_NAMED * _lacks_its_words(source, question)
    speaks -= OF_ANOTHER * _is_of_another_thing(source, question)
    return replace(source, score=shifted(source.score, speaks))


def answers(source: Source, question: str) -> bool:
    """Sure enough, and of the same things: what bears a name in the question bears it in the text."""
    return source.score >= ANSWERS_FROM and not names_missing(question, f"{source.title}\n{source.text}")


def may_be_meant(source: Source, question: str) -> bool:
    """Not sure enough to answer, and worth showing by its title."""
    return source.score >= NEAR_FROM and not names_missing(question, f"{source.title}\n{source.text}")


def _lacks_its_words(source: Source, question: str) -> bool:
    """Whoever asks whether there is something, or asks in a word or two, is answered by a text that names it, no other."""
    asked = [word for word in telling_words(question) if not is_small(word.folded)]
    if not asked:
        return False
    if asks_whether_there_is(question):
        return _named(asked, source, SAME) < NAMED
    return len(asked) <= FEW and _named(asked, source, ALIKE) < NAMED


def _is_of_another_thing(source: Source, question: str) -> bool:
    thing = telling_words(things_in(question, source.language))
    return (bool(thing) and not _named(thing, source, ALIKE)) or lacks_a_measure(question, f"{source.title}\n{source.text}")


def _named(asked: Sequence[Word], source: Source, near: float) -> float:
    said = {word for text in (source.title, *source.sentences, *source.headings) for word in telling_words(text)}
    apart = {verb for sentence in source.sentences for verb in roots_of(sentence)}
    named = [word for word in asked if root_of(word.folded) in apart or any(_is_same(word, other, near) for other in said)]
    return len(named) / len(asked)


def _is_same(word: Word, other: Word, near: float) -> bool:
    return likeness(word, other) >= near and not is_narrower(word, other)
