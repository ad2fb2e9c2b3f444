"""Primary keys handed out before their rows are written, so that rows may name each other and be written together."""

from collections import defaultdict, deque

from django.db import connection

# So many are taken at once from a sequence; what is left over at the end is never used.
TAKEN_AT_ONCE = 50


class PrimaryKeys:
    """The next primary keys of each table, for one transaction that holds the lock of imports."""

    def __init__(self):
        self._free: dict[type, deque[int]] = defaultdict(deque)
        self._last: dict[str, int] | None = None

    def next(self, model: type) -> int:
        """Return a key that no row of ``model`` has or will be given by the database."""
        if connection.vendor == "postgresql":
            return self._from_sequence(model)
        return self._from_sqlite(model)

    def _from_sequence(self, model: type) -> int:
        free = self._free[model]
        if not free:
            table, column = model._meta.db_table, model._meta.pk.column
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                    [connection.ops.quote_name(table), column, TAKEN_AT_ONCE],
                )
                free.extend(key for (key,) in cursor.fetchall())
        return free.popleft()

    def _from_sqlite(self, model: type) -> int:
        """Count on from the last key given: nobody else writes in a transaction begun IMMEDIATE."""
        if self._last is None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT name, seq FROM sqlite_sequence")
                self._last = dict(cursor.fetchall())
        table = model._meta.db_table
        self._last[table] = self._last.get(table, 0) + 1
        return self._last[table]
