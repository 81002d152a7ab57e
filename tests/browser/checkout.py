"""A shop on a site of its own, with the field around its inputs: the page of the sample shop, served from another port."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from django.template.loader import render_to_string


class ShopSite:
    """`key` and `script` are put into the page; `orders` are the forms it took."""

    def __init__(self) -> None:
        self.key, self.script, self.language, self.orders = "", "", "nl", []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def page(self, order: str = "", given: dict[str, str] | None = None) -> bytes:
        text = render_to_string("addresses/demo/kassa.html", {"key": self.key, "order": order, "given": given or {}})
        text = text.replace("/checkout/alvast-adres.js", self.script).replace('lang="nl"', f'lang="{self.language}"')
        return text.encode()

    def _handler(site) -> Any:  # noqa: N805 - the handler has a self of its own
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.answer(site.page() if self.path == "/" else b"")

            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
                given = {name: values[0] for name, values in form.items()}
                site.orders.append(given)
                self.answer(site.page("K1", given))

            def answer(self, body: bytes) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Silent."""

        return Handler


@contextmanager
def shop_site() -> Iterator[ShopSite]:
    site = ShopSite()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.server.shutdown()
        site.server.server_close()
        thread.join(timeout=5)
