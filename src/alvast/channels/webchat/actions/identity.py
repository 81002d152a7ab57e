"""What was learned of a visitor during the conversation."""

from uuid import UUID

from alvast.channels.webchat.models import Visit


def record_identity(*, conversation: UUID, address: str) -> bool:
    """A code sent to this address came back: the visitor reads its mail. A visitor the site vouches for stays that.

    The record of who visits is not changed: joining records is a person's choice. False when no visitor is there.
    """
    visits = Visit.objects.filter(conversation=conversation)
    visits.exclude(level=Visit.Level.SIGNED).update(level=Visit.Level.CODE)
    return bool(visits.update(address=address, is_address_proven=True))
