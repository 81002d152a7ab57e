"""Realistic mails from one seed: about 12 kB each, 60 % with an HTML alternative, 20 % with a photo, a third replies."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

from tests.bench.words import Writer

INBOX = "klantenservice@winkel.example"
SERVER = "mx.winkel.example"  # its verdict on the sender is believed
HTML_SHARE, PHOTO_SHARE, REPLY_SHARE = 0.6, 0.2, 1 / 3
PHOTO_BYTES = 30_000
SENT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sent:
    """Enough of a mail to answer it."""

    id: str
    name: str
    address: str
    subject: str
    text: str


def mails(count: int, *, seed: int) -> list[bytes]:
    """The same seed gives the same mails; no two seeds share a mail."""
    writer = Writer(seed)
    earlier: list[Sent] = []
    return [_mail(writer, seed, place, earlier) for place in range(count)]


def new_inbox(*, acknowledge: bool = False) -> UUID:
    """The inbox that these mails are written to, in a new team; Django must be set up."""
    from alvast.channels.email.actions import InboxSettings, add_inbox
    from alvast.kernel.actor import SYSTEM
    from alvast.staff.actions import add_team

    team = add_team(actor=SYSTEM, name="Klantenservice")
    settings = InboxSettings(name="Klantenservice", address=INBOX, team=team, authserv=SERVER, acknowledge=acknowledge)
    return add_inbox(actor=SYSTEM, settings=settings)


def _mail(writer: Writer, seed: int, place: int, earlier: list[Sent]) -> bytes:
    chance = writer.random
    origin = chance.choice(earlier) if earlier and chance.random() < REPLY_SHARE else None
    name = origin.name if origin else writer.name()
    address = origin.address if origin else f"{name.lower().replace(' ', '.')}.{seed}.{place}@thuis.example"
    subject = f"Re: {origin.subject}" if origin else writer.text(5).capitalize()
    sent = Sent(f"<{seed}.{place}@thuis.example>", name, address, subject, _paragraphs(writer))
    earlier.append(sent)
    return _message(chance, sent, origin, SENT + timedelta(seconds=place)).as_bytes(policy=SMTP)


def _paragraphs(writer: Writer) -> str:
    """Four to six paragraphs of 25 to 50 words, with a greeting and a name."""
    chance = writer.random
    body = "\n\n".join(writer.text(chance.randint(25, 50)).capitalize() + "." for _ in range(chance.randint(4, 6)))
    return f"Beste klantenservice,\n\n{body}\n\nMet vriendelijke groet,\n{writer.name()}\n"


def _message(chance: random.Random, sent: Sent, origin: Sent | None, at: datetime) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    _headers(mail, sent, at)
    text = sent.text
    if origin:
        mail["In-Reply-To"] = mail["References"] = origin.id
        quoted = "".join(f"> {line}\n" for line in origin.text.splitlines())
        text += f"\nOp vr 20 nov 2026 om 09:00 schreef {origin.name} <{origin.address}>:\n{quoted}"
    mail.set_content(text, cte="quoted-printable")
    if chance.random() < HTML_SHARE:
        mail.add_alternative(_html(text), subtype="html", cte="quoted-printable")
    if chance.random() < PHOTO_SHARE:
        photo = b"\xff\xd8\xff\xe0\x00\x10JFIF" + chance.randbytes(PHOTO_BYTES)
        mail.add_attachment(photo, maintype="image", subtype="jpeg", filename="foto van het pakket.jpg")
    return mail


def _headers(mail: EmailMessage, sent: Sent, at: datetime) -> None:
    domain = sent.address.rpartition("@")[2]
    mail["Return-Path"] = f"<{sent.address}>"
    mail["Authentication-Results"] = (
        f"{SERVER}; dkim=pass header.d={domain}; spf=pass smtp.mailfrom={domain}; dmarc=pass header.from={domain}"
    )
    mail["Received"] = f"from out.{domain} by {SERVER} with ESMTPS id 4{sent.id[1:9]}; {at:%a, %d %b %Y %H:%M:%S} +0000"
    mail["From"] = f"{sent.name} <{sent.address}>"
    mail["To"] = INBOX
    mail["Subject"] = sent.subject
    mail["Date"] = at
    mail["Message-ID"] = sent.id


def _html(text: str) -> str:
    """What mail programs make of a text: a table, styles on everything."""
    style = 'style="margin:0 0 12px;font-family:Calibri,Arial,sans-serif;font-size:11pt;color:#1f2933"'
    body = "".join(f"<p {style}>{part.replace(chr(10), '<br>')}</p>\n" for part in text.split("\n\n"))
    return f'<html><head><meta charset="utf-8"></head><body><table><tr><td>\n{body}</td></tr></table></body></html>\n'
