"""Filling tables without what a database does for each row and can do for all of them at the end."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, models

_FOREIGN_KEYS = """
    SELECT conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid)
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
"""
_INDEXES = """
    SELECT relname, pg_get_indexdef(indexrelid)
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE NOT indisunique AND indrelid IN (SELECT unnest(%s::text[])::regclass)
"""
_INDEXES_OF_SQLITE = """
    SELECT name, sql FROM sqlite_master
    WHERE type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%%'
    AND tbl_name IN (SELECT value FROM json_each(%s))
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


@contextmanager
def indexes_afterwards(models_: Iterable[type[models.Model]]) -> Iterator[None]:
    """Build the indexes of some models at the end, each from all rows; inside of a transaction.

    Those that tell whether a value is there already stay.
    """
    tables = [model._meta.db_table for model in models_]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_INDEXES, [tables])
        else:
            cursor.execute(_INDEXES_OF_SQLITE, [json.dumps(tables)])
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")
    yield
    with connection.cursor() as cursor:
        for _name, definition in indexes:
            cursor.execute(definition)
