"""Statements that every report needs, given to the database's driver as they are.

Django's cursors look through each statement anew, for their own signs, for listeners and for the
thread: that took as long as SQLite took to answer. Where somebody listens they are used.
"""

from collections.abc import Sequence
from functools import cache

from django.db import DEFAULT_DB_ALIAS, connections


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


def ask(sql: str, values: Sequence) -> list[tuple]:
    """Return the rows that a query finds with ``values`` for each ``%s``."""
    database = connections[DEFAULT_DB_ALIAS]
    if _has_listeners(database):
        with database.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()
    if database.vendor == "sqlite":
        sql = _for_sqlite(sql)
    driver = _driver(database)
    with database.wrap_database_errors:
        return driver.execute(sql, values).fetchall()


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
