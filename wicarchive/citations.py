"""Citations as pages show them: each document once, with all that cites it beneath."""

from dataclasses import dataclass, field

from documents.models import Citation, Document


@dataclass(slots=True)
class Cited:
    """A document with the citations that lead to it, or come from it."""

    document: Document
    citations: list[Citation] = field(default_factory=list)

    def _each(self, name):
        """Return what the citations say of it, each answer once."""
        said = (getattr(citation, name) for citation in self.citations)
        return list(dict.fromkeys(filter(None, said)))

    @property
    def publishers(self):
        return self._each("publisher_as_written")

    @property
    def dates(self):
        return self._each("published_display")

    @property
    def urls(self):
        return self._each("url")


def by_document(citations, end: str) -> list[Cited]:
    """Return each document at one ``end`` of the citations, "citing" or "cited", in order of the first of its citations."""
    found = {}
    for citation in citations:
        key = getattr(citation, f"{end}_id")
        if key not in found:
            found[key] = Cited(getattr(citation, end))
        found[key].citations.append(citation)
    return list(found.values())


def cited(citations, end: str, sources) -> list[Cited]:
    """Return ``by_document`` with each citation cited in the order in which the page shows it."""
    documents = by_document(citations, end)
    for document in documents:
        sources.cite(document.citations)
    return documents
