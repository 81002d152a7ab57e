"""Password resets and digests: Django's mail, queued like any other."""

import email.policy
from email import message_from_bytes

import pytest
from django.core.mail import EmailMultiAlternatives, send_mail

from alvast.channels.email.errors import LineBreakInHeader, NoServerToSend
from alvast.channels.email.models import Inbox, OutgoingMail
from alvast.kernel.blobs import read_blob

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _queueing(settings):
    settings.EMAIL_BACKEND = "alvast.channels.email.backend.QueueingBackend"


def test_it_is_queued_through_the_first_inbox_and_marked_as_a_machines(post):
    message = EmailMultiAlternatives(
        "Nieuw wachtwoord", "Kies er een.", "wie@dan.ook", ["Ana <ana@example.org>"], bcc=["bo@example.org"]
    )
    message.attach_alternative("<p>Kies er <b>een</b>.</p>", "text/html")
    message.attach("overzicht.csv", "a,b", "text/csv")
    assert message.send() == 1
    row = OutgoingMail.objects.get()
    sent = message_from_bytes(read_blob(row.blob), policy=email.policy.default)
    assert (row.envelope_to, row.automatic) == (["ana@example.org", "bo@example.org"], True)
    assert (sent["From"].addresses[0].addr_spec, sent["To"]) == ("info@dewulp.example", "Ana <ana@example.org>")
    assert (sent["Auto-Submitted"], sent["Bcc"], sent["Message-ID"]) == ("auto-generated", None, row.message_id)
    assert "<b>een</b>" in sent.get_body(("html",)).get_content()
    assert [part.get_filename() for part in sent.iter_attachments()] == ["overzicht.csv"]


def test_without_an_inbox_that_can_send_it_says_so(post):
    Inbox.objects.update(smtp_host="")
    with pytest.raises(NoServerToSend):
        send_mail("Onderwerp", "tekst", None, ["ana@example.org"])
    assert send_mail("Onderwerp", "tekst", None, ["ana@example.org"], fail_silently=True) == 0


def test_a_line_break_in_a_subject_is_refused(post):
    with pytest.raises(LineBreakInHeader):
        send_mail("Onderwerp\r\nBcc: mallory@evil.example", "tekst", None, ["ana@example.org"])
    assert not OutgoingMail.objects.exists()
