"""The outgoing client reaches public addresses only, whatever a URL, a redirect or a name server says."""

import socket
import threading
import time

import pytest

from alvast.kernel.errors import ProviderError
from alvast.kernel.outgoing import MOST_BYTES, DestinationRefused, checked, send
from alvast.kernel.tests.sites import site

REFUSED = [
    # schemes, ports and parts that have no place in an address
    "ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "javascript:alert(1)", "//example.com/", "example.com",
    "", "http://", "https:///path", "http://user:secret@example.com/", "http://user@127.0.0.1/", "https://example.com:22/",
    "http://example.com:25/", "http://example.com:6379/", "https://example.com:99999/", "http://exa mple.com/",
    "http://example.com\r\nHost: inside/", "https://" + "a" * 2_100 + ".example/",
    # this machine
    "http://127.0.0.1/", "https://127.8.9.10/", "http://localhost/", "http://0.0.0.0/", "http://[::1]/",
    "http://[::]/",
    # numbers that are addresses to some programs
    "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://127.1/",
    "http://127.0.1/", "http://017700000001/", "http://0/", "http://127.0.0.1./",
    # private networks, carriers, links, metadata
    "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://100.64.0.1/",
    "http://100.100.100.200/latest/meta-data/", "http://169.254.1.1/", "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/", "http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fc00::1]/",
    "http://[fec0::1]/",
    # wrapped IPv4
    "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:93.184.216.34]/", "http://[::127.0.0.1]/",
    "http://[2002:7f00:1::]/", "http://[64:ff9b::7f00:1]/", "http://[64:ff9b:1::7f00:1]/", "http://[2001:0:4136:e378::1]/",
    # broadcast, multicast, reserved, documentation, benchmarks
    "http://255.255.255.255/", "http://224.0.0.1/", "http://240.0.0.1/", "http://[ff02::1]/", "http://192.0.2.1/",
    "http://198.18.0.1/", "http://203.0.113.9/", "http://192.0.0.8/", "http://[2001:db8::1]/", "http://192.88.99.1/",
    # letters that only look different
    "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/",
]  # fmt: skip


@pytest.mark.parametrize("url", REFUSED)
def test_what_is_not_a_public_address_is_refused(url):
    with pytest.raises(DestinationRefused):
        checked(url)


@pytest.mark.parametrize("url", ["https://93.184.216.34/", "http://93.184.216.34:8080/x?y=1", "https://[2606:2800:220:1::1]/"])
def test_public_addresses_pass(url):
    assert checked(url).address in url


def redirect_to(url: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()


def test_an_allowed_host_may_be_inside_on_any_port(settings):
    with site() as inside:
        settings.OUTGOING_ALLOWED_HOSTS = [f"127.0.0.1:{inside.port}"]
        answered = send("POST", f"http://127.0.0.1:{inside.port}/hook", headers={"X-Id": "1"}, content=b"{}")
    assert (answered.status, answered.content) == (200, b"ok")
    request = inside.requests[0].decode()
    assert request.startswith("POST /hook HTTP/1.1")
    assert f"Host: 127.0.0.1:{inside.port}" in request
    assert "X-Id: 1" in request


@pytest.mark.parametrize(
    "inside",
    [
        "http://127.0.0.1:{port}/", "http://localhost:{port}/", "//127.0.0.1:{port}/x", "http://2130706433:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/", "file:///etc/passwd", "http://user@127.0.0.1:{port}/",
    ],
)  # fmt: skip
def test_a_redirect_inside_is_not_followed(settings, inside):
    with site() as secret, site(redirect_to(inside.format(port=secret.port))) as open_site:
        settings.OUTGOING_ALLOWED_HOSTS = [f"127.0.0.1:{open_site.port}"]
        with pytest.raises(DestinationRefused):
            send("GET", f"http://127.0.0.1:{open_site.port}/", redirects=3)
    assert (open_site.connects, secret.connects) == (1, 0)


def test_a_redirect_between_allowed_hosts_is_followed_as_often_as_asked(settings):
    with site() as last, site(redirect_to(f"http://127.0.0.1:{last.port}/end")) as first:
        settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
        assert send("GET", f"http://127.0.0.1:{first.port}/", redirects=1).content == b"ok"
        assert send("GET", f"http://127.0.0.1:{first.port}/").status == 302
        assert send("POST", f"http://127.0.0.1:{first.port}/", redirects=3).status == 302
    assert last.connects == 1


def test_a_name_that_changes_its_address_is_connected_where_it_was_checked(monkeypatch):
    """Rebinding: public when looked up, inside a moment later."""
    answers = iter(["93.184.216.34", "127.0.0.1", "127.0.0.1"])
    asked = []

    def rebinding(host, port, *rest, **more):
        if host == "93.184.216.34" or host == "127.0.0.1":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    with site() as inside:
        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        with pytest.raises(BaseException) as blocked:
            send("GET", "http://rebinding.example:8080/")
        monkeypatch.undo()
    assert asked == ["rebinding.example"]
    assert "93.184.216.34" in str(blocked.value)
    assert inside.connects == 0


def test_one_private_address_among_public_ones_refuses_the_name(monkeypatch):
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in ("93.184.216.34", "10.0.0.5")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **more: both)
    with pytest.raises(DestinationRefused):
        checked("https://mixed.example/")


def test_an_endless_answer_is_cut_off(settings):
    def endless(client):
        client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(MOST_BYTES // 65_536 + 64):
            client.sendall(b"x" * 65_536)

    with site(endless) as talker:
        settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
        with pytest.raises(ProviderError, match="longer than 1 MB") as refusal:
            send("GET", f"http://127.0.0.1:{talker.port}/")
    assert refusal.value.permanent


def test_a_compressed_answer_is_not_unpacked(settings):
    import gzip

    small = gzip.compress(b"0" * 5_000_000)
    with site(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s" % (len(small), small)) as bomb:
        settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
        assert send("GET", f"http://127.0.0.1:{bomb.port}/").content == small


def test_a_dripping_answer_ends(settings, monkeypatch):
    from alvast.kernel import outgoing

    monkeypatch.setattr(outgoing, "SECONDS", 0.4)
    stop = threading.Event()

    def drip(client):
        client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not stop.wait(0.1):
            client.sendall(b".")

    with site(drip) as slow:
        settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
        with pytest.raises(ProviderError, match="too long"):
            send("GET", f"http://127.0.0.1:{slow.port}/")
        stop.set()


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: "], ids=["status line", "a header"])
def test_an_answer_that_drips_before_it_begins_ends_too(settings, monkeypatch, start):
    from alvast.kernel import outgoing

    monkeypatch.setattr(outgoing, "SECONDS", 0.4)
    stop = threading.Event()

    def drip(client):
        client.sendall(start)
        while not stop.wait(0.1):
            client.sendall(b"H")

    with site(drip) as slow:
        settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
        started = time.monotonic()
        with pytest.raises(ProviderError):
            send("GET", f"http://127.0.0.1:{slow.port}/")
        stop.set()
    assert time.monotonic() - started < 20  # without an end of our own it lasts until the headers are 100 kB


def test_a_refused_connection_is_the_other_sides_failure(settings):
    settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(ProviderError) as failure:
        send("GET", f"http://127.0.0.1:{port}/")
    assert not failure.value.permanent
