"""A site that is no friend: on an origin of its own, with a strict policy, styles that shout and a language turned inside out."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

STYLE = """* { all: unset !important; display: block !important; position: static !important; font-size: 40px !important;
  color: red !important; background: yellow !important; visibility: hidden !important; transform: rotate(3deg) !important }"""
SCRIPT = """const no = () => { throw Error("mine") };
Array.prototype.forEach = Array.prototype.map = Array.prototype.filter = Array.prototype.includes = no;
Object.prototype.junk = function () {}; JSON.stringify = () => ""; String.prototype.trim = no;
Object.assign = Object.keys = no; Element.prototype.append = Element.prototype.remove = null;"""
PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Winkel</title>{hostile}</head>
<body><h1>Winkel</h1><p><a href="/verder">Verder</a></p><script src="{loader}" async{token}></script></body></html>"""


class HostSite:
    """`loader` is the one line of ours; a page at every path. What is hostile can be left out, to look at the chat itself."""

    def __init__(self) -> None:
        self.loader, self.language, self.token, self.is_hostile = "", "nl", "", True
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def page(self) -> bytes:
        hostile = f'<style nonce="x">{STYLE}</style><script nonce="x">{SCRIPT}</script>' if self.is_hostile else ""
        token = f' data-token="{self.token}"' if self.token else ""
        return PAGE.format(language=self.language, hostile=hostile, loader=self.loader, token=token).encode()

    def policy(self) -> str:
        ours = "/".join(self.loader.split("/")[:3])
        return (
            f"default-src 'none'; script-src 'nonce-x' {ours}; style-src 'nonce-x'; frame-src {ours}; "
            "require-trusted-types-for 'script'; trusted-types 'none'"
        )

    def _handler(site) -> Any:  # noqa: N805 - the handler has a self of its own
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = site.page()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                if site.is_hostile:
                    self.send_header("Content-Security-Policy", site.policy())
                    self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Silent."""

        return Handler


@contextmanager
def host_site() -> Iterator[HostSite]:
    site = HostSite()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.server.shutdown()
        site.server.server_close()
        thread.join(timeout=5)
