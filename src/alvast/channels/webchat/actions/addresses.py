"""Where answers go while a visitor is away: an address that was typed. It proves nothing and is joined to nobody."""

from uuid import UUID

from django.db.models import Case, F, Value, When

from alvast.channels.webchat.actions.lines import add_line
from alvast.channels.webchat.models import Line, Visit
from alvast.channels.webchat.rules.wording import BY_MAIL, GOES_ON_BY_MAIL
from alvast.channels.webchat.rules.words import address_in

LOOKED_IN = 3  # messages after the choice to be answered by mail

Side, Level = Line.Side, Visit.Level


def go_on_by_mail(visit: UUID, address: str) -> int | None:
    """Keeps the address with the visit and says so; answers the line's number, None when it was kept a moment ago. Who we knew
    better stays known. In the caller's transaction."""
    level = Case(When(level=Level.ANONYMOUS, then=Value(Level.CLAIMED)), default=F("level"))
    others = Visit.objects.filter(id=visit).exclude(address=address)
    if not others.update(address=address, is_address_proven=False, level=level):
        return None
    line = add_line(visit, side=Side.SYSTEM, code=GOES_ON_BY_MAIL, parameters={"address": address})
    return line.n if line else None


def read_address(visit: Visit, text: str) -> None:
    """Who chose to be answered by mail and then wrote an address is answered there. In any other message it is only words."""
    typed = address_in(text)
    if typed and typed != visit.address and _is_asked_for(visit):
        go_on_by_mail(visit.id, typed)


def _is_asked_for(visit: Visit) -> bool:
    """The last choice was to be answered by mail, a moment ago, and no address was given since."""
    choice = Line.objects.filter(visit=visit).exclude(chosen_at=None).order_by("-chosen_at", "-n").first()
    if choice is None or choice.chosen != BY_MAIL:
        return False
    since = list(
        Line.objects.filter(visit=visit, at__gte=choice.chosen_at, n__gt=choice.n).values_list("side", "message", "code")
    )
    written = sum(side == Side.VISITOR and message is not None for side, message, _ in since)
    return written <= LOOKED_IN and all(code != GOES_ON_BY_MAIL for *_, code in since)
