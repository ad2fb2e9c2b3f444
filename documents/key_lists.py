"""Primary keys that were found beforehand and are asked for as one parameter, however many they are."""

import json

from django.db.models import BigIntegerField, Expression

from documents.bitmaps import members

_SQL = {
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT value::bigint FROM jsonb_array_elements_text(%s::jsonb)",
}


class Among(Expression):
    """What ``pk__in`` takes for a set of keys (``documents.bitmaps``); a parameter for each would take longer than the query.

    They are written out when the database is asked, and not before.
    """

    output_field = BigIntegerField()

    def __init__(self, bits: int):
        super().__init__()
        self._bits = bits

    def as_sql(self, compiler, connection):
        return f"({_SQL[connection.vendor]})", [json.dumps(members(self._bits))]
