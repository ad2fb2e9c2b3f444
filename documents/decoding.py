"""Bytes of a file as text, or the reason why they are none. No Django."""

import unicodedata

LARGEST = 5 * 1024 * 1024
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ALLOWED_CONTROLS = "\t\n\r\f\v\x1c\x1d\x1e\x85"


class Unreadable(Exception):
    """The bytes hold no text that the archive can keep; the message says why."""


def is_visible(text: str) -> bool:
    """Return whether anything in ``text`` can be seen: more than blanks, controls and marks of format."""
    return any(unicodedata.category(char)[0] not in "CZ" for char in text)


def decode(content: bytes) -> tuple[str, str]:
    """Return (text, encoding) of a file's bytes: UTF-8, or UTF-16 with its mark.

    Raises Unreadable for what is empty, too large (over 5 MB), binary, or of no known encoding.
    """
    if len(content) > LARGEST:
        raise Unreadable(f"is larger than {LARGEST // 1024 // 1024} MB")
    if not content.strip():
        raise Unreadable("is empty")
    encoding = next((name for bom, name in _BOMS if content.startswith(bom)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(
            f"is no UTF-8 text: line {line} has a byte that does not decode (0x{content[error.start]:02x})"
        ) from error
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        raise Unreadable(f"is binary: line {line} has a NUL character")
    odd = next(
        (at for at, c in enumerate(text) if ord(c) < 32 and c not in _ALLOWED_CONTROLS),
        None,
    )
    if odd is not None:
        line = text[:odd].count("\n") + 1
        raise Unreadable(
            f"is binary: line {line} has a control character (0x{ord(text[odd]):02x})"
        )
    if not is_visible(text):
        raise Unreadable("is empty")
    return text, encoding
