"""What can be said of a given address, and the sentence that tells a person so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext

from alvast.addresses.rules.address import GIVEN_KEYS, Address
from alvast.addresses.rules.postcodes import shown_postcode
from alvast.addresses.rules.reasons import SENTENCES, Reason

DUTCH = {field: name for name, field in GIVEN_KEYS.items()}


class Code(StrEnum):
    """The six answers; scripts rely on them."""

    EXACT = "exact"  # everything given is in the register, spelling apart
    COMPLETED = "completed"  # what was missing, or one slip in a street, could be only one thing
    AMBIGUOUS = "ambiguous"  # several addresses fit; never guessed
    CONTRADICTION = "contradiction"  # parts that exclude each other
    UNKNOWN = "unknown"  # cannot be judged: abroad, a postbus, not (yet) in the register, no register
    INVALID = "invalid"  # a part is missing or impossible


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which the given value is not the register's. `given` is empty when it was left out."""

    field: str  # as in GivenAddress: postcode, number, addition, street, town
    given: str
    known: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of a given address.

    `addresses`: the one found (exact, completed), else the ones to choose from, likeliest first. `missing`: fields that stay
    empty. `at`: the field where the trouble is. `is_register_down`: a register did not answer, so this is for a later check.
    """

    code: Code
    reason: Reason
    addresses: tuple[Address, ...] = ()
    differences: tuple[Difference, ...] = ()
    missing: tuple[str, ...] = ()
    at: str = ""
    is_register_down: bool = False
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def detail(self) -> str:
        """One sentence for the person who gave the address, in the language of the moment. Holds personal data."""
        return gettext(SENTENCES[self.reason]).format(**self.words)

    @property
    def address(self) -> Address | None:
        """The one address meant, when there is no doubt."""
        return self.addresses[0] if self.code in (Code.EXACT, Code.COMPLETED) else None

    @property
    def holds_up(self) -> bool:
        """Whether an order should wait for an answer: doubt, or a part that stays missing. Not abroad, not a silent register."""
        if self.code in (Code.AMBIGUOUS, Code.CONTRADICTION, Code.INVALID):
            return True
        return (
            self.code is Code.UNKNOWN and bool(self.missing) and not self.is_register_down and self.reason is not Reason.FOREIGN
        )

    @property
    def needs_check(self) -> bool:
        """Whether someone should look at it later, although nothing waits for it."""
        return self.code is Code.UNKNOWN and self.reason is not Reason.FOREIGN

    def shown(self) -> dict[str, object]:
        """As commands and the API answer it, fields by the names of a delivery address."""
        return {
            "verdict": self.code, "addresses": [address.shown() for address in self.addresses], "detail": self.detail,
            "reason": self.reason, "field": DUTCH.get(self.at, ""), "missing": [DUTCH[name] for name in self.missing],
            "differences": [
                {"field": DUTCH[difference.field], "given": difference.given, "known": difference.known}
                for difference in self.differences
            ],
            "holds_up": self.holds_up, "needs_check": self.needs_check, "register_down": self.is_register_down,
        }  # fmt: skip


def words_for(*, postcode: str = "", **more: object) -> dict[str, str]:
    """Values for a sentence."""
    return {"postcode": shown_postcode(postcode), **{name: str(value) for name, value in more.items()}}
