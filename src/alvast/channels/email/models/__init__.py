from alvast.channels.email.models.inbox import Inbox, MailboxPosition
from alvast.channels.email.models.mail import AnsweredSource, AutomaticAnswer, OutgoingMail, RawMail

__all__ = ["AnsweredSource", "AutomaticAnswer", "Inbox", "MailboxPosition", "OutgoingMail", "RawMail"]
