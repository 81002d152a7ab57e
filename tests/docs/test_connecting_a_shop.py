"""The program of docs/how-to/connect-your-own-shop.md signs what Alvast takes for genuine."""

import json
import re
from pathlib import Path

from alvast.api.rules.receiving import is_from_standard
from alvast.api.rules.signing import new_secret
from alvast.kernel.clock import now
from alvast.kernel.tests.sites import site

HOME = Path(__file__).resolve().parents[2]


def test_the_program_on_the_page_is_believed():
    [program] = re.findall(r"```python\n(.*?)```", (HOME / "docs/how-to/connect-your-own-shop.md").read_text(), re.DOTALL)
    names = {}
    exec(compile(program, "connect-your-own-shop.md", "exec"), names)
    secret, event = new_secret(), {"id": "e-1"}
    with site(b"HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nok") as alvast:
        assert names["tell"](f"http://127.0.0.1:{alvast.port}/hooks/events/eigen-winkel", secret, event) == 202
        head, _, body = alvast.requests[0].partition(b"\r\n\r\n")
    headers = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:])
    original = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    signature = next(value for name, value in original.items() if name.lower() == "webhook-signature")
    assert json.loads(body) == event
    assert is_from_standard(headers | {"webhook-signature": signature}, body, [secret], at=now())
    assert not is_from_standard(headers | {"webhook-signature": signature}, body + b" ", [secret], at=now())
