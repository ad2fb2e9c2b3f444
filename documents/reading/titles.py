"""Documents that a report names or cites."""

import re

from documents.reading.markup import definitions, marked
from documents.reading.notes import NoteRead
from documents.reading.quotes import Quote, find_quotes
from documents.reading.shelf import LINKS, SectionRead, Shelf, TitleRead
from documents.reading.sought import Gate, sought
from documents.reading.spans import Piece, covered, search_before
from documents.reading.title_forms import HEAD, apart, english_forms
from documents.reading.title_german import german_forms
from documents.reading.title_numbers import NUMBERED, Form
from documents.reading.title_quotes import is_set_apart, is_title
from documents.reading.title_words import HEADS, SHORT_TITLES, TREATIES, VERBS
from documents.web import is_web_address

__all__ = ["HEADS", "SectionRead", "TitleRead", "read_titles"]

_DESCRIBED = sought(
    r"\b(?:(?P<article>its|the|their|his|her|this|a|an)\s+)(?P<title>(?:concluding|final|outcome|closing|summary|joint|chair's|chair’s)\s+"
    r"(?:report|document|declaration|statement|communiqué|summary))\b|\b(?P<chair>(?:co-)?chair(?:s['’]|['’]s|man['’]s)\s+(?:summary|report|statement))\b",
    re.IGNORECASE,
)
# "a joint statement" is one only where somebody makes it.
_MADE = re.compile(
    r"\b(?:adopted|issued|released|signed|published|agreed\s+on|endorsed|ended\s+with|concluded\s+with|approved)\s+$"
)
# "the UN report on digital cooperation"
_ON = sought(
    r"\bthe\s+(?P<title>[A-Z][\w-]*[A-Z][\w-]*\s+(?:report|study|declaration|statement|paper|strategy|guidelines|recommendations?|roadmap|convention|treaty)\s+on\s+"
    r"[a-z][\w-]*(?:\s(?!(?:was|is|were|are|has|have|had|will|which|that|in|by|at|to|from|with|as|when|who|came|out|it)\b)[\w-]+){0,4})"
)
_UNDER_TITLE = sought(r"\bunder the title(?:\s+of)?\s+(?=[A-Z])")
_RUN = re.compile(r"\S+")
_SMALL = frozenset("of the and for in on a an to with by at from".split())
# Headings in small letters: "Open letter by the government of Utopia, 3 May 2019".
_HEADED = re.compile(
    r"(?P<title>(?:Open\s+letter|Joint\s+(?:statement|letter|declaration)|Letter|Communiqué|Offener\s+Brief|Gemeinsame\s+Erklärung|Gemeinsamer\s+Brief|Brief)\s+"
    r"(?:by|to|of|from|on|an|der|des|von|zu|zum|zur)\s[^,]{3,150})(?:,\s.*)?$"
)
_IN_BRACKETS = re.compile(r"\s?\(\s?$")
_NAMED_BEHIND = re.compile(
    r",?\s+(?:(?:the|der|die|das|dem|den|des|named|called|genannt)\s+)?(?=[„“”\"«»‘’'])"
)
_ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Za-z]{1,7}[A-Z](?:s\b)?(?![\w-])")
_SHORT_TITLE = sought("|".join(sorted(SHORT_TITLES)))
# What names a document without quotation marks, and what describes one that has no name.
_MAY_NAME = Gate(NUMBERED, HEAD, _SHORT_TITLE)
_MAY_DESCRIBE = Gate(_DESCRIBED, _ON)
_ACRONYM_BEHIND = re.compile(r"\s\((?P<acronym>[A-Z][A-Za-z]{1,7}[A-Z]s?)\)")
_HEADING_ENDS = re.compile(r"\s*(?:,\s.*|\(.*)?$")


def _kind(title: str) -> str:
    """Return the kind of a document by the noun of its title: 'Oslo Convention on Cables', 'UN-Charta'."""
    words = [word.casefold().rsplit("-", 1)[-1] for word in title.split()]
    link = next((at for at, word in enumerate(words) if at and word in LINKS), None)
    return "treaty" if TREATIES & set(words[:link][-1:]) else "other"


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


class _Reader:
    """Reads the pieces of one report in turn."""

    def __init__(self, pieces: tuple[Piece, ...], shelf: Shelf, language: str | None):
        self.shelf = shelf
        self.german = language == "de"
        self.known = definitions(
            piece.text for piece in pieces if piece.role == "residue"
        )
        self.before = ""  # the sentence before
        self.short: dict[str, int] = {}  # acronyms of titles

    def read(self, piece: Piece):
        quotes = [*find_quotes(piece.plain), *self._set_off(piece)]
        if piece.note is None:
            quoted = {
                quote.start: at
                for quote in quotes
                if (at := self._read_quote(piece, quote)) is not None
            }
            apart = [
                (quote.start, quote.end)
                for quote in quotes
                if quote.start in quoted or is_set_apart(piece.plain, quote)
            ]
            if (
                self.german
                or _MAY_NAME.may_be_in(piece.plain)
                or any(short in piece.plain for short in self.short)
            ):
                self._read_forms(piece, apart, quoted)
            if not piece.is_prose:
                self._read_headed(piece)
            elif _MAY_DESCRIBE.may_be_in(piece.plain):
                self._read_described(piece, quoted)
        for match in _UNDER_TITLE.finditer(piece.plain):
            end = _title_case(piece.plain, match.end())
            if end > match.end():
                span = piece.span(match.end(), end)
                self.shelf.put(piece.plain[match.end() : end], span, kind="report")
        self.before = piece.plain

    def _set_off(self, piece: Piece) -> list[Quote]:
        """Return what a passage emphasises or links, as if it were quoted."""
        self.addresses: dict[int, str] = {}
        found = []
        for words in marked(piece.text, self.known):
            found.append(Quote(words.start, words.end, words.start, words.end))
            if is_web_address(words.address):
                self.addresses[words.start] = words.address
        return found

    def _read_quote(self, piece: Piece, quote: Quote) -> int | None:
        """Return the index of the document whose title a quoted stretch is."""
        words = piece.plain[quote.inner_start : quote.inner_end]
        at = self.shelf.find(words)
        if at is None and not is_title(piece.plain, quote, self.before, self.german):
            return None
        return self.shelf.put(
            words,
            piece.span(quote.inner_start, quote.inner_end),
            at=at,
            named=True,
            kind=_kind(words),
            url=self.addresses.get(quote.inner_start, ""),
        )

    def _called(self, piece: Piece, end: int, quoted: dict[int, int]) -> int | None:
        """Return the document that is named right behind a description: 'the final paper, the “Blue Book”'."""
        named = _NAMED_BEHIND.match(piece.plain, end)
        return quoted.get(named.end()) if named else None

    def _read_forms(
        self, piece: Piece, apart_from: list[tuple[int, int]], quoted: dict[int, int]
    ):
        """Read what a passage names without quotation marks; in brackets behind a title its other name."""
        forms = [*english_forms(piece.plain, self.german)]
        if self.german:
            forms += german_forms(piece.plain)
        taken = covered(piece.plain, apart_from)
        last: tuple[int, int] | None = None  # index and end of the title before
        for form in apart(forms):
            if 1 in taken[form.start : form.end]:
                continue
            if piece.role == "heading" and not _fills(piece.plain, form):
                continue
            written = piece.plain[form.start : form.end]
            at = self._called(piece, form.end, quoted) if form.described else None
            if last and _IN_BRACKETS.fullmatch(piece.plain, last[1], form.start):
                at = last[0]
            at = self.shelf.put(
                written,
                piece.span(form.start, form.end),
                title=form.title,
                at=at,
                described=form.described,
                named=True,
                kind=form.kind or _kind(form.title or written),
            )
            last = (at, form.end)
            taken[form.start : form.end] = b"\x01" * (form.end - form.start)
            if acronym := _ACRONYM_BEHIND.match(piece.plain, form.end):
                self.short.setdefault(acronym["acronym"], at)
        self._read_short(piece, taken)

    def _read_short(self, piece: Piece, taken: bytearray):
        """Read the acronyms by which a passage names documents: 'the GDPR'."""
        for match in _ACRONYM.finditer(piece.plain):
            known = match.group() in SHORT_TITLES
            if 1 in taken[match.start() : match.end()] or not (
                known or match.group() in self.short
            ):
                continue
            self.short[match.group()] = self.shelf.put(
                match.group(),
                piece.span(*match.span()),
                at=self.short.get(match.group()),
                described=False,
            )

    def _read_headed(self, piece: Piece):
        if match := _HEADED.match(piece.plain.rstrip()):
            self.shelf.put(match["title"], piece.span(*match.span("title")))

    def _read_described(self, piece: Piece, quoted: dict[int, int]):
        for match in _DESCRIBED.finditer(piece.plain):
            form = "title" if match["title"] else "chair"
            if (
                (match["article"] or "").casefold() in ("a", "an")
                and not match[form].casefold().startswith("chair")
                and not search_before(_MADE, piece.plain, match.start())
            ):
                continue
            self.shelf.put(
                match[form],
                piece.span(*match.span(form)),
                at=self._called(piece, match.end(), quoted),
                described=True,
            )
        for match in _ON.finditer(piece.plain):
            self.shelf.put(match["title"], piece.span(*match.span("title")))


def _fills(text: str, form: Form) -> bool:
    """Return whether a heading is the name of a document and nothing else but place and date."""
    words = text[: form.start].split()
    named = text[form.start : form.end].split()
    if VERBS & set(named) and named[0] not in VERBS:
        return False
    return len(words) <= 2 and bool(_HEADING_ENDS.fullmatch(text, form.end))


def read_titles(
    pieces: tuple[Piece, ...], notes: tuple[NoteRead, ...], language: str | None
) -> tuple[TitleRead, ...]:
    """Return the documents that a report, written in ``language``, cites and names."""
    shelf = Shelf()
    for note in notes:
        if note.title and note.title_span:
            shelf.put(
                note.title,
                note.title_span,
                publisher=note.publisher,
                published=note.published,
                url=note.url,
            )
    reader = _Reader(pieces, shelf, language)
    for piece in pieces:
        if piece.role != "residue":
            reader.read(piece)
    return tuple(shelf.documents)
