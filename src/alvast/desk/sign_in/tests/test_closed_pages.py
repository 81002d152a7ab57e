"""What the sign-in library offers beyond signing in, and what guessing too often looks like."""

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client


@pytest.mark.parametrize("page", ["email/", "confirm-email/", "confirm-email/x/", "3rdparty/", "social/connections/"])
def test_agents_cannot_give_themselves_another_address_or_account(house, page):
    client = Client()
    client.force_login(house.ana)
    assert client.get(f"/accounts/{page}").status_code == 404
    mine = {"email": "mallory@evil.example", "action_add": "", "account": "1"}
    assert client.post(f"/accounts/{page}", mine).status_code == 404
    assert not EmailAddress.objects.filter(email="mallory@evil.example").exists()


def test_guessing_too_often_is_refused_in_words_of_ours(house, client):
    cache.clear()
    for _ in range(31):
        response = client.post("/accounts/login/", {"login": house.ana.email, "password": "fout"})
    assert response.status_code == 429
    assert "Te veel pogingen" in response.content.decode()
