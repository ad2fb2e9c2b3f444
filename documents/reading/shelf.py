"""The documents found in a report so far, each under all forms of its title."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.reading.numbers import ORDINAL_WORDS
from documents.reading.spans import Once, Span, tidy, written
from documents.reading.title_words import HEADS
from documents.remembering import remembered

_YEAR_AFTER = re.compile(r"\s+(?:19|20)\d\d$")
_SYMBOL = re.compile(r"^(?:a|s|e) res (?=\d)")
_HEADS = tuple(fold(word) for word in HEADS)
LINKS = frozenset(
    "on for to concerning regarding against between towards zu zur zum uber fur für über gegen von der des of".split()
)
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
        self.forms.add(written(form, span))
        self.spans.add(span)


@remembered
def _key(form: str) -> str:
    """Return a form folded; 'A/RES/73/27' and 'UN Resolution 73/27' are one."""
    folded = fold(form)
    if symbol := _SYMBOL.match(folded):
        return f"resolution {folded[symbol.end() :]}"
    if numbered := _NUMBERED.search(folded):
        return folded[numbered.end() :]
    return folded


@remembered
def _shorter(title: str) -> tuple[str, ...]:
    """Return what a title may be cut down to, folded: without words at its head, or what it is about.

    >>> _shorter("Joint Oslo Declaration on Cables")
    ('oslo declaration on cables', 'declaration on cables', 'joint oslo declaration')
    """
    words = fold(title).split()
    forms = []
    for cut in range(1, min(4, len(words) - 1)):
        # "Second Additional Protocol" is another than the Additional Protocol.
        if words[cut - 1] in ORDINAL_WORDS or words[cut - 1][0].isdigit():
            break
        forms.append(words[cut:])
    links = (at for at, word in enumerate(words) if at > 1 and word in LINKS)
    if link := next(links, None):
        forms.append(words[:link])
    return tuple(
        " ".join(form)
        for form in forms
        if len(form) > 1
        and form[0] not in LINKS
        and any(word.endswith(_HEADS) for word in form)
    )


class Shelf:
    """The documents found so far.

    Two titles are one within a report if they are equal, or one is the other and a year.
    """

    def __init__(self):
        self.documents: list[TitleRead] = []
        self._by_form: dict[str, int] = {}  # folded form: index of its document
        self._with_year: dict[str, int] = {}  # the same without its year
        self._by_url: dict[str, int] = {}
        self._named: dict[str, int] = {}
        self._by_shorter: dict[str, int] = {}  # what its title may be cut down to

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
        named: bool = False,
        **known,
    ) -> int:
        """Note that ``span`` names a document by ``form``; return its index.

        ``title`` is what it is to be called, if not as written; ``at`` the document that it
        is already known to be. Of documents ``named`` by what they are the shorter form of a
        title is one with the longer: "Oslo Declaration", "Oslo Declaration on Cables".
        """
        form = tidy(form).strip(" ,.")
        title = tidy(title) or form
        same = at is not None
        if at is None:
            at = self.find(title)
        if at is None and named:
            at = self._longer_or_shorter(title)
            same = at is not None
        if at is None:
            at = self._by_url.get(known.get("url"))
        if at is None:
            at = len(self.documents)
            self.documents.append(TitleRead(title=title, described=described))
        document = self.documents[at]
        folded = _key(title)
        if (same and not described and len(title) > len(document.title)) or _key(
            document.title
        ) in (
            folded,
            _YEAR_AFTER.sub("", folded),
        ):
            document.title = max(document.title, title, key=len)
        self._index(at, folded, known.get("url"))
        if named:
            for shorter in _shorter(title):
                self._by_shorter.setdefault(shorter, at)
            self._named.setdefault(fold(title), at)
        document.add(form, span)
        for key, value in known.items():
            if value and not (getattr(document, key) and key != "kind"):
                setattr(document, key, value)
        return at

    def _longer_or_shorter(self, title: str) -> int | None:
        """Return the index of the document of which ``title`` is a longer or shorter form."""
        if (at := self._by_shorter.get(fold(title))) is not None:
            return at
        hits = {self._named.get(shorter) for shorter in _shorter(title)}
        return min(hits - {None}, default=None)

    def _index(self, at: int, folded: str, url: str | None):
        self._by_form.setdefault(folded, at)
        if year := _YEAR_AFTER.search(folded):
            self._with_year.setdefault(folded[: year.start()], at)
        if url:
            self._by_url.setdefault(url, at)
