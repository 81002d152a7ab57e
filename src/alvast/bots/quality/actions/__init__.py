"""Writes of the room, one transaction each."""

from alvast.bots.quality.actions.examples import OUTCOMES, Wanted, add_example, correct_answer, replace_example, retire_example
from alvast.bots.quality.actions.intents import add_intent, change_intent
from alvast.bots.quality.actions.permits import change_state
from alvast.bots.quality.actions.rehearsing import ChangedAnswer, Rehearsal, rehearse_approval
from alvast.bots.quality.actions.running import Answered, measure_again, run_evaluation, run_outdated
from alvast.bots.quality.actions.stopping import (
    close_incident,
    describe_incident,
    hand_over_running,
    name_regression,
    switch_off,
    switch_on,
)
from alvast.bots.quality.actions.weighing import close_unresolving

__all__ = [
    "OUTCOMES", "Answered", "ChangedAnswer", "Rehearsal", "Wanted", "add_example", "add_intent", "change_intent", "change_state",
    "close_incident", "close_unresolving", "correct_answer", "describe_incident", "hand_over_running", "measure_again",
    "name_regression", "rehearse_approval", "replace_example", "retire_example", "run_evaluation", "run_outdated", "switch_off",
    "switch_on",
]  # fmt: skip
