"""The index of search on PostgreSQL: a table with a vector of folded words (tsvector) under a GIN index.

https://www.postgresql.org/docs/current/textsearch.html
"""

from collections.abc import Iterable

from django.db import connection

from documents.search.query import Query, Term
from documents.search.words import BETWEEN

TABLE = "documents_search"
CREATE = f"""
    CREATE TABLE {TABLE} (
        key bigint PRIMARY KEY,
        words tsvector NOT NULL,
        names text NOT NULL,
        size integer NOT NULL
    );
    CREATE INDEX {TABLE}_words ON {TABLE} USING gin (words);
"""
DROP = f"DROP TABLE {TABLE}"
# PostgreSQL knows no later places in a text, and no longer vectors (a megabyte).
_LAST_PLACE = 16_383
_LONGEST = 500_000  # characters
_FOUND = f"FROM {TABLE} WHERE words @@ %s::tsquery AND key >= %s AND key < %s"  # noqa: S608


def _vector(words: str, umlauts: str) -> str:
    """Return words in the language of tsvector, each with its places; between texts are gaps, so that no phrase spans them."""
    places: dict[str, list[int]] = {}
    at = 0
    for text in (words, umlauts):
        for word in text[:_LONGEST].split(" "):
            at += 1
            if word != BETWEEN.strip() and at <= _LAST_PLACE:
                places.setdefault(word, []).append(at)
        at += 1
    return " ".join(
        f"'{word}':{','.join(map(str, of[:255]))}"
        for word, of in places.items()
        if word
    )


def put(rows: Iterable[tuple]):
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (key, words, names, size) VALUES (%s, %s::tsvector, %s, %s) "  # noqa: S608
            "ON CONFLICT (key) DO UPDATE SET words = excluded.words, "
            "names = excluded.names, size = excluded.size",
            [
                (key, _vector(words, uml), names, size)
                for key, words, uml, names, size in rows
            ],
        )


def take_out(keys: Iterable[int]):
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE key = ANY(%s)", [list(keys)])  # noqa: S608


def clear():
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608


def _term(term: Term) -> str:
    forms = []
    for form in term.forms:
        words = [f"'{word}'" for word in form]
        if term.is_prefix:
            words[-1] += ":*"
        forms.append(f"({' <-> '.join(words)})")
    return f"({' | '.join(forms)})"


def expression(query: Query) -> str:
    """Return a question in the language of tsquery; words in quotation marks are never part of it."""
    wanted = [_term(term) for term in query.wanted]
    return " & ".join(wanted + [f"!{_term(term)}" for term in query.unwanted])


def count(query: Query, first: int, end: int, most: int) -> int:
    """Return how many rows are found with keys from ``first`` on and below ``end``, up to ``most``."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM (SELECT 1 {_FOUND} LIMIT %s) AS found",  # noqa: S608
            [expression(query), first, end, most],
        )
        return cursor.fetchone()[0]


def find(query, first, end, whole, most, count, offset) -> list[int]:
    """Return the keys of the best rows; see ``documents.search.index.hits``."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT key FROM (SELECT key, names, size {_FOUND} "  # noqa: S608
            "ORDER BY key DESC LIMIT %s) AS newest "
            "ORDER BY position(%s IN names) = 0, size, key DESC LIMIT %s OFFSET %s",
            [expression(query), first, end, most, whole, count, offset],
        )
        return [key for (key,) in cursor.fetchall()]
