"""Shared by the tests that break things: the servers and the inbox of the mail room's own tests."""

import time
from collections.abc import Iterator

import pytest
from django.db import connection

from alvast.channels.email.tests.conftest import dovecot, dovecot_server, mailbox, make_inbox, post

from .mail_worker import Workers, loaded_workers, url_of_this_database

__all__ = ["dovecot", "dovecot_server", "mailbox", "make_inbox", "post"]


@pytest.fixture
def nobody_left(transactional_db: None) -> Iterator[None]:
    """Afterwards no other session uses the database, whatever became of the processes and threads that had one."""
    yield
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()"""
        )
        for _ in range(100):
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
            if not cursor.fetchone()[0]:
                return
            time.sleep(0.05)


@pytest.fixture
def workers(nobody_left: None) -> Iterator[Workers]:
    """Workers that can be killed."""
    with loaded_workers(url_of_this_database()) as loaded:
        yield loaded


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "faults" in item.path.parts:
            item.add_marker(pytest.mark.fault)
