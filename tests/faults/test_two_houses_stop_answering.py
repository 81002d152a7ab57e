"""Two installations that acknowledge every mail, with each other's address: however the post treats the mails, it stops."""

import re
from collections.abc import Iterator

import pytest

from alvast.channels.email.tests.conftest import mail

from .two_houses import Street, running_street

MARKS = re.compile(rb"^(?:Auto-Submitted|X-Auto-Response-Suppress|Precedence):.*\r?\n", re.I | re.M)


@pytest.fixture(scope="module")
def built() -> Iterator[Street]:
    with running_street() as street:
        yield street


@pytest.fixture
def street(built: Street) -> Street:
    """Quiet, and an hour later."""
    for house in (built.a, built.b):
        house.an_hour_passes()
    return built


def without_marks(recipients: list[str], mail: bytes) -> tuple[list[str], bytes]:
    """A mail server that takes out what says that a machine wrote it."""
    return recipients, MARKS.sub(b"", mail)


def to_both_without_marks(recipients: list[str], mail: bytes) -> tuple[list[str], bytes]:
    """Each house forwards its mail to the other, so that both get everything."""
    return ["info@a.example", "info@b.example"], MARKS.sub(b"", mail)


def after_one_mail(street: Street) -> tuple[int, list[tuple[str, ...]], list[tuple[str, ...]]]:
    """How many mails the houses sent, and what each made of what it got."""
    sent, seen = street.carried, [len(settled(house)) for house in (street.a, street.b)]
    street.deliver(["info@b.example"], mail(from_="Huis <info@a.example>", to="info@b.example", subject="Is daar iemand?"))
    street.settle()
    return street.carried - sent, settled(street.a)[seen[0] :], settled(street.b)[seen[1] :]


def settled(house) -> list[tuple[str, ...]]:
    return house.rows(
        """SELECT r.state, coalesce(nullif(r.failure, ''), m.automatic) FROM email_rawmail r
           LEFT JOIN conversations_message m ON m.id = r.message ORDER BY r.received_at, r.id"""
    )


def test_an_acknowledgement_is_known_as_a_machines_and_not_answered(street):
    street.route = lambda recipients, mail: (recipients, mail)
    sent, at_a, at_b = after_one_mail(street)
    assert sent == 1
    assert (at_a, at_b) == ([("translated", "auto_submitted")], [("translated", "")])


def test_without_the_marks_each_house_answers_once(street):
    street.route = without_marks
    sent, at_a, at_b = after_one_mail(street)
    assert sent == 2
    assert (at_a, at_b) == ([("translated", "")], [("translated", ""), ("translated", "")])


def test_houses_that_forward_everything_to_each_other_hold_what_is_their_own(street):
    street.route = to_both_without_marks
    sent, at_a, at_b = after_one_mail(street)
    assert sent == 2
    assert sorted(at_a) == [("held", "own_address"), ("held", "own_mail"), ("translated", "")]
    assert sorted(at_b) == [("held", "own_mail"), ("translated", ""), ("translated", "")]
