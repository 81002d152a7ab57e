"""What the sample shop's bot may answer: measured on examples by the road customers take; what does well enough is opened."""

from contextlib import suppress
from dataclasses import dataclass

from alvast.bots.quality import actions as quality
from alvast.bots.quality.actions import Wanted
from alvast.bots.quality.errors import NotMeasured, TooFewExamples, UnderThreshold
from alvast.bots.quality.queries import State
from alvast.kernel.actor import SYSTEM

CHANNEL = "webchat"


@dataclass(frozen=True, slots=True)
class Sample:
    """An intent with the questions it is measured on. `outcome` is what the bot must do with them."""

    code: str
    dutch: str
    english: str
    questions: tuple[str, ...]
    outcome: str = "answered"


SAMPLES = (
    Sample("retour", "Ruilen en terugsturen", "Returns", (
        "Hoe lang kan ik een boek ruilen?", "Binnen hoeveel dagen mag ik een boek terugsturen?",
        "Wanneer krijg ik mijn geld terug?", "Hoe stuur ik een boek terug?", "Kan ik een boek in de winkel ruilen?",
    )),
    Sample("bezorging", "Bezorging", "Delivery", (
        "Op welke dagen bezorgen jullie?", "Kan ik een bezorgmoment kiezen?", "Wat kost verzenden?",
        "Hoeveel zijn de verzendkosten?", "Kan ik het adres van een bestelling nog veranderen?",
    )),
    Sample("betalen", "Betalen", "Paying", (
        "Hoe kan ik betalen?", "Kan ik met een boekenbon betalen?", "Kan mijn school op factuur bestellen?",
        "Welke betaalwijzen hebben jullie?", "Mijn betaling is mislukt, wat nu?",
    )),
    Sample("winkel", "De winkel", "The shop", (
        "Wat zijn de openingstijden?", "Hoe laat gaat de winkel open?", "Kan ik mijn bestelling afhalen in de winkel?",
        "Is de winkel zondag open?", "Wanneer is de winkel open?",
    )),
    Sample("order_status", "Waar is mijn bestelling", "Where is my order", (
        "Waar blijft mijn bestelling?", "Waar is mijn pakket?", "Wanneer komt mijn bestelling?",
        "Is mijn bestelling al verzonden?", "Hoe ver is mijn bestelling?",
    ), "identify"),
)  # fmt: skip


def measure_the_bot() -> list[str]:
    """Every sample is run once; answers the codes that were opened. What falls short only suggests, as with any shop."""
    return [sample.code for sample in SAMPLES if _is_opened(sample)]


def _is_opened(sample: Sample) -> bool:
    quality.add_intent(actor=SYSTEM, code=sample.code, name_nl=sample.dutch, name_en=sample.english)
    for question in sample.questions:
        quality.add_example(actor=SYSTEM, intent=sample.code, wanted=Wanted(question=question, outcome=sample.outcome))
    quality.run_evaluation(intent=sample.code)
    with suppress(NotMeasured, TooFewExamples, UnderThreshold):
        quality.change_state(actor=SYSTEM, intent=sample.code, channel=CHANNEL, state=State.ANSWERS)
        return True
    return False
