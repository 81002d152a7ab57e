"""Reads of the room. `check` is the door: a verdict on any address, always."""

from alvast.addresses.queries.checking import check
from alvast.addresses.rules.address import Address, GivenAddress, given_from
from alvast.addresses.rules.reasons import Reason
from alvast.addresses.rules.verdicts import Code, Difference, Verdict

__all__ = ["Address", "Code", "Difference", "GivenAddress", "Reason", "Verdict", "check", "given_from"]
