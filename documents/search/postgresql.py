"""The index of search on PostgreSQL: a table with a vector of folded words (tsvector) under a GIN index.

https://www.postgresql.org/docs/current/textsearch.html
"""

from collections.abc import Iterable, Sequence

from django.db import connection

from documents.search.query import Query, Term
from documents.search.words import BETWEEN

TABLE = "documents_search"
CREATE = f"""
    CREATE TABLE {TABLE} (
        key bigint PRIMARY KEY,
        names text NOT NULL,
        weight integer NOT NULL,
        words tsvector NOT NULL
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
    """Add rows; none of their keys may be there."""
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {TABLE} (key, names, weight, words) FROM STDIN") as copy,
    ):
        for key, names, weight, words, umlauts in rows:
            copy.write_row((key, names, weight, _vector(words, umlauts)))


def names(keys: Sequence[int]) -> list[str]:
    """Return the names of the rows with these keys."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT names FROM {TABLE} WHERE key = ANY(%s) AND names <> ''",  # noqa: S608
            [list(keys)],
        )
        return [found for (found,) in cursor.fetchall()]


def take_out(keys: Iterable[int]):
    """Remove the rows with these keys, as far as they are there."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE key = ANY(%s)", [list(keys)])  # noqa: S608


def clear():
    """Remove all rows."""
    with connection.cursor() as cursor:
        # Readers go on finding what was there until all is in.
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608


def settle():
    """Make the table one that is fast to search, after much was put in."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {TABLE}")


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


def counts(query: Query, spans: Iterable[tuple[int, int]], most: int) -> list[int]:
    """Return how many rows are found with keys in each span (first, end), up to ``most``."""
    one = f"(SELECT count(*) FROM (SELECT 1 {_FOUND} LIMIT {int(most)}) AS found)"  # noqa: S608
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
        "(SELECT key, count(*) OVER () FROM ("  # noqa: S608
        f"SELECT key, names, weight {_FOUND} "
        "ORDER BY key DESC LIMIT %s) AS newest "
        "ORDER BY position(%s IN names) = 0, weight, key DESC LIMIT %s OFFSET %s)"
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
    return f"SELECT key - %s {_FOUND}", [first, expression(query), first, end]  # noqa: S608
