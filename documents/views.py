"""The list of documents."""

from documents.filtering import FilteredList
from documents.filters import DocumentFilter
from documents.models import Document


class DocumentList(FilteredList):
    queryset = Document.objects.for_list()
    filterset_class = DocumentFilter
