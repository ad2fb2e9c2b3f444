"""A document with its chapters: what heads each, what is told and quoted of it, its topics."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from documents.evidence import add_shown
from documents.lookups import Lookup
from documents.models import Fact, Section
from events.models import Subject
from people.models import Contribution, Quotation
from wicarchive.sources import Sources

_OF = {"document__among": "documents"}
# Contributions, chapters, quotations and topics of some documents.
_FACTS = (
    Lookup(lambda: Contribution.visible.filter(**_OF)),
    Lookup(lambda: Section.visible.filter(**_OF)),
    Lookup(lambda: Quotation.visible.filter(**_OF)),
    Lookup(
        lambda: Subject.visible.filter(
            Q(**_OF) | Q(section__document__among="documents")
        ).order_by("topic__name", "pk")
    ),
)


@dataclass(slots=True)
class Chapter:
    """One chapter: its titles as reports list it and in the document's own words, and what is said of it."""

    number: int
    listed: list[Section] = field(default_factory=list)
    quoted: list[Section] = field(default_factory=list)
    told: list[Quotation] = field(default_factory=list)
    words: list[Quotation] = field(default_factory=list)
    topics: list[Subject] = field(default_factory=list)


@dataclass(slots=True)
class Content:
    """What is recorded of a document's content; ``told``, ``words`` and ``topics`` are those of no chapter."""

    contributions: list[Contribution] = field(default_factory=list)
    chapters: dict[int, Chapter] = field(default_factory=dict)
    told: list[Quotation] = field(default_factory=list)
    words: list[Quotation] = field(default_factory=list)
    topics: list[Subject] = field(default_factory=list)

    def chapter(self, number: int) -> Chapter:
        """Return the chapter of a number; a new one if there is none yet."""
        return self.chapters.setdefault(number, Chapter(number))

    def cite(self, sources: Sources):
        """Give all facts their sources, in the order in which a page shows them."""
        sources.cite(self.contributions)
        self.chapters = dict(sorted(self.chapters.items()))
        for part in (*self.chapters.values(), self):
            for name in ("listed", "quoted", "topics", "told", "words"):
                sources.cite(getattr(part, name, ()))


def contents(documents: Iterable[int]) -> dict[int, Content]:
    """Return what visitors may know of the content of documents, by document, in a fixed number of queries."""
    told = told_of(documents)
    add_shown(*told)
    return sorted_out(documents, *told)


def told_of(documents: Iterable[int]) -> list[list[Fact]]:
    """Return the facts of some documents' content, without their sources: what ``sorted_out`` takes."""
    keys = list(documents)
    return [every.records(documents=keys) if keys else [] for every in _FACTS]


def sorted_out(
    documents, contributions, sections, quotations, subjects
) -> dict[int, Content]:
    """Return the content of each document by the facts of all."""
    found = {document: Content() for document in documents}
    for contribution in contributions:
        found[contribution.document_id].contributions.append(contribution)
    chapters: dict[int, Chapter] = {}
    for section in sections:
        chapter = found[section.document_id].chapter(section.number)
        is_listed = section.wording == Section.Wording.LISTED
        (chapter.listed if is_listed else chapter.quoted).append(section)
        chapters[section.pk] = chapter
    for quotation in quotations:
        whole = found[quotation.document_id]
        part = chapters.get(quotation.section_id, whole)
        is_direct = quotation.manner == Quotation.Manner.DIRECT
        (part.words if is_direct else part.told).append(quotation)
    for subject in subjects:
        part = chapters.get(subject.section_id) or found.get(subject.document_id)
        if part:
            part.topics.append(subject)
    return found
