"""docs/reference/permissions.md, opened address by address as every role."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from alvast.desk.settings.menu import menu

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/permissions.md"
ROWS = re.findall(r"^\| `(\S+)` \| (\w+) \| (\w+) \| (\w+) \|", PAGE.read_text(), re.MULTILINE)
pytestmark = pytest.mark.once


def open_as(agent, address):
    client = Client()
    client.force_login(agent, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.get(address)


@pytest.mark.parametrize(("address", "agent", "lead", "administrator"), ROWS)
def test_every_role_finds_what_the_page_says(house, address, agent, lead, administrator):
    found = [open_as(person, address).status_code for person in (house.ana, house.bo, house.root)]
    assert found == [404 if said == "no" else 200 for said in (agent, lead, administrator)]


@pytest.mark.parametrize("address", ["/settings/teams/", "/inbox/all/"])
def test_own_means_the_teams_one_is_in(house, address):
    assert house.other_team.name not in open_as(house.bo, address).content.decode()
    assert house.other_team.name in open_as(house.root, address).content.decode()


def test_every_entry_of_the_menu_is_on_the_page(db):
    entries = [entry.url for _title, lines in menu("", is_lead=True, is_admin=True) for entry in lines]
    assert set(entries) <= {address for address, *_rest in ROWS}
    assert reverse("settings:people") in entries
