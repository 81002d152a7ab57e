import re
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.once


def test_every_setting_is_documented_and_every_documented_setting_is_read():
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', (HOME / "src/alvast/config/settings.py").read_text()))
    read |= {"DATABASE_URL"}
    told = set(re.findall(r"^\| `([A-Z_]+)`", (HOME / "docs/reference/settings.md").read_text(), re.MULTILINE))
    assert told == read


def test_the_readme_of_a_room_fits_on_a_page():
    long = {str(p): n for p in HOME.glob("src/alvast/**/README.md") if (n := len(p.read_text().splitlines())) > 30}
    assert long == {}


def test_every_decision_record_is_short_and_numbered_once():
    records = sorted((HOME / "docs/adr").glob("*.md"))
    numbers = [record.name[:4] for record in records]
    assert numbers == sorted(set(numbers))
    assert all(len(record.read_text().splitlines()) <= 60 for record in records)
