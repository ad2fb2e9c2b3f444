"""Bytes of a file as text, or the reason why they are none. No Django.

Which encodings, and how they are told apart: docs/decisions/0020-encodings-are-told-by-rules.md.
"""

import re
import unicodedata

from documents.signatures import kind_of_file

LARGEST = 5 * 1024 * 1024
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ALLOWED_CONTROLS = "\t\n\r\f\v\x1c\x1d\x1e\x85"
_CONTROL = re.compile(rf"[^\x20-\U0010ffff{_ALLOWED_CONTROLS}]")
# Code points that stand in no text: not assigned, for private use, half a pair.
_NO_TEXT = {"Cn", "Co", "Cs"}

# A character of UTF-8 that is no ASCII.
_UTF_8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# Those that Western texts are full of, and that hardly ever follow each other in Windows-1252.
_UTF_8_WESTERN = re.compile(rb"\xc2[\xa0-\xbf]|\xc3[\x80-\xbf]|\xe2\x80[\x80-\xbf]")
_CUT_OFF = re.compile(rb"(?:[\xc2\xc3]|\xe2\x80)\Z")
# What no Western word holds; texts of other encodings look so when taken for Windows-1252.
_NO_WORD = re.compile(
    r"[a-zß-öø-ÿ][À-ÖØ-ÞŠŒŽŸ]"
    r"|[A-Za-z][¡¢£¤¥¦§¨©¬®¯°±²³µ¶¸¹¼½¾¿×÷ƒ‚„†‡ˆ‰‹›˜™][a-z]"
    r"|¤|[^\x00-\x7f\xa0«»‘’“”–—…€]{4}"
)
_WORD = re.compile(r"\S{1,30}")
_FOREIGN_LETTER = re.compile("[À-ÖØ-öø-ÿŠŒŽšœžŸ]")
_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-ÿŠŒŽšœžŸ]")
_FOREIGN_AT_MOST = 1 / 3  # of all letters; Icelandic has one in eight


class Unreadable(Exception):
    """The bytes hold no text that the archive can keep; the message says why."""


def is_visible(text: str) -> bool:
    """Return whether anything in ``text`` can be seen: more than blanks, controls and marks of format."""
    return any(unicodedata.category(char)[0] not in "CZ" for char in text)


def check_size(content: bytes):
    """Raise Unreadable where ``content`` is nothing, or more than a file may have."""
    if len(content) > LARGEST:
        raise Unreadable(f"is larger than {LARGEST // 1024 // 1024} MB")
    if not content.strip():
        raise Unreadable("is empty")


def decode(content: bytes) -> tuple[str, str]:
    """Return (text, encoding) of a file's bytes: UTF-8, UTF-16 or Windows-1252.

    What is valid UTF-8 is never taken for another. UTF-16 without its mark and Windows-1252
    are taken only where that is certain. ``content`` decoded with the encoding is the text.

    Raises Unreadable for what is empty, too large (over 5 MB), binary, or of no known encoding.
    """
    check_size(content)
    if kind := kind_of_file(content):
        raise Unreadable(f"is {kind}, not text")
    text, encoding = _decoded(content)
    check_text(text)
    return text, encoding


def _decoded(content: bytes) -> tuple[str, str]:
    marked = next((name for bom, name in _BOMS if content.startswith(bom)), "")
    if not marked and b"\x00" in content and (order := _byte_order(content)):
        return content.decode(order), order
    try:
        return content.decode(marked or "utf-8"), marked or "utf-8"
    except UnicodeDecodeError as error:
        # The codec counts from behind the mark of UTF-8.
        at = error.start + (3 if marked == "utf-8-sig" else 0)
        where = line_of(content, at, marked)
        reason = f"line {where} has a byte that does not decode (0x{content[at]:02x})"
        name = "UTF-16" if marked == "utf-16" else "UTF-8"
        if marked:
            raise Unreadable(f"is no {name} text: {reason}") from error
        if why := _why_not_western(content):
            raise Unreadable(
                f"is no UTF-8 text: {reason}; and no Windows-1252 text: {why}"
            ) from error
    return content.decode("windows-1252"), "windows-1252"


def line_of(content: bytes, at: int, encoding: str = "") -> int:
    """Return the number of the line in which byte ``at`` stands."""
    if encoding == "utf-16":
        before = content[: at - at % 2].decode("utf-16", "replace")
        return before.count("\n") + 1
    return content[:at].count(b"\n") + 1


def check_text(text: str):
    """Raise Unreadable where ``text`` holds what no text does, or nothing to be seen."""
    if found := _CONTROL.search(text):
        line = text[: found.start()].count("\n") + 1
        control = ord(found[0])
        name = "a NUL" if control == 0 else "a control"
        code = "" if control == 0 else f" (0x{control:02x})"
        raise Unreadable(f"is binary: line {line} has {name} character{code}")
    if not is_visible(text):
        raise Unreadable("is empty")


def _byte_order(content: bytes) -> str:
    """Return the one of the two orders of UTF-16 in which the bytes are text; empty unless it is just one."""
    orders = []
    for order in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(order)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text) and not any(
            unicodedata.category(char) in _NO_TEXT for char in set(text)
        ):
            orders.append(order)
    return orders[0] if len(orders) == 1 else ""


def _why_not_western(content: bytes) -> str:
    """Return why bytes are not certainly Windows-1252, with the line; empty where they are."""
    try:
        text = content.decode("windows-1252")
    except UnicodeDecodeError as error:
        line = line_of(content, error.start)
        return f"line {line} has a byte that stands for nothing (0x{content[error.start]:02x})"
    if found := _CONTROL.search(text):
        line = text[: found.start()].count("\n") + 1
        return f"line {line} has a control character (0x{ord(found[0]):02x})"
    sequences = sum(1 for _ in _UTF_8.finditer(content))
    others = sum(byte > 127 for byte in _UTF_8.sub(b"", content))
    western = _UTF_8_WESTERN.search(content) or (
        sequences * 8 > others and _UTF_8.search(content)
    )
    if broken := western or _CUT_OFF.search(content):
        line = line_of(content, broken.start())
        return f"line {line} has what is UTF-8 ({broken[0].hex(' ')})"
    if found := _NO_WORD.search(text):
        line = text[: found.start()].count("\n") + 1
        word = next(w for w in _WORD.finditer(text) if w.end() > found.start())
        return f"in it line {line} would read “{word[0]}”"
    foreign = len(_FOREIGN_LETTER.findall(text))
    if foreign > _FOREIGN_AT_MOST * len(_LETTER.findall(text)):
        return "in it too few letters would be those of the alphabet"
    return ""
