"""The one client for HTTP requests to addresses that people typed: webhooks, remote pictures, calendars.

It resolves a name once, refuses anything that is not a public address, and connects to that very address, also after every
redirect; so neither a redirect nor a name that changes its address leads into the operator's own network. Hosts in
ALVAST_OUTGOING_ALLOWED_HOSTS (`host` or `host:port`) are exempt, for receivers inside.
"""

import ipaddress
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

import httpx
from django.conf import settings

from alvast.kernel.errors import DomainRefusal, ProviderError

SECONDS = 5.0  # for one hop, from connecting to the last byte
MOST_BYTES = 1024 * 1024
MOST_REDIRECTS = 3
PORTS = {"https": (443, 8443), "http": (80, 8080)}
NEVER = tuple(  # special purpose (IANA registries) but "global" to some Python versions; the last IPv4 is a cloud's metadata
    ipaddress.ip_network(network)
    for network in (
        "192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32",
        "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10",
    )
)  # fmt: skip

PRIVATE = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fd00::/8")))
METADATA = ipaddress.ip_address("fd00:ec2::254")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class DestinationRefused(DomainRefusal):
    """The address is not one on the public internet, or not written as one."""

    code: ClassVar[str] = "destination_refused"
    sentence: ClassVar[str] = "This address cannot be used: {host}. It must be a public http or https address."
    http_status: ClassVar[int] = 400


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back, whatever the status."""

    status: int
    headers: Mapping[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class Streamed:
    """What comes back while it comes, whatever the status."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Destination:
    """A checked URL and the one address it may be reached at."""

    url: httpx.URL
    address: str

    @property
    def pinned(self) -> httpx.URL:
        return self.url.copy_with(host=self.address)

    @property
    def host_header(self) -> str:
        return self.url.netloc.decode("ascii")


def send(
    method: str, url: str, *, headers: Mapping[str, str] | None = None, content: bytes = b"", redirects: int = 0
) -> Answered:
    """One request. `redirects`: how many may be followed (GET only), each checked like the first.

    Raises DestinationRefused, and ProviderError when the other side cannot be reached, is too slow or says too much.
    """
    destination = checked(url)
    for _ in range(min(redirects, MOST_REDIRECTS) + 1 if method == "GET" else 1):
        answered = _send_once(method, destination, headers or {}, content)
        location = answered.headers.get("location", "")
        if method != "GET" or not 300 <= answered.status < 400 or not location:
            return answered
        destination = checked(str(_joined(destination.url, location)))
    return answered


@contextmanager
def streamed(
    url: str, *, headers: Mapping[str, str], content: bytes, seconds: float, reaches_inside: bool = False
) -> Iterator[Streamed]:
    """One POST whose answer is read as it comes; all of it, from connecting on, ends after `seconds`. No redirects.

    `reaches_inside`: an administrator said that this address may be in the own network. Raises as `send` does.
    """
    destination = checked(url, reaches_inside=reaches_inside)
    with _failing_as_provider(), _ended_after(seconds) as watch, _client(seconds) as client:
        request = _request(client, "POST", destination, headers, content, watch)
        response = client.send(request, stream=True)
        try:
            yield Streamed(response.status_code, dict(response.headers), response.iter_raw())
        finally:
            response.close()


def checked(url: str, *, reaches_inside: bool = False) -> Destination:
    """The destination of a URL; resolves its name. Raises DestinationRefused, ProviderError (a name that does not resolve)."""
    parsed = _parsed(url)
    allowed = _is_allowed(parsed)
    has_usual_port = reaches_inside or _port(parsed) in PORTS[parsed.scheme]
    if not allowed and (not has_usual_port or _is_number_in_disguise(parsed.host)):
        raise DestinationRefused(host=parsed.host)
    addresses = _resolved(parsed.host, _port(parsed))
    if not allowed and not all(is_public(one) or (reaches_inside and is_inside(one)) for one in addresses):
        raise DestinationRefused(host=parsed.host)
    return Destination(parsed, str(addresses[0]))


def is_inside(address: Address) -> bool:
    """Whether it lies on this machine or in a private network; never where clouds keep their secrets, nor a wrapped address."""
    return address.is_loopback or (address != METADATA and any(address in network for network in PRIVATE))


def is_public(address: Address) -> bool:
    """Whether an address is reachable from anywhere and leads nowhere inside, also not as a wrapping of an IPv4 address."""
    if address.is_multicast or address.is_reserved or not address.is_global or any(address in network for network in NEVER):
        return False
    return address.version == 4 or not (address.ipv4_mapped or address.scope_id)


def _parsed(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
        host = parsed.raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError, TypeError, ValueError) as error:
        raise DestinationRefused(host=url[:100]) from error
    if parsed.scheme not in PORTS or not host or parsed.userinfo or "%" in host or len(url) > 2_000:
        raise DestinationRefused(host=parsed.host[:100] or url[:100])
    return parsed


def _joined(base: httpx.URL, location: str) -> httpx.URL:
    try:
        return base.join(location)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise DestinationRefused(host=location[:100]) from error


def _port(url: httpx.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def _is_allowed(url: httpx.URL) -> bool:
    names = {name.lower() for name in settings.OUTGOING_ALLOWED_HOSTS}
    host = f"[{url.host}]" if ":" in url.host else url.host
    return bool({url.host, host, f"{host}:{_port(url)}"} & names)


def _is_number_in_disguise(host: str) -> bool:
    """`2130706433`, `0177.0.0.1`, `0x7f.1`, `127.1`: numbers that some programs read as an address; a name never ends so."""
    last = host.rstrip(".").rsplit(".", 1)[-1]
    if not re.fullmatch(r"[0-9]+|0[xX][0-9a-fA-F]*", last):
        return False
    try:
        return str(ipaddress.IPv4Address(host)) != host
    except ValueError:
        return True


def _resolved(host: str, port: int) -> list[Address]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [ipaddress.ip_address(entry[4][0]) for entry in found]
    except (OSError, UnicodeError, ValueError) as error:
        raise ProviderError(f"{host} does not resolve", permanent=False) from error


def _send_once(method: str, destination: Destination, headers: Mapping[str, str], content: bytes) -> Answered:
    with _failing_as_provider(), _ended_after(SECONDS + 1) as watch, _client(SECONDS) as client:
        return _read(client, _request(client, method, destination, headers, content, watch))


def _client(seconds: float) -> httpx.Client:
    return httpx.Client(verify=_trust(), trust_env=False, timeout=seconds)


def _request(
    client: httpx.Client, method: str, destination: Destination, headers: Mapping[str, str], content: bytes, watch: Any
) -> httpx.Request:
    return client.build_request(
        method, destination.pinned, content=content,
        headers={"User-Agent": "Alvast", **headers, "Host": destination.host_header, "Accept-Encoding": "identity"},
        extensions={"sni_hostname": destination.url.raw_host.decode("ascii"), "trace": watch},
    )  # fmt: skip


def _read(client: httpx.Client, request: httpx.Request) -> Answered:
    until = time.monotonic() + SECONDS
    response = client.send(request, stream=True)
    try:
        body = bytearray()
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > MOST_BYTES:
                raise ProviderError("the answer is longer than 1 MB", permanent=True)
            if time.monotonic() > until:
                raise ProviderError("the answer took too long", permanent=False)
        return Answered(response.status_code, dict(response.headers), bytes(body))
    finally:
        response.close()


@contextmanager
def _ended_after(seconds: float) -> Iterator[Callable[[str, dict[str, Any]], None]]:
    """The library's time-out starts anew with every byte, of headers too; this one does not. Gives what it calls at each step."""
    connections: list[socket.socket] = []

    def see(step: str, found: dict[str, Any]) -> None:
        if step == "connection.connect_tcp.complete":
            connections.append(found["return_value"].get_extra_info("socket").dup())

    def end() -> None:
        for connection in connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    alarm = threading.Timer(seconds, end)
    alarm.daemon = True
    alarm.start()
    try:
        yield see
    finally:
        alarm.cancel()
        for connection in connections:
            connection.close()


@contextmanager
def _failing_as_provider() -> Iterator[None]:
    try:
        yield
    except (httpx.HTTPError, OSError) as error:
        raise ProviderError(type(error).__name__, permanent=False) from error


@cache
def _trust() -> ssl.SSLContext:
    return httpx.create_ssl_context()
