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
class Place:
    """The conversation a mail joins, None for a new one, and what was proven about its sender."""

    conversation: UUID | None
    trust: Trust


def place_of(clues: Clues, *, by_message: Mapping[UUID, Thread], by_external_id: Mapping[str, Sequence[EarlierMessage]]) -> Place:
    """Where the mail goes, judged from facts alone."""
    if not clues.sender:
        return Place(None, Trust.UNPROVEN)
    joined = _by_token(clues, by_message)
    if joined is not None:
        return Place(joined, Trust.TOKEN)
    if not clues.is_vouched:
        return Place(None, Trust.UNPROVEN)
    return Place(_by_own_earlier_mail(clues, by_external_id), Trust.KNOWN)


def _by_token(clues: Clues, by_message: Mapping[UUID, Thread]) -> UUID | None:
    for message in clues.tokens:
        thread = by_message.get(message)
        if thread is not None and clues.sender in thread.participants:
            return thread.conversation
    return None


def _by_own_earlier_mail(clues: Clues, by_external_id: Mapping[str, Sequence[EarlierMessage]]) -> UUID | None:
    for reference in clues.references:
        for earlier in by_external_id.get(reference, ()):
            if earlier.author_address == clues.sender and clues.sender in earlier.thread.participants:
                return earlier.thread.conversation
    return None
