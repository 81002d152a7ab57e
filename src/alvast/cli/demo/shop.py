"""Loads Boekhandel De Wulp through the same doors as real life, each step at its own moment in the past."""

import re
import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.channels.email import actions as email
from alvast.channels.email.outbox import HOST as OUTBOX
from alvast.cli.demo.chat import open_chat
from alvast.cli.demo.history import tell_history
from alvast.cli.demo.knowledge import ask_in_vain, load_articles
from alvast.cli.demo.quality import open_intents
from alvast.cli.demo.register import load_register
from alvast.cli.demo.stuck import place_stuck_orders
from alvast.cli.demo.talking import SHOP, Shop, answer, finish, mail, note
from alvast.cli.start import Refused, say
from alvast.conversations import actions as conversations
from alvast.conversations import queries as conversation_queries
from alvast.kernel.actor import SYSTEM, Role
from alvast.kernel.clock import now, pinned_at
from alvast.kernel.grams import fold
from alvast.kernel.models import Installation
from alvast.staff import actions as staff
from alvast.staff.models import Agent
from alvast.timeline import actions as timeline

DATA = Path(__file__).parent / "data"
PASSWORD = "lezen-is-leuk"
PEOPLE = [
    ("Noor", Role.LEAD, ("Klantenservice",)),
    ("Sanne", Role.AGENT, ("Klantenservice",)),
    ("Milan", Role.AGENT, ("Klantenservice",)),
    ("Farida", Role.AGENT, ("Klantenservice",)),
    ("Thijs", Role.AGENT, ("Zakelijk",)),
    ("Joost", Role.ADMIN, ("Klantenservice", "Zakelijk")),
]
LOGINS = [
    (f"sanne@{SHOP}", "agent, team Klantenservice"),
    (f"noor@{SHOP}", "lead of Klantenservice"),
    (f"thijs@{SHOP}", "agent, team Zakelijk"),
    (f"joost@{SHOP}", "administrator"),
]
HOURS = {str(day): [["09:00", "12:30"], ["13:00", "17:30"]] for day in range(5)} | {"5": [["10:00", "16:00"]]}
OUTCOMES = {
    "opgelost": "Opgelost",
    "beantwoord": "Vraag beantwoord",
    "doorverwezen": "Doorverwezen",
    "geen-actie": "Geen actie nodig",
}
LABELS = {
    "Levering": 230, "Retour": 60, "Betaling": 150, "Klacht": 20, "Cadeau": 330, "Kwaliteit": 40, "Voorraad": 90, "Adres": 200,
    "Factuur": 260, "Leesclub": 300, "Winkel": 110, "E-book": 280, "Terugbellen": 350, "Offerte": 180,
}  # fmt: skip
REPLIES = [
    ("Retourlabel", "retour", "Dag {klant},\n\nU kunt het boek gratis terugsturen. Het label zit bij deze mail. "
     "Zodra het bij ons is, krijgt u uw geld binnen 3 werkdagen terug.\n\nMet vriendelijke groet,\n{agent}"),
    ("Verzendtijd", "verzendtijd", "Dag {klant},\n\nWat u vóór 17.00 uur bestelt en op voorraad is, gaat dezelfde dag mee. "
     "U heeft het de volgende werkdag.\n\nMet vriendelijke groet,\n{agent}"),
    ("Openingstijden", "open", "Dag {klant},\n\nWij zijn open van maandag tot en met vrijdag van 9.00 tot 17.30 uur en op "
     "zaterdag van 10.00 tot 16.00 uur. U vindt ons in de Twijnstraat.\n\nMet vriendelijke groet,\n{agent}"),
    ("Terugbellen", "bel", "Dag {klant},\n\nIk bel u vandaag vóór 17.00 uur. Komt dat niet uit? Laat het mij weten."
     "\n\nGroet,\n{agent}"),
]  # fmt: skip


def ensure_shop(*, fresh: bool) -> None:
    """Loads the shop once; `fresh` empties the demo's database first. Refuses a database that is not a demo."""
    installation = Installation.objects.first()
    if installation is None and not conversation_queries.any_conversation() and not Agent.objects.exists():
        return _load()
    if installation is None or not installation.is_demo:
        raise Refused("this database holds real work; set ALVAST_DATA to another folder for the demo")
    if fresh:
        _empty()
        _load()
    return None


def _empty() -> None:
    from django.core.management import call_command

    call_command("flush", interactive=False, verbosity=0)


@transaction.atomic
def _load() -> None:
    """All or nothing: a demo that was cut off while loading starts afresh."""
    say("loading the sample shop ...")
    Installation.objects.create(is_demo=True, made_at=now())
    shop = Shop(start=now())
    with pinned_at(shop.start - timedelta(days=95)):
        _house(shop)
        _stock(shop)
        load_register()
        load_articles(shop)
        open_chat(shop)
    tell_history(shop)
    texts = tomllib.loads((DATA / "customers.toml").read_text())
    _customers(shop, texts["customers"])
    _orders(shop, texts["orders"])
    for script in sorted(tomllib.loads((DATA / "conversations.toml").read_text())["conversation"], key=lambda c: -c["days"]):
        _conversation(shop, script)
    place_stuck_orders(shop.people)
    ask_in_vain(shop)
    open_intents(shop)


def _house(shop: Shop) -> None:
    staff.name_organisation(actor=SYSTEM, name="Boekhandel De Wulp", phone="030 – 200 00 00")
    calendar = staff.save_calendar(
        actor=SYSTEM, calendar=None, name="Winkeltijden", time_zone="Europe/Amsterdam", blocks=HOURS, country="NL", exceptions={}
    )
    for name in ("Klantenservice", "Zakelijk"):
        shop.teams[name] = staff.add_team(actor=SYSTEM, name=name, calendar=calendar)
    for name, role, teams in PEOPLE:
        agent = staff.add_agent(
            actor=SYSTEM, email=f"{name.lower()}@{SHOP}", name=name, role=role, password=PASSWORD,
            teams=[shop.teams[team] for team in teams],
        )  # fmt: skip
        shop.agents[name] = Agent.objects.get(id=agent)
    for team, address in (("Klantenservice", f"vragen@{SHOP}"), ("Zakelijk", f"zakelijk@{SHOP}")):
        shop.inboxes[team] = email.add_inbox(
            actor=SYSTEM,
            settings=email.InboxSettings(
                name=team,
                address=address,
                team=shop.teams[team],
                signature=f"Boekhandel De Wulp\n{address}",
                smtp=email.Server(host=OUTBOX, port=465),
            ),
        )


def _stock(shop: Shop) -> None:
    """Labels, outcomes and canned replies."""
    root = shop.actor("Joost")
    for name, hue in LABELS.items():
        shop.labels[name] = conversations.add_label(actor=root, name=name, hue=hue)
    for code, name in OUTCOMES.items():
        shop.outcomes[code] = conversations.add_disposition(actor=root, code=code, name=name)
    for name, shortcut, text in REPLIES:
        conversations.save_canned_reply(actor=root, name=name, shortcut=shortcut, text=text)


def _customers(shop: Shop, rows: list[list[str]]) -> None:
    for key, name, phone, town in rows:
        local = re.sub(r"[^a-z]+", ".", fold(name)).strip(".")
        shop.people[key] = (name, f"{local}@leest.example")
        data = {"customer": {"id": f"dw-{key}", "name": name, "email": shop.people[key][1], "phone": phone, "language": "nl"}}
        address = {"woonplaats": town, "land": "NL"}
        _event(
            f"customer-{key}",
            "customer.updated",
            f"customer/dw-{key}",
            shop.start - timedelta(days=55),
            {**data, "address": address},
        )


def _orders(shop: Shop, rows: list[list[Any]]) -> None:
    for number, key, days, amount, titles, path in rows:
        placed = shop.start - timedelta(days=days)
        name, address = shop.people[key]
        lines = [{"sku": f"{number}-{i}", "title": title, "quantity": 1} for i, title in enumerate(titles.split("; "), 1)]
        order = {
            "customer": {"id": f"dw-{key}", "name": name, "email": address, "language": "nl"},
            "amount": amount, "currency": "EUR", "lines": lines,
        }  # fmt: skip
        for step in path.split(", "):
            status, after = step.split("@")
            kind = "order.placed" if status == "placed" else "order.status_changed"
            at = placed + timedelta(days=float(after))
            _event(f"{number}-{status}", kind, f"order/{number}", at, {**(order if status == "placed" else {}), "status": status})


def _event(event_id: str, kind: str, subject: str, at: datetime, data: dict[str, Any]) -> None:
    with pinned_at(at):
        timeline.record_business_event(
            event=timeline.CloudEvent(source="webwinkel", id=event_id, type=kind, subject=subject, time=at, data=data)
        )


def _conversation(shop: Shop, script: dict[str, Any]) -> None:
    opened = shop.start - timedelta(days=script["days"])
    (_who, _after, text), *later = script["messages"]
    conversation = mail(shop, script, opened, text, None)
    if script.get("owner"):
        with pinned_at(opened + timedelta(minutes=7)):
            conversations.take(actor=shop.actor(script["owner"]), conversation=conversation)
    for who, hours, words in later:
        _speak(shop, script, conversation, who, opened + timedelta(hours=hours), words)
    last = opened + timedelta(hours=script["messages"][-1][1], minutes=4)
    with pinned_at(last):
        finish(shop, script, conversation)


def _speak(shop: Shop, script: dict[str, Any], conversation: UUID, who: str, at: datetime, words: str) -> None:
    if who == "in":
        mail(shop, script, at, words, conversation)
    elif who.startswith("note:"):
        note(shop, conversation, who.removeprefix("note:"), at, words)
    else:
        answer(shop, conversation, who, at, words)
