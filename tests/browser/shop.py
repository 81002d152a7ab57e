"""A small believable desk for tests: letters in several states, some answered, with orders and a colleague's note."""

import struct
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alvast.conversations import actions
from alvast.conversations.inbound import InboundMessage, NewAttachment, Recipient
from alvast.kernel.clock import now, pinned_at
from alvast.kernel.ids import new_id
from alvast.timeline.actions import event_from, record_business_event
from alvast.timeline.queries import customer_by_address


def picture(width: int = 240, height: int = 150) -> bytes:
    """A plain PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + bytes((196 - y // 3, 168 - y // 4, 130)) * width for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


LETTERS = (
    ("Chidi Okafor", "chidi@example.net", "Bestelling 48213 nog niet binnen",
     "Goedemiddag,\n\nVorige week donderdag heb ik twee boeken besteld (bestelling 48213). Volgens de bevestiging "
     "zouden ze maandag komen, maar er is nog niets. Mijn dochter is zaterdag jarig en een van de boeken is haar cadeau.\n\n"
     "Kunt u nagaan waar het pakket is?\n\nVriendelijke groet,\nChidi Okafor\n06 1234 5678"),
    ("Marijke van der Velde-Bogaert", "m.vandervelde@example.org", "Verkeerd boek ontvangen",
     "Beste mensen,\n\nIk bestelde ‘De avond is ongemak’ en kreeg een kookboek. Op de foto ziet u wat er in de doos zat. "
     "Hoe ruilen we dit om?"),
    ("Joris Bakker", "joris.bakker@example.com", "Factuur op naam van de school",
     "Hallo, kunt u de factuur van 12 mei op naam van Basisschool De Wissel zetten? Het gaat om € 184,50."),
    ("Saskia Willems", "saskia@example.nl", "Cadeaubon werkt niet",
     "Bij het afrekenen zegt de site dat mijn cadeaubon al gebruikt is. Dat klopt niet, ik kreeg hem gisteren."),
    ("Ahmed El Amrani", "ahmed@example.nl", "Afhalen in de winkel", "Kan ik mijn bestelling ook zaterdag na vijven ophalen?"),
    ("Femke de Groot", "femke@example.org", "Adreswijziging",
     "Wij verhuizen per 1 juni naar de Lindelaan 14 in Zutphen. Wilt u dat aanpassen voor het abonnement?"),
    ("Piet Hendriks", "piet.hendriks@example.net", "Retour zonder doos",
     "De doos heb ik niet meer. Mag het ook in een andere verpakking?"),
    ("Nadia Visser", "nadia@example.com", "Wanneer komt deel 3 uit?",
     "Ik wacht al maanden op deel drie van de reeks. Is er al een datum?"),
    ("Tom Jansen", "tom@example.nl", "Dubbel betaald", "Er is twee keer € 24,99 afgeschreven. Graag een van de twee terug."),
    ("Lotte Smit", "lotte@example.org", "Compliment voor de bezorger",
     "Wat een aardige bezorger! Geen vraag, alleen even doorgeven."),
)  # fmt: skip

MARIJKE = {
    "trust": "unproven",
    "html": '<p>Beste mensen,</p><p>Ik bestelde <b>De avond is ongemak</b> en kreeg een kookboek.</p><img src="cid:doos">'
    '<img data-remote-src="https://pictures.example/pixel.png">',
    "attachments": (
        NewAttachment("doos.png", "image/png", picture(), "doos", True),
        NewAttachment("bestelbon mei 2026.pdf", "application/pdf", b"%PDF-1.4" + b"x" * 184_000),
    ),
}


@dataclass
class Shop:
    """The conversations by the first name of who wrote."""

    numbers: dict[str, int]
    ids: dict[str, UUID]
    customer: UUID


def letter(house: Any, name: str, address: str, subject: str, text: str, at: datetime, **more: Any) -> InboundMessage:
    return InboundMessage(**{
        "channel": "email", "account": house.account, "team": house.team.id, "raw": None, "automatic": "", "trust": "known",
        "external_id": f"<{new_id()}@example.net>", "author_address": address, "author_name": name, "occurred_at": at,
        "subject": subject, "text": text, "quoted": "", "html": "", "attachments": (), "conversation": None, "language": "nl",
        "recipients": (Recipient("to", "Boekhandel De Wulp", "vragen@dewulp.example"),), **more,
    })  # fmt: skip


def fill(house: Any) -> Shop:
    """Ten customers; Chidi's conversation is Ana's and has history, a note and an answer."""
    house.account, at = new_id(), now()
    received = [_arrive(house, line, at - timedelta(hours=5 * place, minutes=17)) for place, line in enumerate(LETTERS)]
    first = {line[0].split()[0]: r for line, r in zip(LETTERS, received, strict=True)}
    chidi = customer_by_address("chidi@example.net")
    shop = Shop({name: r.number for name, r in first.items()}, {name: r.conversation for name, r in first.items()}, chidi)
    _orders(at)
    _history(house, shop, at)
    actions.catch_up_search()  # as the worker does
    return shop


def _arrive(house: Any, line: tuple[str, str, str, str], at: datetime) -> Any:
    more = MARIJKE if line[0].startswith("Marijke") else {}
    with pinned_at(at):
        return actions.receive_messages(messages=[letter(house, *line, at, **more)])[0]


PURPOSE = {"text": "verjaardag", "date": "2026-05-23"}


def _orders(at: datetime) -> None:
    """Chidi's two orders, one on its way, one long delivered."""
    chidi = {"email": "chidi@example.net", "name": "Chidi Okafor", "phone": "06 12345678", "id": "c-17", "language": "nl"}
    for place, (kind, subject, days, fields) in enumerate((
        ("order.placed", "order/47002", 60, {"amount": "18.50", "customer": chidi}),
        ("shipment.delivered", "order/47002", 57, {"customer": chidi}),
        ("order.placed", "order/48213", 6, {"amount": "41.98", "purpose": PURPOSE, "customer": chidi}),
        ("shipment.scanned", "order/48213", 1, {"carrier": "PostNL", "expected_on": "2026-05-19", "customer": chidi}),
    )):  # fmt: skip
        record_business_event(event=event_from({
            "specversion": "1.0", "id": f"e{place}", "source": "shop", "type": kind, "subject": subject,
            "time": (at - timedelta(days=days)).isoformat(), "data": fields,
        }))  # fmt: skip


ANSWER = (
    "Dag meneer Okafor,\n\nWat vervelend, juist nu. Ik heb het nagevraagd: uw pakket ligt in Zwolle en wordt morgen tussen "
    "9 en 12 uur bezorgd.\n\nIs het er morgen om 12 uur niet? Dan bel ik u.\n\nMet vriendelijke groet,\nAna"
)
THANKS = "Dank u wel, dat is een hele opluchting. Ik ben morgenochtend thuis."
QUOTED = "Op ma 18 mei 2026 om 11:02 schreef Boekhandel De Wulp:\n> Dag meneer Okafor,\n> Wat vervelend, juist nu."


def _history(house: Any, shop: Shop, at: datetime) -> None:
    ana, bo, ids = house.as_(house.ana), house.as_(house.bo), shop.ids
    with pinned_at(at - timedelta(minutes=12)):
        actions.take(actor=ana, conversation=ids["Chidi"])
        note = "@Ana de vervoerder zei net dat het pakket in depot Zwolle ligt."
        actions.write_note(actor=bo, conversation=ids["Chidi"], text=note, mentions=[house.ana.id])
        sent = actions.write_reply(actor=ana, conversation=ids["Chidi"], text=ANSWER)
        lost = actions.write_reply(actor=bo, conversation=ids["Piet"], text="Dag Piet, een andere doos is prima.")
    actions.release_due_messages(at=at)
    actions.record_delivery(message=sent, delivery="sent", at=at)
    actions.record_delivery(message=lost, delivery="bounced", at=at, code="5.1.1", detail="User unknown")
    again = letter(house, *LETTERS[0][:3], THANKS, at, conversation=ids["Chidi"], trust="token", quoted=QUOTED)
    actions.receive_messages(messages=[again])
    for name in ("Saskia", "Marijke"):
        actions.take(actor=ana, conversation=ids[name])
    actions.set_priority(actor=ana, conversation=ids["Saskia"], priority=3)
    actions.assign(actor=bo, conversation=ids["Ahmed"], owner=house.bo.id)
    actions.snooze(actor=ana, conversation=ids["Femke"], until=at + timedelta(days=2))
    actions.change_status(actor=bo, conversation=ids["Lotte"], status="closed")
