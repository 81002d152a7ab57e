from alvast.api.actions import add_endpoint, disable_endpoint
from alvast.desk.health import health
from alvast.kernel.actor import SYSTEM


def test_a_webhook_that_was_given_up_makes_the_installation_unwell(house):
    def webhooks():
        return [(part.name, part.ok) for part in health().parts if part.name.startswith("webhook")]

    made = add_endpoint(
        actor=house.as_(house.root), name="Webshop", url="https://93.184.216.34/", types=["message.received"], sees_all=True
    )
    assert webhooks() == []
    disable_endpoint(actor=SYSTEM, endpoint=made.id, because="failing")
    assert webhooks() == [("webhook Webshop", False)]
