"""Where the house may write by itself."""

from uuid import UUID

from alvast.channels.email.models import Inbox


def writes_by_itself(channel: str, account: UUID | None) -> bool:
    """May a message leave there that no person sent? Only from an inbox that is set to acknowledge by itself."""
    return channel == "email" and Inbox.objects.filter(id=account, acknowledge=True, is_active=True).exists()
