"""Bodies named in a report: each registered once, found again by name, acronym or list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from documents.folding import fold
from documents.places import find_countries
from documents.printed import Printed
from documents.reading import (
    Once,
    Piece,
    Span,
    covered,
    search_before,
    tidy,
    written,
)
from documents.reading.chunks import texts_of, words_of
from documents.reading.quotes import find_quotes
from documents.reading.sought import Readers
from people.reading.acronyms import (
    ACRONYM_BEHIND,
    NO_BODIES,
    abbreviated,
    acronym_fits,
    names_a_body,
    office_holder,
)
from people.reading.body_names import (
    CHIEFS_OF,
    DOES,
    SHOUTED,
    acting,
    built_names,
    chiefs_of,
    small_headed,
    wholes,
)
from people.reading.branches import branches
from people.reading.called_bodies import (
    CALLED,
    FORM,
    SUCH,
    called_bodies,
    companies,
    coordinated,
    listed_bodies,
)
from people.reading.capitals import capitals_of
from people.reading.foreign_bodies import FOREIGN, foreign_bodies
from people.reading.german_bodies import (
    GERMAN_NOUN,
    MINISTRY,
    german_bodies,
    ministries,
)
from people.reading.known_bodies import (
    KnownBody,
    is_short,
    key_of,
    known_index,
)
from people.reading.state_bodies import state_bodies, state_patterns


@dataclass(slots=True)
class BodyRead:
    """A body that a report names: its forms as written, and where they stand.

    ``known`` is its entry in the list; ``doubt`` says why it may be another; ``part_of`` is
    the body that its name says it is a part of, with where it says so. ``cases`` are forms
    that are its name with the ending of a case.
    """

    name: str
    acronym: str = ""
    known: KnownBody | None = None
    doubt: str = ""
    part_of: "tuple[BodyRead, Span] | None" = None
    forms: Once = field(default_factory=Once)
    cases: set[str] = field(default_factory=set)
    spans: Once = field(default_factory=Once)

    def add(self, form: str, span: Span):
        """Note one more place where it is named."""
        self.forms.add(written(form, span))
        self.spans.add(span)


class Bodies:
    """The bodies of one report: registered once, found again by name, acronym or list."""

    def __init__(self):
        self.all: list[BodyRead] = []
        self._by_form: dict[str, BodyRead] = {}
        self._known: set[str] = set()  # names of those of the list
        self.surnames: set[str] = (
            set()
        )  # of people, though there is a body of that name

    def get(self, form: str) -> BodyRead | None:
        return self.of_word(tidy(form))

    def of_word(self, form: str) -> BodyRead | None:
        """Return the body that a word, or a form in one line without outer blanks, names."""
        return self._by_form.get(key_of(form))

    def put(
        self,
        form: str,
        span: Span,
        *,
        acronym: str = "",
        known: KnownBody | None = None,
        doubt: str = "",
        name: str = "",
    ) -> BodyRead:
        """Register a body by the words of ``span`` and return its one record in this report.

        ``name`` is its name in the base form, where the words have the ending of a case.
        """
        form, name = tidy(form), tidy(name)
        known = known or known_index().named(form)
        body = (
            self.get(form)
            or (self.get(name) if name else None)
            or (self.get(known.name) if known else None)
            or (self.get(acronym) if acronym else None)
        )
        if body is None:
            body = BodyRead(
                known.name if known else name or form,
                acronym or (known.acronym if known else ""),
                known,
                doubt,
            )
            self.all.append(body)
        if acronym and not body.acronym:
            body.acronym = acronym
        body.add(form, span)
        if name and fold(name) != fold(form):
            body.cases.add(form)
        self._call(body, form, name, acronym)
        if known and known.name not in self._known:
            self._known.add(known.name)
            self._call(body, *known.forms)
        return body

    def _call(self, body: BodyRead, *forms: str):
        """Note by which forms a body is known, those left out that are another's."""
        for form in filter(None, forms):
            self._by_form.setdefault(key_of(form), body)


def find_in_piece(
    piece: Piece,
    bodies: Bodies,
    blocked: list[tuple[int, int]],
    titles: list[tuple[int, int]],
    *,
    listed_only: bool,
) -> list[tuple[int, int]]:
    """Register the bodies that a passage names and return all stretches that are claimed now.

    The longest name claims its words. ``blocked`` are stretches that are something else;
    of those, ``titles`` of documents may still hold the name of a well-known body.
    ``listed_only`` keeps to the list, as in notes.
    """
    text = piece.plain
    candidates = [
        _Candidate(start, end, known)
        for start, end, known in known_index().find(text)
        if not (known.surname and _is_person(text, start, end, bodies))
    ]
    parts = []
    if not listed_only:
        of_the_list = [(one.start, one.end, one.known) for one in candidates]
        candidates += [_Candidate(*at) for at in branches(text, of_the_list)]
        candidates += _built(text)
        parts = wholes(text)
        candidates += [_Candidate(start, end) for start, _, end in parts]
    if not candidates:
        return list(blocked)
    inners = {(part, end): whole for part, whole, end in parts if part < whole}
    taken, named = list(blocked), []
    claimed = covered(text, blocked)
    for start, end, known, name in sorted(
        candidates, key=lambda c: (c.start - c.end, c.known is None)
    ):
        if claimed.find(1, start, end) >= 0:
            # "UN" in "UN Charter"; "World Bank" in "4th World Bank Forum", but not "ACF" in "6th ACF".
            held = titles if is_short(text[start:end]) else blocked
            if known and any(
                a <= start and end <= b and (start, end) != (a, b) for a, b in held
            ):
                bodies.put(text[start:end], piece.span(start, end), known=known)
            continue
        if not known and fold(text[start:end]) != fold(piece.text[start:end]):
            continue  # tags stand between its words: they are no name
        taken.append((start, end))
        named.append((start, end))
        claimed[start:end] = b"\x01" * (end - start)
        behind = ACRONYM_BEHIND.match(text, end)
        acronym = behind["acronym"] if behind else ""
        if known and known.acronym and acronym not in known.forms:
            acronym = ""  # "the United Nations (NEW)"
        elif not known and not acronym_fits(acronym, text[start:end]):
            acronym = ""
        body = bodies.put(
            text[start:end],
            piece.span(start, end),
            acronym=acronym,
            known=known,
            name=name,
        )
        inner = inners.get((start, end))
        if inner and not known:  # "the Politburo of the X" names X, too
            whole = bodies.put(text[inner:end], piece.span(inner, end))
            body.part_of = whole, piece.span(start, end)
        if acronym:
            span = piece.span(behind.start("acronym"), behind.end("acronym"))
            body.add(acronym, span)
            taken.append(behind.span("acronym"))
            claimed[slice(*behind.span("acronym"))] = b"\x01" * len(acronym)
    if not listed_only:
        for start, end in coordinated(text, sorted(named)):
            if claimed.find(1, start, end) < 0:
                taken.append((start, end))
                bodies.put(text[start:end], piece.span(start, end))
    return taken


# “Anna Bell” and “A. Bell”, but “Chef Bell” and “Konzern Bell” are nobody's full name.
_GIVEN_NAME = re.compile(
    r"(?<![\w-])(?:[A-ZÀ-Þ]\.|(?!(?:The|In|At|By|For|From|With|And|Of|Bei|Von|Der|Die|Das|Auch|Wie|Mit|Für|Chef|Konzern|Firma|Unternehmen|"
    r"Gruppe|Hersteller|Verlag|CEO)\b)[A-ZÀ-Þ][a-zß-ÿ]{2,})\s$"
)


def _is_person(text: str, start: int, end: int, bodies: Bodies) -> bool:
    """Return whether a name that is a surname, too, is somebody's here, or was before in this report."""
    surname = text[start:end]
    if search_before(_GIVEN_NAME, text, start):
        bodies.surnames.add(surname)
    return surname in bodies.surnames


class _Candidate(NamedTuple):
    """A stretch that may name a body: one of the list, or one whose name has this base form."""

    start: int
    end: int
    known: KnownBody | None = None
    name: str = ""


@cache
def _finders() -> tuple[Readers, Readers]:
    """Return what finds names by how they are built or what stands around them; and what tells their base forms, too."""
    plain = Readers(
        (small_headed, SHOUTED),
        (chiefs_of, CHIEFS_OF),
        (acting, DOES),
        (abbreviated, ACRONYM_BEHIND),
        (called_bodies, CALLED),
        (listed_bodies, SUCH),
        (companies, FORM),
        (foreign_bodies, FOREIGN),
    )
    return plain, Readers(
        (state_bodies, *state_patterns()),
        (german_bodies, GERMAN_NOUN),
        (ministries, MINISTRY),
    )


def _built(text: str) -> Iterator[_Candidate]:
    """Yield the names that show by how they are built, or by what stands around them, that they are a body's."""
    if names := built_names(text):
        # In a quotation a name must be all that is quoted: “High-Level Council”, not a theme that speaks of a community.
        quotes = [(quote.inner_start, quote.inner_end) for quote in find_quotes(text)]
        whole, quoted = set(quotes), covered(text, quotes)
        states = {(s.start, s.end) for s in find_countries(text)}
        for start, end in names:
            if (start, end) in states:
                continue  # "the Russian Federation"
            if (start, end) in whole or quoted.find(0, start, end) >= 0:
                yield _Candidate(start, end)
    plain, told = _finders()
    for find in plain.of(text):
        for start, end in find(text, words_of(text)):
            yield _Candidate(start, end)
    for find in told.of(text):
        for start, end, known, name in find(text):
            yield _Candidate(start, end, known, name)


_may_be_acronym = Printed(lambda word: word.isupper() or "-" in word)


def find_acronyms(piece: Piece, bodies: Bodies, taken: list[tuple[int, int]]):
    """Register the remaining words in capitals: known in this report, misspelt, or bodies unknown so far."""
    claimed = None
    capitals = capitals_of(piece.plain)
    texts = map(texts_of(piece.plain).__getitem__, capitals)
    for at, text in zip(capitals, texts, strict=True):
        body = bodies.of_word(text)
        if not body and not _may_be_acronym[text]:
            continue
        word = words_of(piece.plain)[at]
        if claimed is None:
            claimed = covered(piece.plain, taken)
        if claimed.find(1, word.start, word.end) >= 0:
            continue
        if body:
            body.add(word.text, piece.span(word.start, word.end))
        elif "-" in word.text and (acronym := office_holder(word.text)):
            bodies.put(acronym, piece.span(word.start, word.start + len(acronym)))
        elif (
            word.is_acronym
            and len(word.text) >= 3
            and not find_countries(f"{word.text}.")  # "the U.S. delegation"
            and word.text not in NO_BODIES
            and word.text[0].isalpha()
        ):
            span = piece.span(word.start, word.end)
            letters = word.text.rstrip("0123456789-")
            near = known_index().nearly_named(letters)
            if near:
                bodies.put(
                    word.text,
                    span,
                    known=near,
                    doubt=f"written “{word.text}”; taken for {near.acronym or near.name}",
                )
            elif names_a_body(piece.plain, word):
                bodies.put(word.text, span)
