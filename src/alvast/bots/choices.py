"""Buttons under a message of a bot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """The code that comes back when it is tapped, what stands on it, and which kind it is: answer, confirm, undo, person."""

    code: str
    label: str
    kind: str = "answer"
