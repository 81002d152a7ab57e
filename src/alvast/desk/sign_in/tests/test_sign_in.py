"""Coming in: by password, by link, never by signing up; out when access ends; slowly when guessing."""

import pytest
from django.core.cache import cache
from django.test import Client

from alvast.desk.sign_in.browsers import browser_of
from alvast.staff.actions import disable_agent, set_password
from alvast.staff.queries import sessions_of

PASSWORD = "vier woorden zijn veilig"


@pytest.fixture
def ana(house):
    cache.clear()
    set_password(actor=house.as_(house.root), agent=house.ana.id, password=PASSWORD)
    return Client(headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"})


def sign_in(client, password=PASSWORD, address="ana@example.org"):
    return client.post("/accounts/login/", {"login": address, "password": password})


def test_the_right_password_opens_the_desk_and_the_session_knows_its_browser(ana, house):
    assert sign_in(ana).url == "/"
    [line] = sessions_of(house.ana.id)
    assert line.browser == "Chrome, Windows"
    assert line.signed_in_at is not None


def test_case_of_the_address_does_not_matter(ana):
    assert sign_in(ana, address="ANA@Example.org").status_code == 302


def test_a_wrong_password_and_an_unknown_address_look_alike(ana):
    wrong, unknown = sign_in(ana, "nee dit is het niet"), sign_in(ana, address="niemand@example.org")
    assert wrong.status_code == unknown.status_code == 200
    assert wrong.context["form"].errors == unknown.context["form"].errors


def test_guessing_is_slowed_down_even_with_the_right_password_at_the_end(ana):
    for _ in range(5):
        sign_in(ana, "nee dit is het niet")
    assert sign_in(ana).status_code != 302


def test_who_lost_access_is_out_at_once_and_stays_out(ana, house):
    sign_in(ana)
    disable_agent(actor=house.as_(house.root), agent=house.ana.id)
    assert ana.get("/me/").status_code == 302
    assert "_auth_user_id" not in ana.session
    sign_in(ana)
    assert ana.get("/me/").status_code == 302


def test_nobody_signs_up(house):
    answer = Client().get("/accounts/signup/")
    assert answer.templates[0].name == "account/signup_closed.html"
    Client().post("/accounts/signup/", {"email": "x@example.org", "password1": PASSWORD})
    assert not type(house.ana).objects.filter(email="x@example.org").exists()


def test_a_link_for_a_new_password_tells_nothing_of_who_is_known(house):
    known, unknown = (
        Client().post("/accounts/password/reset/", {"email": address}) for address in ("ana@example.org", "niemand@example.org")
    )
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_the_language_of_the_page_can_be_chosen_before_signing_in(db):
    client = Client()
    assert 'lang="nl"' in client.get("/accounts/login/", headers={"Accept-Language": "nl"}).content.decode()
    client.post("/language/", {"language": "en", "next": "/accounts/login/"})
    assert '<html lang="en"' in client.get("/accounts/login/").content.decode()


def test_an_empty_house_says_how_the_first_account_is_made_and_offers_no_way_in(db):
    client = Client()
    page = client.get("/")
    assert page.status_code == 200
    assert "agents add-administrator" in page.content.decode()
    assert "<form" not in page.content.decode()
    assert client.get("/inbox/mine/").status_code == 302


def test_a_house_with_an_administrator_shows_no_first_page(house):
    assert Client().get("/").status_code == 302


def test_the_health_of_the_process_is_said_in_one_word(db):
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content, answer["Cache-Control"]) == (
        200, b"ok", "max-age=0, no-cache, no-store, must-revalidate, private",
    )  # fmt: skip


@pytest.mark.parametrize(
    "path", ["2fa/", "password/change/", "2fa/totp/activate/", "2fa/webauthn/add/", "logout/", "reauthenticate/"]
)
def test_pages_of_ones_own_account_stand_in_the_desk(ana, path):
    sign_in(ana)
    answer = ana.get(f"/accounts/{path}", follow=True)
    assert answer.status_code == 200
    assert answer.context["frame"].name == "Ana"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("curl/8.5", ""),
        ("", ""),
    ],
)
def test_a_browser_is_named_as_its_user_would(told, shown):
    assert browser_of(told) == shown
