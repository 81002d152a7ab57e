"""W7, W22, W30: sentences, message and words of a length that reads easily."""

from collections.abc import Iterator

from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.syllables import syllables
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import MONTHS

LONG = gettext_noop("{words} words. Make two sentences of it; 20 is the most.")
LONG_ON_AVERAGE = gettext_noop("Your sentences have {words} words on average. Aim at 12 to 15.")
LONG_MESSAGE = gettext_noop("{words} words. Up to 150 is enough for one question; leave out what was not asked.")
CROWDED = gettext_noop("Many facts in one sentence. Put them in a list.")
ENDLESS = gettext_noop("This is longer than a message can be. Put it in a file and attach that.")
HARD = gettext_noop("Readability {score}; 60 or more reads easily. Use shorter words and sentences.")

LONGEST_SENTENCE, LONGEST_MEAN, LONGEST_MESSAGE, MOST_FACTS = 20, 15, 150, 4
LONGEST_READ = 80_000  # code points, some thirty pages: nothing behind them is read, so they do not leave
WANTED, WANTED_WHEN_VULNERABLE, LEAST_WORDS = 60, 70, 40
FEW_WORDS, PLAINLY_HARD = 18, 20  # of a shorter text the score varies too much; only one that leaves no doubt counts


def is_long(text: Text, _context: Context) -> Iterator[Remark]:
    """W7: a sentence over twenty words; or, when none is, fifteen on average."""
    prose = [s for s in text.body if not s.is_item]
    lengths = {s: len(text.said(s)) for s in prose}
    long = [s for s in prose if lengths[s] > LONGEST_SENTENCE]
    for sentence in long:
        yield _on(text, "W7", sentence, LONG, words=str(lengths[sentence]))
    mean = sum(lengths.values()) / len(prose) if prose else 0
    if not long and len(prose) > 2 and mean > LONGEST_MEAN:
        yield _on(text, "W7", max(prose, key=lambda s: lengths[s]), LONG_ON_AVERAGE, words=f"{mean:.0f}")


def is_much(text: Text, _context: Context) -> Iterator[Remark]:
    """W22: over 150 words, or more than four facts in one sentence that is no list."""
    count = 0
    for sentence in text.body:
        count += len(text.said(sentence))
        if count > LONGEST_MESSAGE:
            total = sum(len(text.said(s)) for s in text.body)
            yield _on(text, "W22", sentence, LONG_MESSAGE, words=str(total))
            break
    for sentence in text.body:
        if not sentence.is_item and sum(_is_fact(text.words[i]) for i in range(sentence.first, sentence.last)) > MOST_FACTS:
            yield _on(text, "W22", sentence, CROWDED)


def is_endless(raw: str) -> Iterator[Remark]:
    """What is behind the last code point that is read."""
    if len(raw) > LONGEST_READ:
        yield Remark("W22", LONGEST_READ, len(raw), ENDLESS, is_blocking=True)


def _is_fact(word: str) -> bool:
    return word in MONTHS or word in ("€", "uur")


def is_hard(text: Text, context: Context) -> Iterator[Remark]:
    """W30: the formula of Flesch as Douma fitted it to Dutch; a hint. Of a short text only a very low score leaves no doubt."""
    words = sum(len(text.said(s)) for s in text.body)
    if words < FEW_WORDS:
        return
    score, wanted = flesch_douma(text), WANTED_WHEN_VULNERABLE if context.is_vulnerable else WANTED
    if score < (wanted if words >= LEAST_WORDS else PLAINLY_HARD):
        hardest = max(text.body, key=lambda s: sum(map(syllables, text.said(s))))
        yield _on(text, "W30", hardest, HARD, score=f"{score:.0f}")


def flesch_douma(text: Text) -> float:
    """206.835 - 0.93 x words a sentence - 77 x syllables a word (Douma 1960); higher reads easier. A list item is a sentence."""
    said = [words for s in text.body if (words := [w for w in text.said(s) if not w[0].isdigit()])]
    words = [word for sentence in said for word in sentence]
    if not words:
        return 100.0
    return 206.835 - 0.93 * len(words) / len(said) - 77 * sum(map(syllables, words)) / len(words)


def _on(text: Text, rule: str, sentence: Sentence, advice: str, **values: str) -> Remark:
    return Remark(rule, text.starts[sentence.first], text.ends[sentence.last - 1], advice, tuple(values.items()))


W7 = Rule(
    id="W7",
    title=gettext_noop("Short sentences, one thought each"),
    why=gettext_noop("Fifteen words can be kept in mind at once; thirty cannot."),
    weight=2,
    check=is_long,
    is_dutch=False,
    wrong=(
        "Wij hebben uw vraag over de levering van de kast die u op 3 mei bij ons bestelde doorgestuurd naar het "
        "magazijn in Zwolle."
    ),
    right="Wij hebben het magazijn in Zwolle gebeld over uw kast. Hij komt dinsdag 9 juni.",
)  # fmt: skip
W22 = Rule(
    id="W22",
    title=gettext_noop("No longer than needed"),
    why=gettext_noop("In a long message the one thing that matters is missed."),
    weight=1,
    check=is_much,
    is_dutch=False,
    wrong="De kast komt op 21 mei, de factuur van € 24,95 op 22 mei, het geld van € 12,50 op 29 mei.",
    right="Dit kunt u verwachten:\n- 21 mei: de kast\n- 22 mei: de factuur van € 24,95\n- 29 mei: € 12,50 terug",
    blocks=gettext_noop("A text of more than 80,000 characters does not leave; it belongs in a file."),
)  # fmt: skip
W30 = Rule(
    id="W30",
    title=gettext_noop("Readable for most people"),
    why=gettext_noop("A weak measure: mend what the other rules show first, and take this as a hint."),
    weight=1,
    check=is_hard,
    wrong=(
        "Gespecialiseerde schadebehandelaars beoordelen gezamenlijk alle ingediende documentatie. Administratieve "
        "medewerkers informeren verzekeringnemers vervolgens schriftelijk. Aanvullende bewijsstukken vereenvoudigen "
        "zorgvuldige beoordeling aanzienlijk. Onvolledige schadeformulieren veroorzaken onvermijdelijk vertragingen. "
        "Raadpleeg voorafgaand nauwkeurig onze veelgestelde vragen. Daar behandelen deskundige medewerkers "
        "verzekeringsdekking, uitzonderingsbepalingen, natuurverschijnselen, oorlogshandelingen, opzettelijke "
        "beschadigingen, waardevermindering, eigendomsoverdracht, aansprakelijkheid, schadevergoedingen, "
        "vertegenwoordiging."
    ),
    right="De man van de post komt morgen. Hij belt bij u aan. Bent u er niet? Dan ligt het pakket bij de buren.",
)  # fmt: skip
