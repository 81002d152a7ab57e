"""Tables of the room: one file per noun."""

from alvast.addresses.models.answers import RegisterAnswer
from alvast.addresses.models.checkout import AutofillDefect, KeyUse, ShopKey
from alvast.addresses.models.register import RegisterAddress, RegisterChoice, RegisterImport

__all__ = ["AutofillDefect", "KeyUse", "RegisterAddress", "RegisterAnswer", "RegisterChoice", "RegisterImport", "ShopKey"]
