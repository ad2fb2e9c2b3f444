"""The index of search: what is put in and taken out, and what is found, on the database in use."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from documents.batches import batches
from documents.search import postgresql, sqlite, vocabulary
from documents.search.query import Query
from documents.search.words import BETWEEN, folded_words, written_out

# A row's key tells kind and record: so many records are to be of a kind at most.
_RECORDS = 2**40
# Hits of a common word are counted and ranked up to here, the newest records.
MOST = 1_000
AT_ONCE = 2_000  # rows are written together
# Of two records the one with the higher score comes first, whatever the length of its names.
_LONGEST_NAME = 100  # words
# Fragments of a text are no better than its short sentences.
_SHORT_TEXT = 6  # words


class Entry(NamedTuple):
    """A record as search knows it.

    ``names`` are what it goes by, its theme and its place: one of them may be asked for whole,
    and their words are offered for misspelt ones. A passage or summary is a ``text``. Of the
    records that are found those with the higher ``score`` come first.
    """

    kind: int
    pk: int
    names: tuple[str, ...] = ()
    text: str = ""
    score: int = 0


class Hit(NamedTuple):
    """A record that was found."""

    kind: int
    pk: int


class Row(NamedTuple):
    """A row of the index.

    ``words`` and ``umlauts`` are what is searched: the folded words, and those with umlauts
    written out where there are any. ``names`` are the folded names, each between bars, for
    telling whether one is asked for whole; lighter rows come first.
    """

    key: int
    names: str
    weight: int
    words: str
    umlauts: str


def _engine():
    return sqlite if connection.vendor == "sqlite" else postgresql


def first_key(kind: int) -> int:
    """Return the smallest key of a kind; all of them are below the smallest of the next."""
    return kind * _RECORDS


def _row(entry: Entry) -> Row:
    names = list(dict.fromkeys(filter(None, map(folded_words, entry.names))))
    text = folded_words(entry.text)
    texts = (*entry.names, entry.text)
    size = min(
        (name.count(" ") + 1 for name in names),
        default=max(text.count(" ") + 1, _SHORT_TEXT),
    )
    return Row(
        first_key(entry.kind) + entry.pk,
        f"|{'|'.join(names)}|" if names else "",
        min(size, _LONGEST_NAME) - _LONGEST_NAME * entry.score,
        BETWEEN.join((*names, text) if text else names),
        BETWEEN.join(dict.fromkeys(filter(None, map(written_out, texts)))),
    )


def replace(kind: int, pks: Iterable[int], entries: Iterable[Entry]):
    """Take records of a kind out of the index, and put in what is to be found of them now."""
    words = Counter()
    for some in batches(pks, AT_ONCE):
        keys = [first_key(kind) + pk for pk in some]
        words.subtract(vocabulary.words_of(_engine().names(keys)))
        _engine().take_out(keys)
    _put(entries, words)


def rebuild(entries: Iterable[Entry]):
    """Put these entries into the index in place of all that it has."""
    _engine().clear()
    vocabulary.clear()
    _put(entries, Counter())
    _engine().settle()


def _put(entries: Iterable[Entry], words: Counter):
    for some in batches(map(_row, entries), AT_ONCE):
        _engine().put(some)
        words.update(vocabulary.words_of(row.names for row in some if row.names))
    vocabulary.change(words)


def counts(query: Query, kinds: Iterable[int]) -> dict[int, int]:
    """Return how many records of each kind are found, up to ``MOST``, and one more where there are more."""
    kinds = list(kinds)
    if not query or not kinds:
        return dict.fromkeys(kinds, 0)
    spans = [(first_key(kind), first_key(kind + 1)) for kind in kinds]
    return dict(zip(kinds, _engine().counts(query, spans, MOST + 1), strict=True))


def hits(
    query: Query,
    kinds: Iterable[int],
    first: int = 0,
    count: int = 10,
    most: int = MOST,
) -> list[Hit]:
    """Return the best hits of each kind, from the ``first`` on (0 is the best), ``count`` of a kind.

    First come records of which a name is just what was asked for, then those with the higher
    score, then those with fewer words beside it, then the newer ones. Of a common word the
    newest ``most`` are ranked.
    """
    return [hit for hit, _ in _hits(query, kinds, first, count, most)]


def overview(
    query: Query, kinds: Iterable[int], count: int
) -> dict[int, tuple[int, list[int]]]:
    """Return for each kind how many records are found, and the keys of the ``count`` best.

    They are counted up to ``MOST``, and one more where there are more.
    """
    found: dict[int, tuple[int, list[int]]] = {kind: (0, []) for kind in kinds}
    for hit, number in _hits(query, found, 0, count, MOST + 1):
        found[hit.kind] = (number, [*found[hit.kind][1], hit.pk])
    return found


def _hits(query, kinds, first, count, most) -> list[tuple[Hit, int]]:
    if not query or not kinds:
        return []
    whole = f"|{folded_words(query.asked)}|"
    spans = [(first_key(kind), first_key(kind + 1)) for kind in kinds]
    rows = _engine().find(query, spans, whole, most, count, first)
    return [(Hit(*divmod(key, _RECORDS)), number) for key, number in rows]


def found(query: Query, kind: int) -> tuple[str, list]:
    """Return SQL, with its parameters, that selects the primary keys of all records of a kind that are found."""
    return _engine().keys(query, first_key(kind), first_key(kind + 1))
