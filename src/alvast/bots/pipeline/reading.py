"""Reading: a text that may answer is read together with the question, as a person would, before it is believed to.

A text about the same thing that lacks what is asked lies as near to a question as one that has it; read together they differ.
"""

from collections.abc import Sequence
from dataclasses import replace

from alvast.bots.composers import Source
from alvast.bots.rules.evidence import shifted
from alvast.writing.meanings import Told, encoder

DOUBTFUL, CLEAR = 0.1, 0.9  # chances between which a text is read: outside them it changes next to nothing that is said
MOST = 100  # pieces of a text: some five sentences
LINE = -2.0  # odds of the line that answers best, where reading says neither
FOR, AGAINST = 0.25, 1.2  # how much is believed of what it says above and below that, in logarithms of odds


def read_first(sources: Sequence[Source], question: str) -> list[Source]:
    """The likeliest is read; with the chance that it answers, the likeliest first again."""
    if not sources:
        return []
    return sorted([_read(sources[0], question), *sources[1:]], key=lambda source: -source.score)


def _read(source: Source, question: str) -> Source:
    if not DOUBTFUL <= source.score < CLEAR:
        return source
    headings = [piece.heading for piece in source.pieces] or [""] * len(source.sentences)
    text = [Told(sentence, heading) for sentence, heading in zip(source.sentences, headings, strict=True)]
    odds = encoder.answering(question, source.title, text, first=_nearest_first(source), most=MOST)
    says = max(one for one in odds if one is not None) - LINE
    return replace(source, score=shifted(source.score, says * (FOR if says > 0 else AGAINST)))


def _nearest_first(source: Source) -> list[int]:
    places = range(len(source.sentences))
    if len(source.near) == len(source.sentences):
        return sorted(places, key=lambda place: -source.near[place])
    return sorted(places, key=lambda place: place not in source.nearest)
