"""Search over names, titles and passages: the same words, the same answers, on SQLite and on PostgreSQL."""

from documents.search.index import (
    MOST,
    Entry,
    Hit,
    counts,
    found,
    hits,
    overview,
    rebuild,
    replace,
)
from documents.search.marking import excerpt, marked, terms_in
from documents.search.query import Query, parse
from documents.search.upkeep import reindex, reindex_all, searched_models
from documents.search.vocabulary import nearest
from documents.search.words import folded_words, words_in

__all__ = [
    "MOST",
    "Entry",
    "Hit",
    "Query",
    "counts",
    "excerpt",
    "folded_words",
    "found",
    "hits",
    "marked",
    "nearest",
    "overview",
    "parse",
    "rebuild",
    "reindex",
    "reindex_all",
    "replace",
    "searched_models",
    "terms_in",
    "words_in",
]
