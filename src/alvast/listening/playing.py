"""Does somebody ask for play: a poem, a joke, a song? Who was not helped just before, plays because he is stuck."""

from functools import cache

from alvast.listening.reading import Heard, Vocabulary, canonical
from alvast.writing.phrases import Phrases, phrases

_MAKE = (
    "maak|schrijf|vertel|geef|verzin|bedenk|dicht|zing|rap|doe|wil|kan|ken|weet|write|tell|make|sing|give|compose|speel|"
    "componeer|draag"
)
_PLAY = (
    "gedicht|gedichtje|gedichten|rijm|rijmpje|haiku|limerick|sonnet|ode|versje|vers|mop|moppen|mopje|grap|grapje|grapjes|"
    "grappen|liedje|lied"
    "|song|poem|joke|jokes|rap|verhaal|verhaaltje|sprookje|raadsel|raadseltje|story|riddle|roast|scheldwoord|scheldwoorden|"
    "spelletje|sketch|speech|toneelstuk"
)
_PLAYS = canonical(f"""
    {_MAKE} ~6 {_PLAY}, een|a ~2 {_PLAY} ~1 over|about|for|voor, in|op rijm, rap ~3, zing ~3, dans ~3, doe ~4
    dansje|trucje|kunstje, doe alsof ~3, speel ~3 rol, rollenspel, role play, pretend ~3, scheld ~3 uit, scheld mij, vloek ~3,
    zeg|noem ~3 scheldwoord, insult ~2, roast ~2, say something mean|bad, beledig ~3, ik ga ~2 spelen, vind u|jij zelf ~6
    slecht|slechtste|waardeloos|stom|dom, u|jij bent ~2 slechtste|waardeloze ~2 bedrijf ~1, zeg ~3 dat ~4
    bedrijf|slechtste|waardeloos|dom|oplichters|slecht ~4
""")


@cache
def _table() -> tuple[Phrases[None], Vocabulary]:
    listed = phrases(None, _PLAYS)
    return Phrases(listed), Vocabulary(listed)


def plays(text: str) -> bool:
    """True when play is asked for. The scope of a bot (bots/scope) knows more kinds and what only looks like one."""
    found, vocabulary = _table()
    return next(found.find(Heard(text, vocabulary)), None) is not None
