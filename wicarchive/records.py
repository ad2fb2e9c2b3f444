"""The record pages, each put together from what the floors offer."""

from django.db.models import F, Prefetch, Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import DetailView

from documents.marking import marked
from documents.models import Citation, Document, FormerAddress, Section
from events.consolidation import differ
from events.models import (
    Conference,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    Statement,
    Subject,
    Topic,
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
from wicarchive.sources import Sources

MENTIONS_SHOWN = 100
PASSAGES_SHOWN = 100


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


SHEET = ("city", "country", "access", "mode", "status", "series", "ordinal", "name")


def _field(conference, statements, name):
    """Return what the statements say of one field, the value shown first."""
    shown = str(getattr(conference, name) or "")
    said = [statement for statement in statements if statement.field == name]
    said.sort(key=lambda statement: (statement.value != shown, statement.value))
    values = [statement.value for statement in said]
    return {"said": said, "differ": differ(name, values)}


def _dates(start, end):
    """Return both days as one field: most reports give them in the same words, whose sources are shown once."""
    days = [*start["said"], *end["said"]]
    for number, statement in enumerate(days):
        statement.repeats = any(
            before.sources == statement.sources for before in days[:number]
        )
    return {"said": days, "differ": start["differ"] or end["differ"]}


def _roles_in_order(participations):
    roles = Participation.Role.values
    return sorted(
        participations,
        key=lambda p: (
            p.presence == Participation.Presence.ABSENT,
            roles.index(p.role),
        ),
    )


class ConferencePage(RecordPage):
    model = Conference
    queryset = Conference.objects.for_detail()
    template_name = "events/conference_detail.html"

    def parts(self, conference, sources):
        """Cite the facts in the order in which the page shows them: head, fact sheet, body."""
        statements = list(
            Statement.visible.filter(conference=conference).with_sources()
        )
        fields = {
            name: _field(conference, statements, name)
            for name in ("theme", "start", "end", *SHEET)
        }
        figures = list(Figure.visible.filter(conference=conference).with_sources())
        attendance = [figure for figure in figures if figure.is_attendance]
        countries = [figure for figure in figures if not figure.is_attendance]
        topics = (
            Subject.visible.filter(conference=conference)
            .select_related("topic")
            .order_by("topic__name")
            .with_sources()
        )
        reports = (
            Coverage.visible.filter(conference=conference)
            .select_related("document")
            .with_sources()
        )
        for name in ("theme", "start", "end", "city", "country"):
            sources.cite(fields[name]["said"])
        fields["dates"] = _dates(fields["start"], fields["end"])
        sheet = {
            "attendance": sources.cite(attendance),
            "countries": sources.cite(countries),
        }
        for name in ("access", "mode", "status", "series", "ordinal"):
            sources.cite(fields[name]["said"])
        sheet["topics"] = sources.cite(topics)
        sources.cite(fields["name"]["said"])
        sheet["reports"] = sources.cite(reports)
        return {
            "fields": fields,
            **sheet,
            **self.body(conference, sources),
            **Conference.objects.neighbours(conference),
        }

    def body(self, conference, sources):
        participations = _roles_in_order(
            Participation.visible.filter(conference=conference).for_page()
        )
        chapters = Prefetch(
            "document__sections", Section.visible.with_sources(), to_attr="chapters"
        )
        outcomes = (
            Outcome.visible.filter(conference=conference)
            .select_related("document")
            .prefetch_related(chapters)
            .with_sources()
        )
        about = {
            "coverage__conference": conference,
            "coverage__extent": Coverage.Extent.ABOUT,
            "coverage__state__in": Coverage.VISIBLE,
        }
        reports = Document.objects.filter(**about).values("pk")
        body = {"participations": sources.cite(participations), "outcomes": []}
        for outcome in outcomes:
            body["outcomes"] += sources.cite([outcome])
            sources.cite(outcome.document.chapters)
        body["quotations"] = sources.cite(
            Quotation.visible.filter(first__document__in=reports).for_page()
        )
        body["citations"] = sources.cite(
            Citation.visible.filter(citing__in=reports).for_page()
        )
        return body


class SeriesPage(RecordPage):
    model = Series
    queryset = Series.objects.select_related("organisation").prefetch_related("names")
    template_name = "events/series_detail.html"

    def parts(self, series, sources):
        editions = Conference.objects.filter(series=series).for_list().in_order()
        return {
            "editions": list(editions),
            "names": [n for n in series.names.all() if n.text != series.name],
        }


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
                Position.visible.filter(person=person)
                .select_related("organisation")
                .with_sources()
            ),
            "appearances": _appearances(sources, person=person),
            "quotations": sources.cite(
                Quotation.visible.filter(person=person).for_page()
            ),
            "mentions": sources.cite(
                Mention.visible.filter(person=person).for_page()[:MENTIONS_SHOWN]
            ),
            "mention_count": Mention.visible.filter(person=person).count(),
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
            "relations": sources.cite(
                relations.select_related("organisation", "other").with_sources()
            ),
            "positions": sources.cite(
                Position.visible.filter(organisation=organisation)
                .select_related("person")
                .order_by("person__sort_name", "pk")
                .with_sources()
            ),
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
            "mention_count": Mention.visible.filter(organisation=organisation).count(),
        }


class DocumentPage(RecordPage):
    model = Document
    queryset = Document.objects.with_held().prefetch_related("titles", "identifiers")
    template_name = "documents/document_detail.html"

    def parts(self, document, sources):
        return {
            "titles": [
                title for title in document.titles.all() if title.text != document.title
            ],
            "contributions": sources.cite(
                Contribution.visible.filter(document=document)
                .select_related("person", "organisation")
                .with_sources()
            ),
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
            "chapters": sources.cite(
                Section.visible.filter(document=document).with_sources()
            ),
            "cited_by": sources.cite(
                Citation.visible.filter(cited=document).for_page()
            ),
            "cites": sources.cite(Citation.visible.filter(citing=document).for_page()),
            "quotations": sources.cite(
                Quotation.visible.filter(document=document).for_page()
            ),
            "topics": sources.cite(
                Subject.visible.filter(
                    Q(document=document) | Q(section__document=document)
                )
                .select_related("topic", "section")
                .order_by("topic__name", "section__number", "pk")
                .with_sources()
            ),
        }


class TopicPage(RecordPage):
    model = Topic
    queryset = Topic.objects.for_detail()
    template_name = "events/topic_detail.html"

    def parts(self, topic, sources):
        subjects = Subject.visible.filter(topic=topic)
        passages = subjects.passages()
        shown = list(passages[:PASSAGES_SHOWN])
        for passage in shown:
            spans = [(words.start, words.end) for words in passage.words]
            passage.pieces = marked(passage.text, spans)
        return {
            "names": [name for name in topic.names.all() if name.text != topic.name],
            "conferences": sources.cite(subjects.of_conferences().with_sources()),
            "documents": sources.cite(subjects.of_documents().with_sources()),
            "passages": shown,
            "passage_count": passages.count(),
        }
