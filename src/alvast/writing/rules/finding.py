"""What a rule says about a place in a text, and what is known beside the text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alvast.writing.rules.text import Text


def gettext_noop(text: str) -> str:
    """Marks words for the catalogue of translations; they are translated where they are shown, rules know no language."""
    return text


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the text. None and empty: not known, and then the rules that need it stay silent.

    `u_or_je`: the form of address of the house or the customer, "u" or "je". `is_ai_draft`: a model wrote it and facts carry
    the mark of their source. `is_sent_by_ai`: no person stands between the text and the customer.
    """

    problem_open: bool | None = None
    customer_name: str = ""
    u_or_je: str = ""
    question: str = ""
    subject: str | None = None
    is_ai_draft: bool = False
    is_sent_by_ai: bool = False
    is_vulnerable: bool = False


NOTHING_KNOWN = Context()


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding while it is pure: the words `start` to `end` (code points of the text) and an advice still to be translated.

    `values` fill the places of the advice. `better` may replace exactly these words; None when we are not sure of it.
    """

    rule: str
    start: int
    end: int
    advice: str
    values: tuple[tuple[str, str], ...] = ()
    better: str | None = None
    is_blocking: bool = False


Check = Callable[[Text, Context], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One of the thirty. `weight`: 3 spoils the message, 2 costs the reader effort, 1 is a hint.

    `is_dutch`: stays silent on a text in another language. `is_whole`: needs a whole message, a loose sentence says too little.
    `wrong` and `right` are examples; the rule finds something in the first and nothing in the second (tested).
    """

    id: str
    title: str
    why: str
    weight: int
    check: Check
    wrong: str
    right: str
    blocks: str = ""  # what of it keeps a message from leaving, as a sentence; empty for nothing
    is_dutch: bool = True
    needs: Context = NOTHING_KNOWN  # what must be known for the examples
