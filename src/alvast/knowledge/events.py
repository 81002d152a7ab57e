"""What the room states. Ids and languages only; all staff may hear of it."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleChanged(DomainEvent):
    """Its audience, topics, owner or day of review changed."""

    kind: ClassVar[str] = "article_changed"
    article: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionEvent(DomainEvent):
    """Base: something happened to a text that people can read."""

    article: UUID
    version: UUID
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleApproved(VersionEvent):
    """A text is an answer from now on, or for its stretch of time; also when its source corrected it."""

    kind: ClassVar[str] = "article_approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEnded(VersionEvent):
    """Another text takes over: this one holds for a shorter or another stretch than before."""

    kind: ClassVar[str] = "article_ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleWithdrawn(VersionEvent):
    """A text is no answer any more, for no moment."""

    kind: ClassVar[str] = "article_withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class GapAnswered(DomainEvent):
    """What people asked without getting an answer has one now."""

    kind: ClassVar[str] = "gap_answered"
    gap: UUID
    article: UUID
    version: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AskersToBeTold(DomainEvent):
    """Someone wants everyone who asked to hear the answer."""

    kind: ClassVar[str] = "askers_to_be_told"
    gap: UUID
