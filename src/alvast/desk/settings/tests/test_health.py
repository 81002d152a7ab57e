import pytest
from django.db import connection

from alvast.channels.email.actions import InboxSettings, NewRaw, add_inbox, store_raw, translate_waiting
from alvast.channels.email.models import RawMail
from alvast.conversations.models import Message
from alvast.desk.jobs import send_digests
from alvast.kernel.jobs import parked_jobs


def test_a_parked_job_is_tried_again_once(browse, house):
    job = send_digests.defer(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [job])
    client = browse(house.root)
    assert f"#{job}" in client.get("/settings/health/").content.decode()
    assert client.post(f"/settings/health/jobs/{job}/replay/").status_code == 303
    assert not parked_jobs()
    assert client.post(f"/settings/health/jobs/{job}/replay/").status_code == 404


@pytest.fixture
def inbox(house):
    settings = InboxSettings(name="De Wulp", address="v@dewulp.example", team=house.team.id)
    return add_inbox(actor=house.as_(house.root), settings=settings)


@pytest.fixture
def held(inbox):
    """A mail of our own that came back, with words that must not run."""
    text = b"From: Balie <v@dewulp.example>\r\nSubject: Doos <b>bij</b> de deur\r\n\r\n<script>alert(1)</script> Wie pakt dit op?"
    store_raw(inbox=inbox, mails=[NewRaw(text, held="own_address")])
    return RawMail.objects.get()


def test_a_parked_mail_is_read_again_and_a_held_one_is_told_with_its_reason(browse, house, inbox):
    store_raw(
        inbox=inbox, mails=[NewRaw(b"From: a@example.net\r\n\r\nDag"), NewRaw(b"From: b@example.net\r\n\r\nDag", held="own_mail")]
    )
    parked = RawMail.objects.get(state="stored")
    RawMail.objects.filter(id=parked.id).update(state="parked", failure="crashed")
    client = browse(house.root)
    page = client.get("/settings/health/").content.decode()
    assert "Een mail die we zelf hebben verstuurd, kwam terug." in page
    assert client.post(f"/settings/health/mails/{parked.id}/read/").status_code == 303
    parked.refresh_from_db()
    assert parked.state == "stored"


def test_a_held_mail_is_looked_at_and_its_words_stay_words(browse, house, held):
    page = browse(house.root).get(f"/settings/health/mails/{held.id}/").content.decode()
    assert "Doos &lt;b&gt;bij&lt;/b&gt; de deur" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; Wie pakt dit op?" in page
    assert "<script>alert" not in page
    assert f"/settings/health/mails/{held.id}/release/" in page


def test_a_held_mail_that_is_let_in_becomes_a_conversation(browse, house, held):
    client = browse(house.root)
    assert client.post(f"/settings/health/mails/{held.id}/release/").status_code == 303
    while translate_waiting():
        pass
    assert Message.objects.get().text.endswith("Wie pakt dit op?")
    assert client.get(f"/settings/health/mails/{held.id}/").status_code == 404


def test_a_mail_is_deleted_after_a_question(browse, house, held):
    client = browse(house.root)
    assert "Deze mail verwijderen?" in client.get(f"/settings/health/mails/{held.id}/drop/").content.decode()
    assert client.post(f"/settings/health/mails/{held.id}/drop/").status_code == 303
    held.refresh_from_db()
    assert (held.state, held.blob) == ("dropped", None)
    for verb in (client.get, client.post):
        assert verb(f"/settings/health/mails/{held.id}/drop/").status_code == 404


def test_a_parked_mail_cannot_be_let_in_and_says_so_by_not_offering_it(browse, house, held):
    RawMail.objects.update(state="parked", failure="crashed")
    client = browse(house.root)
    assert "/release/" not in client.get(f"/settings/health/mails/{held.id}/").content.decode()
    assert client.post(f"/settings/health/mails/{held.id}/release/").status_code == 404
