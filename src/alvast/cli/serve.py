"""`./alvast serve`: the web process."""

import argparse
import os
import signal
import sys

from alvast.cli.start import Refused, database, port_number, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port_number, default=8000, help="default 8000")
    parser.add_argument("--host", default="127.0.0.1", help="default 127.0.0.1; put a TLS proxy in front")


def run(arguments: argparse.Namespace) -> int:
    refuse_default_key()
    with database():
        refuse_demo_database()
        serve(arguments.host, arguments.port)
    return 0


def refuse_default_key() -> None:
    """Production needs its own key: on an outside database every machine must have the same one."""
    key = os.environ.get("ALVAST_SECRET_KEY", "")
    if os.environ.get("ALVAST_SECRET_KEY_FILE"):
        return
    outside = os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE")
    if outside and not key:
        raise Refused("set ALVAST_SECRET_KEY or ALVAST_SECRET_KEY_FILE: at least 40 random characters, the same on all machines")
    if key and (len(key) < 40 or len(set(key)) < 10):
        raise Refused("ALVAST_SECRET_KEY is too simple: at least 40 random characters")


def refuse_demo_database() -> None:
    """Demo data never sits in a production path."""
    from alvast.kernel.models import Installation

    if Installation.objects.filter(is_demo=True).exists() and not os.environ.get("ALVAST_DEMO"):
        raise Refused("this database holds the demo shop; set ALVAST_DATA to another folder, or start it with ./alvast demo")


def serve(host: str, port: int) -> None:
    """Runs until stopped; open live streams are closed on the way out."""
    import uvicorn

    from alvast.kernel.live.server import StreamProtocol, WebServer

    say(f"web on http://{host}:{port}")
    config = uvicorn.Config(
        "alvast.config.asgi:application", host=host, port=port, http=StreamProtocol, loop="uvloop", lifespan="off",
        log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=5,
        proxy_headers=bool(os.environ.get("ALVAST_BEHIND_PROXY")),
    )  # fmt: skip
    server = WebServer(config)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # uvicorn sends it on when it is done: the database must end too
    try:
        server.run()
    except SystemExit as stop:
        if server.started:
            raise
        raise Refused(f"cannot listen on {host}:{port}; is another program using that port?") from stop
