"""What the room refuses."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class TooFewExamples(DomainRefusal):
    """Quality before autonomy: a handful of examples says nothing."""

    code: ClassVar[str] = "too_few_examples"
    sentence: ClassVar[str] = "The bot may answer this by itself once it has at least {least} examples. There are {n} now."


class NotMeasured(DomainRefusal):
    """Nothing was run on what is there now."""

    code: ClassVar[str] = "not_measured"
    sentence: ClassVar[str] = "Something changed since the examples were last run. Run them first."


class UnderThreshold(DomainRefusal):
    code: ClassVar[str] = "under_threshold"
    sentence: ClassVar[str] = "Of {n} examples {passed} are answered as they should be. That is less than the threshold."


class ExampleMissing(DomainRefusal):
    """What went wrong once must never go wrong unseen again."""

    code: ClassVar[str] = "example_missing"
    sentence: ClassVar[str] = "Add the question that went wrong as an example first. Then the file can be closed."


class ExampleKnown(DomainRefusal):
    """Of one answer there is one correction in use."""

    code: ClassVar[str] = "example_known"
    sentence: ClassVar[str] = "This answer was set right already."


class AlreadyClosed(DomainRefusal):
    code: ClassVar[str] = "incident_closed"
    sentence: ClassVar[str] = "This file is closed."


class IntentKnown(DomainRefusal):
    code: ClassVar[str] = "intent_known"
    sentence: ClassVar[str] = "There is an intent with this code already."
