"""The index of search: what is put in and taken out, and what is found, on the database in use."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from documents.search import postgresql, sqlite
from documents.search.query import Query
from documents.search.words import BETWEEN, folded_words, written_out

# A row's key tells kind and record: so many records are to be of a kind at most.
_RECORDS = 2**40
# Hits of a common word are counted and ranked up to here, the newest records.
MOST = 1_000


class Entry(NamedTuple):
    """A record as search knows it: the number of its kind, its primary key, and its texts (names, or one passage)."""

    kind: int
    pk: int
    texts: tuple[str, ...]


class Hit(NamedTuple):
    """A record that was found."""

    kind: int
    pk: int


class Row(NamedTuple):
    """A row of the index.

    ``words`` and ``umlauts`` are what is searched: the folded words, and those with umlauts
    written out where there are any. ``names`` are the texts, folded, each between bars, for
    telling whether one is asked for whole; ``size`` is the number of words.
    """

    key: int
    words: str
    umlauts: str
    names: str
    size: int


def _engine():
    return sqlite if connection.vendor == "sqlite" else postgresql


def _key(kind: int, pk: int) -> int:
    return kind * _RECORDS + pk


def _row(entry: Entry) -> Row:
    texts = [folded_words(text) for text in entry.texts]
    umlauts = filter(None, map(written_out, entry.texts))
    is_short = len(texts) > 1 or sum(map(len, texts)) <= 200
    return Row(
        _key(entry.kind, entry.pk),
        BETWEEN.join(texts),
        BETWEEN.join(umlauts),
        f"|{'|'.join(texts)}|" if is_short else "",
        min((text.count(" ") + 1 for text in texts), default=0),
    )


def put(entries: Iterable[Entry]):
    """Put records into the index, or in place of what it has of them."""
    if rows := [_row(entry) for entry in entries]:
        _engine().put(rows)


def take_out(kind: int, pks: Iterable[int]):
    """Take records out of the index."""
    if keys := [_key(kind, pk) for pk in pks]:
        _engine().take_out(keys)


def clear():
    """Empty the index."""
    _engine().clear()


def counts(query: Query, kinds: Iterable[int]) -> dict[int, int]:
    """Return how many records of each kind are found, up to ``MOST``, and one more where there are more."""
    if not query:
        return dict.fromkeys(kinds, 0)
    return {
        kind: _engine().count(query, _key(kind, 0), _key(kind + 1, 0), MOST + 1)
        for kind in kinds
    }


def hits(query: Query, kind: int, first: int = 0, count: int = 10) -> list[Hit]:
    """Return the best hits of a kind, from the ``first`` on (0 is the best).

    First come records of which a name is just what was asked for, then those with fewer
    words beside it, then the newer ones. Of a common word the newest ``MOST`` are ranked.
    """
    if not query:
        return []
    whole = f"|{folded_words(query.asked)}|"
    keys = _engine().find(
        query, _key(kind, 0), _key(kind + 1, 0), whole, MOST, count, first
    )
    return [Hit(*divmod(key, _RECORDS)) for key in keys]
