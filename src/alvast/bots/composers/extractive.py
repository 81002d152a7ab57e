"""The answer in the source's own words: the sentences that speak of the question, in their order. No model, nothing made up."""

import re
from collections.abc import Sequence

from alvast.bots.composers.base import Composed, Request, Sentence, Source
from alvast.bots.rules.evidence import is_said
from alvast.bots.rules.words import content_words, folded, stem, words_of

VERSION = "2"
MOST_WORDS = 90
WHOLE = 60  # words: a passage as short as this is said whole
SENTENCES = 5

# What a question of this kind wants to see in its answer.
_WANTED = (
    (re.compile(r"\b(?:hoe ?lang|hoeveel (?:dagen|tijd|weken|uur)|wanneer|hoe snel|termijn|how long|when|how soon)\b"),
     re.compile(r"\d|\b(?:een|twee|drie|vier|vijf|zes|zeven|veertien|dertig|one|two|three)\b.*\b(?:dag|week|weken|maand|uur|jaar|day|hour|year)|"
                r"maandag|zaterdag|zondag|monday|sunday|direct|meteen")),
    (re.compile(r"\b(?:kost|kosten|prijs|hoe duur|hoeveel betaal|gratis|cost|price|how much|free)\b"),
     re.compile(r"€|\beuro\b|gratis|free|kosteloos|eur\b|\d+,\d\d")),
    (re.compile(r"\b(?:hoe (?:kan|moet|doe|werkt|wijzig|meld|vraag|maak|zet|retourneer|betaal|annuleer)|how (?:do|can|to))\b"),
     re.compile(r"\b(?:klik|kies|ga naar|log in|vul|stuur|meld|open|druk|bel|print|click|choose|go to|send|select)\b")),
)  # fmt: skip


class Extractive:
    """The default: needs nothing but the passage."""

    name = "extractive"

    def compose(self, request: Request) -> Composed:
        """From the best source only: two texts may not belong together."""
        if not request.sources:
            return Composed(composer=self.name, version=VERSION)
        source = request.sources[0]
        chosen = _chosen(source, request.question, request.language)
        return Composed(tuple(Sentence(text, source.id) for text in chosen), self.name, VERSION)


def _chosen(source: Source, question: str, language: str) -> Sequence[str]:
    thoughts = _thoughts(source.sentences)
    if sum(map(_length, thoughts)) <= WHOLE:
        return [sentence for thought in thoughts for sentence in thought]
    weights = [max(_weight(sentence, question, language) for sentence in thought) for thought in thoughts]
    best = max(range(len(thoughts)), key=lambda place: (weights[place], -place))
    picked = {best}
    for place in sorted(range(len(thoughts)), key=lambda p: (-_worth(p, best, weights), p)):
        words = sum(_length(thoughts[p]) for p in picked | {place})
        count = sum(len(thoughts[p]) for p in picked | {place})
        if count <= SENTENCES and words <= MOST_WORDS and _worth(place, best, weights) > 0:
            picked.add(place)
    return [sentence for place in sorted(picked) for sentence in thoughts[place]]


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


def _worth(place: int, best: int, weights: Sequence[float]) -> float:
    """What stands next to the best thought explains it; what stands far away must speak of the question itself."""
    near = 0.6 if abs(place - best) == 1 else 0.0
    return near + weights[place] / (max(weights) or 1.0) - 0.4


def _weight(sentence: str, question: str, language: str) -> float:
    words = set(words_of(sentence))
    stems = {stem(word, language) for word in words}
    asked = dict.fromkeys(content_words(question))
    said = sum(is_said(word, words, stems, language) for word in asked)
    plain_question, plain_sentence = folded(question), folded(sentence)
    wanted = sum(bool(ask.search(plain_question) and answer.search(plain_sentence)) for ask, answer in _WANTED)
    return said + 1.5 * wanted


def _length(thought: Sequence[str]) -> int:
    return sum(len(sentence.split()) for sentence in thought)
