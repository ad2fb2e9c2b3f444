"""Topics: which of the list a report speaks of, and whose words speak of them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.folding import fold
from documents.patterns import one_of
from documents.reading import DocumentReading, Span, TitleRead
from documents.reading.sought import Sought, sought
from events.reading.claims import SubjectRead
from events.reading.lists import EventLists, lists
from people.reading import QuotationRead

# A stretch of a passage, the document whose words or chapter it is, and the chapter.
Owned = tuple[int, int, TitleRead, int | None]


# Endings of German cases: of an adjective before its noun, and of the noun.
_ADJECTIVE = ("e", "en", "er", "es", "em")
_NOUN = ("", "s", "es", "n", "en", "e")


def _inflected(form: str) -> Iterator[str]:
    """Yield a form, in small letters, with the endings that it may have in running text.

    >>> sorted(_inflected("cyber norm"))
    ['cyber norm', 'cyber norms']
    """
    words = form.split(" ")
    is_german = len(words[-1]) > 4 and words[-1][0].isupper() and words[-1].isalpha()
    *adjectives, noun = words
    if is_german and all(w[0].islower() and w[-1] == "e" for w in adjectives):
        for ending in _ADJECTIVE if adjectives else ("",):
            before = [w[:-1] + ending for w in adjectives]
            yield from (" ".join([*before, noun + end]).lower() for end in _NOUN)
    else:
        yield form.lower()
        if not form.endswith("s"):
            yield f"{form.lower()}s"


@lru_cache(4)
def _pattern(chosen: EventLists) -> tuple[re.Pattern | Sought, dict[str, str]]:
    """Return what finds the words for the topics of the lists, and the topic of each."""
    topics = chosen.topics
    names = {
        fold(form): topic.name
        for topic in reversed(topics)
        for name in topic.forms
        for form in _inflected(name)
    }
    forms = {
        form for topic in topics for name in topic.forms for form in _inflected(name)
    }
    return sought(rf"(?<![\w-]){one_of(sorted(forms))}(?![\w-])", re.IGNORECASE), names


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
    pattern, names = _pattern(lists())
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
