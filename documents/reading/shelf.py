"""The documents found in a report so far, each under all forms of its title."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.reading.spans import Once, Span, tidy

_YEAR_AFTER = re.compile(r"\s+(?:19|20)\d\d$")
_SYMBOL = re.compile(r"^(?:a|s|e) res (?=\d)")
_NUMBERED = re.compile(r"(?:^|\s)(?=(?:resolution|res) \d)")


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


def _key(form: str) -> str:
    """Return a form folded; 'A/RES/73/27' and 'UN Resolution 73/27' are one."""
    folded = fold(form)
    if symbol := _SYMBOL.match(folded):
        return f"resolution {folded[symbol.end() :]}"
    if numbered := _NUMBERED.search(folded):
        return folded[numbered.end() :]
    return folded


class Shelf:
    """The documents found so far.

    Two titles are one within a report if they are equal, or one is the other and a year.
    """

    def __init__(self):
        self.documents: list[TitleRead] = []
        self._by_form: dict[str, int] = {}  # folded form: index of its document
        self._with_year: dict[str, int] = {}  # the same without its year
        self._by_url: dict[str, int] = {}

    def find(self, form: str) -> int | None:
        """Return the index of the document that goes by a form, the first if there are several."""
        folded = _key(form)
        hits = {self._by_form.get(folded), self._with_year.get(folded)}
        if year := _YEAR_AFTER.search(folded):
            hits.add(self._by_form.get(folded[: year.start()]))
        return min(hits - {None}, default=None)

    def put(
        self,
        form: str,
        span: Span,
        title: str = "",
        at: int | None = None,
        described: bool = False,
        **known,
    ) -> int:
        """Note that ``span`` names a document by ``form``; return its index.

        ``title`` is what it is to be called, if not as written; ``at`` the document that it
        is already known to be.
        """
        form = tidy(form).strip(" ,.")
        title = title or form
        if at is None:
            at = self.find(title)
        if at is None:
            at = self._by_url.get(known.get("url"))
        if at is None:
            at = len(self.documents)
            self.documents.append(TitleRead(title=title, described=described))
        document = self.documents[at]
        folded = _key(title)
        if _key(document.title) in (folded, _YEAR_AFTER.sub("", folded)):
            document.title = max(document.title, title, key=len)
        self._index(at, folded, known.get("url"))
        document.add(form, span)
        for key, value in known.items():
            if value and not (getattr(document, key) and key != "kind"):
                setattr(document, key, value)
        return at

    def _index(self, at: int, folded: str, url: str | None):
        self._by_form.setdefault(folded, at)
        if year := _YEAR_AFTER.search(folded):
            self._with_year.setdefault(folded[: year.start()], at)
        if url:
            self._by_url.setdefault(url, at)
