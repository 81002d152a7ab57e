"""What an agent types in the search box, read into a question. Any text is a question; nothing typed is refused.

    retour "kapot scherm" -korting van:jansen status:open label:pers owner:ik team:inkoop na:2026-05-01 #1042

Words are joined by AND. The keys have Dutch and English names. What a key cannot read is told back in `unread`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from alvast.conversations.rules.words import storable
from alvast.kernel.grams import words

LONGEST_QUESTION = 400  # characters; more than anyone types, and a bound on what one search may cost
MOST_TERMS = 12
LARGEST_NUMBER = 2**63 - 1

_PIECE = re.compile(r'(?P<minus>-?)(?:(?P<key>[^\W\d_]{2,14}):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_NUMBER = re.compile(r"#?(\d{1,19})")
_DATES = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")

ME: Final = frozenset({"ik", "mij", "me", "mijzelf"})
NOBODY: Final = frozenset({"niemand", "geen", "none", "nobody", "unassigned"})
_STATUSES: Final = {
    "open": "open",
    **dict.fromkeys(("waiting", "wacht", "wachtend", "wachtop"), "waiting"),
    **dict.fromkeys(("snoozed", "uitgesteld", "sluimert", "later"), "snoozed"),
    **dict.fromkeys(("closed", "gesloten", "dicht", "klaar"), "closed"),
}


class Key(StrEnum):
    """What a piece can be about, apart from the text itself."""

    FROM = "from"
    STATUS = "status"
    LABEL = "label"
    OWNER = "owner"
    TEAM = "team"
    BEFORE = "before"
    AFTER = "after"


_KEYS: Final = {
    **{key.value: key for key in Key},
    **{"van": Key.FROM, "afzender": Key.FROM, "behandelaar": Key.OWNER, "voor": Key.BEFORE, "vóór": Key.BEFORE, "na": Key.AFTER},
    **{"sinds": Key.AFTER, "since": Key.AFTER},
}


@dataclass(frozen=True, slots=True)
class Term:
    """Words to find; a phrase when they stand together in that order."""

    text: str
    is_phrase: bool = False
    is_excluded: bool = False
    in_names: bool = False  # only among the names and addresses of who takes part


@dataclass(frozen=True, slots=True)
class Condition:
    """A demand on the conversation itself, by names as people type them."""

    key: Key
    value: str
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A search, read. `since` and `until` bound the last activity; `until` is not included."""

    terms: tuple[Term, ...] = ()
    conditions: tuple[Condition, ...] = ()
    number: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    unread: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.terms or self.conditions or self.since or self.until or self.number is not None)


@dataclass(slots=True)
class _Reading:
    """A question while it is being read."""

    zone: tzinfo
    today: date
    question: Question = field(default_factory=Question)

    def add(self, **more: object) -> None:
        """Adds to the tuples, sets the rest."""
        lists = ("terms", "conditions", "unread")
        grown = {name: (*getattr(self.question, name), value) if name in lists else value for name, value in more.items()}
        self.question = replace(self.question, **grown)  # type: ignore[arg-type]


def read_question(text: str, *, now: datetime, zone: tzinfo) -> Question:
    """Reads any text; what is beyond 400 characters or twelve terms is left out."""
    reading = _Reading(zone=zone, today=now.astimezone(zone).date())
    for piece in _PIECE.finditer(storable(text[:LONGEST_QUESTION])):
        _read_piece(reading, piece)
    question = reading.question
    return replace(question, terms=question.terms[:MOST_TERMS], conditions=question.conditions[:MOST_TERMS])


def _read_piece(reading: _Reading, piece: re.Match[str]) -> None:
    value, is_phrase = piece["word"] or piece["phrase"] or "", piece["word"] is None
    key, is_excluded = _KEYS.get((piece["key"] or "").lower()), bool(piece["minus"])
    if key is not None:
        if value.strip() and not _READERS[key](reading, value.strip(), is_excluded):
            reading.add(unread=piece[0])
        return
    whole = f"{piece['key']}:{value}" if piece["key"] else value
    if not words(whole):
        return
    number = _NUMBER.fullmatch(whole)
    if number and not is_excluded and int(number[1]) <= LARGEST_NUMBER:
        reading.add(number=int(number[1]))
    reading.add(terms=Term(whole, is_phrase=is_phrase, is_excluded=is_excluded))


def _read_sender(reading: _Reading, value: str, is_excluded: bool) -> bool:
    if not words(value):
        return False
    reading.add(terms=Term(value, is_excluded=is_excluded, in_names=True))
    return True


def _read_status(reading: _Reading, value: str, is_excluded: bool) -> bool:
    status = _STATUSES.get(value.lower())
    if status is not None:
        reading.add(conditions=Condition(Key.STATUS, status, is_excluded))
    return status is not None


def _by_name(key: Key) -> Callable[[_Reading, str, bool], bool]:
    def read(reading: _Reading, value: str, is_excluded: bool) -> bool:
        reading.add(conditions=Condition(key, value, is_excluded))
        return True

    return read


def _by_day(bound: str) -> Callable[[_Reading, str, bool], bool]:
    def read(reading: _Reading, value: str, is_excluded: bool) -> bool:
        day = None if is_excluded else day_of(value, today=reading.today)
        if day is not None:
            reading.add(**{bound: datetime.combine(day, time(), reading.zone)})
        return day is not None

    return read


def day_of(text: str, *, today: date) -> date | None:
    """A day as people write it: 2026-05-01, 1-5-2026, vandaag, gisteren; None when it is none."""
    named = {"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2}
    if text.lower() in named:
        return today - timedelta(days=named[text.lower()])
    for form in _DATES:
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day, not an instant
        except ValueError:
            continue
        return day if 1970 <= day.year <= 9000 else None
    return None


_READERS: Final[dict[Key, Callable[[_Reading, str, bool], bool]]] = {
    Key.FROM: _read_sender,
    Key.STATUS: _read_status,
    Key.LABEL: _by_name(Key.LABEL),
    Key.OWNER: _by_name(Key.OWNER),
    Key.TEAM: _by_name(Key.TEAM),
    Key.BEFORE: _by_day("until"),
    Key.AFTER: _by_day("since"),
}
