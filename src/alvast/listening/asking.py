"""Does somebody ask for a person, in whatever words?"""

from collections.abc import Iterator

from alvast.listening.reading import Heard
from alvast.listening.second_look import looked_again
from alvast.listening.signals.finding import Hit, hits
from alvast.listening.signals.person import S24
from alvast.writing.terms import listed

_PERSON = frozenset(
    listed("""
    medewerker mens human persoon collega leidinggevende agent helpdesk klantenservice balie iemand doorverbind terugbel
    """)
)
# Who works there by trade, or a department; a wish has to stand beside it, for the word alone is a topic too.
_STAFF_ENDS = (
    "afdeling", "dienst", "balie", "consulent", "consulente", "adviseur", "beheerder", "meester", "functionaris", "medewerkster",
    "assistent", "assistente", "receptie", "loket", "monteur", "baas", "chef", "manager", "directeur", "leider", "planner",
    "bediende", "conrector", "rector", "behandelaar", "meldkamer", "deskundige", "specialist", "supervisor", "reception",
)  # fmt: skip
_WISHES = frozenset(listed("mag kan wil graag geef liever aub naar met spreek please zet doe mij haal roep want need get nodig"))
_FILLERS = frozenset(
    listed("""
    een aub graag nu even gewoon echt hallo hoi hey dag goedendag goedemorgen goedemiddag mij ik wil de het u nee ja maar
    toch dan dus kan mag heb , ! ? . … - : please the met naar of want nodig echte levende thanks bedankt dank wel spreken
    spreek ok oke oké liever live get to talk speak an real need now like would sorry nogmaals weer zeg alleen help voor
    van er ' ~ ) ( geef maar doe zet die uw haal roep get eens krijg
    """)
) | {'"'}
_ENDS, _COMMA = frozenset(".!?…;\n:"), frozenset(",")
_LONGEST = 7  # words of a bare cry for a person


def person_hits(text: Heard) -> list[Hit]:
    """Where a person is asked for: in a phrase, by the bare word, or in words that mean as much."""
    bare = [Hit(S24, text.starts[first], text.ends[last - 1], 0.9, 3) for first, last in _bare(text)]
    return bare or [hit for hit in looked_again(text, hits(text, (S24,))) if hit.type is S24]


def _bare(text: Heard) -> Iterator[tuple[int, int]]:
    """Sentences of which nothing is left but a person ("Medewerker!", "mens aub"), and parts that wish for nothing else."""
    for first, last in _parts(text, 0, len(text), _ENDS):
        if _is_bare(text.words[first:last]):
            yield first, last
        else:
            parts = _parts(text, first, last, _COMMA)
            yield from ((a, b) for a, b in parts if _is_bare(said := text.words[a:b]) and not _WISHES.isdisjoint(said))


def _parts(text: Heard, first: int, last: int, ends: frozenset[str]) -> Iterator[tuple[int, int]]:
    """What stands between these signs or on a line of its own."""
    for i in range(first, last + 1):
        is_sign = i < last and text.words[i] in ends
        if i == last or is_sign or i in text.breaks:
            yield first, i
            first = i + is_sign


def _is_bare(said: list[str]) -> bool:
    if len(said) > _LONGEST:
        return False
    named = {word for word in said if word in _PERSON}
    staff = {word for word in said if word not in _FILLERS and word.endswith(_STAFF_ENDS)}
    if any(word not in _FILLERS and word not in named and word not in staff for word in said):
        return False
    return named - {"iemand"} != set() or (bool(staff) and not _WISHES.isdisjoint(said))
