"""Reported speech: what people, bodies and documents are said to have said, in the words of the report."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.reading import DocumentReading, NoteRead, Span, TitleRead
from people.reading.paragraphs import Paragraph, paragraphs
from people.reading.persons import PersonRead
from people.reading.speakers import Speaker, Speakers
from people.reading.speech import QuotationRead
from people.reading.telling import Telling

_OPENING = "„“”\"«»‘’' "
_WORD = re.compile(r"\w+")
FEWEST_WORDS = (
    4  # of the report's own, beside what it quotes: more than "stressed that"
)
# By passage: what is quoted in it, and whose words these are.
Said = dict[int, list[tuple[Span, Speaker | None]]]


def read_reported(
    document: DocumentReading, speakers: Speakers, direct: list[QuotationRead]
) -> list[QuotationRead]:
    """Return what sentences of a report, and of what its notes quote, tell of others' words without quoting them."""
    said: Said = {}
    for quotation in direct:
        for span in quotation.spans:
            said.setdefault(span.passage, []).append((span, quotation.speaker))
    notes = {span.passage: note for note in document.notes for span in note.quoted}
    found = []
    latest = None
    by_marker = _by_marker(document)
    for paragraph in paragraphs(document.prose):
        telling = Telling(speakers, paragraph, _reach(by_marker, paragraph))
        telling.latest = latest
        found += _in_paragraph(telling, said)
        latest = telling.latest
    quoted = (piece for piece in document.pieces if piece.number in notes)
    for paragraph in paragraphs(quoted):
        note = notes[paragraph.pieces[0].number]
        found += _in_note(paragraph, note, speakers, said)
    return found


def chapters_of_notes(
    document: DocumentReading, quotations: list[QuotationRead]
) -> list[QuotationRead]:
    """Return the quotations, those from a document with the chapter that they are from.

    What a note quotes begins with the chapter's heading, or the sentence with the note's
    marker speaks of the chapter; what a sentence quotes is from the chapter that it speaks of.
    """
    headed = {
        (span.passage, id(title)): section.number
        for title in document.documents
        for section in title.sections
        if not section.listed and (span := section.span)
    }
    spoken = {
        (q.spans[0].passage, id(q.speaker)): q
        for q in quotations
        if not q.direct and q.chapter
    }
    notes = {note.quoted: note for note in document.notes if note.quoted}
    found = []
    for quotation in quotations:
        note = notes.get(quotation.spans)
        if note and isinstance(quotation.speaker, TitleRead):
            speaker = id(quotation.speaker)
            numbers = [headed.get((span.passage, speaker)) for span in note.quoted]
            inside = [number for number in numbers if number]
            marker = (note.marker.passage if note.marker else 0, speaker)
            if inside and numbers[0] == inside[-1]:
                quotation = replace(quotation, chapter=inside[0])
            elif not inside and marker in spoken:
                doubt = (
                    "The chapter is the one of the sentence that points to the note."
                )
                chapter = spoken[marker].chapter
                quotation = replace(quotation, chapter=chapter, doubt=doubt)
        elif quotation.direct and isinstance(quotation.speaker, TitleRead):
            here = (quotation.spans[0].passage, id(quotation.speaker))
            if told := spoken.get(here):
                quotation = replace(quotation, chapter=told.chapter, doubt=told.doubt)
        found.append(quotation)
    return found


def _by_marker(document: DocumentReading) -> dict[int, list[TitleRead]]:
    """Return, by passage, the documents that the notes to it cite."""
    by_form = {form: d for d in reversed(document.documents) for form in d.forms}
    found: dict[int, list[TitleRead]] = {}
    for note in document.notes:
        if note.marker and note.title in by_form:
            found.setdefault(note.marker.passage, []).append(by_form[note.title])
    return found


def _reach(
    by_marker: dict[int, list[TitleRead]], paragraph: Paragraph
) -> dict[int, int]:
    """Return up to which passage of a paragraph a note's marker shows that a document is spoken of."""
    return {
        id(cited): piece.number
        for piece in paragraph.pieces
        for cited in by_marker.get(piece.number, ())
    }


def _is_quoted(told: Span, said: Said) -> bool:
    """Return whether what is told is little but a person's or body's own words, which are read as such."""
    quoted = [
        (span.start - told.start, span.end - told.start)
        for span, speaker in said.get(told.passage, ())
        if not isinstance(speaker, TitleRead)
    ]
    if not quoted:
        return False
    own, at = [], 0
    for start, end in sorted(quoted):
        own.append(told.words[at : max(at, start)])
        at = max(at, end)
    own.append(told.words[at:])
    return len(_WORD.findall(" ".join(own))) < FEWEST_WORDS + len(quoted) - 1


def _in_paragraph(telling: Telling, said: Said) -> Iterator[QuotationRead]:
    paragraph = telling.paragraph
    for piece, offset in zip(paragraph.pieces, paragraph.starts, strict=True):
        told = []
        if piece.number not in said or not _is_quoted(piece.whole(), said):
            of_document = telling.of_document(piece)
            told = [of_document] if of_document else telling.of_somebody(piece, offset)
            for one in told:
                if not _is_quoted(one.spans[0], said):
                    yield one
        end = offset + len(piece.plain)
        telling.note(piece, end, told[-1] if told else None)
        for _, speaker in said.get(piece.number, ()):
            telling.before = (speaker, end)


def _in_note(
    paragraph: Paragraph,
    note: NoteRead,
    speakers: Speakers,
    said: Said,
) -> Iterator[QuotationRead]:
    telling = Telling(speakers, paragraph, {})
    # In words on another document, "the report" is that one if their title names it.
    about = speakers.titled(note.title)
    for piece, offset in zip(paragraph.pieces, paragraph.starts, strict=True):
        at = len(piece.plain) - len(piece.plain.lstrip(_OPENING))
        of_document = None
        if about and about.title != note.title:
            telling.document = about
            telling.known_by = "which the title of what is quoted names"
            of_document = telling.of_document(piece, at)
        told = [of_document] if of_document else telling.of_somebody(piece, offset, at)
        for one in told:
            if not _is_quoted(one.spans[0], said):
                yield one
        end = offset + len(piece.plain)
        if told:
            telling.before = (told[-1].speaker, end)
        for _, speaker in said.get(piece.number, ()):
            if isinstance(speaker, PersonRead):
                telling.before = (speaker, end)
