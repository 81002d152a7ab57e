"""What a notification says and where it leads: to a conversation, or to an intent that bots no longer answer."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.bots.quality.queries.boards import intent_line
from alvast.desk.notifications.queries import NotificationLine
from alvast.desk.notifications.wording import sentence
from alvast.desk.pages.bots.wording import intent_name
from alvast.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Told:
    """`subject` holds words of a customer: only those who chose so see it outside the desk. `who` is the customer's name."""

    words: str
    who: str
    subject: str
    path: str


def told_of(line: NotificationLine) -> Told:
    """In the active language."""
    if line.conversation is None:
        return Told(_("The bot no longer answers “{name}” by itself").format(name=_name(line.about)), "", "", _path(line.about))
    number = line.conversation.number
    path = reverse("desk:conversation", args=[number])
    return Told(sentence(line.kind, number), line.conversation.customer_name, line.conversation.subject, path)


def _path(intent: str) -> str:
    return reverse("desk:bot-intent", args=[intent])


def _name(intent: str) -> str:
    try:
        return intent_name(intent_line(intent, ()))
    except NotFound:
        return intent
