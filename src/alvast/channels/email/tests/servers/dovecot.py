"""A real Dovecot on loopback with one mailbox."""

import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from imapclient import IMAPClient

from alvast.channels.email.tests.servers import free_port
from alvast.channels.email.tests.servers.certificate import make_certificate

USER, PASSWORD = "info", "geheim"
PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

_CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = no
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {internal}
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 1
mail_fsync = never
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner_group} home={folder}/mail
}}
service imap-login {{
  chroot =
  service_count = 0
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
mail_max_userip_connections = 100
auth_failure_delay = 0
"""
_OAUTH = """
auth_mechanisms = plain xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/oauth.conf
}}
"""
_PROVIDER = """
introspection_mode = post
introspection_url = {url}
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
timeout_msecs = 2000
"""


@dataclass(frozen=True, slots=True)
class Dovecot:
    """The running server, and what a test does behind our back in the same mailbox."""

    port: int
    tls_port: int
    folder: Path
    certificate: Path

    @contextmanager
    def client(self, folder: str = "INBOX") -> Iterator[IMAPClient]:
        with IMAPClient("127.0.0.1", port=self.port, ssl=False) as client:
            client.login(USER, PASSWORD)
            client.select_folder(folder)
            yield client

    def put(self, mails: Sequence[bytes], folder: str = "INBOX") -> None:
        with self.client() as client:
            for mail in mails:
                client.append(folder, mail)

    def seen(self) -> int:
        with self.client() as client:
            return len(client.search("SEEN"))

    def renumber(self) -> None:
        """Makes the server number its mails anew, under another UIDVALIDITY, as after a restore from a backup."""
        for file in (self.folder / "mail" / USER).glob("dovecot*"):
            file.unlink()
        time.sleep(1.1)  # the new UIDVALIDITY is the time in seconds


@contextmanager
def running_dovecot(folder: Path, *, introspection: str = "") -> Iterator[Dovecot]:
    """Starts Dovecot in the foreground with its files in `folder`; stops it afterwards.

    With `introspection`, an address that tells which OAuth2 tokens hold, it takes those as well as the password.
    """
    assert PROGRAM, "Dovecot is needed: apt install dovecot-imapd"
    (folder / "mail").mkdir()
    certificate, key = make_certificate(folder)
    owner = pwd.getpwnam("mail") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    internal = "dovecot" if os.geteuid() == 0 else owner.pw_name
    port, tls_port = free_port(), free_port()
    (folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    (folder / "oauth.conf").write_text(_PROVIDER.format(url=introspection))
    (folder / "dovecot.conf").write_text(
        (_CONFIG + (_OAUTH if introspection else "")).format(
            folder=folder, port=port, tls_port=tls_port, owner=owner.pw_uid, owner_group=owner.pw_gid, internal=internal,
            internal_group="dovecot" if os.geteuid() == 0 else owner.pw_gid, certificate=certificate, key=key,
        )
    )  # fmt: skip
    if os.geteuid() == 0:
        os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
        for path in (folder, *list(folder.parents)[:2]):
            path.chmod(path.stat().st_mode | 0o055)
    process = subprocess.Popen([PROGRAM, "-F", "-c", str(folder / "dovecot.conf")], stderr=subprocess.PIPE)
    try:
        _await(process, port, folder)
        yield Dovecot(port, tls_port, folder, certificate)
    finally:
        process.terminate()
        process.wait(timeout=10)
        assert process.stderr is not None
        process.stderr.close()


def _await(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    log = folder / "log"
    raise RuntimeError(f"Dovecot did not start: {log.read_text() if log.exists() else ''}")
