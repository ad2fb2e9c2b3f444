"""People named in a report: a run of capitalised words is a name where what stands around it says so."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.places import find_countries
from documents.reading import Once, Piece, Span, search_before, tidy
from documents.reading.chunks import PARTICLES, Chunk, Word, chunks_of, words_of
from documents.reading.dates import MONTH_NUMBERS
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from people.reading.saying import SAYING
from people.reading.words import (
    ARTICLES,
    BODY_HEADS,
    DOING,
    EVENT_HEADS,
    HONORIFIC_BEFORE,
    HONORIFICS,
    OPENERS,
    TITLE,
    TITLE_BEFORE,
    TITLE_NOUNS,
)

LONGEST_NAME = 5  # words
LONGEST_WORD = 40
_PASSIVE = re.compile(
    r"\b(?:delivered|given|held|made|chaired|co-chaired|led|headed|opened|closed|moderated|read|signed|represented|written|"
    r"presented|hosted|succeeded|replaced)\s+by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SAID = re.compile(rf"(?:\b{SAYING}|\b[Aa]ccording\s+to|\bso)\s+$")
_NOT_NAMES = frozenset(
    "africa america asia europe internet east west north south english german french spanish russian western eastern pacific "
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "day days article chapter figure part section table volume top big data digital cyber".split()
)
_DOES = re.compile(
    rf"\s*+,?\s*+(?:(?:also|then|later|himself|herself)\s+)?(?:{SAYING}|{DOING})\b"
)
_TITLED_AFTER = re.compile(
    rf"\s*,\s*(?:(?:a|an|the|his|her|its|then|former|who)\s+)?(?:[\w'’.&-]+\s+){{0,4}}?{TITLE}\b",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\s*\(\s*(?P<inner>[^()]{2,90})\)")
_WHO = re.compile(r"\s*,\s*who\b")
_IN_LIST = re.compile(r"(?:,|\band|\bund|&|;|,\s+and)\s+$")


@dataclass(slots=True)
class PersonRead:
    """A person that a report names in full: forms as written, and where they stand."""

    name: str
    forms: Once = field(default_factory=Once)
    spans: Once = field(default_factory=Once)

    def add(self, form: str, span: Span):
        """Note one more place where the person is named."""
        self.forms.add(form)
        self.spans.add(span)


def _is_filler(word: Word) -> bool:
    folded = word.text.casefold()
    return folded in ARTICLES or folded in HONORIFICS or folded in TITLE_NOUNS


def trim(chunk: Chunk) -> tuple[Word, ...]:
    """Return the words of a chunk without the titles and articles that it begins with."""
    words = list(chunk.words)
    while words and (
        _is_filler(words[0])
        or words[0].text.casefold() in OPENERS
        or words[0].text.casefold() in ("vice", "prime", "deputy", "then")
    ):
        words.pop(0)
    while words and find_countries(words[0].text) and len(words) > 2:
        words.pop(0)
        while words and _is_filler(words[0]):
            words.pop(0)
    # "Then van der Berg": what is left is no full name.
    while words and words[0].text in PARTICLES:
        words.pop(0)
    return tuple(words)


_STRANGE = (
    BODY_HEADS
    | EVENT_HEADS
    | DOCUMENT_HEADS
    | TITLE_NOUNS
    | _NOT_NAMES
    | set(MONTH_NUMBERS) - {"mai", "may", "april", "june", "august", "jan"}
)


def has_shape(words: tuple[Word, ...]) -> bool:
    """Return whether words could be the full name of a person."""
    if not 2 <= len(words) <= LONGEST_NAME:
        return False
    if any(
        len(word.text) > LONGEST_WORD
        or word.text.casefold() in _STRANGE
        or any(map(str.isdigit, word.text))
        for word in words
    ):
        return False
    capitals = [word for word in words if word.is_acronym]
    return len(capitals) < len(words) and all(len(word.text) <= 12 for word in capitals)


def _bracket_names_body(inner: str) -> bool:
    """Return whether words in brackets behind a name can say where the person belongs."""
    words = words_of(inner)
    return (
        bool(words)
        and any(word.is_capitalised for word in words)
        and not re.search(r"\d{3,}", inner)
    )


_TITLE_OF = re.compile(
    rf"(?<![\w-]){TITLE}\s+(?:of|for|at|des|der|von)\s+(?:the\s+)?$", re.IGNORECASE
)


def _has_cue(
    text: str, start: int, end: int, people_ends: set[int], names: dict[int, int]
) -> bool:
    """Return whether what stands around a name shows it to be a person's.

    ``names`` are the names of bodies and countries: where each ends, and where it begins.
    """
    # "President of the Republic of Y X": a title, then the name of a body or country.
    edge = len(text[:start].rstrip()) if start and text[start - 1] == " " else start
    if edge < start and (edge in names and search_before(_TITLE_OF, text, names[edge])):
        return True
    if any(
        search_before(pattern, text, start)
        for pattern in (TITLE_BEFORE, HONORIFIC_BEFORE, _PASSIVE, _SAID)
    ):
        return True
    if any(pattern.match(text, end) for pattern in (_DOES, _TITLED_AFTER, _WHO)):
        return True
    bracket = BRACKET.match(text, end)
    if bracket and _bracket_names_body(bracket["inner"]):
        return True
    listed = search_before(_IN_LIST, text, start)
    return bool(listed and listed.start() in people_ends)


class People:
    """The people of one report; a surname alone means the one person who bears it."""

    def __init__(self):
        self.all: list[PersonRead] = []
        self._by_name: dict[str, PersonRead] = {}
        self._by_first: dict[str, list[PersonRead]] = {}
        self._by_end: dict[
            str, list[PersonRead]
        ] = {}  # by each part that ends the name

    def put(self, name: str) -> PersonRead:
        """Register a person by the full name and return the one record in this report."""
        person = self._by_name.get(fold(name))
        if person is None:
            person = PersonRead(name)
            self.all.append(person)
            self._by_name[fold(name)] = person
            words = fold(name).split()
            self._by_first.setdefault(words[0], []).append(person)
            for at in range(1, len(words)):
                self._by_end.setdefault(" ".join(words[at:]), []).append(person)
        return person

    def named(self, form: str) -> PersonRead | None:
        """Return whom a full name, or a first or last part that only one person has, stands for."""
        folded = fold(form)
        if folded in self._by_name:
            return self._by_name[folded]
        # A family name may have several words: "van der Heyden".
        found = self._by_end.get(folded) or self._by_first.get(folded, ())
        return found[0] if len(found) == 1 else None


def find_full_names(
    piece: Piece, people: People, taken: list[tuple[int, int]], is_place
):
    """Register the people whom a passage names in full, where a title, verb or bracket shows them."""
    text = piece.plain
    countries = [(c.start, c.end) for c in find_countries(text) if not c.is_adjective]
    ends: set[int] = set()
    names = {end: start for start, end in (*taken, *countries)}
    for chunk in chunks_of(text, [*taken, *countries]):
        words = trim(chunk)
        if not has_shape(words) or is_place(" ".join(word.text for word in words)):
            continue
        start, end = words[0].start, words[-1].end
        if _has_cue(text, start, end, ends, names):
            people.put(tidy(text[start:end]))
            bracket = BRACKET.match(text, end)
            ends |= {end, bracket.end() if bracket else end}


def find_mentions(piece: Piece, people: People, taken: list[tuple[int, int]]):
    """Note each place where a passage names somebody known in this report, in full or by surname."""
    text = piece.plain
    for chunk in chunks_of(text, taken):
        at = 0
        words = chunk.words
        while at < len(words):
            for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
                run = words[at : at + length]
                person = people.named(" ".join(word.text for word in run))
                if person and (length > 1 or not _is_filler(run[0])):
                    person.add(
                        tidy(text[run[0].start : run[-1].end]),
                        piece.span(run[0].start, run[-1].end),
                    )
                    at += length
                    break
            else:
                at += 1
