"""W8: everyday words. Officialese has a plain word beside it; where the sentence stays right, we offer that word."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.plain_word_list import CERTAIN, HINTS
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import BE, BECOME, CLAUSE_SIGNS, HAVE, PARTICLES, is_participle, word_set

ADVICE = gettext_noop("Write an everyday word: {word}.")
MUST = gettext_noop("Say “moet” or “wilt u”: “dient te” is officialese.")

_CERTAIN = Phrases(CERTAIN)
_HINTS = Phrases(HINTS)
_DETERMINERS = word_set("de het een dit dat die deze uw je jouw onze ons elk elke ieder iedere alle geen desbetreffende")
_IDIOMS: dict[tuple[str, ...], frozenset[str]] = {
    ("ter", "zake"): word_set("doen doet doend doende kundig kundige komen komt kom")
}
_SERVE = {"dient": "moet", "dien": "moet", "dienen": "moeten"}
_LONGEST_CLAUSE = 16  # words between "dient" and its infinitive
_REPORTED = ("verstrekt", "geretourneerd", "geparticipeerd")


def check(text: Text, _context: Context) -> Iterator[Remark]:
    for hit in _CERTAIN.find(text):
        if not _is_other(text, hit):
            yield _remark(text, hit, _better(text, hit))
    for hit in _HINTS.find(text):
        if not _is_other(text, hit):
            yield _remark(text, hit, None)
    for i, word in enumerate(text.words):
        if word in _SERVE and text.is_own(i):
            yield from _serves(text, i)


def _remark(text: Text, hit: Found[str], better: str | None) -> Remark:
    values = (("word", hit.key),)
    return Remark("W8", text.starts[hit.first], text.ends[hit.last - 1], ADVICE, values, better)


def _is_other(text: Text, hit: Found[str]) -> bool:
    """A name, or a word that only looks like it: "het betreffende boek", "niet ter zake doen"."""
    words = tuple(text.words[hit.first : hit.last])
    if hit.last - hit.first == 1 and text.is_name(hit.first):
        return True
    if text.word(hit.last) in _IDIOMS.get(words, ()):
        return True
    return words == ("betreffende",) and text.word(hit.first - 1) in _DETERMINERS


def _better(text: Text, hit: Found[str]) -> str | None:
    """The plain words in the case of the old ones; None where the order of the words would have to change."""
    plain: str | None = hit.key
    word = text.words[hit.first]
    if word in _ENDING and hit.last - hit.first == 1:
        plain = _ENDING[word] if _ends_clause(text, hit.last) else None
    if word == "verstrekt":
        plain = "gegeven" if _is_perfect(text, hit.first) else "geeft"
    if word == "tracht":
        plain = "probeer" if "ik" in (text.word(hit.first - 1), text.word(hit.last)) else "probeert"
    return in_case_of(text.raw[text.starts[hit.first] : text.ends[hit.first]], plain) if plain else None


_ENDING = {"retourneert": "terugstuurt", "retourneer": "terugstuur", "participeert": "meedoet", "participeer": "meedoe"}


def in_case_of(old: str, plain: str) -> str:
    """As the old word was written: Indien → Als, INDIEN → ALS."""
    if old.isupper() and len(old) > 1:
        return plain.upper()
    return plain[0].upper() + plain[1:] if old[:1].isupper() else plain


def _ends_clause(text: Text, i: int) -> bool:
    return i >= len(text) or text.word(i) in CLAUSE_SIGNS or text.word(i) == "," or i in text.breaks


def _is_perfect(text: Text, i: int) -> bool:
    first = text.sentence_at(i).first
    return any(text.words[j] in HAVE | BE | BECOME for j in range(first, i)) or text.word(i + 1) in HAVE | BE | BECOME


def _serves(text: Text, i: int) -> Iterator[Remark]:
    """ "dient … te vullen", "dient … te worden gevuld"; "dient een klacht in" and "dient als" are other verbs."""
    to = _to_of(text, i)
    if to is None:
        return
    particle = text.word(to - 1) if text.word(to - 1) in PARTICLES and to - 1 > i else ""
    old = text.raw[text.starts[i] : text.ends[i]]
    between = text.raw[text.ends[i] : text.starts[to - 1] if particle else text.starts[to]]
    if text.is_own(to) and "\n" not in between:
        better = in_case_of(old, _must(text, i)) + between + particle + text.raw[text.starts[to + 1] : text.ends[to + 1]]
        yield Remark("W8", text.starts[i], text.ends[to + 1], MUST, (), better)


def _must(text: Text, i: int) -> str:
    return "moet" if text.word(i + 1) == "u" or text.words[i] == "dien" else _SERVE[text.words[i]]


def _has_to_be(text: Text, i: int) -> bool:
    """ "Dient voor 1 mei betaald te zijn": behind a day still comes what has to be."""
    clause = text.words[i : text.sentence_at(i).last]
    return any(
        is_participle(word) and to == "te" and be in ("zijn", "worden")
        for word, to, be in zip(clause, clause[1:], clause[2:], strict=False)
    )


def _to_of(text: Text, i: int) -> int | None:
    for j in range(i + 1, min(i + _LONGEST_CLAUSE, len(text) - 1)):
        word = text.words[j]
        if word == "om" or (word in ("als", "voor") and j == i + 1 and not _has_to_be(text, j)):
            return None
        if word in CLAUSE_SIGNS or j in text.paragraphs:
            return None
        if word == "te" and text.is_word(j + 1) and text.word(j + 1).endswith("n"):
            return j
    return None


RULE = Rule(
    id="W8",
    title=gettext_noop("Everyday words"),
    why=gettext_noop("Words from letters of offices slow everybody down, and stop those who read with effort."),
    weight=2,
    check=check,
    wrong="Indien u de schoenen reeds heeft geretourneerd, ontvangt u restitutie.",
    right="Als u de schoenen al heeft teruggestuurd, krijgt u uw geld terug.",
)  # fmt: skip
