"""A world with one object of every kind, all of Ana's team, and everyone who may come to an address."""

import json
import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

from alvast.addresses.actions import make_shop_key
from alvast.api.actions import add_endpoint, add_source, bring_file, make_token
from alvast.api.actions.deliveries import send_test
from alvast.api.models import WebhookDelivery
from alvast.api.queries import Scope
from alvast.api.tests.conftest import begin, inboxes  # noqa: F401 - fixtures
from alvast.bots.actions import save_bot
from alvast.bots.assist.models import Suggestion
from alvast.bots.model.models import Endpoint
from alvast.bots.models import Bot, Turn
from alvast.bots.quality import actions as quality
from alvast.bots.quality.models import Stop
from alvast.channels.email.actions import NewRaw, store_raw
from alvast.channels.email.models import RawMail
from alvast.channels.webchat.actions import ChatSettings, Opening, add_chat, open_session
from alvast.channels.webchat.queries import chat_by_id
from alvast.conversations import actions
from alvast.conversations.inbound import NewAttachment
from alvast.conversations.models import Attachment, Conversation
from alvast.conversations.queries import ConversationFilter
from alvast.decisions.queries import decisions_about
from alvast.desk.assets import asset_url
from alvast.desk.live.tests.conftest import session_of
from alvast.desk.models import Notification
from alvast.insight.actions import save_improvement
from alvast.kernel.actor import SYSTEM, Role
from alvast.kernel.clock import now
from alvast.knowledge import actions as knowledge
from alvast.knowledge.queries import version_card
from alvast.portal.actions.sign_in import session_mark as session_mark_of
from alvast.portal.models import PortalSession
from alvast.portal.tests.conftest import place_order
from alvast.proactive.actions import run_watches
from alvast.proactive.models import Question
from alvast.promises.actions import record_promise
from alvast.queueing.actions import book_callback
from alvast.queueing.queries import offered_slots
from alvast.staff.actions import add_agent, save_calendar
from alvast.staff.models import Agent
from alvast.staff.queries import session_mark
from alvast.timeline.actions import merge_customers


@dataclass
class Visitor:
    """Someone who comes to an address: by a session, with a token, as a customer on the portal, or with nothing."""

    name: str
    agent: Any = None
    token: str = ""
    customer: Any = None
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    def __post_init__(self) -> None:
        if self.agent is not None:
            self.client.force_login(self.agent)
        if self.customer is not None:
            self.client.cookies["alvast_mijn"] = signed_in(self.customer, self.name)

    def visit(self, method: str, url: str, body: dict[str, Any]) -> HttpResponse:
        """Leaves everything as it was: what this visit changed is rolled back."""
        headers = {"HTTP_AUTHORIZATION": f"Bearer {self.token}"} if self.token else {}
        cookies = self.client.cookies.copy()
        with transaction.atomic():
            if url.startswith("/api/"):
                response = self.client.generic(method, url, json.dumps(body) if body else "", "application/json", **headers)
            elif method == "GET":
                response = self.client.get(url, **headers)
            else:
                response = self.client.post(url, body, **headers)
            transaction.set_rollback(True)
        self.client.cookies = cookies
        return response


def called_back(conversation: Any) -> Any:
    """A call that Ana's team owes the customer of this conversation."""
    team = Conversation.objects.values_list("team", flat=True).get(id=conversation)
    return book_callback(conversation=conversation, starts_at=offered_slots(team)[0].starts_at, phone="0612345678")


def whispered(conversation: Any, message: Any) -> Any:
    """A draft for whoever answers this message."""
    draft = {"channel": "email", "intent": "general", "outcome": "answered", "gate": "suggests", "text": "Donderdag."}
    return Suggestion.objects.create(conversation_id=conversation, message_id=message, made_at=now(), **draft).id


def signed_in(customer: Any, name: str) -> str:
    """A session on the portal; answers what the cookie holds."""
    secret = f"secret of {name}"
    PortalSession.objects.create(
        secret_mark=session_mark_of(secret), customer_id=customer, address=f"{name}@example.net", began_at=now(),
        ends_at=now() + timedelta(hours=1),
    )  # fmt: skip
    return secret


@pytest.fixture
def visitors(house, world) -> dict[str, Visitor]:
    eva = add_agent(actor=SYSTEM, email="eva@example.org", name="Eva", role=Role.LEAD, teams=[house.other_team.id])

    def program(name: str, team: Any, scopes: Any) -> Visitor:
        return Visitor(name, token=make_token(actor=SYSTEM, name=name, scopes=scopes, teams=[team.id]).text)

    everyone = [
        Visitor("anonymous"), Visitor("ana", house.ana), Visitor("bo", house.bo), Visitor("dora", house.dora),
        Visitor("eva", Agent.objects.get(id=eva)), Visitor("root", house.root),
        Visitor("chidi", customer=world["customer"]), Visitor("oom", customer=world["second_customer"]),
        program("program", house.team, list(Scope)), program("other program", house.other_team, list(Scope)),
        *(program(f"without {scope}", house.team, [s for s in Scope if s is not scope]) for scope in Scope),
    ]  # fmt: skip
    return {visitor.name: visitor for visitor in everyone}


@pytest.fixture
def world(house, begin, inboxes, clock) -> dict[str, Any]:  # noqa: F811
    """Ids by name; "nothing" answers for each an id that does not exist."""
    ana, bo, root, team = house.as_(house.ana), house.as_(house.bo), house.as_(house.root), house.team.id
    mail, parked, held = raw_mails(inboxes[team])
    story = begin(
        house.team, raw=mail.id, html="<p>Waar is mijn boek?</p>", attachments=(NewAttachment("a.txt", "text/plain", b"a"),)
    )
    second, absorbed = begin(house.team), begin(house.team, author_address="chidi@work.example")
    other_customer = begin(house.team, author_address="oom@example.net")
    reply = actions.write_reply(actor=ana, conversation=story.conversation, text="Het is onderweg.")
    case = actions.open_case(actor=ana, conversation=second.conversation, title="Zoek boek")
    endpoint = add_endpoint(actor=root, name="Shop", url="https://93.184.216.34/", types=["message.received"], teams=[team])
    upload = actions.upload_attachment(actor=ana, conversation=story.conversation, name="b.txt", type="text/plain", content=b"b")
    notification = Notification.objects.create(
        agent=house.ana, kind="new", event=uuid4(), conversation=story.conversation, made_at=now()
    )
    source = add_source(actor=root, name="Bestanden", kind="files").id
    return {
        "source": source, "brought": bring_file(actor=root, source=source, name="o.csv", content=b"order;datum\n1;18-5-2026\n"),
        "team": team, "other_team": house.other_team.id, "ana": house.ana.id, "agent": house.ana.id, "person": house.dora.id,
        "number": story.number, "conversation": story.number, "message": story.message, "reply": reply, "second": second.number,
        "customer": story.customer, "second_customer": other_customer.customer, "case": case, "upload": upload.id,
        "attachment": Attachment.objects.get(message=story.message).id, "notification": notification.id,
        "merge": merge_customers(actor=ana, kept=story.customer, absorbed=absorbed.customer),
        "view": actions.save_view(actor=ana, name="Mijn lijst", filter=ConversationFilter(place="all")),
        "label": actions.add_label(actor=bo, name="Levering"), "inbox": inboxes[team], "mail": parked.id,
        "held": held.id, "job": parked_job(),
        "outcome": actions.add_disposition(actor=bo, code="solved", name="Opgelost", team=team),
        "canned": actions.save_canned_reply(actor=bo, name="Groet", shortcut="groet", text="Groeten", team=team),
        "calendar": calendar(root), "webhook": endpoint.id, "delivery": failed_delivery(root, endpoint.id),
        "shop": make_shop_key(actor=root, name="De Wulp", origins=["https://www.dewulp.example"]),
        "token": make_token(actor=root, name="Old", scopes=["events:write"], teams=[team]).id,
        "order": ordered("48213", "chidi@example.net", clock, key="c-17"),
        "file": Attachment.objects.get(message=story.message).id, "decision": decided(clock),
        "question": Question.objects.get().id, "finding": Question.objects.get().finding_id,
        "promise": promised(ana, reply), "improvement": save_improvement(actor=bo, title="Scans", about="no_scan"),
        **bots_measured(house, begin),
        **chat_on_a_site(root, team),
        **knowing(ana, bo),
        "callback": called_back(story.conversation), "suggestion": whispered(story.conversation, story.message),
        "mark": session_mark(session_of(house.ana).split("=")[1]), **shown_asset(), "path": "nowhere",
    }  # fmt: skip


def bots_measured(house: Any, begin: Any) -> dict[str, Any]:  # noqa: F811
    """An intent with an example and its run, something switched off with its file, and an answer that a bot gave."""
    bo, ana = house.as_(house.bo), house.as_(house.ana)
    quality.add_intent(actor=bo, code="delivery", name_nl="Bezorging", name_en="Delivery")
    example = quality.add_example(actor=bo, intent="delivery", wanted=quality.Wanted(question="Hoe lang duurt het?"))
    incident, ready = (quality.switch_off(actor=bo, intent="delivery", what="Gedichten") for _ in range(2))
    quality.name_regression(actor=bo, incident=ready, example=example)
    story = begin(house.team)
    reply = actions.write_reply(actor=ana, conversation=story.conversation, text="Twee dagen.")
    bot = Bot.objects.get(id=save_bot(key="bo", name="Bo AI"))
    Turn.objects.create(
        bot=bot, conversation_id=story.conversation, message=story.message, reply=reply, made_at=now(), language="nl",
        about_at=now(), intent="delivery", outcome="answered",
    )  # fmt: skip
    Endpoint.objects.create(url="http://127.0.0.1:9/v1", model="small", reaches_inside=True, changed_at=now())
    return {
        "code": "delivery", "example": example, "run": quality.run_evaluation(intent="delivery"), "incident": incident,
        "bot": bot.id, "ready_incident": ready, "stop": Stop.objects.get().id, "bot_reply": reply,
    }  # fmt: skip


def knowing(ana: Any, bo: Any) -> dict[str, Any]:
    """An article in two languages, with a picture and a draft beside it; and a question without an answer."""
    text = knowledge.Text("Retour", "U hebt 14 dagen.")
    approved = knowledge.start_article(actor=ana, text=text, audience="public", topics=["retour"])
    article = version_card(approved, at=now()).article
    picture = knowledge.add_picture(actor=ana, article=article, content=b"\x89PNG\r\n\x1a\n")
    for version in (approved, knowledge.start_version(actor=ana, article=article, text=text, language="en")):
        knowledge.approve(actor=bo, version=version)
    return {
        "approved_text": approved, "picture": picture, "series": "retour", "topic": "retour", "brand": "wulp",
        "version": knowledge.start_version(actor=ana, article=article, text=text),
        "gap": knowledge.note_unanswered(question="Verkopen jullie e-readers?", at=now()),
    }  # fmt: skip


def chat_on_a_site(root: Any, team: Any) -> dict[str, Any]:
    chat = add_chat(actor=root, settings=ChatSettings(name="Winkel", team=team, origins=["https://www.dewulp.example"]))
    other = add_chat(actor=root, settings=ChatSettings(name="Andere winkel", team=team))
    keys = [chat_by_id(one).chat.key for one in (chat, other)]
    own, elsewhere = (open_session(opening=Opening(key=key)).secret for key in keys)
    return {"chat": chat, "key": keys[0], "chat_session": own, "session_elsewhere": elsewhere}


def promised(ana: Any, reply: Any) -> Any:
    return record_promise(actor=ana, message=reply, begins=0, ends=5, due_at=now() + timedelta(days=3))


def ordered(number: str, address: str, clock: Any, *, key: str) -> str:
    place_order(number, address, clock, key=key)
    return number


def decided(clock: Any) -> Any:
    """About an order of Chidi's that cannot leave."""
    order = place_order("48299", "chidi@example.net", clock, key="c-17", address={"postcode": "3571AB", "huisnummer": 12})
    run_watches()
    return decisions_about(order)[0].id


def nothing_like(value: Any) -> Any:
    """An id of the same kind that names nothing."""
    if value == "48213":
        return "99999"
    return uuid4() if re.fullmatch(r"[0-9a-f-]{36}", str(value)) else 999_999 if isinstance(value, int) else value


def raw_mails(inbox: Any) -> list[RawMail]:
    """One that became a message, one that could not be read, and one that was held as our own."""
    texts = [b"From: chidi@example.net\r\nSubject: Boek\r\n\r\nWaar is het?", b"From: chidi@example.net\r\n\r\nOnleesbaar"]
    held = NewRaw(b"From: klantenservice@dewulp.example\r\n\r\nVan ons", held="own_address")
    store_raw(inbox=inbox, mails=[*map(NewRaw, texts), held])
    first, second, third = RawMail.objects.order_by("id")
    RawMail.objects.filter(id=second.id).update(state=RawMail.State.PARKED)
    return [first, second, third]


def failed_delivery(root: Any, endpoint: Any) -> Any:
    delivery = send_test(actor=root, endpoint=endpoint)
    WebhookDelivery.objects.filter(id=delivery).update(state=WebhookDelivery.State.FAILED)
    return delivery


def shown_asset() -> dict[str, str]:
    """The stylesheet's address, taken apart."""
    _, _, shown, name = asset_url("desk.css").split("/", 3)
    return {"shown": shown, "name": name}


def parked_job() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, attempts, priority, abort_requested) "
            "VALUES ('default', 'lost', '{}', 'failed', 5, 0, false) RETURNING id"
        )
        return int(cursor.fetchone()[0])


def calendar(root: Any) -> Any:
    return save_calendar(
        actor=root, calendar=None, name="Kantoor", time_zone="Europe/Amsterdam", blocks={"0": [["09:00", "17:00"]]}, country="NL",
        exceptions={},
    )  # fmt: skip
