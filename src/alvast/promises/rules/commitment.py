"""Does a clause commit us? Who acts in it, by which verb, and nothing that undoes it. Pure."""

from collections.abc import Iterable
from enum import StrEnum

from alvast.promises.rules import vocabulary as say
from alvast.writing.terms import Term, Words, is_past, sentence_around


class Who(StrEnum):
    """Who promises."""

    AGENT = "agent"
    SHOP = "shop"


def committed(words: Words, first: int, last: int, spoken: Term, *, subject_from: int | None = None) -> Who | None:
    """Who commits in the words from `first` up to `last`, of which `spoken` says by when; None when nobody of us does.

    `subject_from`: where the clause begins, when its subject may have been left out here ("… en wordt vrijdag bezorgd").
    """
    own = [n for n in range(first, last) if _is_within(words[n].start, spoken)]
    term = (own[0], own[-1] + 1) if own else (first, first)
    texts = [words.text(n) for n in range(first, last) if n not in own]
    if subject_from is not None and texts and texts[0] in ("en", "and"):
        texts = [words.text(n) for n in range(subject_from, first) if words.text(n) in say.SUBJECTS] + texts[1:]
    sentence = sentence_around(words, term[0])
    told = _before_what_is_told(words, first, last)
    said = texts if told == last else [words.text(n) for n in range(first, told) if n not in own]
    if _is_undone(words, first, told, said) or _is_conditional(words, sentence, (first, last)):
        return None
    if words.text(sentence[1] - 1) == "?" or _is_reported(words, sentence, term[0]):
        return None
    if any(words.text(n) in say.HOPES for n in range(sentence[0], last)) or _is_only_said(words, sentence, first):
        return None
    plain = f" {' '.join(texts)} "
    if _is_told_to_expect(texts, plain):
        return Who.SHOP
    if _is_request(words, first, texts):
        return None
    return (
        _by_ourselves(texts, plain)
        or _to_customer(texts, plain)
        or _by_thing(texts, plain)
        or _by_date(texts, plain)
        or _by_label(words, sentence, term)
    )


def _is_told_to_expect(texts: list[str], plain: str) -> bool:
    """ "Verwacht uw pakket morgen", "Reken op levering tussen 27 en 29 mei"."""
    asked = (texts and texts[0] in ("expect", "verwacht")) or plain.lstrip().startswith(say.COUNT_ON)
    return bool(asked) and bool(set(texts) & (say.OUR_THINGS | say.OUR_DEEDS))


def _before_what_is_told(words: Words, first: int, last: int) -> int:
    """Where "… laat ik u weten" ends and "wat daaruit kwam" begins: what is told may well be past or denied."""
    for n in range(first + 1, last):
        before = words.text(n - 1) if words.text(n - 1) not in say.PEOPLE else ""
        told = {words.text(m) for m in range(first, n)} if not before else {before}
        if words.text(n) in say.TOLD and told & say.ASKED_AFTER:
            return n
    return last


def _is_within(place: int, term: Term) -> bool:
    return any(start <= place < end for start, end in term.pieces)


def _is_undone(words: Words, first: int, last: int, texts: list[str]) -> bool:
    """A negation, the past, or a mere possibility."""
    plain = f" {' '.join(texts)} "
    if any(text in say.NEGATIONS for text in texts) or _has(plain, say.FROM_THE_CUSTOMER):
        return True
    if is_past(words, first, last) and not _has(plain, say.PLANNED):
        return True
    counts_on = _has(plain, say.U_MAY_COUNT_ON) and any(text in say.CUSTOMER for text in texts)
    return not counts_on and any(text in say.WEAK for text in texts)


def _is_conditional(words: Words, sentence: tuple[int, int], clause: tuple[int, int]) -> bool:
    """ "Als u vandaag bestelt, …", "Kiest u vóór 16.00 uur, dan …", "…; u krijgt uw geld dan terug"."""
    for n in range(*sentence):
        if words.text(n) in say.CONDITIONS and not _is_no_condition(words, n, sentence, clause):
            return True
        if words.after(n, *say.CONDITION_PHRASES) is not None:
            return True
    start = sentence[0]
    is_verb_first = words.text(start + 1) in say.CUSTOMER or words.text(start) in say.VERBS_IN_FRONT
    if is_verb_first and any(words.text(n) == "dan" and words.text(n - 1) == "," for n in range(*sentence)):
        return True
    return _is_then(words, sentence, clause)


def _is_no_condition(words: Words, n: int, sentence: tuple[int, int], clause: tuple[int, int]) -> bool:
    for back in (0, 1):
        if n - back >= 0 and words.after(n - back, *say.NO_CONDITION) is not None:
            return True
    text = words.text(n)
    if text in ("until", "after", "nadat", "voordat", "zolang"):
        return not clause[0] <= n < clause[1]
    is_later = n >= clause[1] - 1 or (clause[0] < n)
    asked = any(words.text(m) in say.ASKED_AFTER for m in range(sentence[0], n))
    return text in ("wanneer", "when") and is_later and asked


def _is_then(words: Words, sentence: tuple[int, int], clause: tuple[int, int]) -> bool:
    """ "dan" in the clause, behind an option that was offered: what follows holds only for who chooses it."""
    spots = [n for n in range(*clause) if words.text(n) in ("dan", "then") and words.text(n - 1) not in _COMPARED]
    if not spots:
        return False
    before = sentence_around(words, sentence[0] - 1) if sentence[0] else (0, 0)
    offered = [*range(*before), *range(sentence[0], clause[0])]
    return any(words.text(n) in say.OPTIONS or words.text(n) == "?" for n in offered)


_COMPARED = frozenset(("later", "meer", "eerder", "sneller", "minder", "langer", "than"))


def _is_reported(words: Words, sentence: tuple[int, int], term: int) -> bool:
    """What the customer says, asks or wants."""
    return any(words.after(n, *say.REPORTED) is not None for n in range(sentence[0], term))


def _is_only_said(words: Words, sentence: tuple[int, int], first: int) -> bool:
    """ "Het kan zijn dat …", "Zorg dat …": the clause in front takes the force out of what follows."""
    if words.text(first) != "dat" or first == sentence[0]:
        return False
    ahead = [words.text(n) for n in range(sentence[0], first)]
    return any(text in say.WEAK or text in say.NEGATIONS for text in ahead) or _is_request(words, sentence[0], ahead)


def _is_request(words: Words, first: int, texts: list[str]) -> bool:
    """An imperative: a verb in front, and none of us behind it."""
    start = next((text for text in texts if text.isalpha()), "")
    if start in ("dan", "daarom", "please", "graag") and len(texts) > 1:
        start = texts[1]
    follows = words.text(first + 1)
    return start in say.REQUESTS and follows not in say.OURSELVES and not any(text in say.OURSELVES for text in texts[:4])


def _by_ourselves(texts: list[str], plain: str) -> Who | None:
    """ "ik bel u", "wij sturen", "we'll", "het lukt ons om": we act, by a verb that commits."""
    if _has(plain, say.IT_WORKS_OUT):
        return Who.AGENT if _has(plain, say.IT_WORKS_OUT[2:]) else Who.SHOP
    for n, text in enumerate(texts):
        if text not in say.OURSELVES:
            continue
        beside = {texts[n + 1] if n + 1 < len(texts) else "", texts[n - 1] if n else ""}
        ends = {texts[-1], texts[-2] if len(texts) > 1 else ""} if "dat" in texts[:n] else set()
        if any(word in say.CLOSED for word in texts):
            return None
        if (
            (beside | ends) & say.NO_COMMITMENT
            and not _second_verb(texts[n + 1 :])
            and not _has(plain, (*say.WE_HAVE, *say.PLANNED))
        ):
            return None
        if beside & {"verwacht", "verwachten", "expect"} and _has(
            plain, ("uw betaling", "uw reactie", "uw antwoord", "u ", "uw retour")
        ):
            return None
        return Who.AGENT if text in ("ik", "i") else Who.SHOP
    return None


def _second_verb(texts: list[str]) -> bool:
    """ "Ik vraag het na en mail u": the verb behind "en" commits, whatever the first one does."""
    behind = [texts[n + 1] for n, text in enumerate(texts[:-1]) if text in ("en", "and")]
    return any(text in say.WE_DO for text in behind)


def _to_customer(texts: list[str], plain: str) -> Who | None:
    """ "u krijgt … terug", "u hoort van ons", "u wordt gebeld", "u kunt uw pakket verwachten"."""
    for n, text in enumerate(texts):
        if text not in say.CUSTOMER or _has(plain, say.TIME_TO_ACT):
            continue
        behind = n + 1 + (_next(texts, n) == "'")  # "you'll have"
        beside = {*texts[behind : behind + 2], texts[n - 1] if n else ""}
        gets = beside & say.U_GETS or ("will" in beside and set(texts[n:]) & say.U_GETS) or set(texts[-2:]) & say.U_GETS
        has = (beside | set(texts[-2:])) & say.U_HAS and _has(plain, say.U_HAS_WHAT)
        becomes = beside & {"wordt", "word", "will", "bent"} and _has(plain, say.U_IS)
        counts = _has(plain, say.U_MAY_COUNT_ON)
        if gets or has or becomes or counts:
            return Who.SHOP
    return None


def _by_thing(texts: list[str], plain: str) -> Who | None:
    """ "uw pakket komt", "het bedrag staat op uw rekening", "de monteur belt", "het wordt bezorgd"."""
    if any(word in say.NOT_OURS for word in texts):
        return None
    known = set(texts)
    is_ours = bool(known & say.OUR_THINGS) or bool(known & {"uw", "je", "onze", "our", "your", "mijn"})
    subject = is_ours or bool(known & (say.POINTERS | say.SOMEBODY)) or "de" in known
    acts = bool(known & say.THING_ACTS) and subject
    goes = bool(known & say.THING_GOES) and _has(plain, say.THING_GOES_HOW) and subject
    is_at_work = bool(known & say.COLLEAGUES) and not _has(plain, ("bij u", "bij je"))
    is_stated = bool(known & say.THING_IS) and _has(plain, say.THING_IS_HOW) and (is_ours or bool(known & say.POINTERS))
    stands = is_stated and not is_at_work
    passive = bool(known & say.PASSIVE) and any(text.endswith(say.DONE_BY_US) for text in texts) and subject
    takes_place = "plaats" in known and bool(known & {"vindt", "vinden"})
    is_set = bool(known & say.OUR_DEEDS) and bool(known & say.THING_IS)
    customer_acts = any(text in say.CUSTOMER and _next(texts, n) in say.THING_ACTS for n, text in enumerate(texts))
    return Who.SHOP if (acts or goes or stands or passive or takes_place or is_set) and not customer_acts else None


def _by_date(texts: list[str], plain: str) -> Who | None:
    """ "De nieuwe leverdatum is 3 juni", "your new date is Thursday": the day itself is what is told."""
    is_date = bool(set(texts) & say.OUR_DATES) or _has(plain, say.NEW_DATES)
    return Who.SHOP if is_date and set(texts) & say.DATE_IS else None


def _by_label(words: Words, sentence: tuple[int, int], term: tuple[int, int]) -> Who | None:
    """ "Verwachte bezorgdatum: donderdag 21 mei"."""
    before = [words.text(n) for n in range(sentence[0], term[0])]
    is_label = 1 < len(before) <= 4 and before[-1] == ":" and before[0].startswith(say.LABELS)
    return Who.SHOP if is_label else None


def _next(texts: list[str], n: int) -> str:
    return texts[n + 1] if n + 1 < len(texts) else ""


def _has(plain: str, phrases: Iterable[str]) -> bool:
    return any(f" {phrase} " in plain or (f" {phrase}" in plain and phrase.endswith(" ")) for phrase in phrases)
