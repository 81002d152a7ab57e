"""What the room does when others state something: what answers depend on has changed, so the examples are run."""

from uuid import UUID

from alvast.kernel.events import Reaction, events_by_id


def _run_for_articles(events: list[UUID]) -> None:  # noqa: ARG001 - all of them, once
    from alvast.bots.quality.actions import run_all

    run_all(cause="articles")


def _run_for_model(events: list[UUID]) -> None:  # noqa: ARG001 - all of them, once
    from alvast.bots.quality.actions import run_all

    run_all(cause="model")


def _run_for_examples(events: list[UUID]) -> None:
    from alvast.bots.quality.actions import run_evaluation

    for intent in sorted({event.payload["intent"] for event in events_by_id(events)}):
        run_evaluation(intent=intent, cause="examples")


RUN_FOR_ARTICLES = Reaction("bots.run_for_articles", _run_for_articles)
RUN_FOR_MODEL = Reaction("bots.run_for_model", _run_for_model)
RUN_FOR_EXAMPLES = Reaction("bots.run_for_examples", _run_for_examples)
