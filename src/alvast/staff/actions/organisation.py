"""Who customers know us as."""

from alvast.kernel.actor import Actor
from alvast.staff.errors import NotAllowed
from alvast.staff.models import Organisation
from alvast.staff.rules import may_manage_teams


def name_organisation(*, actor: Actor, name: str, phone: str) -> None:
    """Sets the name that customers read and the number they can call; either may be empty. Raises NotAllowed."""
    if not may_manage_teams(actor):
        raise NotAllowed
    Organisation.objects.update_or_create(id=1, defaults={"name": name.strip(), "phone": phone.strip()})
