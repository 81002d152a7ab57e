"""Signing in at the company's own identity provider: the whole way there and back, for those who have an account here."""

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.test import Client

from alvast.kernel.actor import Role
from alvast.staff.actions import change_agent, disable_agent

from .identity_provider import CLIENT, SECRET, running_provider

LOGIN, BACK = "/accounts/oidc/oidc/login/", "/accounts/oidc/oidc/login/callback/"


@pytest.fixture(scope="module")
def running():
    with running_provider() as provider:
        yield provider


@pytest.fixture
def provider(running, settings, house):
    """Knows Ana; set up here as an administrator would by the environment."""
    vars(running).update(id_claims={}, user_claims={}, says=None, asked=[])
    running.claims = {"sub": "u-ana", "email": "Ana@Example.org", "email_verified": True, "name": "Ana"}
    app = settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [{
        "provider_id": "oidc", "name": "De Wulp", "client_id": CLIENT, "secret": SECRET,
        "settings": {"server_url": running.issuer, "oauth_pkce_enabled": True, "verified_email": False},
    }]}}  # fmt: skip
    running.settings = app["openid_connect"]["APPS"][0]["settings"]
    cache.clear()
    return running


def go(client, **query):
    """The button, the provider, and back; answers the last page of ours."""
    there = client.post(LOGIN, query)
    assert there.status_code == 302, there.content.decode()[-800:]
    back = urlsplit(httpx.get(there.url).headers["Location"])
    assert back.path == BACK
    return client.get(f"{back.path}?{back.query}")


def is_in(client):
    return client.get("/me/").status_code == 200


def who(client):
    return client.get("/me/").context["frame"].name


def test_the_button_leads_to_the_provider_and_back_to_the_desk(provider, house):
    client = Client()
    assert "De Wulp" in client.get("/accounts/login/").content.decode()
    answer = go(client)
    assert (answer.status_code, answer.url) == (302, "/")
    assert who(client) == "Ana"
    assert SocialAccount.objects.get().user_id == house.ana.id


def test_from_then_on_it_is_the_person_that_counts_not_the_address(provider, house):
    go(Client())
    provider.claims |= {"email": "ana.new@example.org"}
    client = Client()
    go(client)
    assert who(client) == "Ana"
    assert SocialAccount.objects.count() == 1


def test_someone_unknown_here_gets_no_account(provider, house):
    provider.claims |= {"sub": "u-eve", "email": "eve@example.org"}
    client, before = Client(), type(house.ana).objects.count()
    answer = go(client)
    assert (answer.status_code, answer.url) == (302, "/accounts/login/")
    assert "Er is hier nog geen account voor je." in client.get(answer.url).content.decode()
    assert not is_in(client)
    assert (type(house.ana).objects.count(), SocialAccount.objects.count()) == (before, 0)


@pytest.mark.parametrize("told", [{"email_verified": False}, {"email": ""}, {"email_verified": None}])
def test_an_address_that_the_provider_has_not_verified_opens_nothing(provider, told):
    provider.claims |= told
    client = Client()
    go(client)
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


def test_an_administrator_can_trust_a_provider_that_says_nothing_of_verifying(provider):
    del provider.claims["email_verified"]
    provider.settings["verified_email"] = True
    client = Client()
    go(client)
    assert who(client) == "Ana"


def test_who_lost_access_here_does_not_come_in_by_the_provider(provider, house):
    go(Client())
    disable_agent(actor=house.as_(house.root), agent=house.ana.id)
    client = Client()
    go(client)
    assert not is_in(client)
    SocialAccount.objects.all().delete()
    go(client)
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize(
    ("where", "wrong"),
    [
        ("id_claims", {"aud": "another-client"}),
        ("id_claims", {"iss": "https://elsewhere.example"}),
        ("id_claims", {"exp": 1_000_000_000}),
        ("id_claims", {"sub": "u-bo"}),
        ("user_claims", {"sub": "u-bo"}),
    ],
)
def test_what_was_not_said_to_us_about_this_person_opens_nothing(provider, where, wrong):
    setattr(provider, where, wrong)
    client = Client()
    answer = go(client)
    assert answer.status_code < 500
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


def test_an_answer_to_someone_elses_question_opens_nothing(provider):
    """Login CSRF: Mallory starts, and has Ana's browser finish."""
    there = Client().post(LOGIN)
    back = urlsplit(httpx.get(there.url).headers["Location"])
    client = Client()
    answer = client.get(f"{back.path}?{back.query}")
    assert answer.status_code < 500
    assert not is_in(client)


def test_an_answer_works_once(provider):
    client = Client()
    there = client.post(LOGIN)
    back = urlsplit(httpx.get(there.url).headers["Location"])
    client.get(f"{back.path}?{back.query}")
    client.post("/accounts/logout/")
    client.get(f"{back.path}?{back.query}")
    assert not is_in(client)


@pytest.mark.parametrize(
    "query", ["", "code=x", "code=x&state=y", "error=access_denied&state=y", "state=%00", "code=" + "x" * 5000]
)
def test_a_made_up_answer_is_told_and_opens_nothing(provider, query):
    client = Client()
    answer = client.get(f"{BACK}?{query}")
    assert answer.status_code < 500
    assert not is_in(client)


@pytest.mark.parametrize("said", [(503, {}, b"away"), (200, {}, b"<html>"), (200, {}, b"{}")])
def test_a_provider_in_trouble_is_told_before_and_after(provider, said):
    client = Client()
    provider.says = said
    page = client.post(LOGIN, follow=True).content.decode()
    assert "De aanmelddienst antwoordt niet." in page
    provider.says = None
    back = urlsplit(httpx.get(client.post(LOGIN).url).headers["Location"])
    provider.says = said
    answer = client.get(f"{back.path}?{back.query}", follow=True)
    assert answer.status_code < 500
    assert not is_in(client)


def test_the_way_back_leads_to_our_own_pages_only(provider):
    for elsewhere in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        answer = go(Client(), next=elsewhere)
        assert answer.url == "/"
    assert go(Client(), next="/inbox/mine/").url == "/inbox/mine/"


def test_the_provider_hears_only_what_it_must_know(provider):
    there = Client().post(LOGIN)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(there.url).query).items()}
    assert asked["redirect_uri"] == f"http://testserver{BACK}"
    assert set(asked["scope"].split()) == {"openid", "profile", "email"}
    assert SECRET not in there.url
    assert asked["code_challenge_method"] == "S256"


def test_a_second_factor_is_asked_for_all_the_same(provider, house):
    TOTP.activate(house.ana, generate_totp_secret())
    client = Client()
    assert go(client).url.startswith("/accounts/2fa/authenticate/")
    assert not is_in(client)


def test_an_agent_who_is_renamed_here_keeps_the_account(provider, house):
    go(Client())
    change_agent(
        actor=house.as_(house.root), agent=house.ana.id, name="Ana Maria", email="ana.maria@example.org", role=Role.AGENT,
        language="nl", teams=[house.team.id],
    )  # fmt: skip
    client = Client()
    go(client)
    assert who(client) == "Ana Maria"


def test_without_a_provider_there_is_no_button_and_no_way(house, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {}
    client = Client()
    assert "/accounts/oidc/" not in client.get("/accounts/login/").content.decode()
    assert client.post(LOGIN).status_code == 404
    assert client.get(BACK).status_code == 404
