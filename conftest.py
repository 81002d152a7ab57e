"""What all tests share: people with names, a clock that stands still, and rules that keep tests honest."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from alvast.kernel import clock as kernel_clock

logging.getLogger("mail.log").setLevel(logging.ERROR)  # the small SMTP servers of tests tell of every connection

settings.register_profile("alvast", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
settings.load_profile("alvast")

START = datetime(2026, 5, 18, 9, 12, tzinfo=UTC)


@dataclass
class Clock:
    """The present, moved by hand."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def forward(self, **duration: float) -> datetime:
        self.at += timedelta(**duration)
        return self.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time stands still at Monday 18 May 2026 11:12 in Amsterdam, in all threads, until moved."""
    hand = Clock()

    class Standing(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return hand.at

    monkeypatch.setattr(kernel_clock, "datetime", Standing)
    return hand


@pytest.fixture(scope="session", autouse=True)
def _each_text_is_read_once() -> None:
    """Many tests hear the same corpora; what a sentence means does not change between them."""
    from alvast.writing.meanings import encoder

    encoder.kept = 100_000


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    from django.utils import translation

    with translation.override("nl"):
        yield


@dataclass
class House:
    """Two teams and the people of every story: Ana (agent) and Bo (lead) serve customers, Dora is elsewhere, Root runs it."""

    team: Any
    other_team: Any
    ana: Any
    bo: Any
    dora: Any
    root: Any
    chidi_address: str = "chidi@example.net"

    def as_(self, agent: Any) -> Any:
        from alvast.staff.queries import actor_of

        return actor_of(agent)


@pytest.fixture
def house(db: None) -> House:  # noqa: ARG001 - a fixture
    from alvast.kernel.actor import SYSTEM, Role
    from alvast.staff.actions import add_agent, add_team
    from alvast.staff.models import Agent, Team

    team, other = add_team(actor=SYSTEM, name="Klantenservice"), add_team(actor=SYSTEM, name="Inkoop")

    def agent(name: str, role: Role, *teams: Any) -> Any:
        made = add_agent(actor=SYSTEM, email=f"{name.lower()}@example.org", name=name, role=role, teams=teams)
        return Agent.objects.get(id=made)

    return House(
        team=Team.objects.get(id=team), other_team=Team.objects.get(id=other),
        ana=agent("Ana", Role.AGENT, team), bo=agent("Bo", Role.LEAD, team), dora=agent("Dora", Role.AGENT, other),
        root=agent("Root", Role.ADMIN),
    )  # fmt: skip
