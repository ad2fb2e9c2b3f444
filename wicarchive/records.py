"""The record pages, each put together from what the floors offer."""

from django.db.models import F, Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import DetailView

from documents.models import Citation, Document, FormerAddress
from events.models import (
    Coverage,
    Figure,
    Outcome,
    Participation,
)
from people.models import (
    Contribution,
    Mention,
    Organisation,
    Person,
    Position,
    Quotation,
    Relation,
)
from wicarchive.chapters import contents
from wicarchive.cited import add_cited
from wicarchive.sources import Sources

MENTIONS_SHOWN = 100


class RecordPage(DetailView):
    """The page of one record; a slug that it had before leads to it."""

    context_object_name = "record"

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            kind = self.model._meta.model_name
            former = FormerAddress.objects.filter(
                kind=kind, slug=kwargs["slug"]
            ).first()
            if former is None:
                raise
            return redirect(
                reverse(request.resolver_match.url_name, args=[former.current]),
                permanent=True,
            )

    def get_context_data(self, **kwargs):
        sources = Sources()
        parts = self.parts(self.object, sources)
        return super().get_context_data(**kwargs) | parts | {"sources": sources}


def _appearances(sources, **who):
    participations = Participation.visible.filter(**who).select_related(
        "conference", "person", "organisation"
    )
    return sources.cite(
        participations.order_by(
            F("conference__first_day").desc(nulls_last=True), "conference__name", "pk"
        ).with_sources()
    )


class PersonPage(RecordPage):
    model = Person
    queryset = Person.objects.for_detail()
    template_name = "people/person_detail.html"

    def parts(self, person, sources):
        return {
            "names": [name for name in person.names.all() if name.text != person.name],
            "positions": sources.cite(
                add_cited(list(Position.visible.filter(person=person).for_page()))
            ),
            "appearances": _appearances(sources, person=person),
            "relations": sources.cite(
                Relation.visible.filter(person=person).for_page()
            ),
            "contributions": sources.cite(
                Contribution.visible.filter(person=person).for_page()
            ),
            "quotations": sources.cite(
                Quotation.visible.filter(person=person).for_page()
            ),
            "mentions": sources.cite(
                Mention.visible.filter(person=person).for_page()[:MENTIONS_SHOWN]
            ),
            "passage_count": Mention.visible.filter(person=person).passage_count(),
        }


class OrganisationPage(RecordPage):
    model = Organisation
    queryset = Organisation.objects.for_detail()
    template_name = "people/organisation_detail.html"

    def parts(self, organisation, sources):
        relations = Relation.visible.filter(
            Q(organisation=organisation) | Q(other=organisation)
        )
        contributions = (
            Contribution.visible.filter(organisation=organisation)
            .select_related("document")
            .order_by("document__title", "pk")
        )
        return {
            "names": [
                name
                for name in organisation.names.all()
                if name.text not in (organisation.name, organisation.acronym)
            ],
            "relations": sources.cite(relations.for_page()),
            "positions": sources.cite(add_cited(list(self.positions(organisation)))),
            "appearances": _appearances(sources, organisation=organisation),
            "figures": sources.cite(
                Figure.visible.filter(organisation=organisation).with_sources()
            ),
            "contributions": sources.cite(contributions.with_sources()),
            "quotations": sources.cite(
                Quotation.visible.filter(organisation=organisation).for_page()
            ),
            "mentions": sources.cite(
                Mention.visible.filter(organisation=organisation).for_page()[
                    :MENTIONS_SHOWN
                ]
            ),
            "passage_count": Mention.visible.filter(
                organisation=organisation
            ).passage_count(),
        }

    def positions(self, organisation):
        """Return the positions in a body and in its parts."""
        parts = Relation.visible.filter(
            other=organisation, kind=Relation.Kind.PART_OF
        ).values("organisation")
        where = Q(organisation=organisation) | Q(organisation__in=parts)
        positions = Position.visible.filter(where).for_page()
        return positions.order_by("person__sort_name", "pk")


class DocumentPage(RecordPage):
    model = Document
    queryset = Document.objects.for_detail()
    template_name = "documents/document_detail.html"

    def parts(self, document, sources):
        content = contents([document])[document.pk]
        parts = {
            "titles": [
                title for title in document.titles.all() if title.text != document.title
            ],
            "content": content,
            "issued_by": sources.cite(
                Outcome.visible.filter(document=document)
                .select_related("conference")
                .with_sources()
            ),
            "coverage": sources.cite(
                Coverage.visible.filter(document=document)
                .select_related("conference")
                .with_sources()
            ),
        }
        content.cite(sources)
        return parts | {
            "cited_by": sources.cite(
                Citation.visible.filter(cited=document).for_page()
            ),
            "cites": sources.cite(Citation.visible.filter(citing=document).for_page()),
        }
