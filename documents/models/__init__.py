"""The ground floor: documents, their passages, and the evidence that facts stand on."""

from documents.models.address import Addressed, FormerAddress
from documents.models.citation import Citation, Problem
from documents.models.document import (
    Accession,
    Document,
    DocumentIdentifier,
    DocumentTitle,
    Passage,
    Section,
)
from documents.models.fact import (
    ONCE,
    Evidence,
    Fact,
    FactQuerySet,
    RecordQuerySet,
    VisibleManager,
)
from documents.models.facet import UNDATED, FacetRow, FacetTotal, years_between
from documents.models.name import Identifier, Name
from documents.models.searched import Searched, SearchedQuerySet

__all__ = [
    "ONCE",
    "UNDATED",
    "Accession",
    "Addressed",
    "Citation",
    "Document",
    "DocumentIdentifier",
    "DocumentTitle",
    "Evidence",
    "Fact",
    "FacetRow",
    "FacetTotal",
    "FactQuerySet",
    "FormerAddress",
    "Identifier",
    "Name",
    "Passage",
    "Problem",
    "RecordQuerySet",
    "Searched",
    "SearchedQuerySet",
    "Section",
    "VisibleManager",
]
