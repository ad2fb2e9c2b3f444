"""What the admin of every floor builds on: whole forms, folded search, facts with their sources."""

from documents.editing.facts import (
    FactAdmin,
    FactInline,
    enter_fact,
    short_key,
    source_line,
)
from documents.editing.forms import WholeForm
from documents.editing.names import IdentifierInline, NameInline
from documents.editing.records import HeldAdmin, NamedAdmin
from documents.editing.search import FoldedSearch

__all__ = [
    "FactAdmin",
    "FactInline",
    "FoldedSearch",
    "HeldAdmin",
    "IdentifierInline",
    "NameInline",
    "NamedAdmin",
    "WholeForm",
    "enter_fact",
    "short_key",
    "source_line",
]
