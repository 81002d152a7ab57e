"""What the second look tells apart, in the order of the columns of its numbers."""

from typing import Final

# The reasons for which a bot hands over (transfer.py).
PRESSING_KINDS: Final = ("safety", "self_harm", "coercion", "fraud", "bereavement", "legal", "money")
PERSON: Final = "asked_for_person"
# What a bot is not there for, by the names of bots/scope; the small kinds of that room are learnt with their neighbour.
OFF_SCOPE_KINDS: Final = (
    "poem", "joke", "opinion", "insult", "competitor", "role_play", "instructions", "code", "general_knowledge",
)  # fmt: skip
PRESSING, OFF_SCOPE = "pressing", "off_scope"  # any of them, whichever it is: surer than which
COLUMNS: Final = (*PRESSING_KINDS, PERSON, *OFF_SCOPE_KINDS, PRESSING, OFF_SCOPE)
