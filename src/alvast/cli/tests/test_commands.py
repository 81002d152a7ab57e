import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from alvast.cli.tests.running import alvast, clean, own_database

pytestmark = pytest.mark.once


def test_production_on_an_outside_database_needs_its_own_key():
    done = alvast("serve", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none", ALVAST_SECRET_KEY="")
    assert done.returncode == 2
    assert "ALVAST_SECRET_KEY" in done.stderr


@pytest.mark.parametrize("key", ["secret", "changeme" * 8, "a" * 80])
def test_production_refuses_a_key_that_can_be_guessed(key):
    done = alvast("worker", ALVAST_SECRET_KEY=key)
    assert (done.returncode, "too simple" in done.stderr) == (2, True)


@pytest.mark.parametrize(("command", "port"), [("demo", "99999"), ("serve", "65536"), ("serve", "0"), ("serve", "-1")])
def test_a_port_that_cannot_be_is_refused_before_anything_starts(command, port):
    done = alvast(command, "--port", port)
    assert (done.returncode, done.stdout) == (2, "")
    assert "a port is a number from 1 to 65535" in done.stderr


def test_a_check_that_does_not_exist_is_refused_and_not_passed():
    done = alvast("check", "nonsense")
    assert done.returncode == 2
    assert "there is no check nonsense; there are format," in done.stderr


def test_a_database_that_cannot_be_reached_is_said_in_one_sentence():
    done = alvast("health", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none", ALVAST_SECRET_KEY="k3" * 30)
    assert done.returncode == 2
    assert "cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value"), [("ALVAST_WEB_THREADS", "many"), ("ALVAST_BEHIND_PROXY", "perhaps"), ("DATABASE_URL", "mysql://x")]
)
def test_a_setting_that_cannot_be_is_refused_at_start(name, value):
    done = alvast(
        "health", **{"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "ALVAST_SECRET_KEY": "k3" * 30, name: value}
    )
    assert done.returncode == 2
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_secret_can_come_from_a_file():
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "url"
        file.write_text("postgresql://nobody@127.0.0.1:1/from-a-file\n")
        done = alvast("health", DATABASE_URL="", DATABASE_URL_FILE=str(file), ALVAST_SECRET_KEY="k3" * 30)
    assert "cannot be reached" in done.stderr


def test_an_unknown_command_lists_the_known_ones():
    done = alvast("dance")
    assert done.returncode == 2
    assert "demo" in done.stderr


def test_a_demo_starts_answers_and_stops_cleanly_and_its_database_serves_no_production():
    with tempfile.TemporaryDirectory(prefix="alvast-demo-") as folder:
        environment = {**clean(os.environ), "ALVAST_DATA": folder}
        demo = subprocess.Popen(
            [sys.executable, "-m", "alvast.cli", "demo", "--port", "8459"], env=environment, stderr=subprocess.PIPE, text=True
        )
        try:
            told = "".join(iter_until(demo.stderr, "Ctrl-C stops it"))
            assert "http://127.0.0.1:8459" in told
            listed = alvast("conversations", "list", "--json", ALVAST_DATA=folder)
            assert len(json.loads(listed.stdout)) > 60  # the written ones, earlier ones, and letters about orders as they leave
            refused = alvast("serve", "--port", "8460", ALVAST_DATA=folder)
            assert (refused.returncode, "demo" in refused.stderr) == (2, True)
        finally:
            demo.terminate()
            assert demo.wait(timeout=30) == 0
        assert not (Path(folder) / "postgres" / "postmaster.pid").exists()


def test_serve_that_is_told_to_stop_goes_its_own_way_out():
    """An end by the signal itself would leave the embedded database behind."""
    with own_database("alvast_serve_stops") as settings:
        web = subprocess.Popen(
            [sys.executable, "-m", "alvast.cli", "serve", "--port", "8461"], env={**clean(os.environ), **settings},
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        list(iter_until(web.stderr, "Uvicorn running"))
        web.terminate()
        assert web.wait(timeout=30) == 0


def iter_until(lines, word):
    for line in lines:
        yield line
        if word in line:
            return
