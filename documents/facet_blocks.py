"""Values of many records in few rows: columns of numbers, which NumPy counts faster than a database counts rows.

A block holds what some hundred records have of one facet, or of all facets that must hold of
one participation. It is written together with the rows that it repeats, and read whole.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple
from zlib import crc32

import numpy as np

from documents.lookups import Lookup
from documents.models.facet import OF_MANY_VALUES, UNDATED, FacetBlock
from documents.rows import insert_values

RECORDS = 256  # of one block
AT_ONCE = 500
# Facets whose values are primary keys; those of others take two octets.
_OF_KEYS = OF_MANY_VALUES | {"series"}

_OCTETS = Lookup(
    lambda: (
        FacetBlock.objects.filter(kind__given="kind", name__given="name")
        .order_by("number")
        .values_list("octets")
    )
)


class Told(NamedTuple):
    """What blocks of a name hold: ``rows`` of a record, its value of each facet, whether it is certain, and whether its year is."""

    facets: tuple[str, ...]
    rows: Sequence[tuple]


@cache
def code(word: str) -> int:
    """Return the number that stands for a value: a key or a year itself, 0 for none, of a word its CRC-32 (ITU-T V.42) in 16 bits."""
    if word.isdecimal():
        return int(word)
    return crc32(word.encode()) & 0xFFFF


def values(facet: str, codes: Iterable[int], words: Iterable[str]) -> dict[int, str]:
    """Return the value for which each code stands; ``words`` are those of a facet whose values are words."""
    if facet in _OF_KEYS:
        return {number: str(number) for number in codes}
    if facet == "year":
        return {year: f"{year:04}" if year else UNDATED for year in codes}
    if facet == "decade":
        return {decade: f"{decade:03}" for decade in codes}
    return {code(word): word for word in words}


def name_of(facets: tuple[str, ...]) -> str:
    """Return how blocks with values of some facets are called."""
    return " ".join(facets)


@cache
def _columns(facets: tuple[str, ...]) -> np.dtype:
    values = [(facet, "<u4" if facet in _OF_KEYS else "<u2") for facet in facets]
    return np.dtype([("record", "<u4"), *values, ("certain", "?"), ("dated", "?")])


def read(kind: str, facets: tuple[str, ...]) -> np.ndarray:
    """Return the columns ``record``, one of each facet, ``certain`` and ``dated``, of all records of a kind."""
    blocks = _OCTETS.rows(kind=kind, name=name_of(facets))
    return np.frombuffer(b"".join(octets for (octets,) in blocks), _columns(facets))


def replace(kind: str, pks: Iterable[int], told: Iterable[Told]):
    """Write what some records have, in place of what they had; of those that are gone nothing is told."""
    pks = np.fromiter(pks, np.int64)
    numbers = np.unique(pks // RECORDS).tolist()
    blocks = FacetBlock.objects.filter(kind=kind, number__in=numbers)
    standing = {
        (name, number): bytes(octets)
        for name, number, octets in blocks.values_list("name", "number", "octets")
    }
    names = {name for name, _number in standing}
    now = {}
    for facets, rows in told:
        columns = _columns(facets)
        if not rows and name_of(facets) not in names:
            continue
        new = np.array([_coded(row) for row in rows], columns)
        for number in numbers:
            key = (name_of(facets), number)
            before = np.frombuffer(standing.get(key, b""), columns)
            kept = before[~np.isin(before["record"], pks)]
            both = np.concatenate([kept, new[new["record"] // RECORDS == number]])
            now[key] = both[np.argsort(both["record"], kind="stable")].tobytes()
    changed = {
        key: octets for key, octets in now.items() if octets != standing.get(key, b"")
    }
    for name in {name for name, _number in changed}:
        blocks.filter(
            name=name, number__in=[n for of, n in changed if of == name]
        ).delete()
    insert_values(
        FacetBlock,
        ("kind", "name", "number", "octets"),
        [(kind, *key, octets) for key, octets in changed.items() if octets],
    )


def _coded(row: tuple) -> tuple:
    record, *values, certain, dated = row
    numbers = (v if isinstance(v, int) else code(v) if v else 0 for v in values)
    return record, *numbers, certain, dated
