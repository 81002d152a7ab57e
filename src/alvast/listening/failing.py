"""Which turns of a bot did not help, as far as the words of both show."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from alvast.listening.reading import Heard, Vocabulary, canonical
from alvast.writing.phrases import Phrases, phrases
from alvast.writing.terms import listed

if TYPE_CHECKING:
    from alvast.listening.transfer import Turn

_NO_ANSWER = canonical("""
    weet ik ~2 niet ~1, ik weet ~3 niet, weet het niet zeker, niet ~1 zeker, snap ~3 niet, kan ~3 niet ~2 vinden, vind ~4 niks
    ~1, niks ~2 vinden, niks gevonden, geen antwoord op ~1, kan ~4 niet ~2 help|beantwoorden, kan u ~4 anders ~2, anders ~1
    formuleren|stellen|zeg|omschrijven, herformuleren, opnieuw ~1 formuleren|stellen|vraag, probeer ~3
    anders|opnieuw|nogmaals|andere, niet begrepen, do not know, did|do not ~2 snap|catch|get, not sure ~1, kan not ~2
    find|help|answer, rephrase ~1, sorry ~2 niet, daar ~2 niks over ~1, daar kan ik ~2 niet ~2, geen informatie ~2 over, could
    not find, no information, try again ~1, bedoelt u een van ~2, weet ik helaas niet, helaas niet ~2 vinden
""")
_REJECTED = canonical("""
    nee dat ~2 niet, nee ~1 ik bedoel ~2, dat bedoel|vraag|vroeg|was|is ~1 ik? ~2 niet ~2, dat is|was ~1 niet ~2
    vraag|bedoel|bedoeling|wat|probleem, bedoel ik niet, bedoel iets anders, vroeg ik niet, vraag ik niet, dat is geen
    antwoord|oplossing, geen antwoord ~1 op, geen antwoord op mijn, niet mijn vraag ~1, mijn vraag was ~1, mijn vraag is ~1,
    mijn vraag ~2 niet ~1 beantwoord, niet beantwoord ~1, heb ik ~2 al ~2
    geprobeerd|gedaan|doe|gekeken|gelezen|gehad|gezien|gezeg, heb ~3 al ~2 geprobeerd|gedaan|doe|gekeken|gelezen|gezien, al
    geprobeerd ~1, al gedaan ~1, daar heb ik ~1 niks aan ~1, daar ~1 niks aan, heb ik niks aan ~1, help ~2 niet ~1, dat help ~1
    mij? niet ~1, dat|dit|het|die|dan|nee ~2 werkt ~1 niet ~2, werkt ~1 ook|nog|dus|gewoon ~1 niet, dat|het|dit werkte
    niet, lukt ~2 niet ~1, nog steeds niet ~2, klopt ~1 niet ~1, niet juist, not what ik
    ~2, that is not ~2, already tried ~1, did not work ~1, does not work ~1, does not help ~1, not helpful ~1, not mijn
    question, nogmaals ~2, ik vroeg|vraag ~1 of|naar|hoe|wat|waarom|wanneer|waar, ja maar ~3, dat weet ik ~1 al?, maar ~1 ik
    vroeg ~1, maar mijn vraag ~1, i asked ~2, ik asked ~2, daar gaat het ~1 niet ~1 om, dat klopt niet ~1, gaat niet over ~2,
    gaat om ~1 iets anders, iets anders ~1 bedoel ik, zoals ik ~1 al ~1, ik herhaal ~1, lees ~3 vraag ~1 nog, lees nu ~2, lees
    ~2 eens ~2, u leest ~2 niet, snap ~1 het ~1 niet ~1 u, u snap ~2 niet ~1, snap u ~2 niet ~2, u begrijp ~2 niet, niet goed
    gelezen, ik vraag ~1 iets anders ~1, weer hetzelfde ~1 antwoord ~1, zelfde antwoord ~1, hetzelfde antwoord ~1, same answer,
    u herhaalt ~1, you keep ~2, u blijft ~2, you are not answering, wrong answer, verkeerd antwoord, fout antwoord, onjuist
    antwoord, huh ~1 , nee niet ~2, nee ~1 fout ~1, slaat ~2 nergens op, in cirkels|kringetjes|rondjes, in circles, geen stap
    ~1 verder, kom|komen ~3 niet verder, kom ~3 niet ~1 uit, tegen ~2 muur ~1 praat|praten|aan, talking to ~2 wall, zei u ~2
    al, heeft u ~2 al gezegd, already said ~1, just said ~1, u luister|luistert ~2 niet, luister ~2 eens ~1, niet ~1 wijzer
    ~1 van, wijzer word ik, schiet ik ~2 niks ~1 mee op, schiet ~2 niet op, gaat over ~1 iets anders, heel iets anders, iets
    heel anders, derde|vierde|vijfde|tiende|zoveelste keer ~3, third|fourth|fifth time ~2, drie|vier|vijf|tien|honderd keer ~1
    gevraagd|getypt|gezegd|gezeg|uitgelegd|vraag|zeg, three|ten|hundred times, normaal antwoord, gewoon ~1 antwoord, geef ~2
    gewoon ~2 antwoord, geef ~1 eens ~1 antwoord, straight answer, wordt ~1 niks|niets, hou ~2 op ~1, ik geef het op, ik give up,
    forget it, nutteloos ~1, useless ~1, zinloos ~1, pointless ~1, waste of time, tijdverspilling, waardeloze ~1
    bot|robot|chatbot|computer|antwoorden|hulp, stomme|domme|achterlijke|rare|kut|klote ~1 bot|robot|chatbot|computer, stupid
    ~1 bot|robot|chatbot|computer, computer says no, blabla, blablabla, staat er ~1 al, staat daar ~1 al, had ik ~2 al ~1
    gevonden|gelezen|gezien|geprobeerd, weet ik ~1 nu wel, heb ik ~2 niks|niets aan, is not helping, does not answer ~2,
    kom|komen ~1 er niet, wat heb ik ~3 aan, krijg ~1 geen antwoord ~1, antwoord had ik ~1 al, steeds|telkens ~2
    dezelfde|hetzelfde|ander, los|lost ~3 niet ~1 op, joke of, nowhere, niks|niets wijzer, wrong again, kap er|ermee|maar,
    even reading ~2, reading what ik ~1, makes no sense, get ~1 it ~1 not
""")
_ALIKE = 0.6  # share of words that two questions have in common when they are the same question again
_SMALL = frozenset(listed("de het een ik u is mijn en in van op dat die te ? ! . , hallo aub met er"))
_FEW = 2
_SHORT = 40  # signs of what can be a sigh
_NO = frozenset(listed("nee neen neej nope no nah"))
# All that somebody says: a sigh, or keys at random.
_SIGH = re.compile(
    r"(?:p+f+t?|zucht|ugh+|gr+|ts+s|argh+|aargh+|(?:serieus|echt|really|seriously|hallo|hello)\?+|come on|kom op|bla(?: ?bla)*|"
    r"nou moe|wat dan ook|whatever|jezus|lekker dan|werkt niet|ik zit vast|i'?m stuck|doesn'?t work|lukt niet|[?!.]+)[?!. ]*",
    re.IGNORECASE,
)
_MASHED = re.compile(r"[a-z]*[bcdfghjklmnpqrstvwxz]{6,}[a-z]*|(?:asdf|qwer|zxcv|hjkl)[a-z]*", re.IGNORECASE)
_THANKS = frozenset(
    listed("dank bedankt dankjewel dankuwel hoor nodig thanks thank laatste alles helder duidelijk top prima goed was het")
)


@cache
def _tables() -> tuple[Phrases[None], Phrases[None], Vocabulary]:
    no_answer, rejected = phrases(None, _NO_ANSWER), phrases(None, _REJECTED)
    return Phrases(no_answer), Phrases(rejected), Vocabulary([*no_answer, *rejected])


def failed_turns(turns: "Sequence[Turn]") -> "list[Turn]":
    """The bot's turns that gave no answer, that the customer turned down, or after which he asked the same again."""
    return [turn for i, turn in enumerate(turns) if turn.by == "bot" and _is_failed(turns, i)]


def is_unhelped(text: str) -> bool:
    """Does the customer turn down what he was given?"""
    _, rejected, vocabulary = _tables()
    return _sighs(text) or _holds(rejected, text, vocabulary)


def _is_failed(turns: "Sequence[Turn]", i: int) -> bool:
    no_answer, rejected, vocabulary = _tables()
    is_said_before = any(turn.by == "bot" and turn.text == turns[i].text for turn in turns[:i])
    if turns[i].is_failed or is_said_before or _holds(no_answer, turns[i].text, vocabulary):
        return True
    reply = next((turn.text for turn in turns[i + 1 :] if turn.by == "customer"), "")
    asked = next((turn.text for turn in reversed(turns[:i]) if turn.by == "customer"), "")
    if "?" not in turns[i].text and reply.strip(" .!,").lower() in _NO:  # it had asked nothing that a "nee" can answer
        return True
    return _says_no(reply) or _sighs(reply) or _holds(rejected, reply, vocabulary) or _is_again(asked, reply, vocabulary)


def _says_no(reply: str) -> bool:
    """Begins with "nee" and goes on with something else than thanks."""
    words = reply.lower().replace(",", " ").split()
    return len(words) > 1 and words[0] in _NO and _THANKS.isdisjoint(words)


def _sighs(reply: str) -> bool:
    """Says nothing, in so many letters; one letter of a choice is an answer."""
    said = reply.strip()[:_SHORT]
    return _SIGH.fullmatch(said) is not None or _MASHED.fullmatch(said) is not None


def _holds(listed: Phrases[None], text: str, vocabulary: Vocabulary) -> bool:
    return next(listed.find(Heard(text, vocabulary)), None) is not None


def _is_again(asked: str, reply: str, vocabulary: Vocabulary) -> bool:
    first, again = (set(Heard(text, vocabulary).words) - _SMALL for text in (asked, reply))
    return min(len(first), len(again)) >= _FEW and len(first & again) / min(len(first), len(again)) >= _ALIKE
