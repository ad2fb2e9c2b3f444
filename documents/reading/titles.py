"""Documents that a report names or cites."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.reading.chunks import chunks_of
from documents.reading.notes import NoteRead
from documents.reading.quotes import Quote, find_quotes
from documents.reading.spans import Once, Piece, Span, search_before, tidy

# Words that end (or, in German, make up) the title of a document.
HEADS = frozenset(
    "agenda agreement agreements charter code communiqué communique compact consensus convention covenant declaration "
    "directive framework guidelines manifesto memorandum outlook plan principles programme protocol recommendation "
    "recommendations report resolution roadmap statement strategy study summary treaty "
    "abkommen agenda bericht charta erklärung konvention leitlinien vertrag abschlussdokument abschlusserklärung".split()
)
TREATIES = frozenset(
    "charter convention treaty covenant protocol charta konvention vertrag abkommen".split()
)
_YEAR_AFTER = re.compile(r"\s+(?:19|20)\d\d$")
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d\b")
_BEFORE_TITLE = re.compile(
    r"(?:\b(?:summari[sz]ed|reflected|recorded|documented|published|set out|laid down|contained)\s+in"
    r"|\b(?:adopted|issued|signed|presented|released|endorsed|drafted)"
    r"|\b(?:report|document|declaration|paper|study|book|statement|communiqué)(?:\s+(?:entitled|titled|called|named))?"
    r"|\bunter dem Titel|\bentitled|\btitled)"
    r"\s*(?:,\s*)?(?:the|its|a|an|by the|so-called|der|die|das|den)?\s*$",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\s*(?:,\s*which\s+)?\b(?:comprises|consists|contains|condemns|calls for|refers to|recommends|says that)\b"
)
_ACRONYM_BEHIND = re.compile(r"\s*\([A-Z]{2,}\)")
_DESCRIBED = re.compile(
    r"\b(?:its|the|a|their)\s+(?P<title>(?:concluding|final|outcome|closing|summary|joint|chair's|chair’s)\s+"
    r"(?:report|document|declaration|statement|communiqué|summary))\b",
    re.IGNORECASE,
)
_UNDER_TITLE = re.compile(r"\bunder the title(?:\s+of)?\s+(?=[A-Z])")
_RUN = re.compile(r"\S+")
_ARTICLES = frozenset(
    "The This Its A An Our Their Der Die Das Dieser Diese Dieses".split()
)
_SMALL = frozenset("of the and for in on a an to with by at from".split())


@dataclass(frozen=True, slots=True)
class SectionRead:
    """A chapter of a document: ``listed`` by the report, or else headed so in words quoted from it."""

    number: int
    title: str
    span: Span
    listed: bool = True


@dataclass(slots=True)
class TitleRead:
    """A document that the report names or cites.

    ``title`` is its longest form in the report, ``forms`` all of them, ``spans`` where they
    stand. ``described`` where the report has no title of it ("its concluding report").
    ``published`` is EDTF.
    """

    title: str
    kind: str = "other"
    described: bool = False
    publisher: str = ""
    published: str = ""
    url: str = ""
    forms: Once = field(default_factory=Once)
    spans: Once = field(default_factory=Once)
    sections: list[SectionRead] = field(default_factory=list)

    def add(self, form: str, span: Span):
        """Note one more place where it is named."""
        self.forms.add(form)
        self.spans.add(span)


class _Shelf:
    """The documents found so far, each under all its forms.

    Two titles are one within a report if they are equal, or one is the other and a year.
    """

    def __init__(self):
        self.documents: list[TitleRead] = []
        self._by_form: dict[str, int] = {}  # folded form: index of its document
        self._with_year: dict[str, int] = {}  # the same without its year
        self._by_url: dict[str, int] = {}

    def find(self, form: str) -> int | None:
        """Return the index of the document that goes by a form, the first if there are several."""
        folded = fold(form)
        hits = {self._by_form.get(folded), self._with_year.get(folded)}
        if year := _YEAR_AFTER.search(folded):
            hits.add(self._by_form.get(folded[: year.start()]))
        return min(hits - {None}, default=None)

    def put(self, form: str, span: Span, **known) -> TitleRead:
        form = tidy(form).strip(" ,.")
        at = self.find(form)
        if at is None:
            at = self._by_url.get(known.get("url"))
        if at is None:
            at = len(self.documents)
            self.documents.append(TitleRead(title=form))
        document = self.documents[at]
        folded = fold(form)
        if fold(document.title) in (folded, _YEAR_AFTER.sub("", folded)):
            document.title = max(document.title, form, key=len)
        self._index(at, folded, known.get("url"))
        document.add(form, span)
        for key, value in known.items():
            if value and not (getattr(document, key) and key != "kind"):
                setattr(document, key, value)
        return document

    def _index(self, at: int, folded: str, url: str | None):
        self._by_form.setdefault(folded, at)
        if year := _YEAR_AFTER.search(folded):
            self._with_year.setdefault(folded[: year.start()], at)
        if url:
            self._by_url.setdefault(url, at)


def _head_word(title: str) -> str:
    """Return the word of a title that says what it is, folded to small letters; '' if none does."""
    words = _YEAR_AFTER.sub("", title).split()
    return words[-1].casefold() if words and words[-1].casefold() in HEADS else ""


def _kind(title: str) -> str:
    return "charter or treaty" if _head_word(title) in TREATIES else "other"


def _is_title(piece: Piece, quote: Quote, shelf: _Shelf) -> bool:
    words = piece.plain[quote.inner_start : quote.inner_end]
    if _ACRONYM_BEHIND.match(piece.plain, quote.end):
        return False  # “High-Level Council” (HLC) names a body
    if shelf.find(words) is not None:
        return True
    if not words[:1].isupper() or len(words.split()) > 20:
        return False
    return bool(
        _head_word(words)
        or search_before(_BEFORE_TITLE, piece.plain, quote.start)
        or _AFTER_TITLE.match(piece.plain, quote.end)
    )


def _title_case(text: str, start: int) -> int:
    """Return where a title that begins at ``start`` without quotation marks ends."""
    end = start
    for match in _RUN.finditer(text, start):
        word = match.group().strip(",.;:()")
        if word[:1].isupper():
            end = match.start() + len(word)
            if match.group()[-1] in ",.;:)":
                break
        elif word not in _SMALL:
            break
    return end


def _read_piece(piece: Piece, shelf: _Shelf):
    quotes = find_quotes(piece.plain)
    if piece.note is None:
        for quote in quotes:
            if _is_title(piece, quote, shelf):
                words = piece.plain[quote.inner_start : quote.inner_end]
                shelf.put(
                    words,
                    piece.span(quote.inner_start, quote.inner_end),
                    kind=_kind(words),
                )
        quoted = [(quote.start, quote.end) for quote in quotes]
        for chunk in chunks_of(piece.plain, quoted):
            named = chunk.words[chunk.words[0].text in _ARTICLES :]
            words = " ".join(word.text for word in named)
            if len(named) > 1 and _head_word(words):
                year = _YEAR_BEHIND.match(piece.plain, chunk.end)
                span = piece.span(named[0].start, year.end() if year else chunk.end)
                shelf.put(span.words, span, kind=_kind(words))
        for match in _DESCRIBED.finditer(piece.plain):
            span = piece.span(match.start("title"), match.end("title"))
            shelf.put(match["title"], span, described=True)
    for match in _UNDER_TITLE.finditer(piece.plain):
        end = _title_case(piece.plain, match.end())
        if end > match.end():
            shelf.put(
                piece.plain[match.end() : end],
                piece.span(match.end(), end),
                kind="report",
            )


def read_titles(
    pieces: tuple[Piece, ...], notes: tuple[NoteRead, ...]
) -> tuple[TitleRead, ...]:
    """Return the documents that a report cites and names."""
    shelf = _Shelf()
    for note in notes:
        if note.title and note.title_span:
            shelf.put(
                note.title,
                note.title_span,
                publisher=note.publisher,
                published=note.published,
                url=note.url,
            )
    for piece in pieces:
        if piece.is_prose or piece.note is not None:
            _read_piece(piece, shelf)
    return tuple(shelf.documents)
