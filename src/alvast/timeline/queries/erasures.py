"""The ledger of erasures."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.kernel.models import Erasure


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One erasure, without anything personal: kept apart from backups and applied again after a restore."""

    customer: UUID
    ground: str
    erased_at: datetime


def erasure_ledger() -> list[LedgerLine]:
    """All erasures, the oldest first."""
    rows = Erasure.objects.order_by("erased_at", "id").values_list("customer", "ground", "erased_at")
    return [LedgerLine(*row) for row in rows]
