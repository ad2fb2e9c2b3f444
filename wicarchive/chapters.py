"""A document with its chapters: what heads each, what is told and quoted of it, its topics."""

from dataclasses import dataclass, field

from django.db.models import Q

from documents.models import Document, Section
from events.models import Subject
from people.models import Contribution, Quotation
from wicarchive.sources import Sources


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


def contents(documents: list[Document]) -> dict[int, Content]:
    """Return what visitors may know of the content of documents, by document, in a fixed number of queries."""
    found = {document.pk: Content() for document in documents}
    if not found:
        return found
    for contribution in Contribution.visible.filter(document__in=documents).for_page():
        found[contribution.document_id].contributions.append(contribution)
    chapters: dict[int, Chapter] = {}
    for section in Section.visible.filter(document__in=documents).with_sources():
        chapter = found[section.document_id].chapter(section.number)
        is_listed = section.wording == Section.Wording.LISTED
        (chapter.listed if is_listed else chapter.quoted).append(section)
        chapters[section.pk] = chapter
    for quotation in Quotation.visible.filter(document__in=documents).for_page():
        whole = found[quotation.document_id]
        part = chapters.get(quotation.section_id, whole)
        is_direct = quotation.manner == Quotation.Manner.DIRECT
        (part.words if is_direct else part.told).append(quotation)
    topics = Subject.visible.filter(
        Q(document__in=documents) | Q(section__document__in=documents)
    )
    for subject in (
        topics.select_related("topic").order_by("topic__name", "pk").with_sources()
    ):
        part = chapters.get(subject.section_id) or found.get(subject.document_id)
        if part:
            part.topics.append(subject)
    return found
