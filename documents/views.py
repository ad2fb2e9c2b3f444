"""The list of documents."""

from documents.faceted_list import FacetedList
from documents.filters import DocumentFilter
from documents.models import Document


class DocumentList(FacetedList):
    queryset = Document.objects.with_held()
    filterset_class = DocumentFilter
