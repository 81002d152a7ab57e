"""Texts in the making: a new article, a new version of one, another language of one; changed until they are approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.knowledge.actions.changing import (
    Kind,
    State,
    agent_of,
    held_article,
    held_version,
    next_number,
    refuse_unless_writer,
    remember,
    write,
)
from alvast.knowledge.actions.pictures import drop_pictures, drop_unshown
from alvast.knowledge.errors import (
    ChangedMeanwhile,
    EndsBeforeItBegins,
    InvalidInput,
    NotADraft,
    NothingToRead,
    SeriesTaken,
)
from alvast.knowledge.models import Article, Version
from alvast.knowledge.rules.words import LONGEST_BODY, audience_from, handle, one_line, storable, topics_from

LANGUAGES = tuple(Version.Language.values)


@dataclass(frozen=True, slots=True)
class Text:
    """What a version says, and when: `valid_from` None means from the moment of approval."""

    title: str
    body: str
    valid_from: datetime | None = None
    valid_to: datetime | None = None


@transaction.atomic
def start_article(
    *, actor: Actor, text: Text, language: str = "nl", audience: str = "internal", topics: Sequence[str] = (), series: str = "",
    key: str = "", source: str = "",
) -> UUID:  # fmt: skip
    """A new article with its first draft; answers the draft. The one who starts it owns it.

    Raises MayNotWrite, InvalidInput, NothingToRead, EndsBeforeItBegins, SeriesTaken.
    """
    refuse_unless_writer(actor)
    article = make_article(actor=actor, series=series or handle(text.title), audience=audience, topics=topics)
    return _add(article, actor=actor, text=text, language=language, key=key, source=source).id


@transaction.atomic
def start_version(*, actor: Actor, article: UUID, text: Text, language: str = "nl", key: str = "", source: str = "") -> UUID:
    """A draft beside the texts an article has: the next text in a language, or the first in another.

    Raises NotFound, MayNotWrite, InvalidInput, NothingToRead, EndsBeforeItBegins.
    """
    refuse_unless_writer(actor)
    return _add(held_article(article), actor=actor, text=text, language=language, key=key, source=source).id


@transaction.atomic
def change_draft(*, actor: Actor, version: UUID, edition: int, text: Text) -> int:
    """Saves a draft as it was read in `edition`; answers the new edition.

    Raises NotFound, MayNotWrite, NotADraft, ChangedMeanwhile, InvalidInput, EndsBeforeItBegins.
    """
    row = held_version(actor, version)
    refuse_unless_draft(row)
    fields = fields_of(text, needs_words=False)
    if row.edition != edition:
        if all(getattr(row, name) == value for name, value in fields.items() if name != "valid_from" or text.valid_from):
            return row.edition
        raise ChangedMeanwhile
    if not fields["title"]:
        raise NothingToRead
    if fields["starts_on_approval"]:
        del fields["valid_from"]
    write(row, actor=actor, **fields)
    return row.edition


@transaction.atomic
def submit(*, actor: Actor, version: UUID) -> None:
    """Asks a lead to approve it; asking twice is once. Raises NotFound, MayNotWrite, NotADraft, NothingToRead."""
    row = held_version(actor, version)
    refuse_unless_draft(row)
    refuse_without_words(row)
    if row.submitted_at is None:
        write(row, actor=actor, kind=Kind.SUBMITTED, submitted_at=now())


@transaction.atomic
def send_back(*, actor: Actor, version: UUID) -> None:
    """It is not ready yet, or its writer wants to go on with it. Raises NotFound, MayNotWrite, NotADraft."""
    row = held_version(actor, version)
    refuse_unless_draft(row)
    if row.submitted_at is not None:
        write(row, actor=actor, kind=Kind.SENT_BACK, submitted_at=None)


@transaction.atomic
def discard_draft(*, actor: Actor, version: UUID) -> None:
    """Throws a draft away with the pictures that no other text shows, and its article with it when there is nothing else.

    Raises NotFound, MayNotWrite, NotADraft.
    """
    row = held_version(actor, version)
    refuse_unless_draft(row)
    row.delete()
    if row.article.versions.exists():
        drop_unshown(article=row.article, shown_before=row.body)
    else:
        drop_pictures(row.article.pictures.all())
        row.article.delete()


def make_article(*, actor: Actor, series: str, audience: str, topics: Sequence[str]) -> Article:
    """The row. Raises InvalidInput, SeriesTaken."""
    name, readers = handle(series), audience_from(audience)
    if not name:
        raise InvalidInput(detail="series")
    if not readers:
        raise InvalidInput(detail=f"audience={audience}")
    row = Article(series=name, audience=readers, topics=topics_from(list(topics)), owner_id=agent_of(actor), made_at=now())
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise SeriesTaken(series=name) from error
    return row


def new_row(article: Article, *, language: str, key: str, **fields: Any) -> Version:
    """A version of an article that is held, not saved yet. Raises InvalidInput."""
    if language not in LANGUAGES:
        raise InvalidInput(detail=f"language={language}")
    number, at = next_number(article, language), now()
    own = one_line(key, 160) or _free_key(f"{article.series}-{language}-{number}")
    return Version(article=article, key=own, number=number, language=language, made_at=at, changed_at=at, **fields)


def fields_of(text: Text, *, needs_words: bool = True) -> dict[str, Any]:
    """The columns of a text. Raises NothingToRead, InvalidInput, EndsBeforeItBegins."""
    if len(text.body) > LONGEST_BODY:
        raise InvalidInput(detail="body")
    title, body = one_line(text.title), storable(text.body)
    if needs_words and not title:
        raise NothingToRead
    begins = text.valid_from or now()
    if text.valid_to is not None and text.valid_to <= begins:
        raise EndsBeforeItBegins
    return {
        "title": title, "body": body, "valid_from": begins, "valid_to": text.valid_to,
        "starts_on_approval": text.valid_from is None,
    }  # fmt: skip


def refuse_unless_draft(row: Version) -> None:
    if row.state != State.DRAFT:
        raise NotADraft


def refuse_without_words(row: Version) -> None:
    if not (row.title.strip() and row.body.strip()):
        raise NothingToRead


def _add(article: Article, *, actor: Actor, text: Text, language: str, key: str, source: str) -> Version:
    fields = fields_of(text)
    row = new_row(article, language=language, key=key, source=one_line(source, 400), written_by_id=agent_of(actor), **fields)
    row.save(force_insert=True)
    remember(row, Kind.WRITTEN, actor=actor)
    return row


def _free_key(wanted: str) -> str:
    return f"{wanted}-{new_id().hex[-6:]}" if Version.objects.filter(key=wanted).exists() else wanted
