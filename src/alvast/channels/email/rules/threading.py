"""Which conversation a mail belongs to, and how far its sender is proven.

A From line, a number in the subject or a copied Message-ID gives no rights. Two proofs exist: our own signed token,
used by someone who takes part; or a sender vouched for by DMARC who refers to a mail he sent us himself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from alvast.conversations.outbound import EarlierMessage, Thread


class Trust(StrEnum):
    """How far we know who wrote a mail."""

    TOKEN = "token"
    KNOWN = "known"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Clues:
    """What one mail shows. `tokens`: messages named by tokens whose signature holds, surest place first.

    `sender` is normalised, and empty when the mail names none or several; `is_vouched`: DMARC passed for its domain.
    """

    sender: str
    tokens: tuple[UUID, ...]
    references: tuple[str, ...]
    is_vouched: bool


@dataclass(frozen=True, slots=True)
class Companion:
    """A mail that comes in together with this one and before it; `raw` is its stored original."""

    raw: UUID
    author_address: str


NOBODY: Mapping[str, Sequence[Companion]] = {}


@dataclass(frozen=True, slots=True)
class Place:
    """The conversation a mail joins, or the companion that it follows to wherever that goes; a new one when both are None.

    `trust` is what was proven about its sender.
    """

    conversation: UUID | None
    trust: Trust
    follows: UUID | None = None


def place_of(
    clues: Clues, *, by_message: Mapping[UUID, Thread], by_external_id: Mapping[str, Sequence[EarlierMessage]],
    companions: Mapping[str, Sequence[Companion]] = NOBODY,
) -> Place:  # fmt: skip
    """Where the mail goes, judged from facts alone. `companions` are listed by their Message-IDs."""
    if not clues.sender:
        return Place(None, Trust.UNPROVEN)
    joined = _by_token(clues, by_message)
    if joined is not None:
        return Place(joined, Trust.TOKEN)
    if not clues.is_vouched:
        return Place(None, Trust.UNPROVEN)
    joined = _by_own_earlier_mail(clues, by_external_id)
    return Place(joined, Trust.KNOWN, None if joined else _own_companion(clues, companions))


def _by_token(clues: Clues, by_message: Mapping[UUID, Thread]) -> UUID | None:
    for message in clues.tokens:
        thread = by_message.get(message)
        if thread is not None and clues.sender in thread.participants:
            return thread.conversation
    return None


def _own_companion(clues: Clues, companions: Mapping[str, Sequence[Companion]]) -> UUID | None:
    """Whoever wrote a mail takes part where it goes."""
    for reference in clues.references:
        for companion in companions.get(reference, ()):
            if companion.author_address == clues.sender:
                return companion.raw
    return None


def _by_own_earlier_mail(clues: Clues, by_external_id: Mapping[str, Sequence[EarlierMessage]]) -> UUID | None:
    for reference in clues.references:
        for earlier in by_external_id.get(reference, ()):
            if earlier.author_address == clues.sender and clues.sender in earlier.thread.participants:
                return earlier.thread.conversation
    return None
