"""Statements that are asked again and again, given to the database's driver as they are.

Django's cursors look through each statement anew, for their own signs, for listeners and for the
thread: that took as long as SQLite took to answer. Where somebody listens they are used. PostgreSQL
prepares each statement once for a connection; else it planned it for as long as it then looked.
"""

from collections.abc import Sequence
from functools import cache

from django.db import DEFAULT_DB_ALIAS, connections
from psycopg import Cursor


@cache
def _for_sqlite(sql: str) -> str:
    """Return a statement with the places for values that SQLite knows instead of Django's."""
    return sql.replace("%s", "?").replace("%%", "%")


def _has_listeners(database) -> bool:
    return bool(database.execute_wrappers) or database.queries_logged


def _driver(database):
    """Return the driver's connection; raises as Django does where none can be had or its transaction failed."""
    database.ensure_connection()
    database.validate_no_broken_transaction()
    return database.connection


def ask(sql: str, values: Sequence, binary: bool = False) -> list[tuple]:
    """Return the rows that a query finds with ``values`` for each ``%s``.

    Where ``binary`` is true, PostgreSQL sends octets as they are instead of writing them in digits.
    """
    database = connections[DEFAULT_DB_ALIAS]
    if _has_listeners(database):
        with database.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()
    driver = _driver(database)
    with database.wrap_database_errors:
        if database.vendor == "sqlite":
            return driver.execute(_for_sqlite(sql), values).fetchall()
        # Not the cursor that Django asked for: it writes values into the statement.
        cursor = Cursor(driver)
        return cursor.execute(sql, values, prepare=True, binary=binary).fetchall()


def write(sql: str, rows: Sequence[Sequence]):
    """Execute a statement for each of several rows of values."""
    database = connections[DEFAULT_DB_ALIAS]
    if _has_listeners(database) or database.vendor != "sqlite":
        with database.cursor() as cursor:
            cursor.executemany(sql, rows)
        return
    driver = _driver(database)
    with database.wrap_database_errors:
        driver.executemany(_for_sqlite(sql), rows)
