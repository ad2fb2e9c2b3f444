"""Search over names, titles and passages: the same words, the same answers, on SQLite and on PostgreSQL."""

from documents.search.index import Entry, Hit, counts, found, hits, rebuild, replace
from documents.search.marking import marked
from documents.search.query import Query, parse
from documents.search.upkeep import reindex, reindex_all, searched_models
from documents.search.vocabulary import nearest

__all__ = [
    "Entry",
    "Hit",
    "Query",
    "counts",
    "found",
    "hits",
    "marked",
    "nearest",
    "parse",
    "rebuild",
    "reindex",
    "reindex_all",
    "replace",
    "searched_models",
]
