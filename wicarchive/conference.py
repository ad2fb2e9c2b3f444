"""The page of a conference, put together from what the floors offer."""

from django.db.models import Count, F, Window

from documents.models import Citation, Document
from events.models import (
    Conference,
    Coverage,
    Figure,
    Outcome,
    Statement,
    Subject,
)
from people.models import Quotation
from wicarchive.chapters import contents
from wicarchive.fields import both_days, field_of
from wicarchive.participants import first_of_each
from wicarchive.records import RecordPage

SHEET = ("city", "country", "access", "mode", "status", "series", "ordinal", "name")
QUOTATIONS_SHOWN = 40
CITATIONS_SHOWN = 40


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


def _first(facts, number):
    """Return the first of some facts, and how many there are, in the one query of the facts."""
    shown = list(facts.for_page().annotate(of=Window(Count("pk")))[:number])
    return shown, shown[0].of if shown else 0


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
            "differing": self.differing(fields),
            **sheet,
            **self.body(conference, sheet["reports"], sources),
            **Conference.objects.neighbours(conference),
        }

    def differing(self, fields):
        """Return (field, anchor) of what sources tell differently."""
        return [
            (
                fields[name]["said"][0].get_field_display(),
                fields[name]["said"][0].anchor,
            )
            for name in ("theme", "start", "end", *SHEET)
            if fields[name]["differ"]
        ]

    def body(self, conference, coverage, sources):
        asked = self.request.GET.get("fact", "")
        groups = first_of_each(conference, int(asked) if asked.isdecimal() else None)
        for group in groups:
            sources.cite(group.participations)
        outcomes = list(
            Outcome.visible.filter(conference=conference)
            .select_related("document")
            # What it concluded, then what it issued.
            .order_by(F("document").asc(nulls_first=True), "pk")
            .with_sources()
        )
        issued = contents([o.document for o in outcomes if o.document])
        reports = [c.document_id for c in coverage if c.extent == Coverage.Extent.ABOUT]
        for outcome in outcomes:
            sources.cite([outcome])
            outcome.content = issued.get(outcome.document_id)
            if outcome.content:
                outcome.content.cite(sources)
        quotations, quotation_count = _first(
            Quotation.visible.filter(first__document__in=reports).exclude(
                document__in=issued
            ),
            QUOTATIONS_SHOWN,
        )
        speakers = _by_speaker(quotations)
        for speaker in speakers:
            sources.cite(speaker["quotations"])
        citations, citation_count = _first(
            Citation.visible.filter(citing__in=reports), CITATIONS_SHOWN
        )
        return {
            "groups": groups,
            "outcomes": outcomes,
            "speakers": speakers,
            "quotations_shown": len(quotations),
            "quotation_count": quotation_count,
            "citations": sources.cite(citations),
            "citation_count": citation_count,
        }
