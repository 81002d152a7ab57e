"""Texts from elsewhere: a text is known by its key, so the same one twice is one, and a changed one is a change."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.errors import DomainRefusal
from alvast.kernel.events import state
from alvast.knowledge.actions.approving import place
from alvast.knowledge.actions.changing import (
    Kind,
    State,
    agent_of,
    held_article,
    next_number,
    refuse_unless_writer,
    remember,
    write,
)
from alvast.knowledge.actions.drafts import make_article, new_row
from alvast.knowledge.errors import EndsBeforeItBegins, NeedsSecondPair
from alvast.knowledge.events import ArticleChanged
from alvast.knowledge.models import Article, Version
from alvast.knowledge.models.articles import EVER_SINCE
from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText
from alvast.knowledge.rules.permits import may_approve
from alvast.knowledge.rules.words import LONGEST_BODY, handle

LONGEST_KEY = 150  # leaves room for the number under which an older text of this key stays


@dataclass(frozen=True, slots=True)
class RefusedText:
    """Where a text is that was not taken in, and why."""

    file: str
    line: int
    detail: str


@dataclass(slots=True)
class ImportReport:
    """How many texts became what; `drafts` of those new and changed wait for approval."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    drafts: int = 0
    refused: list[RefusedText] = field(default_factory=list)


def import_texts(*, actor: Actor, texts: Iterable[ImportedText | UnreadableText], approves: bool) -> ImportReport:
    """Takes texts in, each in a transaction of its own; with `approves` they are answers at once, else drafts.

    What a changed text said before stays in its history. Raises MayNotWrite, NeedsSecondPair.
    """
    refuse_unless_writer(actor)
    if approves and not may_approve(actor, None):
        raise NeedsSecondPair
    report = ImportReport()
    known = dict(Version.objects.exclude(source_mark="").values_list("key", "source_mark"))
    seen: dict[str, str] = {}
    for text in texts:
        if isinstance(text, UnreadableText):
            report.refused.append(RefusedText(text.place, text.line, text.detail))
        elif first := seen.get(text.key):
            report.refused.append(RefusedText(text.place, 1, f"id {text.key} is the id of {first} too"))
        elif len(text.key) > LONGEST_KEY or len(text.body) > LONGEST_BODY:
            report.refused.append(RefusedText(text.place, 1, "the id or the text itself is far too long"))
        else:
            seen[text.key] = text.place
            _take(text, report, known.get(text.key), actor=actor, approves=approves and not text.is_draft)
    return report


def _take(text: ImportedText, report: ImportReport, known: str | None, *, actor: Actor, approves: bool) -> None:
    if known == text.mark:
        report.unchanged += 1
        return
    try:
        is_new, is_draft = _import(text, actor=actor, approves=approves)
    except DomainRefusal as refusal:
        report.refused.append(RefusedText(text.place, 1, str(refusal)))
        return
    report.new += is_new
    report.changed += not is_new
    report.drafts += is_draft


@transaction.atomic
def _import(text: ImportedText, *, actor: Actor, approves: bool) -> tuple[bool, bool]:
    """Answers whether it is new, and whether it is a draft."""
    article = _article_of(text, actor=actor)
    known = Version.objects.filter(key=text.key).first()
    if known is None:
        row = _added(article, text, actor=actor)
    else:
        approves = approves and known.state != State.WITHDRAWN  # taken back here by a person: a person looks first
        row = _renewed(known, article, text, actor=actor, approves=approves)
    if approves:
        kind = Kind.APPROVED if row.approved_at is None else Kind.CORRECTED
        place(row, actor=actor, kind=kind, begins=row.valid_from)
    return known is None, not approves


def _article_of(text: ImportedText, *, actor: Actor) -> Article:
    """The article of the series, held; with the audience that the newest text names, and the topics of the newest Dutch one."""
    found = Article.objects.filter(series=handle(text.series)).values_list("id", flat=True).first()
    if found is None:
        return make_article(actor=actor, series=text.series, audience=text.audience, topics=text.topics)
    row = held_article(found)
    topics = list(text.topics) if text.language == "nl" or not row.topics else row.topics
    if (row.audience, row.topics) != (text.audience, topics):
        row.audience, row.topics = text.audience, topics
        row.save(update_fields=["audience", "topics"])
        state([ArticleChanged(article=row.id)], actor=actor)
    return row


def _added(article: Article, text: ImportedText, *, actor: Actor) -> Version:
    row = new_row(article, language=text.language, key=text.key, written_by_id=agent_of(actor), **_columns(text))
    row.save(force_insert=True)
    remember(row, Kind.WRITTEN, actor=actor)
    return row


def _renewed(row: Version, article: Article, text: ImportedText, *, actor: Actor, approves: bool) -> Version:
    """The version with what its source says now. An answer is not changed into a draft: the draft stands beside it."""
    if row.state == State.APPROVED and not approves:
        write(row, actor=actor, key=f"{row.key}@{row.number}")
        return _added(article, text, actor=actor)
    remember(row, Kind.WRITTEN, actor=actor, keeps_text=True)
    moved: dict[str, Any] = {}
    if (row.article_id, row.language) != (article.id, text.language):
        moved = {"article": article, "language": text.language, "number": next_number(article, text.language)}
    write(row, actor=actor, state=State.DRAFT, withdrawn_at=None, submitted_at=None, **_columns(text), **moved)
    return row


def _columns(text: ImportedText) -> dict[str, Any]:
    begins = text.valid_from or EVER_SINCE
    if text.valid_to is not None and text.valid_to <= begins:
        raise EndsBeforeItBegins
    return {
        "title": text.title, "body": text.body, "source": text.place[:400], "source_mark": text.mark, "valid_from": begins,
        "valid_to": text.valid_to, "starts_on_approval": False,
    }  # fmt: skip
