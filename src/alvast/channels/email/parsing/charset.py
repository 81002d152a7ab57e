"""Where we keep how bytes become text: what charset labels mean in practice, and what to do when they lie."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from .problems import Problem, ProblemLog

# What senders write -> the Python codec that reads what they mean (supersets chosen as browsers do).
_LABELS = {
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf-8mb4": "utf-8",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso-8859-1-windows-3.1-latin-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "windows-1252": "cp1252",
    "ansi": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ksc5601": "cp949",
    "ksc_5601": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-user-defined": "cp1252",
    "unicode": "utf-16",
    "ucs-2": "utf-16",
}
_ASCII_LABELS = frozenset({"", "us-ascii", "ascii", "ansi_x3.4-1968", "iso-ir-6", "646", "7bit", "8bit", "utf-8"})
# Text codecs that are no charsets; some cost quadratic time.
_REFUSED = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
_MULTIBYTE = frozenset({"gb18030", "big5hkscs", "cp949", "cp932", "iso2022_jp_ext", "hz", "euc_jp", "utf-16", "utf-32", "utf-7"})
_MIXED_LIMIT = 256 * 1024
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
_NEWLINES = re.compile("\r\n|[\r\x0c\x85]")
_ISO_2022 = re.compile(rb"\x1b\$[@B]|\x1b\(J")


def decode_text(content: bytes, label: str, problems: ProblemLog) -> str:
    """Text of these bytes: by the label where it can be true, else by what the bytes themselves show. Never raises."""
    if content.isascii() and b"\x1b" not in content and _is_ascii_superset(label):
        return content.decode("ascii")
    codec = codec_for(label)
    if codec == "utf-8":
        return _decode_utf8_labelled(content, label, problems)
    if codec is None:
        problems.add(Problem.CHARSET_UNKNOWN)
        return decode_unlabelled(content)
    return _decode_labelled(content, codec, problems)


def decode_unlabelled(content: bytes) -> str:
    """Text of bytes nobody put a charset to: a byte-order mark, then UTF-8, then the likeliest old charset."""
    for mark, codec in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.decode(codec, "replace")
    if _ISO_2022.search(content):
        return content.decode("iso2022_jp_ext", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(content):
        return content.decode("utf-8", "replace")
    return content.decode(_likeliest_codec(content), "replace")


@lru_cache(maxsize=256)
def codec_for(label: str) -> str | None:
    """The codec a charset label stands for, or None when there is none. US-ASCII counts as UTF-8, its superset."""
    name = label.strip().strip("\"'").lower().replace(" ", "-")
    if name in _ASCII_LABELS:
        return "utf-8"
    name = _LABELS.get(name, name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if found.name.replace("-", "_") in _REFUSED or not found._is_text_encoding:
        return None
    return "cp1252" if found.name == "iso8859-1" else found.name


def readable(text: str) -> str:
    """The same text with `\\n` line ends and without NUL, controls, lone surrogates, byte-order marks, or marks that turn the
    direction of what follows: pages set the direction of a text as a whole."""
    if "\r" in text or "\x0c" in text or "\x85" in text:
        text = _NEWLINES.sub("\n", text)
    if _CONTROLS.search(text):
        text = _CONTROLS.sub("", text)
    return without_surrogates(text)


def without_controls(text: str) -> str:
    """The same text, line ends untouched, without controls and marks of direction."""
    return text if text.isascii() else _CONTROLS.sub("", text)


def without_surrogates(text: str) -> str:
    """The same text, encodable as UTF-8: half characters (UTF-7 and UTF-16 can produce them) become U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


@lru_cache(maxsize=256)
def _is_ascii_superset(label: str) -> bool:
    codec = codec_for(label)
    return codec is not None and not codec.startswith(("utf-16", "utf-32", "utf-7", "cp037", "cp500", "cp1026", "hz"))


def _decode_utf8_labelled(content: bytes, label: str, problems: ProblemLog) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if label.strip().strip("\"'"):
        problems.add(Problem.CHARSET_WRONG)
    if content.decode("utf-8", "ignore").isascii():
        return decode_unlabelled(content)
    if len(content) > _MIXED_LIMIT:
        problems.add(Problem.TEXT_DAMAGED)
        return content.decode("utf-8", "replace")
    return content.decode("utf-8", "alvast-mixed")


def _decode_labelled(content: bytes, codec: str, problems: ProblemLog) -> str:
    if codec not in _MULTIBYTE and (text := _hidden_utf8(content)) is not None:
        problems.add(Problem.CHARSET_WRONG)
        return text
    if codec.startswith("utf-16") and b"\0" not in content[:1000] and content.isascii():
        problems.add(Problem.CHARSET_WRONG)
        return content.decode("ascii")
    try:
        return content.decode(codec)
    except (UnicodeError, ValueError):
        pass
    if (text := _hidden_utf8(content)) is not None:
        problems.add(Problem.CHARSET_WRONG)
        return text
    problems.add(Problem.TEXT_DAMAGED)
    return content.decode(codec, "replace")


def _hidden_utf8(content: bytes) -> str | None:
    """The text if these 8-bit bytes are valid UTF-8, which text in an old 8-bit charset practically never is."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if text.isascii() else text


def _is_mostly_utf8(content: bytes) -> bool:
    """True when nearly all bytes beyond ASCII are sound UTF-8: cut off or damaged, not another charset."""
    sample = content[:8192]
    high = sum(byte > 127 for byte in sample)
    sound = sum(byte > 127 for byte in sample.decode("utf-8", "ignore").encode())
    return sound * 10 > high * 8


def _likeliest_codec(content: bytes) -> str:
    sample = content[:4096]
    high = sum(byte > 127 for byte in sample)
    if high * 3 < len(sample) - sample.count(b" "):
        return "cp1252"
    scores = {codec: _plausibility(sample, codec) for codec in ("koi8-r", "cp1251", "gb18030", "cp932", "cp949")}
    best = max(scores, key=lambda codec: scores[codec])
    return best if scores[best] > 0.5 else "cp1252"


def _plausibility(sample: bytes, codec: str) -> float:
    """Share of the non-ASCII letters that are everyday ones in the script the codec serves."""
    text = [letter for letter in sample.decode(codec, "replace") if ord(letter) > 127]
    ordinary = {"koi8-r": "аяА", "cp1251": "аяА", "gb18030": "一龥", "cp932": "ぁヶ", "cp949": "가힣"}[codec]
    return sum(ordinary[0] <= letter <= ordinary[1] for letter in text) / len(text) if text else 0.0


def _read_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    """Error handler for UTF-8 with strays of windows-1252 in it, as mail clients that paste bytes produce."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("alvast-mixed", _read_stray_bytes)
