"""What the benchmarks ask of django-helpdesk, in its own process: `prepare` or `ingest`. Runs in the peers' environment."""

import json
import logging
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peer_settings")

import django

django.setup()

QUEUE = "klantenservice@winkel.example"


def prepare() -> dict[str, str]:
    """Tables, its own mail templates, one queue, one administrator; answers that one's session cookie."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    from helpdesk.models import Queue

    call_command("migrate", verbosity=0, interactive=False)
    call_command("loaddata", "emailtemplate.json", verbosity=0)
    Queue.objects.create(title="Klantenservice", slug="klant", email_address=QUEUE, allow_email_submission=True)
    boss = get_user_model().objects.create_superuser("bench", "bench@winkel.example", "not used")
    session = SessionStore()
    session[SESSION_KEY] = str(boss.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = boss.get_session_auth_hash()
    session.save()
    return {"cookie": f"sessionid={session.session_key}"}


def ingest(folder: Path) -> dict[str, float]:
    """All mails of a folder through its own function, one after the other, as its mailbox reader does."""
    from helpdesk.email import extract_email_metadata
    from helpdesk.models import FollowUp, Queue

    logger = logging.getLogger("peer")
    queue = Queue.objects.get()
    mails = [file.read_bytes().decode("utf-8", "replace") for file in sorted(folder.iterdir())]
    before = FollowUp.objects.count()
    began, cpu = time.perf_counter(), time.process_time()
    for mail in mails:
        extract_email_metadata(message=mail, queue=queue, logger=logger)
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    assert FollowUp.objects.count() - before == len(mails)
    return {"seconds": seconds, "cpu": cpu}


def answer_folders() -> None:
    """One folder a line on standard input, one JSON answer a line."""
    for line in sys.stdin:
        print(json.dumps(ingest(Path(line.strip()))), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        print(json.dumps(prepare()))
    else:
        answer_folders()
