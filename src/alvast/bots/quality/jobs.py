"""What happens after a change, and by the clock: running chats go to people, real conversations are weighed."""

from uuid import UUID

from alvast.kernel.jobs import FIRST, job, periodic_job


@job(name="bots.take_from_bots", queue="reactions", priority=FIRST)
def take_from_bots(stop: str) -> None:
    """Enqueued with the switch: customers who were talking to the bot get a person."""
    from alvast.bots.quality.actions import hand_over_running

    hand_over_running(stop=UUID(stop))


@job(name="bots.run_outdated_examples", queue="reactions")
def run_outdated_examples() -> None:
    from alvast.bots.quality.actions import run_outdated

    run_outdated(cause="model")


@periodic_job(name="bots.measure_by_the_clock", cron="*/10 * * * *")
def measure_by_the_clock() -> None:
    """What nobody states: an article began or ended to hold, Alvast itself was renewed. Finds nothing while all is as it was."""
    from alvast.bots.quality.actions import run_outdated

    run_outdated(cause="clock")


@periodic_job(name="bots.weigh_conversations", cron="20 * * * *")
def weigh_conversations() -> None:
    """Real conversations of the weeks behind: an intent that resolves too few is closed."""
    from alvast.bots.quality.actions import close_unresolving

    close_unresolving()
