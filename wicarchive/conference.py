"""The page of a conference, put together from what the floors offer."""

from django.db.models import Count, F, Window

from documents.evidence import add_shown
from documents.lookups import Lookup
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
from wicarchive.chapters import sorted_out, told_of
from wicarchive.citations import cited
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


_OF = {"conference__given": "conference"}
_STATEMENTS = Lookup(lambda: Statement.visible.filter(**_OF))
_FIGURES = Lookup(lambda: Figure.visible.filter(**_OF))
_TOPICS = Lookup(lambda: Subject.visible.filter(**_OF).order_by("topic__name"))
_COVERAGE = Lookup(lambda: Coverage.visible.filter(**_OF))
_OUTCOMES = Lookup(
    # What it concluded, then what it issued.
    lambda: Outcome.visible.filter(**_OF).order_by(
        F("document").asc(nulls_first=True), "pk"
    )
)
_QUOTATIONS = Lookup(
    lambda: (
        Quotation.visible.filter(first__document__among="reports")
        .exclude(document__among="issued")
        .annotate(of=Window(Count("pk")))[:QUOTATIONS_SHOWN]
    )
)
_CITATIONS = Lookup(
    lambda: Citation.visible.filter(citing__among="reports").annotate(
        of=Window(Count("pk"))
    )[:CITATIONS_SHOWN]
)


def _first(first: Lookup, **given):
    """Return the first of some facts, and how many there are."""
    facts = first.records(**given)
    return facts, facts[0].of if facts else 0


class ConferencePage(RecordPage):
    model = Conference
    queryset = Conference.objects.for_detail()
    template_name = "events/conference_detail.html"

    def parts(self, conference, sources):
        """Fetch what the page shows, the evidence of all facts at once; cite it in the order of the page."""
        statements, figures, topics, coverage, outcomes = (
            every.records(conference=conference.pk)
            for every in (_STATEMENTS, _FIGURES, _TOPICS, _COVERAGE, _OUTCOMES)
        )
        reports = [c.document_id for c in coverage if c.extent == Coverage.Extent.ABOUT]
        asked = self.request.GET.get("fact", "")
        groups = first_of_each(conference, int(asked) if asked.isdecimal() else None)
        issued = {o.document_id: None for o in outcomes if o.document_id}
        quotations, quotation_count = _first(
            _QUOTATIONS, reports=reports, issued=issued
        )
        citations, citation_count = _first(_CITATIONS, reports=reports)
        told = told_of(issued)
        taking_part = [part for group in groups for part in group.participations]
        add_shown(
            statements,
            figures,
            topics,
            coverage,
            taking_part,
            outcomes,
            quotations,
            citations,
            *told,
        )
        issued = sorted_out(issued, *told)
        return {
            **self.sheet(conference, statements, figures, topics, coverage, sources),
            "groups": groups,
            "participations": sources.cite(taking_part),
            "outcomes": self.outcomes(outcomes, issued, sources),
            "speakers": self.speakers(quotations, sources),
            "quotations_shown": len(quotations),
            "quotation_count": quotation_count,
            "cited": cited(citations, "cited", sources),
            "citations_shown": len(citations),
            "citation_count": citation_count,
            **Conference.objects.neighbours(conference),
        }

    def sheet(self, conference, statements, figures, topics, coverage, sources):
        """Return the head and the fact sheet, and on which fields sources differ."""
        fields = {
            name: field_of(conference, statements, name)
            for name in ("theme", "start", "end", *SHEET)
        }
        for name in ("theme", "start", "end", "city", "country"):
            sources.cite(fields[name]["said"])
        differing = [
            (field["said"][0].get_field_display(), field["said"][0].anchor)
            for field in fields.values()
            if field["differ"]
        ]
        fields["dates"] = both_days(fields["start"], fields["end"])
        sheet = {
            "fields": fields,
            "differing": differing,
            "attendance": sources.cite(f for f in figures if f.is_attendance),
            "countries": sources.cite(f for f in figures if not f.is_attendance),
        }
        for name in ("access", "mode", "status", "series", "ordinal"):
            sources.cite(fields[name]["said"])
        sheet["topics"] = sources.cite(topics)
        sources.cite(fields["name"]["said"])
        return sheet | {"reports": sources.cite(coverage)}

    def outcomes(self, outcomes, issued, sources):
        """Return the outcomes, the documents among them with their content."""
        for outcome in outcomes:
            sources.cite([outcome])
            outcome.content = issued.get(outcome.document_id)
            if outcome.content:
                outcome.content.cite(sources)
        return outcomes

    def speakers(self, quotations, sources):
        speakers = _by_speaker(quotations)
        for speaker in speakers:
            sources.cite(speaker["quotations"])
        return speakers
