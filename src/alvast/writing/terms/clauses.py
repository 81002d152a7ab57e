"""Where sentences and clauses begin and end, in words."""

from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.words import Words

_STOPS = frozenset((";", ":", "!", "?", "(", ")", "[", "]"))
_JOINS = frozenset(listed("maar want omdat doordat zodat terwijl but because although hoewel"))
_SUBJECTS = frozenset(listed("de het een uw je u jij wij we ik er onze mijn alles deze die hij zij ze jouw"))
REACH = 60  # words each way; nobody writes longer clauses, and a hostile text costs no more


def clause_around(words: Words, i: int) -> tuple[int, int]:
    """The first word of the clause with word i, and the word behind its last."""
    first = i
    while first > max(0, i - REACH) and not _splits(words, first):
        first -= 1
    last = i + 1
    while last < min(len(words), i + REACH) and not _splits(words, last):
        last += 1
    return first, last


def sentence_around(words: Words, i: int) -> tuple[int, int]:
    """As `clause_around`, for the whole sentence; the sign that ends it is its last word."""
    first = i
    while first > max(0, i - 2 * REACH) and not (words.ends_sentence(first - 1) or words.breaks_before(first)):
        first -= 1
    last = i + 1
    while last < min(len(words), i + 2 * REACH) and not (words.ends_sentence(last - 1) or words.breaks_before(last)):
        last += 1
    return first, last


def _splits(words: Words, n: int) -> bool:
    """Does a clause begin at word n?"""
    if n == 0 or words.breaks_before(n) or words.ends_sentence(n - 1):
        return True
    before, here = words.text(n - 1), words.text(n)
    if before == ":" and words.is_joined(n):
        return False
    if before in _STOPS and not (before == "(" or before == ")"):
        return True
    if here in _JOINS or (here in ("dat", "of") and words.text(n + 1) in _SUBJECTS):
        return True
    if before == "," and words.is_joined(n) and words.is_joined(n - 1):
        return False
    return before == "," and here not in ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
