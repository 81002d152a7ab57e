"""The only writes of the room, one transaction each."""

from alvast.addresses.actions.choosing import choose_registers
from alvast.addresses.actions.defects import count_defect
from alvast.addresses.actions.importing import Imported, import_addresses
from alvast.addresses.actions.keys import make_shop_key, note_check, revoke_shop_key

__all__ = [
    "Imported", "choose_registers", "count_defect", "import_addresses", "make_shop_key", "note_check", "revoke_shop_key",
]  # fmt: skip
