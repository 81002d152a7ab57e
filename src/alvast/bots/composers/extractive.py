"""The answer in the source's own words: the sentences that speak of the question, in their order. No model, nothing made up."""

import re
from collections.abc import Sequence

from alvast.bots.composers.base import Composed, Request, Sentence, Source
from alvast.bots.composers.weighing import weights_of
from alvast.bots.rules.wanted import wanted

VERSION = "3"
ENOUGH = 55  # words; more is said only to finish a thought
LEAST = 12  # words: an answer shorter than this is said with what stands beside it
UNSURE = 0.35  # under this weight of the best sentence nobody knows which one answers
WHOLE = 60  # words: then a text as short as this is said whole
BESIDE = 0.5  # of the weight of the best: another thought with as much is said too
SENTENCES = 5


class Extractive:
    """The default: needs nothing but the text."""

    name = "extractive"

    def compose(self, request: Request) -> Composed:
        """From the best source only: two texts may not belong together."""
        if not request.sources:
            return Composed(composer=self.name, version=VERSION)
        source = request.sources[0]
        chosen = _chosen(source, request.question)
        return Composed(tuple(Sentence(text, source.id) for text in chosen), self.name, VERSION)


def _chosen(source: Source, question: str) -> Sequence[str]:
    weights = dict(zip(source.sentences, weights_of(source, question), strict=True))
    thoughts = _thoughts(source.sentences)
    worth = [max(weights[sentence] for sentence in thought) for thought in thoughts]
    best = max(range(len(thoughts)), key=lambda place: (worth[place], -place))
    if worth[best] < UNSURE and (near := _passage(thoughts, source)):
        return near
    picked = {best}
    for place in sorted(range(len(thoughts)), key=lambda place: (-worth[place], place)):
        if worth[place] >= BESIDE * worth[best] and _fits(thoughts, picked | {place}):
            picked.add(place)
    _complete(picked, thoughts, best)
    if not wanted(question):
        _go_on(picked, thoughts, best)
    return [sentence for place in sorted(picked) for sentence in thoughts[place]]


def _fits(thoughts: Sequence[Sequence[str]], places: set[int]) -> bool:
    return sum(_length(thoughts[p]) for p in places) <= ENOUGH and sum(len(thoughts[p]) for p in places) <= SENTENCES


def _complete(picked: set[int], thoughts: Sequence[Sequence[str]], best: int) -> None:
    """A line of a few words is said with the one after it, or else the one before."""
    if sum(_length(thoughts[place]) for place in picked) < LEAST and len(thoughts) > 1:
        picked.add(best + 1 if best + 1 < len(thoughts) else best - 1)


def _go_on(picked: set[int], thoughts: Sequence[Sequence[str]], best: int) -> None:
    """Who asks for no price, term or place wants to know how it goes: what follows the best thought is said too."""
    for place in range(best + 1, len(thoughts)):
        if not _fits(thoughts, picked | {place}):
            return
        picked.add(place)


def _passage(thoughts: Sequence[tuple[str, ...]], source: Source) -> list[str]:
    """The passage that the search found, when it is short enough to be said whole."""
    near = {source.sentences[place] for place in source.nearest} or set(source.sentences)
    said = [sentence for thought in thoughts for sentence in thought if sentence in near]
    return said if _length(said) <= WHOLE else []


def _thoughts(sentences: Sequence[str]) -> list[tuple[str, ...]]:
    """What must be said together: a condition put as a question with what holds then, and what leans on the sentence before."""
    thoughts: list[list[str]] = []
    for sentence in sentences:
        if thoughts and (_LEANS.match(sentence) or thoughts[-1][-1].rstrip().endswith("?")):
            thoughts[-1].append(sentence)
        else:
            thoughts.append([sentence])
    told = [tuple(thought) for thought in thoughts if not thought[-1].rstrip().endswith("?")]
    return told or [tuple(sentences)]


_LEANS = re.compile(
    r"(?:dan|daarna|daarom|daarvoor|daarmee|daarboven|dat|die|deze|dit|hij|zij|ze|anders|ook dan|in dat geval|zo ja|zo nee|maar|"
    r"then|after that|that|those|this|these|it|they|he|she|otherwise|in that case|if so|if not|but)\b"
    r"|het (?:is|kan|moet|wordt|duurt|gaat|mag|hoeft|kost)\b",
    re.IGNORECASE,
)


def _length(thought: Sequence[str]) -> int:
    return sum(len(sentence.split()) for sentence in thought)
