"""The twenty-four types in order. The table is the truth: the reference, the desk and the corpus read it."""

from typing import Final

from alvast.listening.reading import Vocabulary
from alvast.listening.signals.age import S9
from alvast.listening.signals.anger import S15
from alvast.listening.signals.bereavement import S6
from alvast.listening.signals.broken_promise import S19
from alvast.listening.signals.coercion import S12
from alvast.listening.signals.confusion import S10
from alvast.listening.signals.cues import SignalType
from alvast.listening.signals.deadline import S20
from alvast.listening.signals.fraud import S13
from alvast.listening.signals.health import S8
from alvast.listening.signals.hurry import S11
from alvast.listening.signals.leaving import S3
from alvast.listening.signals.legal_threat import S4
from alvast.listening.signals.life_event import S18
from alvast.listening.signals.media_threat import S5
from alvast.listening.signals.money_worry import S7
from alvast.listening.signals.on_behalf import S1
from alvast.listening.signals.person import S24
from alvast.listening.signals.praise import S23
from alvast.listening.signals.price import S22
from alvast.listening.signals.repeat_contact import S2
from alvast.listening.signals.safety import S14
from alvast.listening.signals.sarcasm import S16
from alvast.listening.signals.several_questions import S21
from alvast.listening.signals.unsaid import S17

TYPES: Final[tuple[SignalType, ...]] = (
    S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19, S20, S21, S22, S23, S24,
)  # fmt: skip
BY_ID: Final = {kind.id: kind for kind in TYPES}
VOCABULARY: Final = Vocabulary(phrase for kind in TYPES for phrase in (*kind.cues, *kind.look_alikes, *kind.clusters))
