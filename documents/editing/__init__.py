"""What the admin of every floor builds on: whole forms, folded search, facts with their sources."""

from documents.editing.evidence import enter_fact, facts_of_passage, source_line
from documents.editing.facts import FactAdmin, short_key
from documents.editing.filters import CountryFilter, ValueFilter
from documents.editing.forms import WholeForm
from documents.editing.inlines import FactInline
from documents.editing.names import IdentifierInline, NameInline
from documents.editing.records import HeldAdmin, NamedAdmin, join_known
from documents.editing.search import FoldedSearch

__all__ = [
    "CountryFilter",
    "ValueFilter",
    "FactAdmin",
    "FactInline",
    "FoldedSearch",
    "HeldAdmin",
    "IdentifierInline",
    "NameInline",
    "NamedAdmin",
    "WholeForm",
    "enter_fact",
    "facts_of_passage",
    "join_known",
    "short_key",
    "source_line",
]
