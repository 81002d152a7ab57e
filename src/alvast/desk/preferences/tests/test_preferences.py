import pytest
from django.test import Client

CHOICES = {
    "name": "Ana de Vries", "language": "en", "signature": "Ana\nDe Wulp", "theme": "dark", "density": "compact",
    "notify": ["mentioned"],
    "browser": "on", "digest": "daily",
}  # fmt: skip


@pytest.fixture
def ana(house):
    client = Client(headers={"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"})
    client.force_login(house.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_what_is_chosen_holds_from_the_next_page_on(ana, house):
    assert ana.post("/me/", CHOICES).status_code == 303
    house.ana.refresh_from_db()
    assert (house.ana.name, house.ana.language, house.ana.signature) == ("Ana de Vries", "en", "Ana\nDe Wulp")
    page = ana.get("/me/").content.decode()
    assert '<html lang="en" data-theme="dark" data-density="compact" data-shortcuts="off">' in page


def test_a_choice_that_does_not_exist_is_refused_and_nothing_changes(ana, house):
    answer = ana.post("/me/", {**CHOICES, "theme": "pink"})
    assert answer.status_code == 422
    house.ana.refresh_from_db()
    assert (house.ana.name, house.ana.preferences) == ("Ana", {})


def test_one_signs_out_of_another_browser_and_only_of_ones_own(ana, house):
    other = Client()
    other.force_login(house.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    dora = Client()
    dora.force_login(house.dora, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = ana.get("/me/").context["page"]
    [there] = [line.mark for line in page.sessions if line.mark != page.current]
    assert dora.post(f"/me/sessions/{there}/end/").status_code == 404
    assert other.get("/me/").status_code == 200
    assert ana.post(f"/me/sessions/{there}/end/").status_code == 303
    assert other.get("/me/").status_code == 302
    assert ana.get("/me/").status_code == 200


def test_one_signs_out_everywhere_else_at_once(ana, house):
    other = Client()
    other.force_login(house.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    ana.post("/me/sessions/others/end/")
    assert (ana.get("/me/").status_code, other.get("/me/").status_code) == (200, 302)


def test_no_key_of_a_session_is_in_the_page(ana):
    assert ana.session.session_key not in ana.get("/me/").content.decode()
