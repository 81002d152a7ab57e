"""An article's Markdown cut into passages: what one answer shows, and what one vector stands for. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from alvast.knowledge.rules.pieces import pieces

LEAST, MOST = 40, 90  # words of a passage; a shorter one is what its heading left over


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage: whole sentences in order, all under one heading (empty above the first)."""

    heading: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


def cut(body: str) -> list[Cut]:
    """The passages of a text in order, each of 40 to 90 words where its heading has as many."""
    found: list[Cut] = []
    for _section, under in groupby(pieces(body), key=lambda piece: piece.section):
        told = list(under)
        found += [Cut(told[0].heading, group) for group in _groups([piece.sentence for piece in told])]
    return found


def meant(title: str, heading: str, sentences: Sequence[str]) -> list[str]:
    """Of what a passage gets vectors: the title, each sentence, and each sentence again under its headings, as alone it often
    does not say what it is about."""
    head = f"{title}. {heading}." if heading else f"{title}."
    return [title, *sentences, *(f"{head} {sentence}" for sentence in sentences)]


def _groups(sentences: list[str]) -> Iterator[tuple[str, ...]]:
    """Full groups first; what is left over joins the last one while that stays below the most."""
    groups: list[list[str]] = [[]]
    for sentence in sentences:
        if groups[-1] and _words(groups[-1]) + len(sentence.split()) > MOST:
            groups.append([])
        groups[-1].append(sentence)
    if len(groups) > 1 and _words(groups[-1]) < LEAST:
        _level(groups[-2], groups[-1])
    yield from (tuple(group) for group in groups if group)


def _level(before: list[str], last: list[str]) -> None:
    """Moves sentences to a last group that is too short, as long as the one before keeps enough."""
    while _words(last) < LEAST and len(before) > 1 and _words(before[:-1]) >= LEAST:
        last.insert(0, before.pop())


def _words(sentences: list[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)
