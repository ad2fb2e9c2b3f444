"""When sources speak of a fact: the dates of the reports that it was read from."""

from documents.dates import display_span
from documents.lookups import Lookup
from events.models import Coverage

# Of several conferences that a report is about the first.
_ABOUT = Lookup(
    lambda: (
        Coverage.visible.filter(
            document__among="documents", extent=Coverage.Extent.ABOUT
        )
        .order_by("-pk")
        .values_list("document", "conference__first_day", "conference__start")
    )
)


def add_cited(facts):
    """Give each fact ``cited``, the first and the last year of the reports that tell it; '' where none is dated.

    ``cited_years`` are the two as numbers, or None.

    A report's date is that of its publication, or else of the conference that it is about.
    The facts must come with their sources. One query.
    """
    documents = {
        evidence.passage.document
        for fact in facts
        for evidence in fact.evidence.all()
        if evidence.passage
    }
    keys = {document.pk for document in documents}
    held = {document: when for document, *when in _ABOUT.rows(documents=keys)}
    for fact in facts:
        years = []
        for evidence in fact.evidence.all():
            document = evidence.passage and evidence.passage.document
            day, start = held.get(document.pk, (None, "")) if document else (None, "")
            if document and document.published_first:
                years.append((document.published_first, document.published[:4]))
            elif day:
                years.append((day, start[:4]))
        years.sort()
        fact.cited = display_span(years[0][1], years[-1][1]) if years else ""
        fact.cited_years = (years[0][0].year, years[-1][0].year) if years else None
    return facts
