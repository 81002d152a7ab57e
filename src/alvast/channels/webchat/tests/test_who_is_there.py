"""A visitor is nobody we know, until the site's own server vouches for who it is; a forged word changes nothing."""

from datetime import timedelta
from uuid import uuid4

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from alvast.channels.webchat.actions import ChatSettings, add_chat, change_chat, renew_secret
from alvast.channels.webchat.models import ChatSession, Visit
from alvast.channels.webchat.queries import chat_by_id, secret_of
from alvast.channels.webchat.tests.conftest import SHOP, Browser
from alvast.conversations.models import Conversation
from alvast.kernel.actor import SYSTEM
from alvast.timeline.models import ContactPoint, Subject
from alvast.timeline.queries import customer_by_address

pytestmark = pytest.mark.django_db


def test_a_vouched_visitor_is_the_customer_with_that_number(chat, vouch, clock):
    browser = Browser(chat)
    opened = browser.open(token=vouch(clock.now()))
    assert opened["visitor"] == {"name": "Chidi Okafor", "identified": True, "email": "chidi@example.net"}
    browser.say("Waar is mijn boek?")
    customer = Conversation.objects.get(id=browser.conversation).customer
    assert (customer.kind, customer.key, customer.name) == ("customer", "c-17", "Chidi Okafor")
    assert customer_by_address("chidi@example.net") == customer.id


def test_on_another_device_the_same_customer_goes_on_with_the_same_conversation(chat, vouch, clock):
    phone, desktop = Browser(chat), Browser(chat)
    phone.open(token=vouch(clock.now()))
    phone.say("Waar is mijn boek?")
    desktop.open(token=vouch(clock.now()))
    assert desktop.texts() == [("visitor", "Waar is mijn boek?")]
    assert desktop.secret != phone.secret


def forged(vouch, chat, at):
    """Every way in which a token can prove nothing."""
    other = Ed25519PrivateKey.generate()
    pem = other.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    good = vouch(at)
    yield "another key", vouch(at, key="x" * 43)
    yield "no signature", jwt.encode({"sub": "c-17", "aud": chat.key}, "", algorithm="none")
    yield "another kind", vouch(at, algorithm="HS512", key=secret_of(chat.id) * 2)
    yield "a key we do not have", vouch(at, algorithm="EdDSA", key=other)
    yield "a public key as secret", vouch(at, key=pem.replace("-----", ""))
    yield "another audience", vouch(at, aud="another-chat")
    yield "two audiences", vouch(at, aud=[chat.key, "another-chat"])
    yield "no audience", vouch(at, aud=None)
    yield "expired", vouch(at - timedelta(hours=1))
    yield "never expires", vouch(at, exp=None)
    yield "valid too long", vouch(at, exp=(at + timedelta(hours=1, seconds=1)).timestamp())
    yield "from the future", vouch(at + timedelta(minutes=10))
    yield "no moment of issue", vouch(at, iat=None)
    yield "a moment that is none", vouch(at, nbf=1e300)
    yield "about nobody", vouch(at, sub=None)
    yield "about an empty name", vouch(at, sub="  ")
    yield "about somebody unprintable", vouch(at, sub="c-17\u202e")
    yield "cut off", good[:-4]
    yield "changed", f"{good.split('.')[0]}.{vouch(at, sub='c-18').split('.')[1]}.{good.split('.')[2]}"
    yield "no token", "geen token"
    yield "dots", "..."
    yield "long", "a" * 5_000


def test_a_token_that_proves_nothing_is_refused_and_the_chat_goes_on_unknown(chat, vouch, clock):
    for why, token in forged(vouch, chat, clock.now()):
        browser = Browser(chat)
        opened = browser.open(token=token)
        assert opened["visitor"] == {"name": "", "identified": False, "email": ""}, why
        assert opened["notice"]["code"] == "identity_refused", why
        assert "inlog" in opened["notice"]["detail"] or "aangemeld" in opened["notice"]["detail"], why
        assert browser.say("Hallo").status_code == 200, why
    assert not Subject.objects.filter(key__in=("c-17", "c-18")).exists()
    assert not Visit.objects.filter(level="signed").exists()


def test_every_change_of_one_character_makes_a_token_worthless(chat, vouch, clock):
    good = vouch(clock.now())
    for place in range(0, len(good), 7):
        changed = good[:place] + ("A" if good[place] != "A" else "B") + good[place + 1 :]
        opened = Browser(chat).open(token=changed)
        assert not opened["visitor"]["identified"] or jwt.decode(good, options={"verify_signature": False}) == jwt.decode(
            changed, options={"verify_signature": False}
        )


def test_a_token_that_names_itself_works_once(chat, vouch, clock):
    token = vouch(clock.now(), jti="n-1")
    assert Browser(chat).open(token=token)["visitor"]["identified"]
    assert not Browser(chat).open(token=token)["visitor"]["identified"]
    assert Browser(chat).open(token=vouch(clock.now(), jti="n-2"))["visitor"]["identified"]


def test_a_token_for_one_chat_is_worthless_in_another_with_the_same_key(chat, vouch, clock, house):
    other = chat_by_id(add_chat(actor=SYSTEM, settings=ChatSettings(name="Ander", team=house.team.id, origins=[SHOP]))).chat
    assert not Browser(other).open(token=vouch(clock.now(), key=secret_of(other.id)))["visitor"]["identified"]


def test_a_site_can_sign_with_a_key_of_its_own(chat, vouch, clock, house):
    own = Ed25519PrivateKey.generate()
    pem = own.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    change_chat(
        actor=SYSTEM, inbox=chat.id, settings=ChatSettings(name="De Wulp", team=house.team.id, origins=[SHOP], public_key=pem)
    )
    private = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    assert Browser(chat).open(token=vouch(clock.now(), key=private, algorithm="EdDSA"))["visitor"]["identified"]


def test_a_new_secret_ends_the_old_one(chat, vouch, clock):
    old = vouch(clock.now())
    renew_secret(actor=SYSTEM, inbox=chat.id)
    assert not Browser(chat).open(token=old)["visitor"]["identified"]


def test_another_person_on_the_same_browser_starts_with_an_empty_view(chat, vouch, clock):
    browser = Browser(chat)
    browser.open()
    browser.say("Als niemand")
    browser.open(token=vouch(clock.now()))
    assert browser.texts() == []
    browser.say("Als Chidi")
    signed = browser.secret
    browser.open(token=vouch(clock.now(), sub="c-18", name="Ada", email=None))
    assert browser.texts() == []
    browser.open()
    assert browser.texts() == []
    assert Browser(chat, secret=signed).texts() == [("visitor", "Als Chidi")]


def test_who_signs_out_of_the_site_leaves_nothing_open(chat, vouch, clock):
    browser = Browser(chat)
    browser.open(token=vouch(clock.now()))
    signed = browser.secret
    browser.open()
    assert Browser(chat, secret=signed).send("messages", method="get").status_code == 401


def test_a_typed_address_joins_nobody(chat, vouch, clock, browser):
    known = Browser(chat)
    known.open(token=vouch(clock.now()))
    known.say("Waar is mijn boek?")
    browser.say("Ik ben ook Chidi")
    assert browser.send("continue", {"email": "chidi@example.net"}).status_code == 200
    assert browser.visit.customer_id != known.visit.customer_id
    assert (browser.visit.level, browser.visit.is_address_proven) == ("claimed", False)
    assert browser.texts()[0] == ("visitor", "Ik ben ook Chidi")
    assert ContactPoint.objects.filter(value="chidi@example.net").count() == 1


def test_a_session_goes_on_for_thirty_days_and_no_longer(browser, clock):
    browser.say("Hallo")
    clock.forward(days=29)
    secret = browser.secret
    assert browser.open()["session"] == secret
    clock.forward(days=30, seconds=1)
    assert browser.send("messages", method="get").status_code == 401
    assert browser.open()["conversation"] is None


def test_a_secret_opens_nothing_in_another_chat(browser, house):
    other = chat_by_id(add_chat(actor=SYSTEM, settings=ChatSettings(name="Ander", team=house.team.id, origins=[SHOP]))).chat
    assert Browser(other, secret=browser.secret).send("messages", method="get").status_code == 401
    assert Browser(browser.chat, secret=str(uuid4())).send("messages", method="get").status_code == 401


def test_of_a_secret_nothing_readable_is_kept(browser):
    assert browser.secret.encode() not in b"".join(bytes(mark) for mark in ChatSession.objects.values_list("mark", flat=True))


def test_an_older_key_of_the_installation_still_opens_what_it_closed(browser, settings):
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "n" * 50
    assert browser.send("messages", method="get").status_code == 200
