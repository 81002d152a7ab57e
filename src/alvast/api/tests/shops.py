"""What shops send in these tests: shapes after their public documentation, changed where a test says so."""

import base64
import hmac
import json
from pathlib import Path

from django.test import Client

SECRET = "a-secret-of-the-shop"


def payload(name, **changed):
    found = json.loads((Path(__file__).parent / "payloads" / f"{name}.json").read_text())
    return {**found, **changed}


def signature(body, secret=SECRET):
    return base64.b64encode(hmac.digest(secret.encode(), body, "sha256")).decode()


def deliver(slug, content, headers, kind="application/json"):
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    named = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
    return Client().post(f"/hooks/events/{slug}", body, content_type=kind, HTTP_ACCEPT_LANGUAGE="en", **named)


def from_woocommerce(content, topic="order.updated", slug="webwinkel", secret=SECRET):
    body = json.dumps(content).encode()
    return deliver(slug, body, {"X-WC-Webhook-Topic": topic, "X-WC-Webhook-Signature": signature(body, secret)})


def from_shopify(content, topic="orders/updated", slug="webwinkel", secret=SECRET):
    body = json.dumps(content).encode()
    return deliver(slug, body, {"X-Shopify-Topic": topic, "X-Shopify-Hmac-Sha256": signature(body, secret)})
