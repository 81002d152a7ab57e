"""W24: what comes next, and how to reach a person. Shutting that door keeps a message from leaving."""

from collections.abc import Iterator

from alvast.writing.phrases import Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import word_set

NEXT = gettext_noop("Say what comes next, and how to reach you: “Beantwoord deze mail of bel mij.”")
REFUSED = gettext_noop("The way to a person or a complaint is never closed. Say how it can be done.")

_LEAST_WORDS = 30
_WAYS = word_set(
    "bel belt bellen beantwoord beantwoorden antwoord antwoorden reageer reageert reageren medewerker telefoonnummer "
    "chat mail mailt mailen weten vragen vraag zeg call reply contact"
)
_REFUSALS = Phrases(phrases(0, """
        u|je kunt|kan|kun ~3 niet|geen ~3 medewerker|mens|iemand|persoon|collega|leidinggevende ~2 spreken|bellen|bereiken|
          praten, kunt|kan|kun u|je ~3 niet|geen ~3 medewerker|mens|iemand|persoon ~2 spreken|bellen|bereiken|praten,
        nemen|neem ~4 klacht|klachten ~2 niet ~3 behandeling|aan, klacht|klachten ~4 niet in behandeling,
        wij|we behandelen ~3 geen klachten, nemen|behandelen geen klachten, klagen heeft geen zin,
        bellen|doorverbinden|terugbellen is ~2 niet ~1 mogelijk, u|je kunt ~1 geen klacht ~1 indienen,
        wij|we|ik verbinden|verbind ~3 niet door, u kunt ons niet bellen|bereiken, medewerker spreken is niet mogelijk,
        you cannot|can't ~3 speak|talk ~5, we do not|don't ~2 accept|handle complaints
    """))  # fmt: skip


_CLOSED = Phrases(phrases(0, """
        reageren|antwoorden|reactie|antwoord|bellen|mailen ~5 heeft geen zin, reageren|antwoorden ~5 is|kan ~2 niet,
        voeren|voer ~4 geen ~2 correspondentie|discussie, nemen|neem ~2 geen ~2 bezwaren|bezwaar|klachten|reacties|vragen ~2
        aan,
        ontvangt|krijgt u|je ~3 geen ~2 antwoord|reactie|bericht meer?, u|je ontvangt|krijgt ~3 geen ~2 antwoord|reactie ~1
        meer,
        berichten|mails|reacties|mailbox|inbox|adres wordt|worden ~2 niet gelezen|beantwoord|bekeken, is ~3 niet|geen ~2
        bespreekbaar,
        deze beslissing|zaak is definitief ~3, do not reply to, we will not ~2 respond|reply|discuss, mailbox is not ~2,
        you will not ~2 receive|get ~2 reply|answer|response, no further correspondence|appeals|replies
    """))  # fmt: skip


def check(text: Text, context: Context) -> Iterator[Remark]:
    for hit in _REFUSALS.find(text):
        yield Remark("W24", text.starts[hit.first], text.ends[hit.last - 1], REFUSED, is_blocking=True)
    for hit in _CLOSED.find(text):
        yield Remark("W24", text.starts[hit.first], text.ends[hit.last - 1], NEXT)
    words = [word for sentence in text.body for word in text.said(sentence)]
    if (
        context.problem_open
        and text.is_whole
        and len(words) >= _LEAST_WORDS
        and _WAYS.isdisjoint(words)
        and "?" not in text.words
    ):
        last = text.body[-1]
        yield Remark("W24", text.starts[last.first], text.ends[last.last - 1], NEXT)


RULE = Rule(
    id="W24",
    title=gettext_noop("The next step, and a way back to a person"),
    why=gettext_noop("A message without a way back is a wall."),
    weight=2,
    check=check,
    is_dutch=False,
    needs=Context(problem_open=True),
    wrong="Wij nemen uw klacht niet in behandeling.",
    right="Ik behandel uw klacht. U hoort vrijdag 22 mei van mij. Bel mij als u eerder iets wilt weten.",
    blocks=gettext_noop("A message that refuses a person or a complaint does not leave."),
)  # fmt: skip
