"""What happens by the clock."""

from alvast.kernel.clock import now
from alvast.kernel.jobs import periodic_job

EMBEDDED_AT_ONCE = 200  # passages in one run, some ten seconds; then other jobs come first


@periodic_job(name="knowledge.forget_old_words", cron="37 3 * * *")
def forget_old_words() -> None:
    """What readers and askers wrote is kept for half a year."""
    from alvast.knowledge.actions import forget_old_words as forget

    forget(at=now())


@periodic_job(name="knowledge.answer_gaps_of_today", cron="*/10 * * * *")
def answer_gaps_of_today() -> None:
    """A text for a day to come answers from that day on, and who asked for it hears of it then."""
    from alvast.knowledge.actions import answer_gaps_of_today as answer

    answer()


@periodic_job(name="knowledge.embed_passages", cron="* * * * * */10")
def embed_new_passages() -> None:
    """What was approved is found by its words at once, by its meaning from here on."""
    from alvast.knowledge.actions.vectors import embed_and_rest

    embed_and_rest(most=EMBEDDED_AT_ONCE)
