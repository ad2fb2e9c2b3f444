"""Lists of well-known names: TOML files with one entry a line, read and checked. Pure: no Django."""

import re
import tomllib
from functools import partial
from pathlib import Path

from documents.folding import fold


class BadList(Exception):
    """A list cannot be used; the message gives file, line where it is known, and reason."""


def _where(path: Path, text: str, name: str) -> str:
    """Return where the first entry of that name stands: "FILE, line N: NAME", without a line where it cannot be told."""
    found = re.search(rf'\bname\s*=\s*"{re.escape(name)}"', text)
    line = f", line {text.count(chr(10), 0, found.start()) + 1}" if found else ""
    return f"{path}{line}: {name}"


def read_list(path: Path, table: str, allowed: dict[str, type]) -> list[dict]:
    """Return the entries of a list as keyword arguments; lists of names come as tuples.

    ``allowed`` are the keys of an entry with their types. Raises BadList for a file that is
    no TOML, for a key or value of the wrong kind, for an entry without a name, and for a name
    that stands in two entries.
    """
    try:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except OSError as error:
        raise BadList(f"{path}: cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadList(f"{path}: is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:  # says line and column itself
        raise BadList(f"{path}: {error}") from error
    if set(tables) != {table} or not isinstance(tables[table], list):
        raise BadList(f"{path}: it has to hold “{table} = [ … ]” and nothing else")
    rows, owner = [], {}
    for number, row in enumerate(tables[table], start=1):
        name = row.get("name") if isinstance(row, dict) else None
        if not isinstance(name, str) or not fold(name):
            raise BadList(f"{path}: entry {number} has no name")
        where = partial(_where, path, text, name)  # a long search, for complaints only
        for key, value in row.items():
            kind = allowed.get(key)
            if kind is None:
                raise BadList(f"{where()}: there is no key “{key}”")
            if not isinstance(value, list if kind is tuple else kind) or (
                kind is tuple and not all(isinstance(item, str) for item in value)
            ):
                wanted = {str: "text", bool: "true or false", tuple: "a list of texts"}
                raise BadList(f"{where()}: “{key}” has to be {wanted[kind]}")
        row = {k: tuple(v) if allowed[k] is tuple else v for k, v in row.items()}
        forms = [
            form
            for key, value in row.items()
            if key in ("name", "acronym") or allowed[key] is tuple
            for form in ((value,) if isinstance(value, str) else value)
        ]
        for form in forms:
            if not fold(form) or form != " ".join(form.split()):
                raise BadList(f"{where()}: “{form}” is no name")
            if owner.setdefault(fold(form), name) != name:
                raise BadList(
                    f"{where()}: “{form}” is a name of {owner[fold(form)]}, too"
                )
        rows.append(row)
    return rows
