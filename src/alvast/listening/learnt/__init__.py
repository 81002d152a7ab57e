"""A second look, learnt from labelled sentences: hears what phrases do not know yet. tests/learning makes its numbers."""

from alvast.listening.learnt.kinds import OFF_SCOPE, OFF_SCOPE_KINDS, PERSON, PRESSING
from alvast.listening.learnt.looks import Leaning, Look, look

__all__ = ["OFF_SCOPE", "OFF_SCOPE_KINDS", "PERSON", "PRESSING", "Leaning", "Look", "look"]
