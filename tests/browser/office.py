"""One of everything that settings can show."""

from datetime import timedelta
from typing import Any

from alvast.addresses import actions as addresses
from alvast.api import actions as api
from alvast.channels.email import actions as email
from alvast.channels.email.actions import InboxSettings, NewRaw, Server
from alvast.channels.webchat.actions import ChatSettings, add_chat
from alvast.conversations import actions as conversations
from alvast.desk.models import Notification
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.staff import actions as staff

HOURS = {str(day): [["09:00", "12:30"], ["13:00", "17:30"]] for day in range(5)} | {"5": [["10:00", "16:00"]]}


def furnish(house: Any, shop: Any) -> dict[str, str]:
    """Answers the pages by a short name."""
    root = house.as_(house.root)
    calendar = staff.save_calendar(
        actor=root, calendar=None, name="Winkeltijden", time_zone="Europe/Amsterdam", blocks=HOURS, country="NL",
        exceptions={f"{now().year}-12-24": [["09:00", "12:00"]]},
    )  # fmt: skip
    staff.change_team(actor=root, team=house.team.id, name="Klantenservice", calendar=calendar)
    inbox = email.add_inbox(actor=root, settings=InboxSettings(
        name="Boekhandel De Wulp", address="vragen@dewulp.example", team=house.team.id,
        signature="Boekhandel De Wulp\nTwijnstraat 12, Utrecht",
        imap=Server(host="imap.dewulp.example", user="vragen@dewulp.example", password="geheim"),
        smtp=Server(host="smtp.dewulp.example", user="vragen@dewulp.example", password="geheim"),
    ))  # fmt: skip
    email.record_reading(inbox=inbox)
    second = email.add_inbox(actor=root, settings=InboxSettings(
        name="Zakelijke bestellingen", address="zakelijk@dewulp.example", team=house.other_team.id,
        imap=Server(host="imap.dewulp.example"),
    ))  # fmt: skip
    email.record_reading(inbox=second, failure="login_refused")
    email.store_raw(inbox=second, mails=[NewRaw(b"Subject: x\r\n\r\n", held="own_mail", folder="INBOX", uidvalidity=1, uid=7)])
    reply, label = _words(root, house)
    _tokens(root, house)
    hook = _webhook(root)
    checkout = _addresses(root)
    connections = _connections(root)
    chat = add_chat(actor=root, settings=ChatSettings(name="Winkel", team=house.team.id, origins=["https://www.dewulp.example"]))
    _notifications(house, shop)
    return {
        "me": "/me/", "organisation": "/settings/organisation/",
        "notifications": "/notifications/", "security": "/accounts/2fa/", "password": "/accounts/password/change/",
        "inboxes": "/settings/inboxes/", "inbox": f"/settings/inboxes/{inbox}/", "inbox_add": "/settings/inboxes/add/",
        "inbox_disable": f"/settings/inboxes/{inbox}/disable/",
        "teams": "/settings/teams/", "team": f"/settings/teams/{house.team.id}/", "people": "/settings/people/",
        "person": f"/settings/people/{house.ana.id}/", "person_add": "/settings/people/add/", "calendars": "/settings/calendars/",
        "calendar": f"/settings/calendars/{calendar}/", "replies": "/settings/replies/", "reply": f"/settings/replies/{reply}/",
        "labels": "/settings/labels/", "label": f"/settings/labels/{label}/", "outcomes": "/settings/outcomes/",
        "outcome": "/settings/outcomes/add/", "tokens": "/settings/tokens/", "token": "/settings/tokens/add/",
        "webhooks": "/settings/webhooks/", "webhook": f"/settings/webhooks/{hook}/", "privacy": "/settings/privacy/?q=chidi",
        "privacy_customer": f"/settings/privacy/{shop.customer}/", "health": "/settings/health/",
        **connections, "chats": "/settings/chat/", "chat": f"/settings/chat/{chat}/", "chat_add": "/settings/chat/add/",
        "addresses": "/settings/addresses/", "addresses_file": "/settings/addresses/import/",
        "addresses_shop": f"/settings/addresses/shops/{checkout}/", "addresses_shop_add": "/settings/addresses/shops/add/",
    }  # fmt: skip


def _words(root: Any, house: Any) -> tuple[Any, Any]:
    """Canned replies, labels and outcomes; answers a reply and a label."""
    reply = conversations.save_canned_reply(
        actor=root,
        name="Retourlabel",
        shortcut="retour",
        text="Dag {klant},\n\nU kunt het boek gratis terugsturen. Het label zit hierbij.\n\nMet vriendelijke groet,\n{agent}",
    )
    conversations.save_canned_reply(
        actor=root, name="Factuur", shortcut="factuur", text="Dag {klant},\n\nHier is uw factuur.", team=house.team.id
    )
    label = conversations.add_label(actor=root, name="Levering", hue=230)
    for name, hue in (("Retour", 50), ("Klacht", 20), ("Cadeau", 330)):
        conversations.add_label(actor=root, name=name, hue=hue)
    for code, name in (("opgelost", "Opgelost"), ("doorverwezen", "Doorverwezen")):
        conversations.add_disposition(actor=root, code=code, name=name)
    return reply, label


def _tokens(root: Any, house: Any) -> None:
    """One that works and one that was revoked."""
    api.make_token(
        actor=root,
        name="Webwinkel",
        scopes=["events:write", "customers:read"],
        sees_all=True,
        expires_at=now() + timedelta(days=365),
    )
    gone = api.make_token(actor=root, name="Oude koppeling", scopes=["messages:read"], teams=[house.team.id])
    api.revoke_token(actor=root, token=gone.id)


def _connections(root: Any) -> dict[str, str]:
    """A shop that was refused once, one's own shop, and a file with a line that cannot be read."""
    from alvast.api.models import EventSource

    shop = api.add_source(actor=root, name="De Wulp", kind="woocommerce").id
    EventSource.objects.filter(id=shop).update(refused=1, refused_at=now(), refused_because="signature_invalid", received=8)
    own = api.add_source(actor=root, name="Eigen winkel", kind="standard").id
    files = api.add_source(actor=root, name="Bestanden", kind="files").id
    content = "Ordernummer;Datum;Bedrag;Naam\n1;18-5-2026;49,95;Chidi\n2;gisteren;5,00;Ada\n"
    brought = api.bring_file(actor=root, source=files, name="orders.csv", content=content.encode())
    base = "/settings/connections/"
    return {
        "connections": base, "connection": f"{base}{shop}/", "connection_own": f"{base}{own}/", "connection_add": f"{base}add/",
        "connection_renew": f"{base}{shop}/renew/", "connection_files": f"{base}{files}/",
        "connection_file": f"{base}{files}/files/{brought}/",
    }  # fmt: skip


def _addresses(root: Any) -> Any:
    lines = ["postcode,huisnummer,straat,woonplaats", "3571AB,12,Lindelaan,Utrecht"]
    addresses.import_addresses(actor=root, lines=lines)
    addresses.choose_registers(actor=root, registers=["offline", "pdok"])
    key = addresses.make_shop_key(actor=root, name="Boekhandel De Wulp", origins=["https://www.dewulp.example"])
    for browser, count in (("Safari", 12), ("Chrome", 3)):
        addresses.count_defect(key=key, field="straat", kind="empty", browser=browser, count=count)
    return key


def _webhook(root: Any) -> Any:
    """Written past the check of its address: tests have no network to look names up in."""
    from alvast.api.models import WebhookEndpoint
    from alvast.kernel.secrets import seal

    row = WebhookEndpoint.objects.create(
        name="Voorraadsysteem", url="https://voorraad.dewulp.example/haak", types=["message.received"], sees_all=True,
        secret=seal("whsec_x"), made_at=now(), made_by_id=root.id,
    )  # fmt: skip
    api.send_test(actor=root, endpoint=row.id)
    return row.id


def _notifications(house: Any, shop: Any) -> None:
    for kind, name, hours in (
        ("mentioned", "Chidi", 0),
        ("replied", "Marijke", 2),
        ("assigned", "Saskia", 5),
        ("new", "Joris", 30),
    ):
        at = now() - timedelta(hours=hours)
        Notification.objects.create(
            agent=house.root,
            kind=kind,
            event=new_id(),
            conversation=shop.ids[name],
            made_at=at,
            read_at=at if hours > 4 else None,
        )
