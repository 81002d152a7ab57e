from alvast.channels.email.models.inbox import Inbox, MailboxPosition
from alvast.channels.email.models.mail import AutomaticAnswer, OutgoingMail, RawMail

__all__ = ["AutomaticAnswer", "Inbox", "MailboxPosition", "OutgoingMail", "RawMail"]
