"""Direct speech: what is quoted as somebody's own words, and whose."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from documents.reading import DocumentReading, Span, tidy
from documents.reading.quotes import LONGEST, Quote, find_quotes
from people.reading.attribution import Attributing, Attribution
from people.reading.noted import NotedWords
from people.reading.paragraphs import Paragraph, paragraphs
from people.reading.saying import SAYING
from people.reading.speakers import Before, Speaker, Speakers, name_of

SHORTEST_WORDS = 5
# A whole sentence in marks, its stop or comma inside, may be shorter: “It was good,” said Bell.
SHORTEST_SENTENCE = 3
_STOPPED = re.compile(r"[^\W_][,.!?…]$")
_OPENS_AGAIN = re.compile(r"\s*[“„«\"](?=\w)")
_OPENING = re.compile(r"(?:^|(?<=[\s(]))(?P<mark>[“„«\"])(?=\w)")
# What goes on behind the marks may name somebody else: "…”, a poet wrote".
_ENDS = re.compile(r"\s*(?:[.;!?„“\"‘’«»\[]|$)")
_NOTHING = re.compile(r"[\s.,;:–—-]*")
# Between two quotations of one sentence: "said “…” and that “…”", "“…” and added: “…”".
_AND_ALSO = re.compile(
    rf"\s*+,?\s*+(?:(?:and|und|but|aber|sowie|or|oder|then|dann)\s+)?(?:(?:also|even|auch|sogar)\s+)?(?:{SAYING}\b\s*)?(?:that|dass|of|von|vor)?\s*[,:]?\s*"
)


@dataclass(frozen=True, slots=True)
class QuotationRead:
    """What somebody is quoted with: a person, a body, a document, or not known who.

    ``direct`` where the words are the speaker's own, not the report's. ``chapter`` is the
    number of the document's chapter that says so, where that is told. ``doubt`` says why,
    where the speaker was inferred.
    """

    text: str
    spans: tuple[Span, ...]
    speaker: Speaker | None
    doubt: str = ""
    direct: bool = True
    chapter: int | None = None


def _blotted(text: str, quotes: list[Quote]) -> str:
    """Return ``text`` with the words of quotations blotted out: verbs and names in them are not the report's."""
    parts, at = [], 0
    for quote in quotes:
        length = quote.inner_end - quote.inner_start
        parts += [text[at : quote.inner_start], "\x01" * length]
        at = quote.inner_end
    return "".join((*parts, text[at:]))


def _unclosed(text: str, quotes, following: str) -> list[Quote]:
    """Return the quotation that is open at the end of a paragraph, if the next one opens it again.

    So printers mark speech of several paragraphs: each begins with a mark, the last alone ends with one.
    """
    if not _OPENS_AGAIN.match(following):
        return []
    last = quotes[-1].end if quotes else 0
    mark = _OPENING.search(text, last)
    end = len(text.rstrip())
    if mark is None or end - mark.end() > LONGEST:
        return []
    return [Quote(mark.start("mark"), end, mark.end(), end)]


def _length(text: str, quote: Quote) -> int:
    return len(text[quote.inner_start : quote.inner_end].split())


class _Spoken:
    """Reads the quotations of one paragraph in their order."""

    def __init__(
        self,
        paragraph: Paragraph,
        speakers: Speakers,
        carried: Speaker | None,
        following: str,
    ):
        self.paragraph = paragraph
        self.text = paragraph.text
        self.quotes = list(find_quotes(paragraph.text))
        # Who spoke the last words of the paragraph before, if these were not closed.
        self.carried = carried
        unclosed = _unclosed(self.text, self.quotes, following)
        self.quotes += unclosed
        self.is_open = bool(unclosed)
        self.long = [q for q in self.quotes if _length(self.text, q) >= SHORTEST_WORDS]
        self.blotted = _blotted(self.text, self.long)
        self.attributing = Attributing(speakers, paragraph, self.blotted)
        self.last: Speaker | None = None
        self.last_end = 0
        # The long quotation before: what is said of it is not said of the next.
        self.before: Quote | None = None

    def read(self, quote: Quote) -> Attribution | None:
        """Return whose a quotation is, and note who spoke."""
        words = self.text[quote.inner_start : quote.inner_end]
        count = _length(self.text, quote)
        if count < SHORTEST_SENTENCE:
            return None
        whole = count >= SHORTEST_WORDS
        if not whole and not _STOPPED.search(words):
            return None
        before: Before = (self.last, self.last_end)
        earliest = self.before.end if self.before else 0
        told = self.attributing.around(quote, before, earliest, behind_only=not whole)
        if told is None and whole:
            told = self._goes_on(quote, earliest)
        if told is None and self.carried and not self.text[: quote.start].strip():
            doubt = f"The words go on from the paragraph before; these are {name_of(self.carried)}’s."
            told = Attribution(self.carried, quote.end, doubt)
        if told:
            self.last, self.last_end = told.speaker, told.end
        if whole:
            self.before = quote
        return told

    def _goes_on(self, quote: Quote, earliest: int) -> Attribution | None:
        """Return the speaker of the quotation before, if nothing stands between the two."""
        if self.last is None:
            return None
        begin, _ = self.paragraph.bounds(quote.start)
        if begin < earliest and _AND_ALSO.fullmatch(self.text, earliest, quote.start):
            return Attribution(self.last, quote.end)
        behind = _ENDS.match(self.text, quote.end)
        between = min(self.last_end, quote.start)
        if behind and _NOTHING.fullmatch(self.text, between, quote.start):
            same = begin < earliest
            doubt = (
                f"Nobody is named; the words quoted before are {name_of(self.last)}’s."
            )
            return Attribution(self.last, quote.end, "" if same else doubt)
        return None


def read_quotations(
    document: DocumentReading,
    speakers: Speakers,
    no_speech: dict[int, list[tuple[int, int]]],
) -> list[QuotationRead]:
    """Return the direct speech of a report, and what its footnotes quote from documents.

    ``no_speech`` are, by passage, stretches known to be something else: names and themes.
    """
    titles = {(s.passage, s.words) for d in document.documents for s in d.spans}
    noted = NotedWords(document)
    found: list[QuotationRead] = []
    carried = None
    all_paragraphs = paragraphs(document.prose)
    behind = [one.text for one in all_paragraphs[1:]]
    for paragraph, following in zip_longest(all_paragraphs, behind, fillvalue=""):
        spoken = _Spoken(paragraph, speakers, carried, following)
        here = {piece.number for piece in paragraph.pieces}
        for quote in spoken.quotes:
            words = tidy(paragraph.text[quote.inner_start : quote.inner_end])
            spans = paragraph.spans(quote.inner_start, quote.inner_end)
            if any((s.passage, s.words) in titles for s in spans) or any(
                start <= s.start and s.end <= end
                for s in spans
                for start, end in no_speech.get(s.passage, ())
            ):
                continue
            if cited := noted.source(words, here):
                found.append(QuotationRead(words, spans, cited))
            elif told := spoken.read(quote):
                found.append(QuotationRead(words, spans, told.speaker, told.doubt))
        carried = spoken.last if spoken.is_open else None
    found += _quoted_in_notes(document, speakers)
    return found


def _quoted_in_notes(
    document: DocumentReading, speakers: Speakers
) -> list[QuotationRead]:
    found = []
    by_number = {piece.number: piece for piece in document.pieces}
    by_form = {form: d for d in reversed(document.documents) for form in d.forms}
    for note in document.notes:
        if not note.quotation:
            continue
        if cited := by_form.get(note.title):
            found.append(QuotationRead(note.quotation, note.quoted, cited))
        pieces = [by_number[span.passage] for span in note.quoted]
        (paragraph,) = paragraphs(pieces)
        first = paragraph.text.find(note.quoted[0].words[0]) + 1
        inside = find_quotes(" " * first + paragraph.text[first:])
        attributing = Attributing(speakers, paragraph, _blotted(paragraph.text, inside))
        for quote in inside:
            words = tidy(paragraph.text[quote.inner_start : quote.inner_end])
            if len(words.split()) < SHORTEST_WORDS:
                continue
            if told := attributing.around(quote, (None, 0), first):
                spans = paragraph.spans(quote.inner_start, quote.inner_end)
                found.append(
                    QuotationRead(words.rstrip(","), spans, told.speaker, told.doubt)
                )
    return found
