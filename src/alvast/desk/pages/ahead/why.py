"""What the page behind "Why?" shows."""

from dataclasses import dataclass

from alvast.decisions.queries import Explanation
from alvast.desk.pages.ahead.page import Row


@dataclass(frozen=True, slots=True)
class WhyPage:
    """An order and the explanation of what was chosen about it."""

    row: Row
    told: Explanation
