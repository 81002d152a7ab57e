import re

import pytest
from django.core import mail
from django.test import Client

from alvast.channels.email.actions import InboxSettings, Server, add_inbox
from alvast.channels.email.models import OutgoingMail
from alvast.staff.models import Agent

EVA = {"name": "Eva Lindeman", "email": "Eva@Example.org", "role": "agent", "language": "nl"}


@pytest.fixture
def root(browse, house):
    return browse(house.root)


def invite(root, house, **more):
    answer = root.post("/settings/people/add/", {**EVA, "teams": [str(house.team.id)], **more})
    return answer, re.search(r"http://testserver(/accounts/password/reset/key/[^\"]+)", answer.content.decode())


def test_a_new_colleague_gets_a_link_chooses_a_password_and_signs_in(root, house):
    answer, link = invite(root, house)
    assert answer.status_code == 200
    client = Client()
    form = client.get(link[1], follow=True)
    done = client.post(
        form.redirect_chain[-1][0], {"password1": "vier woorden zijn veilig", "password2": "vier woorden zijn veilig"}
    )
    assert done.status_code == 302
    signed_in = client.post("/accounts/login/", {"login": "eva@example.org", "password": "vier woorden zijn veilig"})
    assert signed_in.status_code == 302
    assert client.get("/me/").status_code == 200
    assert Client().get(link[1], follow=True).context["token_fail"]


def test_with_an_inbox_the_link_goes_by_mail(root, house):
    add_inbox(actor=house.as_(house.root), settings=InboxSettings(
        name="De Wulp", address="vragen@dewulp.example", team=house.team.id, smtp=Server(host="smtp.dewulp.example"),
    ))  # fmt: skip
    answer, _link = invite(root, house)
    sent = len(mail.outbox) or OutgoingMail.objects.filter(envelope_to=["eva@example.org"], automatic=True).count()
    assert sent == 1
    assert answer.context["page"].invitation.is_mailed


def test_an_address_in_use_is_said_beside_the_field_and_nothing_typed_is_lost(root, house):
    answer, _link = invite(root, house, email="ANA@example.org")
    form = answer.context["page"].form
    assert answer.status_code == 422
    assert list(form.errors) == ["email"]
    assert form["name"].value() == "Eva Lindeman"
    assert not Agent.objects.filter(name="Eva Lindeman").exists()


def test_ending_access_asks_first_and_then_ends_sessions(root, house, browse):
    ana = browse(house.ana)
    assert ana.get("/me/").status_code == 200
    url = f"/settings/people/{house.ana.id}/disable/"
    assert root.get(url).status_code == 200
    assert ana.get("/me/").status_code == 200
    assert root.post(url).status_code == 303
    assert ana.get("/me/").url.startswith("/accounts/login/")


def test_the_last_administrator_stays_one(root, house):
    answer = root.post(
        f"/settings/people/{house.root.id}/", {"name": "Root", "email": "root@example.org", "role": "agent", "language": "nl"}
    )
    assert answer.status_code == 422
    assert list(answer.context["page"].form.errors) == ["role"]
