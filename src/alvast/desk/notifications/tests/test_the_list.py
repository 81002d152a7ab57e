import pytest
from django.test import Client

from alvast.conversations import actions
from alvast.desk.models import Notification


@pytest.fixture
def ana(house):
    client = Client()
    client.force_login(house.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def told(house, mail_in, react):
    found = mail_in()
    actions.assign(actor=house.as_(house.bo), conversation=found.conversation, owner=house.ana.id)
    react()
    return found


def test_the_bell_counts_what_is_unread(ana, told):
    assert "1<span" in ana.get("/notifications/bell/").content.decode()
    ana.post("/notifications/read/")
    assert "count" not in ana.get("/notifications/bell/").content.decode()


def test_a_line_leads_to_its_conversation_and_is_read_then(ana, told):
    line = Notification.objects.get()
    assert ana.post(f"/notifications/{line.id}/read/").url == f"/conversations/{told.number}/"
    line.refresh_from_db()
    assert line.read_at is not None


def test_the_line_of_another_does_not_exist(house, told):
    dora = Client()
    dora.force_login(house.dora, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert dora.post(f"/notifications/{Notification.objects.get().id}/read/").status_code == 404
    assert Notification.objects.get().read_at is None


def test_a_browser_notice_holds_no_words_of_the_customer_unless_chosen(ana, house, told, prefers):
    assert ana.get("/notifications/newest/").json()["body"] == ""
    prefers(house.ana, notify_subject=True)
    assert ana.get("/notifications/newest/").json()["body"] == "Geheim onderwerp"


def test_opening_the_conversation_marks_what_was_told_of_it(ana, told):
    ana.post(f"/conversations/{told.number}/seen/")
    assert Notification.objects.get().read_at is not None
