"""Search over names, titles and passages: the same words, the same answers, on SQLite and on PostgreSQL."""

from documents.search.index import Entry, Hit, clear, counts, hits, put, take_out
from documents.search.marking import marked
from documents.search.query import Query, parse

__all__ = [
    "Entry",
    "Hit",
    "Query",
    "clear",
    "counts",
    "hits",
    "marked",
    "parse",
    "put",
    "take_out",
]
