"""What the admin of every floor builds on: whole forms, folded search, facts with their sources."""

from documents.editing.facts import FactAdmin, FactInline, source_line
from documents.editing.names import IdentifierInline, NameInline
from documents.editing.records import FoldedSearch, HeldAdmin, NamedAdmin, WholeForm

__all__ = [
    "FactAdmin",
    "FactInline",
    "FoldedSearch",
    "HeldAdmin",
    "IdentifierInline",
    "NameInline",
    "NamedAdmin",
    "WholeForm",
    "source_line",
]
