from datetime import timedelta

import pytest
from django.db import connection

from alvast.api import actions, queries
from alvast.api.actions.tokens import REQUESTS_A_MINUTE
from alvast.api.errors import NameMissing, NotInTheFuture, ScopeUnknown, TokenInvalid, TooManyRequests
from alvast.kernel.actor import SYSTEM, Role
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.staff.actions import add_agent, change_agent, disable_agent
from alvast.staff.errors import NotAllowed
from alvast.staff.models import Agent


@pytest.fixture
def made(house, clock):
    return actions.make_token(
        actor=house.as_(house.root), name="Webshop", scopes=["customers:read"], teams=[house.team.id],
        expires_at=clock.at + timedelta(days=30),
    )  # fmt: skip


def test_a_token_stands_for_its_teams_and_scopes(made, house):
    actor = queries.token_actor(made.text)
    assert (actor.kind, actor.id, actor.teams, actor.scopes) == ("token", made.id, {house.team.id}, {"customers:read"})
    assert (actor.sees_all, actor.is_lead) == (False, False)


def test_of_a_token_only_a_hash_is_kept(made):
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM api_apitoken t")
        (row,) = cursor.fetchone()
    secret = made.text.rsplit("_", 1)[1]
    assert made.text.split("_")[1] in row
    assert secret not in row
    assert secret.encode().hex() not in row


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-1] + ("a" if text[-1] != "a" else "b"),
        str.upper,
        lambda text: "",
        lambda text: text + "\n",
        lambda text: text[:12],
        lambda text: text.replace("alv_", "tok_"),
        lambda text: "é" * 60,
    ],
)
def test_a_token_that_is_not_exactly_right_opens_nothing(made, change):
    with pytest.raises(TokenInvalid):
        queries.token_actor(change(made.text))


def test_a_revoked_token_opens_nothing_from_then_on(made, house):
    root = house.as_(house.root)
    assert actions.revoke_token(actor=root, token=made.id) is True
    assert actions.revoke_token(actor=root, token=made.id) is False
    with pytest.raises(TokenInvalid):
        queries.token_actor(made.text)


def test_a_token_expires(made, clock):
    clock.forward(days=29)
    queries.token_actor(made.text)
    clock.forward(days=1)
    with pytest.raises(TokenInvalid):
        queries.token_actor(made.text)


def change(house, agent, **given):
    known = {"name": agent.name, "email": agent.email, "role": Role(agent.role), "language": "nl", "teams": []}
    change_agent(actor=SYSTEM, agent=agent.id, **{**known, **given})


def test_a_token_works_as_long_as_who_made_it_is_an_administrator(made, house):
    """Who made it may have kept a copy."""
    eva = Agent.objects.get(id=add_agent(actor=SYSTEM, email="eva@example.org", name="Eva", role=Role.ADMIN, teams=[]))
    change(house, house.root, role=Role.LEAD)
    with pytest.raises(TokenInvalid):
        queries.token_actor(made.text)
    [line] = queries.tokens(house.as_(eva))
    assert (line.is_paused, line.is_valid(line.made_at)) == (True, False)
    change(house, house.root, role=Role.ADMIN)
    queries.token_actor(made.text)
    disable_agent(actor=house.as_(eva), agent=house.root.id)
    with pytest.raises(TokenInvalid):
        queries.token_actor(made.text)
    assert actions.revoke_token(actor=house.as_(eva), token=made.id)


def test_a_token_made_on_the_command_line_depends_on_nobody(house):
    made = actions.make_token(actor=SYSTEM, name="Kassa", scopes=["events:write"], sees_all=True)
    disable_agent(actor=SYSTEM, agent=house.ana.id)
    assert queries.token_actor(made.text).id == made.id


@pytest.mark.parametrize("who", ["ana", "bo", "dora"])
def test_only_administrators_look_after_tokens(made, house, who):
    actor = house.as_(getattr(house, who))
    for attempt in (
        lambda: actions.make_token(actor=actor, name="Mine", scopes=["customers:read"], teams=[house.team.id]),
        lambda: actions.revoke_token(actor=actor, token=made.id),
        lambda: queries.tokens(actor),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert [line.revoked_at for line in queries.tokens(house.as_(house.root))] == [None]


def test_a_token_cannot_make_another(made, house):
    with pytest.raises(NotAllowed):
        actions.make_token(actor=queries.token_actor(made.text), name="Child", scopes=["customers:read"], sees_all=True)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"name": "  "}, NameMissing),
        ({"scopes": []}, ScopeUnknown),
        ({"scopes": ["customers:read", "everything"]}, ScopeUnknown),
        ({"teams": []}, NotFound),
        ({"teams": [new_id()]}, NotFound),
        ({"expires_at": "now"}, NotInTheFuture),
    ],
)
def test_what_makes_no_sense_is_refused(house, clock, change, refusal):
    asked = {"name": "Webshop", "scopes": ["customers:read"], "teams": [house.team.id], **change}
    if asked.get("expires_at") == "now":
        asked["expires_at"] = clock.at
    with pytest.raises(refusal):
        actions.make_token(actor=house.as_(house.root), **asked)
    assert queries.tokens(house.as_(house.root)) == ()


def test_use_is_counted_by_the_minute_over_all_processes(made, clock):
    for left in (599, 598, 597):
        assert actions.note_use(token=made.id).remaining == left
    with connection.cursor() as cursor:
        cursor.execute("UPDATE api_tokenuse SET used = %s", [REQUESTS_A_MINUTE])
    with pytest.raises(TooManyRequests) as refusal:
        actions.note_use(token=made.id)
    assert refusal.value.fields == {"limit": 600, "seconds": 60}
    clock.forward(minutes=1)
    assert actions.note_use(token=made.id).remaining == 599


def test_last_use_is_known_to_within_five_minutes(made, house, clock):
    def last():
        return queries.tokens(house.as_(house.root))[0].last_used_at

    start = clock.at
    actions.note_use(token=made.id)
    clock.forward(minutes=4)
    actions.note_use(token=made.id)
    assert last() == start
    clock.forward(minutes=2)
    actions.note_use(token=made.id)
    assert last() == clock.at
