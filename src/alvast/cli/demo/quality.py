"""What the sample shop's bot may speak about by itself: examples, tried on its own articles, as a lead would do it."""

import tomllib
from pathlib import Path
from typing import Any

from alvast.bots.quality import actions as quality
from alvast.bots.quality.errors import NotMeasured, TooFewExamples, UnderThreshold
from alvast.bots.quality.rules.states import State
from alvast.channels.webchat.channel import WEBCHAT
from alvast.cli.demo.talking import Shop
from alvast.cli.start import say

EXAMPLES = Path(__file__).parent / "data" / "examples.toml"


def open_intents(shop: Shop) -> None:
    """Measures every intent and opens those that are good enough; the others stay with people, as in any shop."""
    lead = shop.actor("Noor")
    for given in tomllib.loads(EXAMPLES.read_text())["intent"]:
        quality.add_intent(actor=lead, code=given["code"], name_nl=given["nl"], name_en=given["en"])
        for example in given["examples"]:
            quality.add_example(actor=lead, intent=given["code"], wanted=_wanted(example))
        quality.run_evaluation(actor=lead, intent=given["code"])
        try:
            quality.change_state(actor=lead, intent=given["code"], channel=WEBCHAT.name, state=State.ANSWERS)
        except (NotMeasured, TooFewExamples, UnderThreshold) as refused:
            say(f"the bot may not answer about {given['code']}: {refused}")


def _wanted(example: dict[str, Any]) -> quality.Wanted:
    return quality.Wanted(
        question=example["ask"], outcome=example.get("outcome", "answered"), article=example.get("article", ""),
        must_say=example.get("says", ()), must_not_say=example.get("never", ()),
    )  # fmt: skip
