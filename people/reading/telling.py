"""What one paragraph tells of others' words: sentence by sentence, with who and what was spoken of before."""

import re

from documents.reading import Piece, Span, TitleRead, tidy
from documents.remembering import kept
from people.reading.document_forms import (
    CHAPTER,
    CHAPTER_NAMED,
    DOCUMENT,
    GOES_ON,
    TELLS_ON,
    number,
)
from people.reading.paragraphs import Paragraph
from people.reading.persons import PersonRead
from people.reading.reported_forms import (
    ANOTHER,
    FORMS,
    UNSURE_BEFORE,
    in_subjunctive,
    may_tell,
    says,
)
from people.reading.speakers import Before, Speaker, Speakers, name_of
from people.reading.speech import QuotationRead

_PASSIVE = re.compile(r"\b(?:am|are|be|been|being|is|was|were)$")
_MARKER = re.compile(r"\s*\[\d{1,4}\]")
# The groups of a form that name who speaks.
_NAMING = ("who", "first", "lead")
_STILL_TOLD = re.compile(r";\s*(?:(?:and|und|or|oder)\s+)?(?:that|dass)\b")
_CLOSING = " ”“\"’'»"


def _clause_end(text: str, start: int, stop: int) -> int:
    """Return where what is told from ``start`` ends: at a semicolon, unless the telling goes on behind it."""
    while (at := text.find(";", start, stop)) >= 0:
        following = text.find(";", at + 1, stop)
        clause = text[at : following if following >= 0 else stop]
        if not _STILL_TOLD.match(clause) and not in_subjunctive(clause):
            return at
        start = at + 1
    return stop


class Telling:
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

    @kept
    def german(self) -> bool:
        language = self.paragraph.language or self.speakers.language
        return language == "de"

    def _read(self, span: Span, speaker: Speaker, doubt: str = "") -> QuotationRead:
        chapter = self.chapter if isinstance(speaker, TitleRead) else None
        text = tidy(span.words)
        text = (_MARKER.sub("", text) if "[" in text else text).rstrip(" .,;")
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
        if CHAPTER.may_be_in(text) and (match := CHAPTER.match(text, at)):
            chapter = number(match)
            document = self._with_chapter(chapter)
            listed_here = document and any(
                section.span.passage in self.here for section in document.sections
            )
            if document and (match["part"].casefold() == "chapter" or listed_here):
                self.document, self.chapter = document, chapter
                return self._read(piece.span(*match.span("said")), document)
        if match := CHAPTER_NAMED.search(text):
            chapter = number(match)
            document = None if match["of"] else self._with_chapter(chapter)
            if document or match["of"]:
                self.document, self.chapter = document, chapter
                self.latest = document
                self.of_another = not document
        if (
            DOCUMENT.may_be_in(text)
            and not self.of_another
            and (match := DOCUMENT.match(text, at))
        ):
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
            if match := TELLS_ON.match(text, end):
                self.document, self.chapter = meant, None
                return self._read(piece.span(*match.span("said")), meant)
        reach = self.upto.get(id(self.document), 0)
        if self.document and piece.number <= reach and GOES_ON.match(text, at):
            doubt = f"It stands between sentences on {self.document.title} and the note that quotes it."
            return self._read(piece.whole(), self.document, doubt)
        return None

    def of_somebody(
        self, piece: Piece, offset: int, at: int = 0
    ) -> list[QuotationRead]:
        """Read, from ``at`` on, 'X said that …', 'He called on …', 'Laut X …', '…, sagte X'; one, or several in one sentence.

        ``offset`` is where the passage begins in its paragraph.
        """
        if piece.plain.rstrip(_CLOSING).endswith("?"):
            return []
        if not may_tell(piece.plain):
            return []
        for form in FORMS[self.german].of(piece.plain):
            match = form.match(piece.plain, at)
            if not match:
                continue
            who, doubt = self._who(match, offset)
            if who is None:
                continue
            begin, stop = match.span("said")
            if form.whole:
                named = next(
                    match.start(g) for g in _NAMING if match.groupdict().get(g)
                )
                begin = max(begin, piece.plain.rfind(";", 0, named) + 1)
                stop = _clause_end(piece.plain, named, len(piece.plain))
                return [self._read(piece.span(begin, stop), who, doubt)]
            stop = _clause_end(piece.plain, begin, stop)
            return self._in_turn(piece, offset, (begin, stop), who, doubt)
        if self.german and in_subjunctive(piece.plain) and not says(piece.plain):
            who, doubt = self._goes_on(piece, offset)
            if who:
                return [self._read(piece.whole(), who, doubt)]
        return []

    def _who(self, match: re.Match, offset: int) -> tuple[Speaker | None, str]:
        """Return who speaks in a form, and why, if not by name."""
        speakers, paragraph, groups = self.speakers, self.paragraph, match.groupdict()
        if groups.get("who"):
            start, end = (offset + place for place in match.span("who"))
            if _PASSIVE.search(match["who"]):
                return None, ""
            if who := speakers.subject(paragraph, start, end):
                other = speakers.besides(paragraph, start, end, who)
                return (
                    who,
                    f"{name_of(other)} is named as saying so too." if other else "",
                )
            return speakers.meant(paragraph, start, end, self.before)
        if UNSURE_BEFORE.search(match.string, match.start(), match.start("said")):
            return None, ""
        if groups.get("lead"):
            start, end = (offset + place for place in match.span("lead"))
            return speakers.named_leading(paragraph, start, end), ""
        start, end = (offset + place for place in match.span("first"))
        if who := speakers.named_first(paragraph, start, end):
            return who, ""
        return speakers.meant_first(paragraph, start, end, self.before)

    def _in_turn(
        self,
        piece: Piece,
        offset: int,
        said: tuple[int, int],
        who: Speaker,
        doubt: str,
    ) -> list[QuotationRead]:
        """Return what one says and, behind an 'and', what another says: 'Bell said that A and Blum said that B'."""
        begin, stop = said
        for match in ANOTHER.finditer(piece.plain, begin, stop):
            start, end = (offset + place for place in match.span("who"))
            other = self.speakers.subject(self.paragraph, start, end)
            if other and other is not who:
                return [
                    self._read(piece.span(begin, match.start()), who, doubt),
                    self._read(piece.span(match.start("said"), stop), other),
                ]
        return [self._read(piece.span(begin, stop), who, doubt)]

    def _goes_on(self, piece: Piece, offset: int) -> tuple[Speaker | None, str]:
        """Return whose words a sentence in the subjunctive gives: of who spoke last, or of the one named in the sentence before."""
        who, since = self.before
        paragraph = self.paragraph
        if isinstance(who, PersonRead) and (
            not self.speakers.nobody_else(paragraph, since, offset, who)
        ):
            who = None
        if not isinstance(who, PersonRead):
            start, end = paragraph.bounds(max(0, offset - 1))
            who = self.speakers.only_person(paragraph, start, end) if offset else None
        if who is None:
            return None, ""
        return (
            who,
            f"The sentence is in the subjunctive of reported speech; {who.name} speaks, or is named, before.",
        )
