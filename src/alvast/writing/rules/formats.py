"""W20, W21: dates, times, amounts and abbreviations as people say them; a subject line that says the result."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from alvast.writing.phrases import Phrases
from alvast.writing.rules.days import day_named
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import is_participle, word_set

WRITE_OUT = gettext_noop("Write it out: {better}.")
WRITE_AS = gettext_noop("Write it as {better}.")
RESULT = gettext_noop("Let the subject say the result, for example: “Uw pakket komt donderdag”.")

_SHORT = Phrases(
    {
        "o.a|o.a.": "onder andere",
        "i.v.m|i.v.m.": "in verband met",
        "t/m": "tot en met",
        "d.w.z|d.w.z.": "dat wil zeggen",
        "e.d|e.d.": "en dergelijke",
        "i.p.v|i.p.v.": "in plaats van",
        "t.a.v|t.a.v.": "voor",
        "m.i.v|m.i.v.": "vanaf",
        "n.v.t|n.v.t.": "niet van toepassing",
        "o.b.v|o.b.v.": "op basis van",
        "m.u.v|m.u.v.": "behalve",
        "b.g.g|b.g.g.": "bij geen gehoor",
        "a.s|a.s.": "aanstaande",
        "j.l|j.l.": "afgelopen",
        "s.v.p|s.v.p.": "alstublieft",
        "m.a.w|m.a.w.": "met andere woorden",
        "z.o.z|z.o.z.": "zie andere kant",
        "a.u.b|a.u.b.": "alstublieft",
        "i.o.m|i.o.m.": "samen met",
        "t.n.v|t.n.v.": "op naam van",
        "i.h.k.v|i.h.k.v.": "voor",
        "m.b.v|m.b.v.": "met",
        "tel .": "telefoon",
        "bijv|bv .": "bijvoorbeeld",
        "incl .": "inclusief",
        "excl .": "exclusief",
        "evt .": "eventueel",
        "enz .": "enzovoort",
        "nl .": "namelijk",
        "resp .": "respectievelijk",
        "max .": "hoogstens",
        "min .": "minstens",
        "mnd": "maanden",
        "wk": "weken",
        "blz .": "bladzijde",
        "afd .": "afdeling",
        "ma": "maandag",
        "di": "dinsdag",
        "wo": "woensdag",
        "vr": "vrijdag",
    }
)
_DAYS_SHORT = frozenset(["ma", "di", "wo", "vr"])
_NEAR_DAYS_SHORT = word_set("ma di wo do vr za zo t t/m tot en - – /")

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_AMOUNT = r"(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[.,](\d{2}|-{1,2}|–|—))?(?![\d.,]*\d)"
_EURO_AHEAD = re.compile(r"(?:€[ \u00a0\u202f]?|(?<!\w)(?:EUR|Eur|eur)[ \u00a0])" + _AMOUNT)
_EURO_BEHIND = re.compile(r"(?<![\w.,])" + _AMOUNT + r"[ \u00a0](?:euro|Euro|EUR)(?!\w)")
_DATE = re.compile(r"(?<![\w/.-])(\d{1,2})([-/])(\d{1,2})\2((?:19|20)\d\d)(?![\w/-])")
_CLOCK = re.compile(r"(?<![\w:.])(\d{1,2})(?::(\d\d)(?: ?(?:uur|u)(?!\w))?|[.:](\d\d) ?u(?!\w)|u(\d\d)(?!\w))(?![\w:])")
_TIME_WORDS = ("om", "tot", "tussen", "van", "vanaf", "vóór", "voor", "en", "rond", "na", "uiterlijk")


def is_odd(text: Text, _context: Context) -> Iterator[Remark]:
    for hit in _SHORT.find(text):
        word = text.words[hit.first]
        if word in _DAYS_SHORT and not _is_row_of_days(text, hit.first):
            continue
        if hit.last - hit.first == 2 and not text.is_joined(hit.last - 1):
            continue
        yield Remark("W20", text.starts[hit.first], text.ends[hit.last - 1], WRITE_OUT, (("better", hit.key),), hit.key)
    yield from _spelled(text)


def _is_row_of_days(text: Text, i: int) -> bool:
    """ "ma t/m vr", "di en do"; not the word "di" or "vr" by itself."""
    near = [text.word(i - 1), text.word(i + 1)]
    return any(word in _NEAR_DAYS_SHORT and word for word in near) or text.word(i + 1)[:1].isdigit()


def _spelled(text: Text) -> Iterator[Remark]:
    foreign = [(text.starts[i], text.ends[i]) for i in text.cited]
    ways: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], str | None]], ...] = (
        (_EURO_AHEAD, _euro), (_EURO_BEHIND, _euro), (_DATE, _day), (_CLOCK, _clock),
    )  # fmt: skip
    for pattern, way in ways:
        for match in pattern.finditer(text.raw):
            better = way(match, text.raw)
            if better is None or better == match[0] or any(a <= match.start() < b for a, b in foreign):
                continue
            yield Remark("W20", match.start(), match.end(), WRITE_AS, (("better", better),), better)


def _euro(match: re.Match[str], _raw: str) -> str:
    whole = int(match[1].replace(".", ""))
    shown = f"{whole:,}".replace(",", ".") if whole > 9999 or "." in match[1] else str(whole)
    cents = f",{match[2]}" if match[2] and match[2].isdigit() else ""
    return f"€ {shown}{cents}"


def _day(match: re.Match[str], _raw: str) -> str | None:
    try:
        day = date(int(match[4]), int(match[3]), int(match[1]))
    except ValueError:
        return None
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _clock(match: re.Match[str], raw: str) -> str | None:
    hour, minute = match[1], match[2] or match[3] or match[4]
    before = raw[max(0, match.start() - 12) : match.start()].lower().split()
    if int(hour) > 24 or int(minute) > 59:
        return None
    if match[2] and not match[0].rstrip().endswith(("uur", "u")) and not (before and before[-1] in _TIME_WORDS):
        return None
    rest = raw[match.end() : match.end() + 24].lower()
    has_unit = rest.lstrip().startswith("uur") or (match[2] and " uur" in rest and not match[0].endswith(("uur", "u")))
    return f"{int(hour)}.{minute}" if has_unit else f"{int(hour)}.{minute} uur"


_VERBS = word_set(
    "komt is zijn ligt liggen krijgt gaat staat hebben heeft heb kunt kunnen kan wordt worden sturen stuur bellen bel "
    "halen haal ontvangt vertrekt werkt mag moet vervalt verandert stopt begint loopt hoort wilt lukt lukte arriveert "
    "klaar betaald verzonden geregeld opgelost ontvangen teruggestort will are has have arrives comes was ready "
    "refunded solved doet past rijdt wacht open dicht terug onderweg gratis vertraagd volgt begon begonnen starts works"
)


def says_nothing(text: Text, context: Context) -> Iterator[Remark]:
    """W21: a subject line without a verb, a day or an amount."""
    if context.subject is not None:
        subject, place = Text(context.subject), (0, 0)
    elif text.subject:
        first, last = text.subject
        place = (text.starts[first], text.ends[last - 1])
        subject = Text(text.raw[place[0] : place[1]])
    else:
        return
    if (
        len(subject)
        and "€" not in subject.words
        and _VERBS.isdisjoint(subject.words)
        and not any(map(is_participle, subject.words))
        and day_named(subject, 0, len(subject)) is None
    ):
        yield Remark("W21", *place, RESULT)


W20 = Rule(
    id="W20",
    title=gettext_noop("Written out: words, dates, times, amounts"),
    why=gettext_noop("“€ 12,50”, “dinsdag 12 mei 2026” and “14.30 uur” are read without thinking."),
    weight=1,
    check=is_odd,
    wrong="De monteur komt op 12-05-2026 om 14:30 uur.",
    right="De monteur komt dinsdag 12 mei 2026 om 14.30 uur.",
)
W21 = Rule(
    id="W21",
    title=gettext_noop("The subject says the result"),
    why=gettext_noop("Many people decide by the subject line whether to open a mail."),
    weight=1,
    check=says_nothing,
    is_dutch=False,
    wrong="Onderwerp: Vraag\n\nUw pakket komt donderdag 21 mei.",
    right="Onderwerp: Uw pakket komt donderdag\n\nUw pakket komt donderdag 21 mei.",
)
