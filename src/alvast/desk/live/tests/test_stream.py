"""What an open desk hears, through a real server and real sockets."""

import time
from contextlib import suppress
from uuid import uuid4

import pytest
from django.db import connection

from alvast.desk.live.stream import LiveStream
from alvast.desk.live.tests.conftest import BellRang, Web, serving
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import head, state
from alvast.kernel.live import hub as live_hub
from alvast.staff import actions


def ring(team=None, **fields):
    conversation = uuid4()
    state([BellRang(team=team, conversation=conversation, **fields)])
    return str(conversation)


def test_an_open_desk_hears_what_its_team_does_as_soon_as_it_is_committed(web: Web, house):
    ana = web.desk(house.ana)
    assert (ana.status, ana.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
    started = time.monotonic()
    conversation = ring(house.team.id)
    heard = ana.next()
    assert time.monotonic() - started < 2
    assert (heard.event, heard.id, heard.data["conversation"]) == ("bell_rang", head(), conversation)


def test_a_server_that_only_knows_send_is_enough(transactional_db: None, house):
    connection.ensure_connection()
    with serving(LiveStream(), http="httptools") as web:
        ana, bo = web.desk(house.ana), web.desk(house.bo)
        rung = [ring(house.team.id) for _ in range(3)]
        assert [ana.next().data["conversation"] for _ in rung] == rung
        assert [bo.next().data["conversation"] for _ in rung] == rung


def test_another_teams_desk_hears_nothing_of_it(web: Web, house):
    dora = web.desk(house.dora)
    ring(house.team.id)
    mine = ring(house.other_team.id)
    assert dora.next().data["conversation"] == mine


def test_an_administrator_hears_all_teams_and_everyone_hears_what_has_no_team(web: Web, house):
    root, dora = web.desk(house.root), web.desk(house.dora)
    first, second = ring(house.team.id), ring(None)
    assert [root.next().data["conversation"], root.next().data["conversation"]] == [first, second]
    assert dora.next().data["conversation"] == second


def test_frames_never_carry_text(web: Web, house):
    ana = web.desk(house.ana)
    ring(house.team.id, note="Chidi de Vries belde")
    ring(house.team.id, note="chidi@example.net")
    ring(house.team.id, note="snoozed")
    assert ["note" in ana.next().data for _ in range(3)] == [False, False, True]


@pytest.mark.parametrize("told", ["query", "header"])
def test_a_desk_that_was_away_resumes_by_number(web: Web, house, told):
    before = head()
    missed = [ring(house.team.id), ring(house.team.id)]
    ring(house.other_team.id)
    asked = {"path": f"/live/?after={before}"} if told == "query" else {"Last_Event_ID": str(before)}
    ana = web.desk(house.ana, **asked)
    now = ring(house.team.id)
    assert [ana.next().data["conversation"] for _ in range(3)] == [*missed, now]


def test_a_desk_too_far_behind_is_told_to_fetch_everything_again(web: Web, house):
    state([BellRang(team=house.team.id, conversation=uuid4()) for _ in range(1_001)])
    ana = web.desk(house.ana, path=f"/live/?after={head() - 1_001}")
    heard = ana.next()
    assert (heard.event, heard.data) == ("reset", {"seq": head()})
    later = ring(house.team.id)
    assert ana.next().data["conversation"] == later


def test_a_desk_exactly_at_the_limit_still_resumes(web: Web, house):
    state([BellRang(team=house.team.id, conversation=uuid4()) for _ in range(1_000)])
    ana = web.desk(house.ana, path=f"/live/?after={head() - 1_000}")
    assert [ana.next().id for _ in range(1_000)] == list(range(head() - 999, head() + 1))


def test_a_number_from_the_future_resets(web: Web, house):
    assert web.desk(house.ana, path="/live/?after=999999").next().event == "reset"


@pytest.mark.parametrize("cookie", ["", "alvast=", "alvast=nosuchsession", 'alvast="; broken'])
def test_without_a_session_nothing_is_heard(web: Web, house, cookie):
    desk = web.desk(Cookie=cookie) if cookie else web.desk()
    assert desk.status == 401


def test_a_session_of_a_disabled_agent_opens_nothing(web: Web, house):
    actions.disable_agent(actor=SYSTEM, agent=house.ana.id)
    assert web.desk(house.ana).status == 401


def test_a_disabled_agents_stream_ends_within_five_seconds(web: Web, house):
    ana, bo = web.desk(house.ana), web.desk(house.bo)
    started = time.monotonic()
    actions.disable_agent(actor=SYSTEM, agent=house.ana.id)
    ring(house.team.id)
    kinds = []
    while (heard := ana.next()) is not None:
        kinds.append(heard.event)
    assert time.monotonic() - started < 5
    assert "bell_rang" not in kinds
    assert [bo.next().event, bo.next().event] == ["agent_disabled", "bell_rang"]


def test_a_stream_ends_within_five_seconds_when_its_session_is_gone(web: Web, house):
    ana = web.desk(house.ana)
    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_session")  # no event tells of it
    assert ana.next() is None
    assert time.monotonic() - started < 5


def test_a_new_password_ends_streams_of_older_sessions(web: Web, house, monkeypatch):
    monkeypatch.setattr(live_hub, "JUDGE_EVERY", 0.1)
    ana = web.desk(house.ana)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE staff_agent SET password = 'changed' WHERE id = %s", [house.ana.id])
    assert ana.next() is None


def test_who_leaves_a_team_hears_no_more_of_it_from_that_event_on(web: Web, house):
    ana = web.desk(house.ana)
    before = ring(house.team.id)
    assert ana.next().data["conversation"] == before
    actions.leave_team(actor=SYSTEM, team=house.team.id, agent=house.ana.id)
    ring(house.team.id)
    for_all = ring(None)
    heard = [ana.next(), ana.next()]
    assert [h.event for h in heard] == ["agent_changed", "bell_rang"]
    assert heard[-1].data["conversation"] == for_all


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "https://[::1"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"method": "POST"}, 405),
        ({"method": "HEAD"}, 405),
        ({"Origin": "http://desk.example", "Sec_Fetch_Site": "same-origin"}, 200),
    ],
)
def test_only_the_desks_own_pages_may_listen(web: Web, house, asked, status):
    assert web.desk(house.ana, **asked).status == status


def test_an_unknown_host_is_refused(web: Web, house, settings):
    settings.ALLOWED_HOSTS = ["alvast.example"]
    assert web.desk(house.ana).status == 400
    assert web.desk(house.ana, host="alvast.example").status == 200


def test_nothing_is_missed_when_the_listening_connection_is_cut(web: Web, house):
    ana = web.desk(house.ana)
    rung = []
    for _ in range(3):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'alvast-live'")
            assert cursor.fetchone() == (1,)
        rung += [ring(house.team.id), ring(house.team.id)]
        assert [ana.next().data["conversation"] for _ in range(2)] == rung[-2:]


def test_nothing_is_missed_when_every_connection_is_cut(web: Web, house):
    ana = web.desk(house.ana)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    rung = ring(house.team.id)
    assert ana.next().data["conversation"] == rung


def test_a_desk_that_does_not_read_is_cut_and_others_go_on(web: Web, house, monkeypatch):
    monkeypatch.setattr(live_hub, "JUDGE_EVERY", 0.1)
    monkeypatch.setattr(live_hub, "CUT_AFTER", 0.5)
    monkeypatch.setattr(live_hub, "BEAT_EVERY", 1_000)
    _slow, quick = web.desk(house.ana, receive_buffer=4096), web.desk(house.bo)
    assert web.listeners == 2
    for _ in range(30):
        state([BellRang(team=house.team.id, conversation=uuid4(), note="x" * 64) for _ in range(300)])
        for _ in range(300):
            assert quick.next().event == "bell_rang"
    deadline = time.monotonic() + 10
    while web.listeners > 1 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert web.listeners == 1
    last = ring(house.team.id)
    assert quick.next().data["conversation"] == last


def test_a_page_that_leaves_is_forgotten(web: Web, house):
    desk = web.desk(house.ana)
    assert web.listeners == 1
    desk.close()
    deadline = time.monotonic() + 5
    while web.listeners and time.monotonic() < deadline:
        time.sleep(0.01)
    assert web.listeners == 0


def test_quiet_streams_are_kept_alive_with_the_number_reached(web: Web, house, monkeypatch):
    monkeypatch.setattr(live_hub, "JUDGE_EVERY", 0.1)
    monkeypatch.setattr(live_hub, "BEAT_EVERY", 1)
    dora = web.desk(house.dora)
    ring(house.team.id)
    heard = dora.next()
    while heard.comment and heard.id < head():
        heard = dora.next()
    assert (heard.comment, heard.id) == (True, head())


def test_stopping_the_server_ends_streams_at_once(web: Web, house):
    desks = [web.desk(house.ana) for _ in range(5)]
    started = time.monotonic()
    web.stop()
    assert time.monotonic() - started < 2
    with suppress(ConnectionError):
        assert [desk.next() for desk in desks] == [None] * 5
