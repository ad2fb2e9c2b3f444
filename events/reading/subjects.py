"""Topics: which of the list a report speaks of, and whose words speak of them."""

import re
from functools import cache

from documents.folding import fold
from documents.patterns import one_of
from documents.reading import DocumentReading, Span, TitleRead
from events.reading.claims import SubjectRead
from events.reading.lists import known_topics
from people.reading import QuotationRead

# A stretch of a passage, the document whose words or chapter it is, and the chapter.
Owned = tuple[int, int, TitleRead, int | None]


@cache
def _pattern() -> tuple[re.Pattern, dict[str, str]]:
    names = {fold(form): topic.name for topic in known_topics() for form in topic.forms}
    forms = {form.lower() for topic in known_topics() for form in topic.forms}
    return re.compile(
        rf"(?<![\w-]){one_of(sorted(forms))}(?![\w-])", re.IGNORECASE
    ), names


def _owned(
    document: DocumentReading, quotations: tuple[QuotationRead, ...]
) -> dict[int, list[Owned]]:
    """Return, by passage, the stretches that are a document's words, or head its chapters."""
    owned: dict[int, list[Owned]] = {}

    def add(span: Span, title: TitleRead, chapter: int | None):
        owned.setdefault(span.passage, []).append(
            (span.start, span.end, title, chapter)
        )

    for title in document.documents:
        for section in title.sections:
            add(section.span, title, section.number)
    for quotation in quotations:
        if isinstance(quotation.speaker, TitleRead):
            for span in quotation.spans:
                add(span, quotation.speaker, quotation.chapter)
    return owned


def read_subjects(
    document: DocumentReading, quotations: tuple[QuotationRead, ...]
) -> tuple[SubjectRead, ...]:
    """Return the topics that a report speaks of in its own text, and in what it quotes of documents."""
    pattern, names = _pattern()
    owned = _owned(document, quotations)
    found = []
    for piece in document.pieces:
        if not piece.is_prose and piece.number not in owned:
            continue
        for match in pattern.finditer(piece.plain):
            topic = names[fold(match.group())]
            span = piece.span(match.start(), match.end())
            whose = {
                (id(title), chapter): (title, chapter)
                for start, end, title, chapter in owned.get(piece.number, ())
                if start <= span.start and span.end <= end
            }
            # A chapter says more than its document does.
            told = {key for key, chapter in whose if chapter is not None}
            whose = {
                key: title
                for key, title in whose.items()
                if key[1] is not None or key[0] not in told
            }
            if piece.is_prose:
                found.append(SubjectRead(topic, span))
            found += [
                SubjectRead(topic, span, own=False, document=title, chapter=chapter)
                for title, chapter in whose.values()
            ]
    return tuple(found)
