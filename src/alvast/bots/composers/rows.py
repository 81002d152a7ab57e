"""Rows of a table, or of a list that reads like one: which of them are asked, and how they are said."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from alvast.bots.composers.base import Request
from alvast.bots.rules.likeness import likeness
from alvast.bots.rules.spans import age_asked, codes_in, days_asked, days_told, fits_age, fits_number, numbers_asked
from alvast.bots.rules.wanted import tells, wanted
from alvast.knowledge.queries import Word, inside, telling_words

Cells = Sequence[tuple[str, str]]

NEAR = 0.75  # of the weight of the best row: another with as much is said too
ALL = 12  # rows of a table of which none is asked more than another; a longer one is no answer
FITS = 1.0  # what a row for the age or the day that is asked counts, beside all words of the question for 1
LIKE = 0.5  # from this likeness on a word of the question is in a cell
SHARP = 0.15  # less like than the best row by more than this is another thing: Marokko is not Monaco
_CODE = re.compile(r"[A-Za-z]{0,3}[-.]?\d{1,4}[A-Za-z]?")
_NOTHING = re.compile(r"\s*(?:[-–—/.]*|n\.?v\.?t\.?|n/a|none|geen)\s*", re.IGNORECASE)
_SHUT = re.compile(r"(?:gesloten|dicht|closed|niet (?:open|mogelijk)|gratis|free)\b.*", re.IGNORECASE)
_A_PRICE = re.compile(
    r"(?:de )?(?:prij[sz]e?n?|kosten|tarie(?:f|ven)|bedrag|price|costs?|fee|rate|amount)(?: in euro'?s?)?", re.IGNORECASE
)
_EVERY = re.compile(r"\b(?:al(?:le|lemaal)|overzicht|all|overview)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GOES_ON = re.compile(r"(?:tot|t/m|tot en met|until|to|en)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Column:
    """One column over all rows: its name and what stands in it."""

    name: str
    cells: tuple[str, ...]


def asked_rows(rows: Sequence[Cells], request: Request) -> list[int]:
    """The places of the rows that the question is about; all of them when it is about none in particular, at most ALL."""
    worth = _worths(rows, request)
    best = max(worth)
    near = [place for place, one in enumerate(worth) if best > 0 and one >= NEAR * best]
    if near and not _EVERY.search(request.question):
        return near[:ALL]
    return list(range(len(rows)))[:ALL]


def _worths(rows: Sequence[Cells], request: Request) -> list[float]:
    asked = telling_words(request.question)
    said = [[word for _name, cell in row for word in telling_words(cell)] for row in rows]
    shares = _sharp([[_nearest(word, line) for word in asked] for line in said])
    rare = [math.log(len(rows) / count) if count else 0.0 for count in _counts(shares, len(asked))]
    total = sum(rare) or 1.0
    return [
        sum(worth * part for worth, part in zip(rare, parts, strict=True)) / total + FITS * _fits(row, request)
        for row, parts in zip(rows, shares, strict=True)
    ]


def _counts(shares: Sequence[Sequence[float]], words: int) -> list[int]:
    return [sum(parts[place] > LIKE for parts in shares) for place in range(words)]


def _sharp(shares: Sequence[Sequence[float]]) -> list[list[float]]:
    """Of each word only the rows count that have it best."""
    best = [max(parts) for parts in zip(*shares, strict=True)]
    return [[part if part >= top - SHARP else 0.0 for part, top in zip(parts, best, strict=True)] for parts in shares]


def _nearest(word: Word, others: Sequence[Word]) -> float:
    found = max((likeness(word, other) for other in others), default=0.0)
    return found if found > LIKE else 0.0


def _fits(row: Cells, request: Request) -> float:
    """1 for the age and the day that are asked, -1 for others, 0 where nothing tells."""
    age, days = age_asked(request.question), days_asked(request.question, request.day)
    labels = [cell for _name, cell in row]
    ages = [] if age is None else [fit for label in labels if (fit := fits_age(label, age)) is not None]
    told = [day for label in labels[:1] if days and (day := days_told(label))]
    found = [1.0 if all(ages) else -1.0] if ages else []
    found += [1.0 if days & day else -1.0 for day in told]
    numbers = numbers_asked(request.question) if not (ages or told) else ()
    fits = [fit for label in labels[:2] if numbers and (fit := fits_number(label, numbers)) is not None]
    found += [1.0 if any(fits) else -1.0] if fits else []
    found += [1.0] if codes_in(request.question) & codes_in(" ".join(cell for _name, cell in row)) else []
    return sum(found)


def said_row(row: Cells, rows: Sequence[Cells], request: Request) -> str:
    """The row as a sentence: what it is of, and of its columns those that were asked."""
    columns = [_Column(name, tuple(one[place][1] for one in rows if place < len(one))) for place, (name, _) in enumerate(row)]
    labels = _label_places(columns)
    label = ", ".join(row[place][1] for place in labels if not _NOTHING.fullmatch(row[place][1]))
    told = _told_places(row, [place for place in range(len(row)) if place > labels[-1]], request)
    values = [_value(*row[place], alone=len(told) == 1) for place in told]
    text = f"{label[:1].upper()}{label[1:]}"
    return f"{text}: {_joined(values)}." if values else f"{text}."


def _label_places(columns: Sequence[_Column]) -> list[int]:
    """The first column, or the second where the first has codes only; and more until no two rows have the same label."""
    first = 1 if len(columns) > 2 and all(_CODE.fullmatch(cell) for cell in columns[0].cells) else 0
    places = [first]
    while not _tell_apart(columns, places) and places[-1] + 2 < len(columns):
        places.append(places[-1] + 1)
    return places


def _tell_apart(columns: Sequence[_Column], places: Sequence[int]) -> bool:
    labels = list(zip(*(columns[place].cells for place in places), strict=False))
    return len(set(labels)) == len(labels)


def _told_places(row: Cells, places: Sequence[int], request: Request) -> list[int]:
    filled = [place for place in places if not _NOTHING.fullmatch(row[place][1])]
    kinds = wanted(request.question)
    of_kind = [place for place in filled if kinds & tells(" ".join(row[place]))]
    named = _named(row, of_kind or filled, request)
    return named or of_kind or filled


def _named(row: Cells, places: Sequence[int], request: Request) -> list[int]:
    """Those columns of whose name and cell the question has more than of the others."""
    days, numbers = days_asked(request.question, request.day), numbers_asked(request.question)
    asked = telling_words(request.question)
    worth = {
        place: sum(_nearest(word, telling_words(" ".join(row[place]))) for word in asked)
        + bool(days & days_told(row[place][0]))
        + bool(numbers and fits_number(row[place][0], numbers))
        for place in places
    }
    best = max(worth.values(), default=0.0)
    found = [place for place in places if best > 0 and worth[place] >= best - SHARP]
    return [place for place in places if place in found or (place - 1 in found and _GOES_ON.match(row[place][0]))]


def _value(name: str, cell: str, *, alone: bool) -> str:
    if not name or (_SHUT.fullmatch(cell) and alone):
        return cell
    if alone and _A_PRICE.fullmatch(name):
        return cell
    if alone and _YEAR.search(name):
        return f"{cell} ({inside(name)})"
    return f"{inside(name)} {cell}"


def _joined(values: Sequence[str]) -> str:
    """`open van 9.00 uur tot 15.00 uur`: a column that goes on needs no comma."""
    text = values[0]
    for value in values[1:]:
        text += f" {value}" if _GOES_ON.match(value) else f", {value}"
    return text.rstrip(" .;,")
