"""The reader: a held text, passage by passage, with the facts read from each beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from documents.models import Citation, Document, FormerAddress, Passage, Problem
from wicarchive.margins import KINDS, MarginFact, TextFacts
from wicarchive.segments import Segment, segments

CHARACTERS_OF_A_ROW = 85  # more than any font sets
WORDS_OF_A_NOTE = 40  # beside the text; the note itself stands below, whole
NUMBER_OF_A_NOTE = re.compile(r"^\s*(?:\d+[.)]\s*)?(?:\[\d+\]\s*)?")
MARKS_OF_A_HEADING = re.compile(r"^[\s#*_]+|[\s#*_]+$")


@dataclass(slots=True)
class Line:
    """A passage as the reader shows it: its words, and what stands beside them."""

    passage: Passage
    segments: list[Segment]
    facts: list[MarginFact]
    marked: bool
    notes: list[tuple[int, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def rows(self):
        """Return how many rows its words fill at least, beside the one on which they end.

        A margin begins where the sentence ends; that of a paragraph's first may rise so far."""
        return min(len(self.passage.text) // CHARACTERS_OF_A_ROW, 6)

    @property
    def is_heading(self):
        return self.passage.role == Passage.Role.HEADING

    @property
    def heading(self):
        """Return a heading without the marks that a Markdown file sets around it."""
        return MARKS_OF_A_HEADING.sub("", self.passage.text)

    # What is said of each of hundreds of lines: in a template it takes a sixth of the page's time.

    @property
    def link_label(self):
        return _("Link to sentence %(number)s") % {"number": self.passage.number}

    @property
    def facts_label(self):
        return _("Facts read from sentence %(number)s") % {
            "number": self.passage.number
        }

    @property
    def facts_counted(self):
        number = len(self.facts)
        return ngettext("%(n)d fact", "%(n)d facts", number) % {"n": number}

    @property
    def facts_origin(self):
        return _("read from sentence %(number)s") % {"number": self.passage.number}


def _markers(document: Document) -> dict:
    """Return, by passage, the numbers of the notes that it points to, with the words that do."""
    found = {}
    for citation in Citation.visible.filter(
        citing=document, marker__isnull=False
    ).select_related("marker"):
        found.setdefault(citation.marker.passage_id, []).append(
            (citation.number, citation.marker)
        )
    return found


def lines_of(
    document: Document,
    passages: Iterable[Passage],
    marked: int | None = None,
    *,
    plain: bool = False,
) -> list[Line]:
    """Return the passages as lines; those of a document of which only quotations are shown, if they carry facts.

    ``plain`` leaves out what was read from them."""
    only_quoted = document.rights == Document.Rights.QUOTED
    facts = None if plain and not only_quoted else TextFacts(document)
    markers = _markers(document)
    lines = []
    for passage in passages:
        if only_quoted and not facts.of(passage):
            continue
        lines.append(
            Line(
                passage,
                segments(
                    passage,
                    () if plain else facts.of(passage),
                    markers.get(passage.pk, ()),
                ),
                [] if plain else facts.margin(passage),
                passage.number == marked,
            )
        )
    return lines


def _link_notes(body: list[Line], notes: list[Line]) -> dict[int, int]:
    """Set the notes beside the words that point to them; return, by note, the sentence of its marker."""
    texts = {}
    for number, group in groupby(notes, key=lambda line: line.passage.note_number):
        texts.setdefault(number, "".join(line.passage.text for line in group))
    markers = {}
    for line in body:
        for segment in line.segments:
            if segment.note is None:
                continue
            if segment.note not in texts:
                segment.note = None  # nothing that it could lead to
            elif segment.note not in markers:
                markers[segment.note] = line.passage.number
                segment.is_first = True
                words = NUMBER_OF_A_NOTE.sub("", texts[segment.note], count=1)
                words = Truncator(" ".join(words.split())).words(WORDS_OF_A_NOTE)
                line.notes.append((segment.note, words))
    return markers


def _notes(lines: list[Line], markers: dict[int, int]) -> list[dict]:
    """Return the notes in order; of a number that stands twice only the first is the marker's."""
    notes, seen = [], set()
    for number, group in groupby(lines, key=lambda line: line.passage.note_number):
        is_first = number not in seen
        seen.add(number)
        notes.append(
            {
                "number": number,
                "lines": list(group),
                "marker": markers.get(number) if is_first else None,
                "is_first": is_first,
            }
        )
    return notes


def _contents(document: Document, body: list[Line]) -> list[Line]:
    """Return the headings of a text that has several; its title heads the page already."""
    headings = [
        line for line in body if line.is_heading and line.heading != str(document)
    ]
    return headings if len(headings) > 1 else []


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


def _problems(user, document, lines):
    """Set what could not be read beside its passage, for editors; return what belongs to no passage."""
    if not (user.is_staff and user.has_perm("documents.view_problem")):
        return []
    by_passage = {line.passage.pk: line for line in lines}
    others = []
    for problem in document.problems.filter(settled_at=None):
        line = by_passage.get(problem.passage_id)
        (line.problems if line else others).append(problem)
    return others


@require_safe
def text(request, slug):
    """Show a held text whole; ``?p=4`` marks a passage, ``?plain=1`` shows the words alone."""
    document = Document.objects.with_held().filter(slug=slug).first()
    if document is None:
        former = get_object_or_404(FormerAddress, kind="document", slug=slug)
        address = reverse("document-text", args=[former.current])
        query = request.GET.urlencode()
        return redirect(f"{address}?{query}" if query else address, permanent=True)
    if not document.held:
        raise Http404
    plain = request.GET.get("plain") == "1"
    marked, message = _number(request)
    passages = list(document.passages.standing())
    withdrawn = []
    if marked is not None and marked not in {p.number for p in passages}:
        withdrawn = list(document.passages.filter(position=None, number=marked))
        if not withdrawn:
            message = _("This text has no passage %d.") % marked
    lines = lines_of(document, [*passages, *withdrawn], marked, plain=plain)
    for line in lines:
        line.passage.document = document
    standing = [line for line in lines if line.passage.position is not None]
    body = [line for line in standing if line.passage.note_number is None]
    notes = [line for line in standing if line.passage.note_number is not None]
    markers = _link_notes(body, notes)
    paragraphs = groupby(body, key=lambda line: line.passage.paragraph)
    context = {
        "document": document,
        "paragraphs": [list(group) for _number, group in paragraphs],
        "contents": _contents(document, body),
        "notes": _notes(notes, markers),
        "withdrawn": [line for line in lines if line.passage.position is None],
        "message": message,
        "marked": next((line for line in lines if line.marked), None),
        "plain": plain,
        "problems": [] if plain else _problems(request.user, document, lines),
        "may_add": not plain and _may_add(request.user),
        "passage_count": len(passages),
        "fact_count": len(
            {fact.url for line in standing for fact in line.facts if fact.url}
        ),
    }
    return render(request, "documents/reader.html", context)
