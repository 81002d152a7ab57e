"""A second look, learnt from labelled sentences: hears what phrases do not know yet. tests/learning makes its numbers."""

from alvast.listening.learnt.judging import Leaning, Look, look
from alvast.listening.learnt.kinds import OFF_SCOPE, OFF_SCOPE_KINDS, PERSON, PRESSING

__all__ = ["OFF_SCOPE", "OFF_SCOPE_KINDS", "PERSON", "PRESSING", "Leaning", "Look", "look"]
