"""Stored mails become messages: claimed, read in the bounded child, handed over in one go.

A mail is counted as tried before anyone looks at it, so that one which takes the whole worker down is known afterwards.
What was in hand then is read in smaller groups and in the end alone, so that it harms nothing but itself; it is parked
after its last try.
"""

import atexit
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F, Q, QuerySet

from alvast.channels.email.actions.landing import land_mails
from alvast.channels.email.models import RawMail
from alvast.channels.email.parsing import BoundedParser, ParserUnavailable
from alvast.channels.email.rules.retries import READING_TRIES, next_reading_at
from alvast.kernel.clock import now

BATCH, SMALL_BATCH, BATCH_BYTES = 100, 10, 25 * 1024 * 1024
LEASE = timedelta(seconds=10)  # from the claim until the row is locked; longer only after a crash

log = logging.getLogger(__name__)
_parser = BoundedParser()
atexit.register(_parser.close)


def translate_waiting(*, only: Sequence[UUID] | None = None) -> int:
    """Takes a batch of fresh mails and some that were tried before; answers how many it took in hand, 0 when none waits.

    `only` limits it to these mails and tries them again at once.
    """
    again, untold = _waiting(only).filter(_is_due(only)), Q(tries=1, failure="")
    together = (
        _claim(_waiting(only).filter(tries=0), most=BATCH),
        _claim(again.filter(untold), most=SMALL_BATCH),  # their worker vanished: perhaps one of them is to blame
    )
    for batch in filter(None, together):
        _land_together(batch)
    alone = _claim(again.exclude(untold).filter(tries__gt=0), most=1)
    for mail in alone:
        _land_alone(mail)
    return sum(map(len, (*together, alone)))


def replay_mail(*, raw: UUID) -> bool:
    """Gives a parked mail its tries again; False when it is no longer parked."""
    parked = RawMail.objects.filter(id=raw, state=RawMail.State.PARKED)
    return parked.update(state=RawMail.State.STORED, tries=0, next_try_at=None, failure="") == 1


def _waiting(only: Sequence[UUID] | None) -> QuerySet[RawMail]:
    rows = RawMail.objects.filter(state=RawMail.State.STORED)
    return rows if only is None else rows.filter(id__in=only)


def _is_due(only: Sequence[UUID] | None) -> Q:
    return Q() if only is not None else Q(next_try_at__lte=now())


@transaction.atomic
def _claim(rows: QuerySet[RawMail], *, most: int) -> list[UUID]:
    """Marks the oldest of these mails as tried once more and answers them; what another worker holds is passed over."""
    locked = rows.select_for_update(skip_locked=True).order_by("received_at", "id")
    claimed: list[UUID] = []
    total = 0
    for mail, size in locked.values_list("id", "size")[:most]:
        total += size
        if claimed and total > BATCH_BYTES:
            break
        claimed.append(mail)
    if claimed:
        RawMail.objects.filter(id__in=claimed).update(tries=F("tries") + 1, next_try_at=now() + LEASE)
    return claimed


def _land_together(mails: list[UUID]) -> None:
    """All in one transaction; if anything is wrong with any of them, each by itself."""
    try:
        put_off = land_mails(mails, parser=_parser)
    except (OperationalError, InterfaceError):
        raise
    except ParserUnavailable:
        _put_back(mails)
        raise
    except Exception:
        if len(mails) > 1:
            log.warning("mail_batch_failed", extra={"count": len(mails)}, exc_info=True)
        for mail in mails:
            _land_alone(mail)
    else:
        _put_back(put_off)


def _land_alone(mail: UUID) -> None:
    """One mail in a transaction of its own. A fault of ours or of the mail costs it a try, not its neighbours theirs."""
    try:
        _put_back(land_mails([mail], parser=_parser))
    except (OperationalError, InterfaceError):
        raise
    except ParserUnavailable:
        _put_back([mail])
        raise
    except Exception as error:
        log.exception("mail_not_translated", extra={"mail": mail})
        record_failure(mail, f"error:{type(error).__name__}", at=now())


def _put_back(mails: Sequence[UUID]) -> None:
    """These were not to blame: they wait as if they had never been claimed."""
    if mails:
        RawMail.objects.filter(id__in=mails, state=RawMail.State.STORED).update(tries=F("tries") - 1, next_try_at=now())


def record_failure(mail: UUID, reason: str, *, at: datetime) -> None:
    """Counts a try that failed; parks the mail after its last."""
    row = RawMail.objects.filter(id=mail, state=RawMail.State.STORED)
    tries = row.values_list("tries", flat=True).first()
    if tries is None:
        return
    again = next_reading_at(tries=min(tries, READING_TRIES), at=at)
    state = RawMail.State.STORED if again else RawMail.State.PARKED
    row.update(state=state, next_try_at=again, failure=reason[:200])
