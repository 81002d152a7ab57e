from alvast.channels.email.models.inbox import Inbox, MailboxPosition
from alvast.channels.email.models.mail import OutgoingMail, RawMail

__all__ = ["Inbox", "MailboxPosition", "OutgoingMail", "RawMail"]
