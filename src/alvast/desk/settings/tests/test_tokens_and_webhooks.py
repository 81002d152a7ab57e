from django.test import Client

from alvast.api.models import ApiToken, WebhookDelivery, WebhookEndpoint
from alvast.api.queries import token_actor
from alvast.api.rules.webhook_types import TYPES
from alvast.desk.settings.webhooks import KINDS
from alvast.kernel.clock import now
from alvast.kernel.secrets import seal

ASKED = {"name": "Webwinkel", "scopes": ["events:write"], "reach": "all", "life": "90"}


def test_a_token_is_shown_once_and_works_until_revoked(browse, house):
    client = browse(house.root)
    text = client.post("/settings/tokens/add/", ASKED).context["page"].made.text
    assert token_actor(text).scopes == {"events:write"}
    assert text not in client.get("/settings/tokens/").content.decode()
    token = ApiToken.objects.get()
    client.post(f"/settings/tokens/{token.id}/revoke/")
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_a_token_for_no_team_and_no_scope_is_refused_at_the_fields(browse, house):
    answer = browse(house.root).post("/settings/tokens/add/", {"name": "X", "reach": "teams", "life": ""})
    assert sorted(answer.context["page"].form.errors) == ["scopes", "teams"]


def test_a_webhook_to_an_inside_address_is_refused_at_the_address(browse, house):
    asked = {"name": "Binnen", "url": "http://127.0.0.1/haak", "types": ["message.received"], "reach": "all"}
    answer = browse(house.root).post("/settings/webhooks/add/", asked)
    assert list(answer.context["page"].form.errors) == ["url"]
    assert not WebhookEndpoint.objects.exists()


def test_a_webhook_is_tested_replayed_stopped_and_given_a_new_secret(browse, house):
    client: Client = browse(house.root)
    row = WebhookEndpoint.objects.create(
        name="Voorraad",
        url="https://voorraad.example/haak",
        types=["message.received"],
        sees_all=True,
        secret=seal("whsec_eerst"),
        made_at=now(),
    )
    url = f"/settings/webhooks/{row.id}/"
    assert client.post(f"{url}test/").status_code == 303
    delivery = WebhookDelivery.objects.get()
    WebhookDelivery.objects.update(state="failed", tries=8)
    assert client.post(f"{url}deliveries/{delivery.id}/replay/").status_code == 303
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries) == ("waiting", 0)
    secret = client.post(f"{url}rotate/").context["page"].secret
    assert secret.startswith("whsec_")
    assert secret not in client.get(url).content.decode()
    client.post(f"{url}disable/")
    row.refresh_from_db()
    assert row.disabled_because == "chosen"


def test_everything_that_a_webhook_can_be_told_has_a_sentence():
    assert set(KINDS) == set(TYPES.values())
