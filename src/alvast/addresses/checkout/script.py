"""The field's script: small native modules as written, one file as sent."""

from functools import cache
from pathlib import Path

from alvast.kernel.scripts import PublicFile, joined_script

HOME = Path(__file__).parent / "js"
ORDER = ("texts", "inputs", "checker", "notice", "autofill", "advice", "submit", "element")  # each uses only earlier ones


@cache
def field_script() -> PublicFile:
    """All modules in one function of their own: no global but the element's name."""
    return joined_script(HOME, ORDER)
