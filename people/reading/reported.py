"""Reported speech: what people, bodies and documents are said to have said, in the words of the report."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.reading import DocumentReading, NoteRead, Piece, Span, TitleRead, tidy
from documents.reading.numbers import ORDINAL_WORDS
from people.reading.paragraphs import Paragraph, paragraphs
from people.reading.persons import PersonRead
from people.reading.speakers import (
    THE_DOCUMENT,
    Before,
    Speaker,
    Speakers,
)
from people.reading.speech import QuotationRead

_LEAD = r"(?:(?:In particular|In addition|In this context|Furthermore|Moreover|Finally|Here|However|Also)\s*,\s+)?"
_ADVERBS = r"(?:(?!(?:allegedly|barely|hardly|reportedly|scarcely|supposedly)\b)(?:also|further|[a-z]+ly)\s+){0,2}"
_NTH = (
    rf"(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th|\.)|(?P<word>{'|'.join(ORDINAL_WORDS)}))"
)
# What a document does with what it says.
_TELLS = (
    r"(?:acknowledge[sd]?|addresse[sd]|argue[sd]?|call(?:s|ed)\s+(?:for|on)|conclude[sd]?|condemn(?:s|ed)|deal(?:s|t)\s+with|"
    r"demand(?:s|ed)|describe[sd]|emphasi[sz]e[sd]|encourage[sd]|highlight(?:s|ed)|identifie[sd]|mention(?:s|ed)|note[sd]|"
    r"outline[sd]|point(?:s|ed)\s+out|propose[sd]|reaffirm(?:s|ed)|recogni[sz]e[sd]|recommend(?:s|ed)|refer(?:s|red)\s+to|"
    r"reflect(?:s|ed)|reject(?:s|ed)|say[s]?|said|show(?:s|ed)|state[sd]|stresse[sd]|suggest(?:s|ed)|support(?:s|ed)|"
    r"underline[sd]|urge[sd]|warn(?:s|ed)|welcome[sd]|fordert|betont|verurteilt|verweist|nennt)"
)
_THAT = (
    r"(?:(?:add|argue|claim|conclude|declare|emphasi[sz]e|explain|insist|note|point|promise|recall|remark|report|state|stresse?|"
    r"underline|warn)(?:s|ed|d)|say[s]?|said|told)(?:\s+out)?(?:\s+(?:in|at|to|during|on)\s+[^,;“”„]{2,60}?)?\s+that\b"
)
_ASKS = (
    r"(?:(?:call(?:s|ed)\s+(?:upon|on|for))|(?:urge|encourage)[sd]|invite[sd](?=\s[^.,;]{2,80}?\sto\s(?!(?:an?|her|his|its|the|their)\b)[a-z])|appeal(?:s|ed)\s+(?:to|for)|"
    r"warn(?:s|ed)\s+(?:of|against)|condemn(?:s|ed)|demand(?:s|ed))\b"
)
_SAYS = r"(?:said|says|added|adds|noted|notes|stressed|explained|argued|stated|pointed out|warned)"

_CHAPTER = re.compile(
    rf"{_LEAD}The\s+{_NTH}\s+(?P<part>chapter|section|part)\s+(?P<said>{_ADVERBS}{_TELLS}\b.*)",
    re.IGNORECASE,
)
_CHAPTER_NAMED = re.compile(rf"\b{_NTH}\s+chapter\b(?P<of>\s+of\b)?", re.IGNORECASE)
_DOCUMENT = re.compile(
    rf"{_LEAD}(?P<who>{THE_DOCUMENT})\s+(?P<said>{_ADVERBS}{_TELLS}\b.*)",
    re.IGNORECASE,
)
_TELLS_ON = re.compile(rf"\s*[“”\"’»]?\s+(?P<said>{_ADVERBS}{_TELLS}\b.*)")
_GOES_ON = re.compile(
    r"(?:(?:the|an?|another)\s+(?:(?:most|very)\s+)?(?:central|core|crucial|further|important|key|main|special)\s+"
    r"(?:aspect|component|demand|element|idea|message|part|point|principle)|all\s+(?:of\s+)?(?:this|these))\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    rf"{_LEAD}(?P<who>(?:[^.;:“”„\"]|(?:(?<=\b[A-Z])|(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bMrs)|(?<=\bProf))\.){{2,160}}?)\s+(?P<said>{_ADVERBS}(?:{_THAT}|{_ASKS}).*)"
)
_ACCORDING = re.compile(
    r"According\s+to\s+(?P<who>[^,]{2,160})(?:,\s+who\b[^,]{2,120})?,\s+(?P<said>\S.*)"
)
_BEHIND = re.compile(
    rf"(?P<said>[^“”„‘’\"\s].{{20,}}?),\s+(?P<who>(?:he|she|[A-Z][^,“”\"]{{1,60}}?))\s+{_SAYS}\b"
    r"(?=\s*(?:[,.;\[]|$|(?:after|at|before|during|in|on|to)\b))"
)
_PASSIVE = re.compile(r"\b(?:am|are|be|been|being|is|was|were)$")
_MARKER = re.compile(r"\s*\[\d{1,4}\]")
_CLOSING = " ”“\"’'»"
_OPENING = "„“”\"«»‘’' "
_WORD = re.compile(r"\w+")
FEWEST_WORDS = (
    4  # of the report's own, beside what it quotes: more than "stressed that"
)


# By passage: what is quoted in it, and whose words these are.
Said = dict[int, list[tuple[Span, Speaker | None]]]


def _number(match: re.Match) -> int:
    """Return the number of a chapter named by an ordinal; 0 where a letter is but like one of its word."""
    return int(match["digits"] or ORDINAL_WORDS.get(match["word"].casefold(), 0))


class _Telling:
    """What is told in one paragraph so far: whose words, of which chapter, and who spoke last."""

    def __init__(self, speakers: Speakers, paragraph: Paragraph, upto: dict[int, int]):
        self.speakers = speakers
        self.paragraph = paragraph
        self.upto = upto
        self.document: TitleRead | None = None
        self.known_by = "spoken of before"
        self.chapter: int | None = None
        self.before: Before = (None, 0)
        # The document spoken of last, and nouns for others that have no title.
        self.latest: TitleRead | None = None
        self.new: frozenset[str] = frozenset()
        self.of_another = False  # "the second chapter of his book"
        self.here = {piece.number for piece in paragraph.pieces}

    def _read(self, span: Span, speaker: Speaker, doubt: str = "") -> QuotationRead:
        chapter = self.chapter if isinstance(speaker, TitleRead) else None
        text = _MARKER.sub("", tidy(span.words)).rstrip(" .,;")
        return QuotationRead(
            text, (span,), speaker, doubt, direct=False, chapter=chapter
        )

    def _with_chapter(self, number: int) -> TitleRead | None:
        """Return the document with a chapter of that number, unless another is spoken of."""
        document = self.speakers.with_chapter(number)
        return document if self.latest in (None, document) else None

    def note(self, piece: Piece, end: int, told: QuotationRead | None):
        """Note what a passage, which ends at ``end``, leaves for the next: who spoke, which document is spoken of."""
        if told:
            self.before = (told.speaker, end)
        if told and isinstance(told.speaker, TitleRead):
            self.latest, self.of_another = told.speaker, False
        elif latest := self.speakers.named_in(piece):
            self.latest, self.of_another = latest, False
            self.new = frozenset()
        self.new |= self.speakers.new_documents(piece)

    def of_document(self, piece: Piece, at: int = 0) -> QuotationRead | None:
        """Read, from ``at`` on, 'The third chapter condemns …', 'The report refers to …', and what goes on from there."""
        text = piece.plain
        if match := _CHAPTER.match(text, at):
            number = _number(match)
            document = self._with_chapter(number)
            listed_here = document and any(
                section.span.passage in self.here for section in document.sections
            )
            if document and (match["part"].casefold() == "chapter" or listed_here):
                self.document, self.chapter = document, number
                return self._read(piece.span(*match.span("said")), document)
        if match := _CHAPTER_NAMED.search(text):
            number = _number(match)
            document = None if match["of"] else self._with_chapter(number)
            if document or match["of"]:
                self.document, self.chapter = document, number
                self.latest = document
                self.of_another = not document
        if (match := _DOCUMENT.match(text, at)) and not self.of_another:
            if meant := self.document:
                if not self.speakers.may_mean(
                    match["noun"], self.latest, self.new, meant
                ):
                    meant = None
            else:
                meant = self.speakers.document(match["who"], self.latest, self.new)
            if meant:
                self.document = meant
                where = f", chapter {self.chapter}" if self.chapter else ""
                doubt = f"“{tidy(match['who'])}” is taken for {meant.title}{where}, {self.known_by}."
                return self._read(piece.span(*match.span("said")), meant, doubt)
        if title := self.speakers.titled_at(piece):
            meant, end = title
            if match := _TELLS_ON.match(text, end):
                self.document, self.chapter = meant, None
                return self._read(piece.span(*match.span("said")), meant)
        reach = self.upto.get(id(self.document), 0)
        if self.document and piece.number <= reach and _GOES_ON.match(text, at):
            doubt = f"It stands between sentences on {self.document.title} and the note that quotes it."
            return self._read(piece.whole(), self.document, doubt)
        return None

    def of_somebody(
        self, piece: Piece, offset: int, at: int = 0
    ) -> QuotationRead | None:
        """Read, from ``at`` on, 'X said that …', 'He called on …', 'According to X, …', '…, he said'.

        ``offset`` is where the passage begins in its paragraph.
        """
        if piece.plain.rstrip(_CLOSING).endswith("?"):
            return None
        for pattern in (_ACCORDING, _PERSON, _BEHIND):
            match = pattern.match(piece.plain, at)
            if not match or _PASSIVE.search(match["who"]):
                continue
            start, end = (offset + place for place in match.span("who"))
            who, doubt = self.speakers.subject(self.paragraph, start, end), ""
            if who is None:
                who, doubt = self.speakers.meant(
                    self.paragraph, start, end, self.before
                )
            if who:
                whole = pattern is _BEHIND
                begin, stop = match.span("said")
                span = piece.span(begin, len(piece.plain) if whole else stop)
                return self._read(span, who, doubt)
        return None


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
        telling = _Telling(speakers, paragraph, _reach(by_marker, paragraph))
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


def _in_paragraph(telling: _Telling, said: Said) -> Iterator[QuotationRead]:
    paragraph = telling.paragraph
    for piece, offset in zip(paragraph.pieces, paragraph.starts, strict=True):
        told = None
        if not _is_quoted(piece.whole(), said):
            told = telling.of_document(piece) or telling.of_somebody(piece, offset)
            if told and not _is_quoted(told.spans[0], said):
                yield told
        end = offset + len(piece.plain)
        telling.note(piece, end, told)
        for _, speaker in said.get(piece.number, ()):
            telling.before = (speaker, end)


def _in_note(
    paragraph: Paragraph,
    note: NoteRead,
    speakers: Speakers,
    said: Said,
) -> Iterator[QuotationRead]:
    telling = _Telling(speakers, paragraph, {})
    # In words on another document, "the report" is that one if their title names it.
    about = speakers.titled(note.title)
    for piece, offset in zip(paragraph.pieces, paragraph.starts, strict=True):
        at = len(piece.plain) - len(piece.plain.lstrip(_OPENING))
        told = None
        if about and about.title != note.title:
            telling.document = about
            telling.known_by = "which the title of what is quoted names"
            told = telling.of_document(piece, at)
        told = told or telling.of_somebody(piece, offset, at)
        if told and not _is_quoted(told.spans[0], said):
            yield told
        end = offset + len(piece.plain)
        if told:
            telling.before = (told.speaker, end)
        for _, speaker in said.get(piece.number, ()):
            if isinstance(speaker, PersonRead):
                telling.before = (speaker, end)
