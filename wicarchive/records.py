"""The record pages, each put together from what the floors offer."""

from django.db.models import F, Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from documents.marking import marked
from documents.models import Citation, Document, FormerAddress
from events.columns import said_by
from events.consolidation import differ, why
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
from wicarchive.chapters import contents
from wicarchive.cited import add_cited
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


# Why one of several values that contradict each other is shown.
REASONS = {
    "editor": _("an editor's word goes before what reports say"),
    "confirmed": _("an editor has confirmed it"),
    "newest": _("it is the newest word of editors"),
    "stated": _("it is stated, and not inferred"),
    "exact": _("it is more exact"),
    "reports": _("more reports say so"),
    "key": _("as many reports say each, and its report comes first by name"),
}
SHEET = ("city", "country", "access", "mode", "status", "series", "ordinal", "name")


def _field(conference, statements, name):
    """Return what the statements say of one field, the value shown first, and why that one is shown."""
    shown = str(getattr(conference, name) or "")
    said = [statement for statement in statements if statement.field == name]
    said.sort(key=lambda one: (shown not in (one.value, one.value_display), one.value))
    values = [statement.value for statement in said]
    standing = [
        one for one in said if not one.unsaid or one.state == Statement.State.CONFIRMED
    ]
    reason = why(name, [said_by(one) for one in standing])
    return {"said": said, "differ": differ(name, values), "why": REASONS.get(reason)}


def _dates(start, end):
    """Return both days as one field: most reports give them in the same words, whose sources are shown once."""
    days = [*start["said"], *end["said"]]
    for number, statement in enumerate(days):
        statement.repeats = any(
            before.sources == statement.sources for before in days[:number]
        )
    return {
        "said": days,
        "differ": start["differ"] or end["differ"],
        "why": start["why"] or end["why"],
    }


def _roles_in_order(participations):
    roles = Participation.Role.values
    return sorted(
        participations,
        key=lambda p: (
            p.presence == Participation.Presence.ABSENT,
            roles.index(p.role),
        ),
    )


def _by_speaker(quotations):
    """Return quotations by who is quoted, people and bodies before documents, each in the order of the text."""
    speakers = {}
    for quotation in quotations:
        speaker = quotation.speaker
        key = (
            (speaker._meta.model_name, speaker.pk)
            if speaker
            else quotation.speaker_as_written
        )
        entry = {
            "speaker": speaker,
            "name": quotation.speaker_as_written,
            "quotations": [],
        }
        speakers.setdefault(key, entry)["quotations"].append(quotation)
    return sorted(speakers.values(), key=lambda s: isinstance(s["speaker"], Document))


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
        outcomes = list(
            Outcome.visible.filter(conference=conference)
            .select_related("document")
            # What it concluded, then what it issued.
            .order_by(F("document").asc(nulls_first=True), "pk")
            .with_sources()
        )
        issued = contents([o.document for o in outcomes if o.document])
        about = {
            "coverage__conference": conference,
            "coverage__extent": Coverage.Extent.ABOUT,
            "coverage__state__in": Coverage.VISIBLE,
        }
        reports = Document.objects.filter(**about).values("pk")
        body = {"participations": sources.cite(participations), "outcomes": outcomes}
        for outcome in outcomes:
            sources.cite([outcome])
            outcome.content = issued.get(outcome.document_id)
            if outcome.content:
                outcome.content.cite(sources)
        quotations = Quotation.visible.filter(first__document__in=reports)
        others = quotations.exclude(document__in=issued).for_page()
        body["speakers"] = _by_speaker(others)
        for speaker in body["speakers"]:
            sources.cite(speaker["quotations"])
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
