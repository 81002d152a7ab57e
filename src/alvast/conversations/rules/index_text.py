"""What of a text can be found again: words without accents, codes written together, parts of names and addresses.

The same functions read a document when it is indexed and a question when it is asked, so that the two always meet.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alvast.kernel.grams import fold, grams, words

LONGEST_WORD = 100
MOST_NAMES = 200
MOST_PLACES = 255  # of one word; PostgreSQL keeps no more
LONGEST_ADDRESS = 254  # characters; PostgreSQL refuses a lexeme of 2 kB
LONGEST_BODY = 60_000  # characters; three times this in one tsvector stays under PostgreSQL's 1 MB
NAME = "n/"  # marks a lexeme that is part of a participant's name or address
TEAM = "t/"  # marks the lexeme that names the conversation's team

_CODE = re.compile(r"(?<![\w@])[^\W_]{1,40}(?:[-/.][^\W_]{1,40}){1,6}(?![\w@])")  # bounded: hostile text costs no more
_SPACED = re.compile(r"\b\d{4} [a-z]{2}\b|\b[a-z]{2}\d{2}(?: [a-z0-9]{2,4}){3,7}\b|(?<!\w)\d{2,4}(?:[ -]\d{2,8}){1,5}\b")


@dataclass(frozen=True, slots=True)
class Findable:
    """The searchable side of one conversation, ready for the index."""

    body: str  # folded words in reading order, then codes
    words: tuple[str, ...]  # the distinct words among them that can have stems
    names: tuple[str, ...]  # marked lexemes
    grams: tuple[str, ...]

    def vector(self, stems: Mapping[str, Sequence[str]], team: str) -> str:
        """The text of a tsvector: each word with its places, for phrases; then what has none: stems, names, the team's lexeme.

        Made here because PostgreSQL's own parser, run once for the words and once for each language, takes twice as long.
        """
        places: dict[str, list[str]] = {}
        for place, word in enumerate(self.body.split(), 1):
            places.setdefault(word, []).append(str(place))
        located = [f"'{word}':{','.join(at[:MOST_PLACES])}" for word, at in places.items()]
        bare = {stem for word in self.words for stem in stems[word]} | {*self.names, TEAM + team}
        return " ".join([*located, *map(quoted, bare - places.keys())])


def quoted(lexeme: str) -> str:
    """As PostgreSQL reads a lexeme in a tsvector or a tsquery, so that nothing in it is an operator."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order; absurdly long ones cut off."""
    return [word[:LONGEST_WORD] for word in words(text)]


def codes_of(text: str) -> list[str]:
    """Codes, phone numbers, postcodes and account numbers written with signs or spaces between, as one word each.

    “BW-2026/0481” gives “bw20260481” and “1012 AB” gives “1012ab”.
    """
    low = fold(text)
    found = [*_CODE.findall(low), *_SPACED.findall(low)]
    return list(dict.fromkeys(_together(code) for code in found if any(c.isdigit() for c in code)))


def _together(code: str) -> str:
    return "".join(c for c in code if c.isalnum())[:LONGEST_WORD]


def address_parts(address: str) -> list[str]:
    """The words of a mail address without its top-level domain: piet.jansen@wulp.nl gives piet, jansen and wulp."""
    account, _, domain = address.rpartition("@")
    return words_of(account) + (words_of(domain.rpartition(".")[0]) or words_of(domain))


def whole_address(address: str) -> str:
    """A mail address as one lexeme, for finding exactly that one."""
    return fold("".join(address.split()))[:LONGEST_ADDRESS]


def findable(*, number: int, subject: str, texts: Iterable[str], names: Sequence[str], addresses: Sequence[str]) -> Findable:
    """Everything of one conversation that can be found; the newest text first, because what is beyond the limit is left out."""
    names, addresses = names[:MOST_NAMES], addresses[:MOST_NAMES]
    parts = [word for name in names for word in words_of(name)] + [word for a in addresses for word in address_parts(a)]
    text = "\n".join([subject, *texts])[:LONGEST_BODY]
    read = [str(number), *parts, *words_of(text)]
    whole = [whole_address(address) for address in addresses]
    return Findable(
        body=" ".join([*read, *codes_of(text)])[:LONGEST_BODY],
        words=tuple(word for word in dict.fromkeys(read) if word.isalpha()),
        names=tuple(NAME + lexeme for lexeme in dict.fromkeys(parts + whole)),
        grams=tuple(dict.fromkeys(gram for part in dict.fromkeys(parts) for gram in grams(part))),
    )
