"""Primary keys that were found once and are asked for in several queries, as one parameter of any length."""

import json
from collections.abc import Iterable

from django.db import connection
from django.db.models.expressions import RawSQL

_SQLITE = "SELECT value FROM json_each(%s)"
_POSTGRESQL = "SELECT value::bigint FROM jsonb_array_elements_text(%s::jsonb)"


def among(pks: Iterable[int]) -> RawSQL:
    """Return what ``pk__in`` takes for keys; a parameter for each would take longer than the query."""
    sql = _SQLITE if connection.vendor == "sqlite" else _POSTGRESQL
    return RawSQL(sql, [json.dumps(list(pks))])  # noqa: S611 - the keys are a parameter
