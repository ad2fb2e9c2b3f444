"""Bodies named in a report: each registered once, found again by name, acronym or list."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.reading import Once, Piece, Span, covered, search_before, tidy
from documents.reading.chunks import Word, words_of
from documents.reading.quotes import find_quotes
from people.reading.body_names import (
    ACRONYM_BEHIND,
    NO_BODIES,
    abbreviated,
    acting,
    built_names,
    chiefs_of,
    initials_fit,
    small_headed,
    wholes,
)
from people.reading.known_bodies import (
    KnownBody,
    is_short,
    known_index,
)


@dataclass(slots=True)
class BodyRead:
    """A body that a report names: its forms as written, and where they stand.

    ``known`` is its entry in the list; ``doubt`` says why it may be another; ``part_of`` is
    the body that its name says it is a part of, with where it says so.
    """

    name: str
    acronym: str = ""
    known: KnownBody | None = None
    doubt: str = ""
    part_of: "tuple[BodyRead, Span] | None" = None
    forms: Once = field(default_factory=Once)
    spans: Once = field(default_factory=Once)

    def add(self, form: str, span: Span):
        """Note one more place where it is named."""
        self.forms.add(form)
        self.spans.add(span)


class Bodies:
    """The bodies of one report: registered once, found again by name, acronym or list."""

    def __init__(self):
        self.all: list[BodyRead] = []
        self._by_form: dict[str, BodyRead] = {}

    def get(self, form: str) -> BodyRead | None:
        form = tidy(form)
        return self._by_form.get(form if is_short(form) else fold(form))

    def put(
        self,
        form: str,
        span: Span,
        *,
        acronym: str = "",
        known: KnownBody | None = None,
        doubt: str = "",
    ) -> BodyRead:
        """Register a body by the words of ``span`` and return its one record in this report."""
        form = tidy(form)
        known = known or known_index().named(form)
        body = (
            self.get(form)
            or (self.get(known.name) if known else None)
            or (self.get(acronym) if acronym else None)
        )
        if body is None:
            body = BodyRead(
                known.name if known else form,
                acronym or (known.acronym if known else ""),
                known,
                doubt,
            )
            self.all.append(body)
        if acronym and not body.acronym:
            body.acronym = acronym
        body.add(form, span)
        for name in (form, acronym, *(known.forms if known else ())):
            if name:
                self._by_form.setdefault(name if is_short(name) else fold(name), body)
        return body


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
    words = words_of(text)
    candidates: list[tuple[int, int, KnownBody | None]] = [*known_index().find(text)]
    parts = wholes(text, words)
    if not listed_only:
        quotes = [(quote.inner_start, quote.inner_end) for quote in find_quotes(text)]
        # In a quotation a name must be all that is quoted: “High-Level Council”, not a theme that speaks of a community.
        whole, quoted = set(quotes), covered(text, quotes)
        candidates += [
            (start, end, None)
            for start, end in built_names(text, words)
            if (start, end) in whole or 0 in quoted[start:end]
        ]
        candidates += [(start, end, None) for start, end in small_headed(text, words)]
        candidates += [(start, end, None) for start, end in chiefs_of(text, words)]
        candidates += [(start, end, None) for start, end in acting(text, words)]
        candidates += [(start, end, None) for start, _, end in parts]
        candidates += [
            (start, end, None) for start, end in abbreviated(text, words, quotes)
        ]
    taken = list(blocked)
    claimed = covered(text, blocked)
    for start, end, known in sorted(
        candidates, key=lambda c: (c[0] - c[1], c[2] is None)
    ):
        if 1 in claimed[start:end]:
            if known and any(
                a <= start and end <= b and (start, end) != (a, b) for a, b in titles
            ):
                bodies.put(
                    text[start:end], piece.span(start, end), known=known
                )  # "UN" in "UN Charter"
            continue
        taken.append((start, end))
        claimed[start:end] = b"\x01" * (end - start)
        behind = ACRONYM_BEHIND.match(text, end)
        acronym = behind["acronym"] if behind else ""
        if known and known.acronym and acronym not in known.forms:
            acronym = ""  # "the United Nations (NEW)"
        elif not known and not initials_fit(acronym, text[start:end]):
            acronym = ""
        body = bodies.put(
            text[start:end], piece.span(start, end), acronym=acronym, known=known
        )
        inner = next((w for p, w, e in parts if (p, e) == (start, end) and p < w), None)
        if inner and not known:  # "the Politburo of the X" names X, too
            whole = bodies.put(text[inner:end], piece.span(inner, end))
            body.part_of = whole, piece.span(start, end)
        if acronym:
            span = piece.span(behind.start("acronym"), behind.end("acronym"))
            body.add(acronym, span)
            taken.append(behind.span("acronym"))
            claimed[slice(*behind.span("acronym"))] = b"\x01" * len(acronym)
    return taken


def find_acronyms(piece: Piece, bodies: Bodies, taken: list[tuple[int, int]]):
    """Register the remaining words in capitals: known in this report, misspelt, or bodies unknown so far."""
    claimed = covered(piece.plain, taken)
    for word in words_of(piece.plain):
        if not (word.is_capitalised or word.is_acronym) or (
            claimed.find(1, word.start, word.end) >= 0
        ):
            continue
        span = piece.span(word.start, word.end)
        if body := bodies.get(word.text):
            body.add(word.text, span)
        elif (
            word.is_acronym
            and len(word.text) >= 3
            and word.text not in NO_BODIES
            and word.text[0].isalpha()
        ):
            letters = word.text.rstrip("0123456789-")
            near = known_index().nearly_named(letters)
            if near:
                bodies.put(
                    word.text,
                    span,
                    known=near,
                    doubt=f"written “{word.text}”; taken for {near.acronym or near.name}",
                )
            elif _names_a_body(piece.plain, word):
                bodies.put(word.text, span)


_BODY_CONTEXT = re.compile(
    r"\s+(?:negotiations?|members?|secretariat|board|council|group|process|countries|states|summit|meetings?)\b"
)
_AMONG_BODIES = re.compile(
    r"\b(?:system|bodies|groups|processes|organi[sz]ations?)\s*\([^()]*$"
)
_OF_THE = re.compile(r"\b(?:by|of|within|from|with)\s+the\s+$")


def _names_a_body(text: str, word: Word) -> bool:
    """Return whether what stands around an unknown acronym shows that it is a body or process."""
    return bool(
        _BODY_CONTEXT.match(text, word.end)
        or search_before(_AMONG_BODIES, text, word.start)
        or search_before(_OF_THE, text, word.start)
    )
