"""The page of a conference, put together from what the floors offer."""

from django.db.models import F

from documents.models import Citation, Document
from events.models import (
    Conference,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Statement,
    Subject,
)
from people.models import Quotation
from wicarchive.chapters import contents
from wicarchive.fields import both_days, field_of
from wicarchive.records import RecordPage

SHEET = ("city", "country", "access", "mode", "status", "series", "ordinal", "name")


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
            name: field_of(conference, statements, name)
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
        fields["dates"] = both_days(fields["start"], fields["end"])
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
