"""What the room does when others state something: what answers depend on has changed, so the examples are run."""

from collections.abc import Callable
from uuid import UUID

from alvast.kernel.events import Reaction


def _running(cause: str) -> Callable[[list[UUID]], None]:
    """Which events it were does not matter: what is still as it was at the last run is left alone."""

    def run(events: list[UUID]) -> None:  # noqa: ARG001
        from alvast.bots.quality.actions import run_outdated

        run_outdated(cause=cause)

    return run


RUN_FOR_ARTICLES = Reaction("bots.run_for_articles", _running("articles"))
RUN_FOR_MODEL = Reaction("bots.run_for_model", _running("model"))
RUN_FOR_EXAMPLES = Reaction("bots.run_for_examples", _running("examples"))
