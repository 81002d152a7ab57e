"""The field's script: small native modules as written, one file as sent. Joined here; nothing is built beforehand."""

import base64
import gzip
import hashlib
import re
from functools import cache
from pathlib import Path

HOME = Path(__file__).parent / "js"
ORDER = ("texts", "inputs", "checker", "notice", "autofill", "advice", "submit", "element")  # each uses only earlier ones
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)
_COMMENT = re.compile(r"/\*\*.*?\*/|(?:^|(?<=\s))//[^\n]*", re.DOTALL)


@cache
def script() -> bytes:
    """All modules in one function of their own: no global but the element's name."""
    modules = "".join(_plain((HOME / f"{name}.js").read_text()) for name in ORDER)
    return f'(() => {{\n"use strict";\n{modules}}})();\n'.encode()


@cache
def zipped() -> bytes:
    return gzip.compress(script(), mtime=0)


@cache
def version() -> str:
    """Twelve hexadecimal digits that change with the script."""
    return hashlib.sha256(script()).hexdigest()[:12]


@cache
def integrity() -> str:
    """For the `integrity` of a script element that names the version."""
    return "sha384-" + base64.b64encode(hashlib.sha384(script()).digest()).decode()


def _plain(text: str) -> str:
    """Without imports, exports, comments and indentation: everything stands in one scope."""
    text = _COMMENT.sub("", _IMPORT.sub("", text))
    return re.sub(r"\n\s*", "\n", re.sub(r"^export ", "", text, flags=re.MULTILINE)).lstrip()
