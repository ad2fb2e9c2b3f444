"""Filling tables without a look, row by row, at whether what their keys refer to is there."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_FOREIGN_KEYS = """
    SELECT conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid)
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
"""


@contextmanager
def keys_unchecked() -> Iterator[None]:
    """Let PostgreSQL check all foreign keys of all tables at the end, together; inside of a transaction.

    One by one, which takes a quarter of the time of filling a database, they are checked anew
    whenever it commits: https://www.postgresql.org/docs/current/populate.html. Where one refers
    to nothing, an IntegrityError is raised and nothing was changed. SQLite loses little by checks.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(_FOREIGN_KEYS)
        keys = cursor.fetchall()
        for table, name, _definition in keys:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    yield
    with connection.cursor() as cursor:
        for table, name, definition in keys:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
