"""The mail that sums up what an agent has not read yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext, override

from alvast.channels.email.errors import NoServerToSend
from alvast.desk.notifications.places import told_of
from alvast.desk.notifications.queries import NotificationLine
from alvast.staff.queries import AgentLine


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One conversation: what happened last, and where it is."""

    words: str
    subject: str
    url: str


def mail_digest(agent: AgentLine, news: Sequence[NotificationLine], *, shows_subject: bool) -> bool:
    """Queues it in the running transaction; False when no inbox can send."""
    with override(agent.language):
        lines = _lines(news, shows_subject=shows_subject)
        subject = ngettext("News in {count} conversation", "News in {count} conversations", len(lines)).format(count=len(lines))
        where = settings.BASE_URL + reverse("me")
        text = render_to_string("desk/mail/digest.txt", {"name": agent.name, "lines": lines, "preferences": where})
        try:
            EmailMessage(subject, text.strip() + "\n", to=[agent.email]).send()
        except NoServerToSend:
            return False
    return True


def _lines(news: Sequence[NotificationLine], *, shows_subject: bool) -> list[DigestLine]:
    """One line a conversation or intent, with the newest that happened in it."""
    newest = {line.conversation.id if line.conversation else line.about: told_of(line) for line in news}
    return [
        DigestLine(told.words, told.subject if shows_subject else "", settings.BASE_URL + told.path) for told in newest.values()
    ]
