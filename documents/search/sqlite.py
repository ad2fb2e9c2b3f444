"""The index of search on SQLite: a full-text table (FTS5) of folded words.

https://www.sqlite.org/fts5.html
"""

from collections.abc import Iterable

from django.db import connection

from documents.search.query import Query, Term

TABLE = "documents_search"
# The words come folded: the table takes them as they are, parted at spaces and bars.
CREATE = f"""
    CREATE VIRTUAL TABLE {TABLE} USING fts5(
        words, umlauts, names UNINDEXED, size UNINDEXED,
        prefix = '2 3',
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
    )
"""
DROP = f"DROP TABLE {TABLE}"
_FOUND = f"FROM {TABLE} WHERE {TABLE} MATCH %s AND rowid >= %s AND rowid < %s"  # noqa: S608


def put(rows: Iterable[tuple]):
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT OR REPLACE INTO {TABLE} (rowid, words, umlauts, names, size) "  # noqa: S608
            "VALUES (%s, %s, %s, %s, %s)",
            rows,
        )


def take_out(keys: Iterable[int]):
    with connection.cursor() as cursor:
        cursor.executemany(
            f"DELETE FROM {TABLE} WHERE rowid = %s",  # noqa: S608
            [(key,) for key in keys],
        )


def clear():
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608


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


def count(query: Query, first: int, end: int, most: int) -> int:
    """Return how many rows are found with keys from ``first`` on and below ``end``, up to ``most``."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM (SELECT 1 {_FOUND} LIMIT %s)",  # noqa: S608
            [expression(query), first, end, most],
        )
        return cursor.fetchone()[0]


def find(query, first, end, whole, most, count, offset) -> list[int]:
    """Return the keys of the best rows; see ``documents.search.index.hits``."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT key FROM (SELECT rowid AS key, names, size "  # noqa: S608
            f"{_FOUND} ORDER BY rowid DESC LIMIT %s) "
            "ORDER BY instr(names, %s) = 0, size, key DESC LIMIT %s OFFSET %s",
            [expression(query), first, end, most, whole, count, offset],
        )
        return [key for (key,) in cursor.fetchall()]
