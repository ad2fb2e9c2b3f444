"""The index of search on SQLite: a full-text table (FTS5) of folded words.

https://www.sqlite.org/fts5.html
"""

from collections.abc import Iterable, Sequence

from django.db import connection

from documents.search.query import Query, Term

TABLE = "documents_search"
# The words come folded: the table takes them as they are, parted at spaces and bars. What
# hits are ordered by stands before the words, so that it is read without them.
CREATE = f"""
    CREATE VIRTUAL TABLE {TABLE} USING fts5(
        names UNINDEXED, weight UNINDEXED, words, umlauts,
        prefix = '2 3',
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
    )
"""
DROP = f"DROP TABLE {TABLE}"
_FOUND = f"FROM {TABLE} WHERE {TABLE} MATCH %s AND rowid >= %s AND rowid < %s"  # noqa: S608


def put(rows: Iterable[tuple]):
    """Add rows; none of their keys may be there."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (rowid, names, weight, words, umlauts) "  # noqa: S608
            "VALUES (%s, %s, %s, %s, %s)",
            rows,
        )


def names(keys: Sequence[int]) -> list[str]:
    """Return the names of the rows with these keys."""
    with connection.cursor() as cursor:
        places = ", ".join(["%s"] * len(keys))
        cursor.execute(
            f"SELECT names FROM {TABLE} WHERE rowid IN ({places}) AND names <> ''",  # noqa: S608
            keys,
        )
        return [found for (found,) in cursor.fetchall()]


def take_out(keys: Iterable[int]):
    """Remove the rows with these keys, as far as they are there."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"DELETE FROM {TABLE} WHERE rowid = %s",  # noqa: S608
            [(key,) for key in keys],
        )


def clear():
    """Remove all rows."""
    with connection.cursor() as cursor:
        # Row by row it would take as long as to put them in.
        cursor.execute(DROP)
        cursor.execute(CREATE)


def settle():
    """Make the table one that is fast to search, after much was put in."""
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")  # noqa: S608


def _term(term: Term) -> str:
    """Return a term in the language of FTS5; words in quotation marks are never part of it."""
    star = "*" if term.is_prefix else ""
    forms = (f'"{" ".join(form)}"{star}' for form in term.forms)
    return f"({' OR '.join(forms)})"


def expression(query: Query) -> str:
    """Return a question in the language of FTS5."""
    wanted = " AND ".join(map(_term, query.wanted))
    unwanted = "".join(f" NOT {_term(term)}" for term in query.unwanted)
    return f"({wanted}){unwanted}" if unwanted else wanted


def counts(query: Query, spans: Iterable[tuple[int, int]], most: int) -> list[int]:
    """Return how many rows are found with keys in each span (first, end), up to ``most``."""
    one = f"SELECT count(*) FROM (SELECT 1 {_FOUND} LIMIT {int(most)})"  # noqa: S608
    asked = expression(query)
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join([one for _ in spans]),
            [given for span in spans for given in (asked, *span)],
        )
        return [count for (count,) in cursor.fetchall()]


def find(query, spans, whole, most, count, offset) -> list[tuple[int, int]]:
    """Return the keys of the best rows of each span, each with how many are found in the span.

    See ``documents.search.index.hits``.
    """
    one = (
        "SELECT key, found FROM (SELECT key, count(*) OVER () AS found FROM ("  # noqa: S608
        f"SELECT rowid AS key, names, weight {_FOUND} ORDER BY rowid DESC LIMIT %s) "
        "ORDER BY instr(names, %s) = 0, weight, key DESC LIMIT %s OFFSET %s)"
    )
    asked = expression(query)
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join([one for _ in spans]),
            [
                given
                for span in spans
                for given in (asked, *span, most, whole, count, offset)
            ],
        )
        return cursor.fetchall()


def keys(query: Query, first: int, end: int) -> tuple[str, list]:
    """Return SQL with its parameters for the keys that are found in a span, less ``first``."""
    return f"SELECT rowid - %s {_FOUND}", [first, expression(query), first, end]  # noqa: S608
