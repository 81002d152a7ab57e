"""`python -m tests.bench.filling N`: fills the database of DATABASE_URL; prints what a benchmark must know of it as JSON."""

import json
import sys
from importlib import import_module

from alvast.cli.start import set_up_django


def fill_and_sign_in(conversations: int) -> dict[str, object]:
    """A session of an agent who sees everything, and words that stand in few messages."""
    from tests.bench.scale import fill
    from tests.bench.words import Writer

    fill(conversations)
    words = Writer(7).words
    return {"cookie": session_cookie(), "rare": words[1500:1530]}


def session_cookie() -> str:
    """Signs in a new administrator; answers the cookie header."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from alvast.kernel.actor import SYSTEM, Role
    from alvast.staff.actions import add_agent
    from alvast.staff.models import Agent

    made = add_agent(actor=SYSTEM, email="bench@shop.example", name="Bench", role=Role.ADMIN)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(made)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = Agent.objects.get(id=made).get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


if __name__ == "__main__":
    set_up_django()
    print(json.dumps(fill_and_sign_in(int(sys.argv[1]))))
