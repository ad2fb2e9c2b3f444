"""The reader: a held text, passage by passage, with the facts read from each beside it."""

import re
from dataclasses import dataclass
from itertools import groupby

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.dates import display_span
from documents.models import Citation, Document, FormerAddress, Passage, Section
from events.models import Coverage, Figure, Outcome, Participation, Statement, Subject
from people.models import Contribution, Mention, Position, Quotation, Relation

# Each kind of fact with the records that its line in the margin names.
KINDS = (
    (Statement, ("conference",)),
    (Figure, ("conference", "organisation")),
    (Participation, ("conference", "person", "organisation")),
    (Outcome, ("conference", "document")),
    (Section, ("document",)),
    (Position, ("person", "organisation")),
    (Relation, ("organisation", "other")),
    (Quotation, ("person", "organisation", "document", "section")),
    (Contribution, ("document", "person", "organisation")),
    (Citation, ("citing", "cited")),
    (Subject, ("topic", "section", "document")),
    (Coverage, ("conference",)),
    (Mention, ("person", "organisation")),
)
# Facts whose words become links in the text; the words of the others hold whole sentences.
LINKED = (Mention, Statement, Figure, Section, Citation)
LONGEST_LINK = 160
URL = re.compile(r"https?://[^\s<>\"„“”»]*[^\s<>\"„“”».,;:)]")


@dataclass(slots=True)
class MarginFact:
    """A fact in the margin: what kind, what it says, where it stands."""

    label: str
    text: str
    url: str
    unreviewed: bool


@dataclass(slots=True)
class Segment:
    """A stretch of a passage: plain words, a link to a record or fact, or the marker of a note."""

    text: str
    url: str = ""
    note: int | None = None
    external: bool = False


@dataclass(slots=True)
class Line:
    """A passage as the reader shows it."""

    passage: Passage
    segments: list[Segment]
    facts: list[MarginFact]
    marked: bool


def _target(fact):
    """Return where the words of a fact lead: to the record that they name, else to the fact."""
    if isinstance(fact, Mention):
        record = fact.person or fact.organisation
        return record.get_absolute_url() if record else ""
    if isinstance(fact, Citation):
        return fact.cited.get_absolute_url()
    if isinstance(fact, Statement) and fact.field in ("name", "series", "ordinal"):
        return fact.conference.get_absolute_url()
    return fact.get_absolute_url()


def _margin_fact(fact, *, continued=False):
    """Return the line that the margin gives a fact; ``continued`` where it began in an earlier passage."""
    return MarginFact(
        str(fact.kind_label),
        _("continued") if continued else fact.in_words(),
        fact.get_absolute_url(),
        fact.state == fact.State.PROPOSED,
    )


def _margin(passage, facts):
    """Return the lines beside a passage: each fact once, both days of a conference in one line."""
    lines = []
    days = {
        fact.field: fact
        for fact, _evidence in facts
        if isinstance(fact, Statement) and fact.field in ("start", "end")
    }
    for fact, _evidence in facts:
        if isinstance(fact, Mention):
            continue
        begun = min(
            (e.passage.position or 0 for e in fact.evidence.all() if e.passage_id),
            default=0,
        )
        is_note = isinstance(fact, Citation) and fact.number is not None
        continued = (is_note or isinstance(fact, Quotation)) and begun < (
            passage.position or 0
        )
        if continued and is_note:
            continue
        line = _margin_fact(fact, continued=continued)
        if len(days) == 2 and fact in days.values():
            line.label = _("Dates")
            line.text = display_span(days["start"].value, days["end"].value)
            line.url = days["start"].get_absolute_url()
        if line not in lines:
            lines.append(line)
    return lines


def _facts_by_passage(document):
    """Return, by passage, the facts read from it, each with its evidence there."""
    found = {}
    for model, related in KINDS:
        facts = (
            model.visible.filter(evidence__passage__document=document)
            .select_related(*related)
            .prefetch_related("evidence__passage")
            .order_by("pk")
            .distinct()
        )
        for fact in facts:
            for evidence in fact.evidence.all():
                if evidence.passage_id:
                    found.setdefault(evidence.passage_id, []).append((fact, evidence))
    return found


def _segments(passage, facts, markers):
    """Cut a passage's text into plain words, links (the longest first) and markers of notes."""
    wanted = [(e.start, e.end, None, number) for number, e in markers]
    links = [
        (evidence.start, evidence.end, url, None)
        for fact, evidence in facts
        if isinstance(fact, LINKED)
        and getattr(fact, "field", "") != Statement.Field.STATUS
        and evidence.end - evidence.start <= LONGEST_LINK
        and (url := _target(fact))
        if not (isinstance(fact, Citation) and fact.number)
    ]
    wanted += sorted(links, key=lambda link: link[0] - link[1])
    wanted += [
        (match.start(), match.end(), match.group(), None)
        for match in URL.finditer(passage.text)
    ]
    taken = []
    for start, end, url, number in wanted:
        if all(end <= a or start >= b for a, b, *_ in taken):
            taken.append((start, end, url, number))
    segments, at = [], 0
    for start, end, url, number in sorted(taken, key=lambda t: t[:2]):
        if at < start:
            segments.append(Segment(passage.text[at:start]))
        external = bool(url) and url.startswith("http")
        segments.append(Segment(passage.text[start:end], url or "", number, external))
        at = end
    if at < len(passage.text):
        segments.append(Segment(passage.text[at:]))
    return segments


def lines_of(document, passages, marked=None):
    """Return the passages as lines; those of a document of which only quotations are shown, if they carry facts."""
    facts = _facts_by_passage(document)
    markers = {}
    for citation in Citation.visible.filter(
        citing=document, marker__isnull=False
    ).select_related("marker"):
        markers.setdefault(citation.marker.passage_id, []).append(
            (citation.number, citation.marker)
        )
    lines = []
    for passage in passages:
        here = facts.get(passage.pk, [])
        if document.rights == Document.Rights.QUOTED and not here:
            continue
        segments = _segments(passage, here, markers.get(passage.pk, ()))
        lines.append(
            Line(passage, segments, _margin(passage, here), passage.number == marked)
        )
    return lines


def _notes(lines, markers):
    """Return the notes in order; of a number that stands twice only the first is the marker's."""
    notes, seen = [], set()
    for number, group in groupby(lines, key=lambda line: line.passage.note_number):
        is_first = number not in seen
        seen.add(number)
        marker = markers.get(number) if is_first else None
        notes.append(
            {
                "number": number,
                "lines": list(group),
                "marker": marker,
                "is_first": is_first,
            }
        )
    return notes


def _number(request):
    """Return (number asked for, message about a bad one)."""
    asked = request.GET.get("p", "")
    if not asked:
        return None, ""
    if asked.isascii() and asked.isdigit() and len(asked) <= 9:
        return int(asked), ""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in asked[:20])
    return None, _("“%s” is no number of a passage.") % shown


def _may_add(user):
    """Return whether a user may add facts of some kind from a passage."""
    if not (user.is_staff and user.has_perm("documents.view_passage")):
        return False
    kinds = (model._meta for model, _related in KINDS)
    return any(user.has_perm(f"{k.app_label}.add_{k.model_name}") for k in kinds)


@require_safe
def text(request, slug):
    """Show a held text whole; ``?p=4`` marks a passage."""
    document = Document.objects.with_held().filter(slug=slug).first()
    if document is None:
        former = get_object_or_404(FormerAddress, kind="document", slug=slug)
        address = reverse("document-text", args=[former.current])
        query = request.GET.urlencode()
        return redirect(f"{address}?{query}" if query else address, permanent=True)
    if not document.held:
        raise Http404
    marked, message = _number(request)
    passages = list(document.passages.standing())
    withdrawn = []
    if marked is not None and marked not in {p.number for p in passages}:
        withdrawn = list(document.passages.filter(position=None, number=marked))
        if not withdrawn:
            message = _("This text has no passage %d.") % marked
    lines = lines_of(document, [*passages, *withdrawn], marked)
    standing = [line for line in lines if line.passage.position is not None]
    body = [line for line in standing if line.passage.note_number is None]
    notes = [line for line in standing if line.passage.note_number is not None]
    marked_notes = {line.passage.note_number for line in notes}
    for line in body:
        for segment in line.segments:
            if segment.note is not None and segment.note not in marked_notes:
                segment.note = None
    markers = {
        s.note: line.passage.number
        for line in reversed(body)
        for s in line.segments
        if s.note is not None
    }
    context = {
        "document": document,
        "paragraphs": [
            list(group)
            for _p, group in groupby(body, key=lambda line: line.passage.paragraph)
        ],
        "notes": _notes(notes, markers),
        "withdrawn": [line for line in lines if line.passage.position is None],
        "message": message,
        "marked": marked,
        "may_add": _may_add(request.user),
        "passage_count": len(passages),
        "fact_count": len(
            {fact.url for line in standing for fact in line.facts if fact.url}
        ),
    }
    return render(request, "documents/reader.html", context)
