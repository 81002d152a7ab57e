"""W5, W6, W10: who does what, in the active, with the verb near its subject."""

from collections.abc import Iterator

from alvast.writing.phrases import Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import BE, BECOME, CLAUSE_SIGNS, FIRST_PERSON, HAVE, SECOND_PERSON, is_participle, word_set

NOBODY = gettext_noop("Say who does it: “Ik stuur vandaag …”.")
PASSIVE = gettext_noop("{passive} of {all} sentences are passive. Say who does it: “Ik stuur”, not “er wordt gestuurd”.")
PINCER = gettext_noop("The verb comes late. Put it nearer to its subject, or make two sentences.")
STACKED = gettext_noop("This word is a pile of words. Take it apart.")
DENIAL = gettext_noop("Two denials make people count. Say it the other way round.")
PREPOSED = gettext_noop("Put this behind the word it belongs to: “de lamp die u kocht”.")

_PEOPLE = FIRST_PERSON | SECOND_PERSON | word_set(
    "collega monteur bezorger medewerker uw ons onze mij jouw i our your team klantenservice magazijn vervoerder hij "
    "zij ze"
)  # fmt: skip
_OWNERS = frozenset(["uw", "onze", "jouw", "your", "our", "mijn"])
_LEAST_SENTENCES = 3
_FARTHEST = 9  # words between the finite verb and its participle
_LONGEST_WORD = 36  # letters
_PREPOSED = Phrases(
    phrases(
        0,
        """
        de|het|een|deze|dit|onze|uw door|aan u|ons|jou|je|hem|haar|onze|uw|hen ~9
    """,
    )
)
_DENIALS = Phrases(phrases(0, """
        niet onmogelijk|onbelangrijk|onterecht|ongebruikelijk|onredelijk|ongewoon|onaardig|onwaarschijnlijk|ondenkbaar|
          zonder|oneens|onverstandig|onlogisch|onwaar|onbekend, geen ~5 niet, niemand ~4 niet|geen, nooit ~3 niet|geen,
        niets ~3 niet
    """))  # fmt: skip


def names_nobody(text: Text, _context: Context) -> Iterator[Remark]:
    """W5: a whole message in which nobody does anything."""
    body = text.body
    if len(body) < _LEAST_SENTENCES or not text.is_whole or not all(_is_nobodys(text, s) for s in body):
        return
    first = body[0]
    yield Remark("W5", text.starts[first.first], text.ends[first.last - 1], NOBODY)


def _is_nobodys(text: Text, sentence: Sentence) -> bool:
    """Nobody is named; or "uw melding is ontvangen": somebody's, but nobody received it."""
    said = set(text.said(sentence))
    if not _PEOPLE & said:
        return True
    is_done = bool(BE & said) and any(map(is_participle, said))
    return not (_PEOPLE - _OWNERS) & said and (is_done or _passive(text, sentence) is not None)


def is_passive(text: Text, _context: Context) -> Iterator[Remark]:
    """W6: more than one sentence in ten is passive, and it is not just one."""
    places = [place for s in text.body if (place := _passive(text, s)) is not None]
    if len(places) > 1 and len(places) * 10 > len(text.body):
        first, last = places[0]
        values = (("passive", str(len(places))), ("all", str(len(text.body))))
        yield Remark("W6", text.starts[first], text.ends[last], PASSIVE, values)


def _passive(text: Text, sentence: Sentence) -> tuple[int, int] | None:
    """ "wordt … gestuurd", "is door ons beoordeeld": the finite verb and the participle."""
    finite = None
    for i in range(sentence.first, sentence.last):
        word = text.words[i]
        if word in BECOME or (word in BE and "door" in text.words[i : sentence.last]):
            finite = i
        elif finite is not None and is_participle(word) and text.is_own(i):
            return finite, i
    return None


def is_twisted(text: Text, _context: Context) -> Iterator[Remark]:
    """W10: verb and subject far apart, piled words, two denials."""
    for sentence in text.sentences:
        place = _pincer(text, sentence)
        if place is not None:
            yield Remark("W10", text.starts[place[0]], text.ends[place[1]], PINCER)
    yield from _preposed(text)
    for hit in _DENIALS.find(text):
        if "," not in text.words[hit.first : hit.last]:
            yield Remark("W10", text.starts[hit.first], text.ends[hit.last - 1], DENIAL)
    for i, word in enumerate(text.words):
        if len(word) >= _LONGEST_WORD and word.isalpha() and text.is_own(i):
            yield Remark("W10", text.starts[i], text.ends[i], STACKED)


def _preposed(text: Text) -> Iterator[Remark]:
    """ "de door u gekochte lamp": a whole clause before its word."""
    for hit in _PREPOSED.find(text):
        if any(
            _is_attribute(text.words[i]) for i in range(hit.first + 2, min(hit.first + 12, text.sentence_at(hit.first).last - 1))
        ):
            yield Remark("W10", text.starts[hit.first], text.ends[hit.first + 2], PREPOSED)


def _is_attribute(word: str) -> bool:
    return word.endswith("e") and is_participle(word[:-1])


def _pincer(text: Text, sentence: Sentence) -> tuple[int, int] | None:
    """The finite verb and, many words on, its participle; a comma or a new verb between them ends the wait."""
    finite = None
    for i in range(sentence.first, sentence.last):
        word = text.words[i]
        if word in CLAUSE_SIGNS or word in (",", "en", "maar", "die", "dat"):
            finite = None
        elif word in HAVE or word in BECOME:
            finite = i
        elif finite is not None and is_participle(word):
            if i - finite > _FARTHEST and (i + 1 == sentence.last or not text.is_word(i + 1)):
                return finite, i
            finite = None
    return None


W5 = Rule(
    id="W5",
    title=gettext_noop("Say who does what"),
    why=gettext_noop("Without a person nobody knows whom to wait for."),
    weight=2,
    check=names_nobody,
    wrong="Er wordt naar gekeken. Daarna volgt contact. Het bedrag wordt teruggestort.",
    right="Ik kijk er vandaag naar. Daarna bel ik u. U krijgt het bedrag vrijdag terug.",
)  # fmt: skip
W6 = Rule(
    id="W6",
    title=gettext_noop("Active sentences"),
    why=gettext_noop("The active says who acts in fewer words."),
    weight=2,
    check=is_passive,
    wrong="Uw pakket wordt morgen bezorgd. De factuur wordt apart verstuurd.",
    right="De bezorger komt morgen. Wij sturen de factuur apart.",
)  # fmt: skip
W10 = Rule(
    id="W10",
    title=gettext_noop("Verb near its subject, no piles, no double denial"),
    why=gettext_noop("What stands far apart has to be kept in mind until the end."),
    weight=2,
    check=is_twisted,
    wrong="Wij hebben de door u in Zwolle aangeschafte lamp bekeken.",
    right="Wij hebben de lamp bekeken die u in Zwolle kocht.",
)  # fmt: skip
