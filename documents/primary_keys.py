"""Primary keys handed out before their rows are written, so that rows may name each other and be written together."""

from collections.abc import Iterator
from functools import cached_property
from itertools import count

from django.db import connection

# So many are taken at once from a sequence; what is left over at the end is never used.
TAKEN_AT_ONCE = 50


class PrimaryKeys:
    """The next primary keys of each table, for one transaction that holds the lock of imports."""

    def __init__(self):
        self._of: dict[type, Iterator[int]] = {}

    def next(self, model: type) -> int:
        """Return a key that no row of ``model`` has or will be given by the database."""
        keys = self._of.get(model)
        if keys is None:
            is_sqlite = connection.vendor == "sqlite"
            keys = self._counted(model) if is_sqlite else self._from_sequence(model)
            self._of[model] = keys
        return next(keys)

    @staticmethod
    def _from_sequence(model: type) -> Iterator[int]:
        table, column = model._meta.db_table, model._meta.pk.column
        while True:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                    [connection.ops.quote_name(table), column, TAKEN_AT_ONCE],
                )
                taken = cursor.fetchall()
            yield from (key for (key,) in taken)

    @cached_property
    def _last(self) -> dict[str, int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, seq FROM sqlite_sequence")
            return dict(cursor.fetchall())

    def _counted(self, model: type) -> Iterator[int]:
        """Count on from the last key given: nobody else writes in a transaction begun IMMEDIATE."""
        return count(self._last.get(model._meta.db_table, 0) + 1)
