"""Which document is spoken of: by its title, its chapter, or as 'the report' where no other can be meant."""

import re
from bisect import bisect_right

from documents.folding import fold
from documents.reading import DocumentReading, Piece, TitleRead
from documents.reading.sought import sought
from people.reading.sight import by_passage

DOCUMENT_NOUNS = (
    r"(?:report|document|declaration|statement|text|outlook|communiqué|paper)"
)
# "The UN report", "the annual report" may be any other; "the report of the Agency" is another.
THE_DOCUMENT = (
    rf"(?:the|this|its)\s+(?:(?:adopted|closing|concluding|final|joint|outcome)\s+)?(?P<noun>{DOCUMENT_NOUNS})\b"
    r"(?!\s+(?:about|by|from|of|on)\b)"
)
_DOCUMENT = re.compile(rf"\s*{THE_DOCUMENT}", re.IGNORECASE)
_ANY_DOCUMENT = frozenset(("document", "text"))
_NEW_DOCUMENT = sought(
    rf"\b(?:an?|another|her|his|its|own|their|\w+['’]s?)\s+(?:[\w-]+\s+){{0,2}}(?P<noun>{DOCUMENT_NOUNS})\b",
    re.IGNORECASE,
)
_BEFORE_TITLE = re.compile(r"(?:the|this)?\s*[“„\"‘«]?", re.IGNORECASE)


class DocumentsMeant:
    """The documents of a report, and which of them words stand for."""

    def __init__(self, document: DocumentReading):
        self._mentions = sorted(
            ((span.passage, one) for one in document.documents for span in one.spans),
            key=lambda hit: hit[0],
        )
        self._described = [d for d in document.documents if d.described]
        self._listed = [d for d in document.documents if d.sections]
        self._with_chapter: dict[int, dict[int, TitleRead]] = {}
        for one in self._listed:
            for section in one.sections:
                self._with_chapter.setdefault(section.number, {})[id(one)] = one
        self._titles = by_passage(document.documents)
        self.outcomes = self._described or self._listed

    def latest(self, piece: Piece) -> TitleRead | None:
        """Return the document that the text named last before a passage, or in it."""
        at = bisect_right(self._mentions, piece.number, key=lambda one: one[0])
        return self._mentions[at - 1][1] if at else None

    def named_in(self, piece: Piece) -> TitleRead | None:
        """Return the document that a passage names last."""
        places = self._titles.get(piece.number)
        return places[-1][2] if places else None

    def document(
        self, words: str, latest: TitleRead | None, new: frozenset[str] = frozenset()
    ) -> TitleRead | None:
        """Return the document that 'the report' and the like stand for, if no other can be meant.

        ``latest`` is the one spoken of last; ``new`` are nouns for others without a title.
        """
        match = _DOCUMENT.match(words)
        if not match or len(self.outcomes) != 1:
            return None
        return self.outcomes[0] if self.may_mean(match["noun"], latest, new) else None

    def may_mean(
        self,
        noun: str,
        latest: TitleRead | None,
        new: frozenset[str] = frozenset(),
        meant: TitleRead | None = None,
    ) -> bool:
        """Return whether 'the report' can mean no other document than ``meant``, or else the outcome."""
        noun, meant = noun.casefold(), meant or self.outcomes[0]
        if noun in new or not (
            noun in _ANY_DOCUMENT
            or noun == "report"
            or f" {fold(noun)} " in f" {fold(meant.title)} "
        ):
            return False
        return latest in (None, meant) or not (
            noun in _ANY_DOCUMENT or latest.kind != "treaty"
        )

    def new_documents(self, piece: Piece) -> frozenset[str]:
        """Return the nouns by which a passage speaks of documents without a title: 'its own report'."""
        if piece.number in self._titles:
            return frozenset()
        return frozenset(
            match["noun"].casefold() for match in _NEW_DOCUMENT.finditer(piece.plain)
        )

    def with_chapter(self, number: int) -> TitleRead | None:
        """Return the one document of which the report lists a chapter of this number."""
        found = self._with_chapter.get(number, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def titled_at(self, piece: Piece) -> tuple[TitleRead, int] | None:
        """Return the document with whose title a passage begins, and where the title ends."""
        for start, end, document in self._titles.get(piece.number, ()):
            if start > len("The “"):
                break
            if _BEFORE_TITLE.fullmatch(piece.plain, 0, start):
                return document, end
        return None

    def titled(self, words: str) -> TitleRead | None:
        """Return the document whose title stands within words that name another."""
        folded = f" {fold(words)} "
        return next(
            (d for d in self.outcomes if f" {fold(d.title)} " in folded),
            None,
        )
