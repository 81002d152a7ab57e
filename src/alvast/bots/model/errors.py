"""What can go wrong with a model that someone else runs. All of it leads to a person, never to half an answer."""

from enum import StrEnum
from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound, ProviderError

__all__ = ["EndpointIncomplete", "InvalidInput", "ModelFailed", "NotFound", "Problem"]


class Problem(StrEnum):
    """Why there is no answer."""

    OFF = "off"  # nobody connected a model
    RESTING = "resting"  # the circuit is open: it failed too often just now
    UNREACHABLE = "unreachable"
    SLOW = "slow"
    BUSY = "busy"  # 429
    REFUSED = "refused"  # any other 4xx: the key, the name of the model
    FAILING = "failing"  # 5xx, or an error instead of an answer
    UNREADABLE = "unreadable"
    CUT = "cut"  # the connection ended before the answer did
    TOO_LONG = "too_long"


class ModelFailed(ProviderError):
    """The model gave no answer that can be used."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"the language model: {problem}", permanent=problem in (Problem.OFF, Problem.REFUSED))
        self.problem = problem


class EndpointIncomplete(DomainRefusal):
    code: ClassVar[str] = "model_endpoint_incomplete"
    sentence: ClassVar[str] = "Fill in the address and the name of the model before you switch it on."
    http_status: ClassVar[int] = 400
