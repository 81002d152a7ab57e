"""Ready for the first question: a worker loads what a turn needs before a customer waits for it.

Index, encoder and word lists take a second or two and some 150 MB, so only where a bot is on and has something to answer from.
"""

import logging
import threading

from django.db import DatabaseError, InterfaceError, connection

from alvast.bots.queries.asking import ask
from alvast.bots.queries.bots import accounts_with_bots
from alvast.knowledge.queries import anything_to_find

EVERY = 60.0  # seconds between looks: bots are switched on, articles change
QUESTION = "Hoe lang duurt de bezorging van mijn bestelling?"  # any that is searched for

log = logging.getLogger(__name__)


def make_ready() -> bool:
    """Asks one question that nobody hears; False, and nothing is loaded, where no bot would answer."""
    if not accounts_with_bots() or not anything_to_find():
        return False
    ask(question=QUESTION)
    return True


def stay_ready(stop: threading.Event) -> None:
    """For a thread of its own: now and every minute until `stop` is set. Without a database it waits for the next."""
    while not stop.is_set():
        try:
            make_ready()
        except (DatabaseError, InterfaceError) as error:
            log.warning("bots_not_ready", extra={"error": type(error).__name__})
        finally:
            connection.close()
        stop.wait(EVERY)
