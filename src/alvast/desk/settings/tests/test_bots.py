"""Bots are made and set by an administrator: a name that says AI, where it answers, and what with."""

import pytest
from django.test import Client

from alvast.bots.queries import bots

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(house):
    client = Client()
    client.force_login(house.root)
    return client


def test_a_bot_is_made_and_changed(house, root):
    made = root.post("/settings/bots/add/", {"name": "Bo (AI)", "composer": "extractive"})
    assert (made.status_code, made["Location"]) == (303, "/settings/bots/")
    bot = bots()[0]
    assert (bot.key, bot.name, list(bot.accounts), bot.composer) == ("bo-ai", "Bo (AI)", [], "extractive")
    root.post(f"/settings/bots/{bot.id}/", {"name": "Noor AI", "composer": "language_model", "brand": "wulp"})
    changed = bots()[0]
    assert (changed.id, changed.key, changed.name, changed.composer, changed.brand) == (
        bot.id, "bo-ai", "Noor AI", "language_model", "wulp",
    )  # fmt: skip


def test_a_name_that_hides_what_it_is_is_refused_beside_the_field(root):
    answered = root.post("/settings/bots/add/", {"name": "Bo", "composer": "extractive"})
    assert (answered.status_code, bots()) == (422, [])
    assert "AI" in answered.content.decode()


def test_a_second_bot_of_the_same_name_is_another_one(root):
    for _ in range(2):
        root.post("/settings/bots/add/", {"name": "Bo AI", "composer": "extractive"})
    assert sorted(bot.key for bot in bots()) == ["bo-ai", "bo-ai-2"]


def test_it_answers_only_where_there_is_a_door(root):
    answered = root.post("/settings/bots/add/", {"name": "Bo AI", "composer": "extractive", "accounts": ["elders"]})
    assert (answered.status_code, bots()) == (422, [])


def test_a_mistake_at_a_question_is_named_without_a_colon_after_it(root):
    told = root.post("/settings/bots/add/", {"name": "Bo AI", "composer": "extractive", "accounts": ["elders"]}).content.decode()
    assert ">Waar antwoordt" in told.split("form-errors", 1)[1]
    assert "?:" not in told
    assert ">Naam: " in root.post("/settings/bots/add/", {"composer": "extractive"}).content.decode()
