from django.db import connection

from alvast.channels.email.actions import InboxSettings, NewRaw, add_inbox, store_raw
from alvast.channels.email.models import RawMail
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


def test_a_parked_mail_is_read_again_and_a_held_one_is_told_with_its_reason(browse, house):
    inbox = add_inbox(
        actor=house.as_(house.root), settings=InboxSettings(name="De Wulp", address="v@dewulp.example", team=house.team.id)
    )
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
