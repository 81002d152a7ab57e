"""Reads of the room. `check` is the door: a verdict on any address, always."""

from alvast.addresses.queries.checking import check, check_all
from alvast.addresses.queries.checkout import (
    DefectLine,
    ShopKeyLine,
    autofill_defects,
    is_known_origin,
    key_for,
    shop_keys,
)
from alvast.addresses.queries.choice import PdokTried, RegisterState, chosen_registers, register_state, try_pdok
from alvast.addresses.rules.address import Address, GivenAddress, given_from
from alvast.addresses.rules.house_numbers import HouseNumber, read_house_number
from alvast.addresses.rules.reasons import Reason
from alvast.addresses.rules.verdicts import Code, Difference, Verdict

__all__ = [
    "Address", "Code", "DefectLine", "Difference", "GivenAddress", "HouseNumber", "PdokTried", "Reason", "RegisterState",
    "ShopKeyLine", "Verdict", "autofill_defects", "check", "check_all", "chosen_registers", "given_from", "is_known_origin",
    "key_for", "read_house_number", "register_state", "shop_keys", "try_pdok",
]  # fmt: skip
