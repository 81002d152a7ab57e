"""Our own mail addresses and the servers behind them."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower

from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Inbox(models.Model):
    """One address customers write to. Secrets are encrypted (kernel.secrets); `authserv` names the server whose
    Authentication-Results header we believe (RFC 8601); empty means none."""

    personal: ClassVar = PersonalData(
        none=(
            "id", "name", "address", "team", "is_active", "made_at", "imap_host", "imap_port", "imap_security", "imap_user",
            "imap_secret", "imap_folder", "imap_since", "smtp_host", "smtp_port", "smtp_security", "smtp_user", "smtp_secret",
            "oauth", "signature", "quotes_original", "plus_addressing", "authserv", "acknowledge", "acknowledgement",
            "post_secret", "checked_at", "failure", "failing_since", "send_failure", "send_failing_since", "language",
            "undo_seconds", "tells_askers",
        )
    )  # fmt: skip

    class Security(models.TextChoices):
        TLS = "tls"
        STARTTLS = "starttls"
        NONE = "none"  # loopback only

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80)
    address = models.EmailField(max_length=254)
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT)
    language = models.CharField(max_length=5, default="nl")
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    imap_host = models.CharField(max_length=253, blank=True, default="")
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    imap_user = models.CharField(max_length=254, blank=True, default="")
    imap_secret = models.BinaryField(default=b"")
    imap_folder = models.CharField(max_length=200, default="INBOX")
    imap_since = models.DateField(null=True, blank=True)  # older mail stays where it is; None takes in the whole folder
    smtp_host = models.CharField(max_length=253, blank=True, default="")
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    smtp_user = models.CharField(max_length=254, blank=True, default="")
    smtp_secret = models.BinaryField(default=b"")
    oauth = models.BinaryField(default=b"")  # encrypted JSON: token_url, client_id, client_secret, refresh_token, scope
    post_secret = models.BinaryField(default=b"")  # encrypted; for mail that another server posts to us
    signature = models.TextField(blank=True, default="")
    quotes_original = models.BooleanField(default=True)
    tells_askers = models.BooleanField(default=False, db_default=False)  # who asked in vain hears a new answer by itself
    plus_addressing = models.BooleanField(default=False)
    authserv = models.CharField(max_length=253, blank=True, default="")
    acknowledge = models.BooleanField(default=False)
    acknowledgement = models.TextField(blank=True, default="")
    undo_seconds = models.PositiveSmallIntegerField(default=10)
    checked_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    failure = models.CharField(max_length=40, blank=True, default="")  # a code of rules.failures, never the server's words
    send_failing_since = models.DateTimeField(null=True)
    send_failure = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("address"), name="inbox_address_once")]


class MailboxPosition(models.Model):
    """How far a folder has been read. A new UIDVALIDITY starts a new row (RFC 3501 §2.3.1.1)."""

    personal: ClassVar = PersonalData(none=("id", "inbox", "folder", "uidvalidity", "last_uid", "changed_at"))

    id = models.BigAutoField(primary_key=True)
    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE)
    folder = models.CharField(max_length=200)
    uidvalidity = models.BigIntegerField()
    last_uid = models.BigIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["inbox", "folder", "uidvalidity"], name="mailbox_position_once")]
