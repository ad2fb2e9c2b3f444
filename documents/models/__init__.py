"""The ground floor: documents, their passages, and the evidence that facts stand on."""

from documents.models.address import Addressed, FormerAddress
from documents.models.citation import Citation, Problem
from documents.models.document import (
    Document,
    DocumentIdentifier,
    DocumentTitle,
    Section,
)
from documents.models.document_facets import DocumentFacet
from documents.models.facet import (
    UNDATED,
    Derived,
    FacetBlock,
    FacetRow,
    FacetTotal,
    is_sure,
    years_between,
)
from documents.models.fact import (
    ONCE,
    Evidence,
    Fact,
    FactQuerySet,
    RecordQuerySet,
    VisibleManager,
)
from documents.models.held import Accession, Passage
from documents.models.mark import Mark
from documents.models.name import Identifier, Name
from documents.models.searched import Searched, SearchedQuerySet

__all__ = [
    "ONCE",
    "UNDATED",
    "Accession",
    "Addressed",
    "Citation",
    "Derived",
    "Document",
    "DocumentFacet",
    "DocumentIdentifier",
    "DocumentTitle",
    "Evidence",
    "FacetBlock",
    "FacetRow",
    "FacetTotal",
    "Fact",
    "FactQuerySet",
    "FormerAddress",
    "Identifier",
    "Mark",
    "Name",
    "Passage",
    "Problem",
    "RecordQuerySet",
    "Searched",
    "SearchedQuerySet",
    "Section",
    "VisibleManager",
    "is_sure",
    "years_between",
]
