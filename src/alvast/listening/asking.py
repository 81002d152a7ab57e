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
_FILLERS = frozenset(
    listed("""
    een aub graag nu even gewoon echt hallo hoi hey dag goedendag goedemorgen goedemiddag mij ik wil de het u nee ja maar
    toch dan dus kan mag heb , ! ? . … - : please the met naar of want nodig echte levende thanks bedankt dank wel spreken
    spreek ok oke oké liever live get to talk speak an real need now like would sorry nogmaals weer zeg alleen help voor
    van er ' ~ ) (
    """)
) | {'"'}
_ENDS = frozenset(".!?…;\n:")
_LONGEST = 7  # words of a bare cry for a person


def person_hits(text: Heard) -> list[Hit]:
    """Where a person is asked for: in a phrase, by the bare word, or in words that mean as much."""
    bare = [Hit(S24, text.starts[first], text.ends[last - 1], 0.9, 3) for first, last in _bare(text)]
    return bare or [hit for hit in looked_again(text, hits(text, (S24,))) if hit.type is S24]


def _bare(text: Heard) -> Iterator[tuple[int, int]]:
    """Sentences of which nothing is left but a person: "Medewerker!", "mens aub"."""
    first = 0
    for i in range(len(text) + 1):
        if i == len(text) or text.words[i] in _ENDS or i in text.breaks:
            said = text.words[first:i]
            named = _PERSON.intersection(said)
            if (
                named
                and len(said) <= _LONGEST
                and all(word in _FILLERS or word in _PERSON for word in said)
                and named != {"iemand"}
            ):
                yield first, i
            first = i + 1 if i < len(text) and text.words[i] in _ENDS else i
