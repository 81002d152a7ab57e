"""What was asked and not answered: noted, grouped, answered with a text, and told to those who asked."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import new_id
from alvast.knowledge.actions.changing import agent_of, refuse_unless_writer
from alvast.knowledge.errors import NotAnsweredYet, NotForCustomers, NotFound
from alvast.knowledge.events import AskersToBeTold, GapAnswered
from alvast.knowledge.models import Article, Feedback, Gap, UnansweredQuestion, Version
from alvast.knowledge.models.feedback import WORDS_KEPT
from alvast.knowledge.rules.likeness import ALIKE, kept_question, likeness, telling_words

_GROUPING = 7_236_021  # advisory lock: two like questions at once must meet each other
COMPARED = 2000  # questions that a new one is laid beside, the newest first
QUESTIONS_KEPT = timedelta(days=180)
SEARCHES_AN_HOUR = 300


@dataclass(frozen=True, slots=True)
class Asker:
    """One who is to be told: where it was asked, when, and the question as kept."""

    question: UUID
    conversation: UUID
    asked_at: datetime
    text: str


@transaction.atomic
def note_unanswered(
    *, question: str, at: datetime, conversation: UUID | None = None, customer: UUID | None = None, language: str = "nl",
    asker: str = "",
) -> UUID | None:  # fmt: skip
    """Keeps a question that found no answer, beside those like it; answers their gap.

    The same in one conversation, or of one `asker` (a mark that names nobody), is once. None when the question says nothing that
    could be answered, and when more is searched for than people can.
    """
    text, words = kept_question(question), telling_words(kept_question(question))
    if not words or (conversation is None and _is_flooded(at)):
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_GROUPING])
    mark = hashlib.sha256(f"{conversation or asker or new_id()} {' '.join(words)}".encode()).hexdigest()
    known = UnansweredQuestion.objects.filter(mark=mark).first()
    if known is not None:
        return known.gap_id
    gap = _like(words, language) or Gap.objects.create(language=language, made_at=at).id
    UnansweredQuestion.objects.create(
        gap_id=gap, text=text, words=words, conversation=conversation, customer=customer, asked_at=at, mark=mark
    )
    return gap


@transaction.atomic
def answer_gap_with(*, actor: Actor, gap: UUID, article: UUID) -> None:
    """Says which article answers it, or will: it is answered when a text of it holds. Raises NotFound, MayNotWrite."""
    row = _held(actor, gap)
    known = Article.objects.filter(id=article).first()
    if known is None:
        raise NotFound
    row.article = known
    row.save(update_fields=["article"])
    _settle_if_it_holds(row, actor=actor)


@transaction.atomic
def dismiss_gap(*, actor: Actor, gap: UUID) -> None:
    """Nobody has to answer this. Raises NotFound, MayNotWrite."""
    row = _held(actor, gap)
    row.state, row.settled_at = Gap.State.DISMISSED, now()
    row.save(update_fields=["state", "settled_at"])


def answer_gaps_of(row: Version, *, actor: Actor) -> None:
    """Within the approval of a text: what waited for it is answered, unless it holds from a later day."""
    for gap in Gap.objects.select_for_update().filter(article=row.article_id, language=row.language, state=Gap.State.OPEN):
        _settle_if_it_holds(gap, actor=actor)


@transaction.atomic
def answer_gaps_of_today() -> int:
    """What waited for a text that was approved for a day to come is answered once that day is there; answers how many."""
    waiting = Gap.objects.select_for_update(skip_locked=True).filter(state=Gap.State.OPEN).exclude(article=None)
    return sum(_settle_if_it_holds(gap, actor=SYSTEM) for gap in waiting.order_by("id"))


@transaction.atomic
def tell_askers(*, actor: Actor, gap: UUID) -> int:
    """Has everyone who asked told the answer, each once; answers how many there are to tell.

    Raises NotFound, MayNotWrite, NotAnsweredYet, NotForCustomers.
    """
    row = _held(actor, gap)
    if row.state != Gap.State.ANSWERED:
        raise NotAnsweredYet
    if row.article is None or row.article.audience == "internal":
        raise NotForCustomers
    row.told_at, row.told_by_id = now(), agent_of(actor)
    row.save(update_fields=["told_at", "told_by"])
    state([AskersToBeTold(gap=row.id)], actor=actor)
    return len(_untold(row.id))


def askers_to_tell(*, gap: UUID) -> list[Asker]:
    """Those not told yet who can be: the first asking of each conversation."""
    return _untold(gap)


def claim_asker(*, asker: Asker) -> bool:
    """Within the transaction that tells them: True for the one that may, of however many try; all their askings count as told."""
    claimed = UnansweredQuestion.objects.filter(id=asker.question, told_at=None).update(told_at=now())
    if claimed:
        gap = UnansweredQuestion.objects.filter(id=asker.question).values("gap")
        UnansweredQuestion.objects.filter(gap__in=gap, conversation=asker.conversation, told_at=None).update(told_at=now())
    return bool(claimed)


@transaction.atomic
def forget_questions(*, customers: list[UUID], conversations: list[UUID]) -> int:
    """Deletes what these customers asked, and what was asked in these conversations; answers how many."""
    own = UnansweredQuestion.objects.filter(customer__in=customers)
    asked = UnansweredQuestion.objects.filter(conversation__in=conversations)
    count = (own | asked).delete()[0]
    _drop_empty_gaps()
    return count


@transaction.atomic
def forget_old_words(*, at: datetime) -> int:
    """What readers and askers wrote goes when its time has come; answers how many rows."""
    old = UnansweredQuestion.objects.filter(asked_at__lt=at - QUESTIONS_KEPT).delete()[0]
    _drop_empty_gaps()
    return old + Feedback.objects.filter(at__lt=at - WORDS_KEPT).exclude(words="").update(words="")


def _is_flooded(at: datetime) -> bool:
    """More searches without an answer in an hour than people make: a program that guesses."""
    recent = UnansweredQuestion.objects.filter(conversation=None, asked_at__gt=at - timedelta(hours=1))
    return recent.count() >= SEARCHES_AN_HOUR


def _drop_empty_gaps() -> None:
    Gap.objects.filter(questions=None).delete()


def _held(actor: Actor, gap: UUID) -> Gap:
    refuse_unless_writer(actor)
    row = Gap.objects.select_for_update(no_key=True).filter(id=gap).first()
    if row is None:
        raise NotFound
    return row


def _settle_if_it_holds(row: Gap, *, actor: Actor) -> bool:
    """By the text of its article that holds now, if there is one."""
    at = now()
    ends_later = Q(valid_to=None) | Q(valid_to__gt=at)
    approved = Version.objects.filter(ends_later, article=row.article_id, state=Version.State.APPROVED, language=row.language)
    holding = approved.filter(valid_from__lte=at).first()
    if holding is not None:
        _settle(row, holding, actor=actor)
    return holding is not None


def _settle(row: Gap, version: Version, *, actor: Actor) -> None:
    row.state, row.answered_by, row.settled_at = Gap.State.ANSWERED, version, now()
    row.save(update_fields=["state", "answered_by", "settled_at"])
    state([GapAnswered(gap=row.id, article=version.article_id, version=version.id)], actor=actor)


def _like(words: list[str], language: str) -> UUID | None:
    """The open gap with the question most like this one."""
    asked = UnansweredQuestion.objects.filter(gap__state=Gap.State.OPEN, gap__language=language)
    rows = asked.order_by("-asked_at", "-id").values_list("gap", "words")[:COMPARED]
    likest = max(((likeness(words, other), gap) for gap, other in rows), key=lambda pair: pair[0], default=(0.0, None))
    return likest[1] if likest[0] >= ALIKE else None


def _untold(gap: UUID) -> list[Asker]:
    rows = UnansweredQuestion.objects.filter(gap=gap, told_at=None).exclude(conversation=None)
    firsts = rows.order_by("conversation", "asked_at", "id").distinct("conversation")
    return [Asker(row.id, row.conversation, row.asked_at, row.text) for row in firsts if row.conversation]
