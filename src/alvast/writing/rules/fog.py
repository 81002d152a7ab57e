"""W28: no fog. Doubt is fine when it is real and the reader hears when it ends."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.days import day_named
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import word_set

ADVICE = gettext_noop("Say it plainly. If you do not know, say so, and when you will.")

_FOG = Phrases(phrases(0, """
        zou|zouden ~8 kunnen, wellicht, mogelijk|mogelijkerwijs, eventueel, misschien, in de regel, doorgaans, in beginsel,
        mogelijkerwijs, normaal gesproken|gezien, naar alle waarschijnlijkheid, vermoedelijk
    """))  # fmt: skip
_BEFORE_POSSIBLE = word_set(
    "is zijn niet wel als ook was dat zodra indien hebben soms goed veel weinig snel spoedig het weer nog bleek lijkt"
)


def check(text: Text, _context: Context) -> Iterator[Remark]:
    for hit in _FOG.find(text):
        if not _is_clear(text, hit):
            yield Remark("W28", text.starts[hit.first], text.ends[hit.last - 1], ADVICE)


def _is_clear(text: Text, hit: Found[int]) -> bool:
    word, sentence = text.words[hit.first], text.sentence_at(hit.first)
    if word == "mogelijk" and (hit.first > sentence.first or text.word(hit.last) in ("om", "dat", ".")):
        return True
    if text.asks(sentence) or (word in ("zou", "zouden") and text.words[hit.last - 2] == "willen"):
        return True
    after = text.sentence_after(sentence)
    return day_named(text, sentence.first, after.last if after else sentence.last) is not None


RULE = Rule(
    id="W28",
    title=gettext_noop("No fog"),
    why=gettext_noop("“Wellicht” and “zou kunnen” leave the reader with the doubt and without an end to it."),
    weight=1,
    check=check,
    wrong="Het zou kunnen dat het pakket later komt.",
    right="Of het pakket donderdag komt, weet ik morgen om 12.00 uur. Ik bel u dan.",
)  # fmt: skip
