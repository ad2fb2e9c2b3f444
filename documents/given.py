"""What a file of metadata gives, key by key with its line, before it is checked. No Django."""

import re
import tomllib
from datetime import date
from typing import NamedTuple


class BadMetadata(Exception):
    """Metadata that cannot be used; the message names the file and the line, and says why."""


class Entry(NamedTuple):
    """A value as written (None where it is neither words nor a list of them), and its line."""

    value: str | list[str] | None
    line: int


def toml_entries(text: str, source: str, before: int = 0) -> dict[str, Entry]:
    """Return what TOML gives at its top. Raises BadMetadata.

    ``before`` lines stand above it in the file that ``source`` names.
    """
    try:
        given = tomllib.loads(text.replace("\r\n", "\n"))
    except RecursionError as error:
        raise BadMetadata(f"{source} is no TOML file: nested too deep") from error
    except ValueError as error:  # of tomllib, or a number that Python will not take
        said = re.sub(
            r"\(at line (\d+)", lambda m: f"(at line {int(m[1]) + before}", str(error)
        )
        raise BadMetadata(f"{source} is no TOML file: {said}") from error
    return {
        key: Entry(_plain(value), before + _line_of(key, text))
        for key, value in given.items()
    }


def _line_of(key: str, text: str) -> int:
    """Return the line in which a key of TOML is given; tomllib does not tell."""
    found = re.search(
        rf"^[ \t\[]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", text, re.MULTILINE
    )
    return text[: found.start()].count("\n") + 1 if found else 1


def _plain(value) -> str | list[str] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    if isinstance(value, str):
        return value
    # A date needs no quotation marks, nor does a year.
    if isinstance(value, date) or (
        isinstance(value, int) and not isinstance(value, bool)
    ):
        return _Unquoted(value.isoformat() if isinstance(value, date) else value)
    return None


class _Unquoted(str):
    """A value without quotation marks, as only a date may be."""

    __slots__ = ()


def is_unquoted(value) -> bool:
    """Return whether TOML gives a value without quotation marks."""
    return isinstance(value, _Unquoted)
