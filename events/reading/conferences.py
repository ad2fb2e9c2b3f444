"""Conferences named in a report: an ordinal and a name, a known series, a heading."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.reading import DocumentReading, Once, Piece, Span, covered, tidy
from documents.reading.chunks import chunks_of, words_from
from documents.reading.numbers import ORDINAL_WORDS
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from events.reading.lists import series_named
from people.reading.words import EVENT_HEADS

_ORDINAL = re.compile(
    rf"(?<![\w./-])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th|\.)|(?P<word>{'|'.join(ORDINAL_WORDS)}))\s+"
    r"(?:(?:annual|jährliche\w?|session of the|meeting of the|edition of the)\s+)*(?=[^\W\d_])",
    re.IGNORECASE,
)
_SMALL_LINKS = frozenset("of on for the and in".split())
_ABBREVIATION = re.compile(r"\s*\(\s*(?P<short>[A-Za-z]*[A-Z][\w -]*)\s*\)")
_TIMES = re.compile(
    r"\bheld\s+for\s+the\s+(?:(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<word>\w+))\s+time\b",
    re.IGNORECASE,
)
HOLDING = (
    r"(?:took\s+place|takes\s+place|taking\s+place|will\s+take\s+place|was\s+held|were\s+held|is\s+held|being\s+held|will\s+be\s+held|held|hosted|"
    r"convened|opened|closed|gathered|met|concluded|ended|fand|findet|tagte)"
)
_HELD_BEHIND = re.compile(
    rf"\s*+(?:\([^()]{{0,200}}\)\s*+)?(?:,?\s*+(?:that|which)\s+)?{HOLDING}\b"
)


@dataclass(slots=True)
class ConferenceRead:
    """A conference that a report names: series, ordinal, each form of its name with its place."""

    name: str
    series: str = ""
    acronym: str = ""
    ordinal: int | None = None
    forms: Once = field(default_factory=Once)  # of (form, span)
    spans: Once = field(default_factory=Once)
    ordinal_spans: list[Span] = field(default_factory=list)
    weight: int = 0

    def add(self, form: str, span: Span):
        """Note one more place where it is named."""
        self.forms.add((form, span))
        self.spans.add(span)


def ordinal_of(match: re.Match) -> int | None:
    """Return the number of an ordinal in digits or words."""
    return (
        int(match["digits"])
        if match["digits"]
        else ORDINAL_WORDS.get(match["word"].casefold())
    )


def _name_end(text: str, start: int) -> int:
    """Return where the capitalised name that begins at ``start`` ends, small links between its parts included."""
    end, link_end, seen_head = start, None, False
    for word in words_from(text, start):
        gap = text[link_end or end : word.start] if end > start else ""
        if gap.strip(" "):
            break
        if word.is_capitalised:
            end, link_end = word.end, None
            seen_head = seen_head or word.text.casefold() in EVENT_HEADS
        elif end > start and word.text in _SMALL_LINKS:
            # "Forum of the …": what follows a complete name with "in" or "the" is its place, not its name.
            if seen_head and word.text in ("in", "and", "the"):
                break
            link_end = word.end
        else:
            break
    return end


def _is_event(name: str) -> bool:
    words = [word.casefold() for word in name.split()]
    return bool(words) and (
        any(
            word in EVENT_HEADS or word.rsplit("-", 1)[-1] in EVENT_HEADS
            for word in words
        )
        or bool(series_named(name, numbered=True))
    )


def _mentions(
    piece: Piece, blocked: list[tuple[int, int]]
) -> list[tuple[int, int, int, str, str]]:
    """Return (start, end, ordinal, series name, form) for each conference a passage names by an ordinal."""
    text, found = piece.plain, []
    taken = covered(text, blocked)
    in_heading = piece.role in ("heading", "place line")
    for match in _ORDINAL.finditer(text):
        if not text[match.end()].isupper():
            continue
        end = _name_end(text, match.end())
        name = tidy(text[match.end() : end])
        ordinal = ordinal_of(match)
        if not name or not ordinal or 1 in taken[match.start() : end]:
            continue
        if name.split()[-1].casefold() in DOCUMENT_HEADS:
            continue  # "the 3rd Internet Governance Forum Report"
        several = len(name.split()) > 1
        held = _HELD_BEHIND.match(text, end)
        if _is_event(name) or (several and (in_heading or held)):
            found.append(
                (match.start(), end, ordinal, name, tidy(text[match.start() : end]))
            )
    return found


_NUMBERED = re.compile(
    r"(?<![\w-])(?P<series>[A-Z](?=[a-z]*[A-Z])[A-Za-z]*+)\s?(?P<number>\d{1,3})(?![\w/.])"
)


def _numbered(
    piece: Piece, blocked: list[tuple[int, int]]
) -> list[tuple[int, int, int, str, str]]:
    """Return what a passage names as 'ICANN 67': a known series and its number."""
    taken = covered(piece.plain, blocked)
    return [
        (
            match.start(),
            match.end(),
            int(match["number"]),
            series.name,
            tidy(match.group()),
        )
        for match in _NUMBERED.finditer(piece.plain)
        if (series := series_named(match["series"], numbered=True))
        and 1 not in taken[match.start() : match.end()]
    ]


class Conferences:
    """The conferences of one report, each once."""

    def __init__(self):
        self.all: list[ConferenceRead] = []
        self._by_key: dict[tuple[str, int | None], ConferenceRead] = {}

    def put(
        self, series: str, ordinal: int | None, form: str, span: Span
    ) -> ConferenceRead:
        known = series_named(series, numbered=bool(ordinal))
        series = known.name if known and fold(known.name) != fold(series) else series
        key = fold(series), ordinal
        conference = self._by_key.get(key)
        if conference is None:
            conference = self._by_key[key] = ConferenceRead(
                form, series, known.acronym if known else "", ordinal
            )
            self.all.append(conference)
        conference.add(form, span)
        if ordinal:
            conference.ordinal_spans.append(span)
        return conference


def _unnumbered(document: DocumentReading, blocked) -> tuple[str, str, Span] | None:
    """Return (series, form, span) of the one event that is held in the text or stands in its heading, without a number."""
    for piece in document.prose:
        for chunk in chunks_of(piece.plain, blocked.get(piece.number, ())):
            words = [
                w
                for w in chunk.words
                if w.text.casefold() not in ("the", "this", "der", "die", "das")
            ]
            if not words:
                continue
            form = piece.plain[words[0].start : chunk.end]
            if _HELD_BEHIND.match(piece.plain, chunk.end) and (
                series_named(form)
                or (len(words) > 1 and words[-1].text.casefold() in EVENT_HEADS)
            ):
                known = series_named(form)
                return (
                    known.name if known else "",
                    tidy(form),
                    piece.span(words[0].start, chunk.end),
                )
    return None


def find_conferences(document: DocumentReading) -> tuple[ConferenceRead, ...]:
    """Return the conferences of a report; the first is the one that it is about, where it is about any.

    That is the one of the heading, else the one that is said to be held, else the one named most.
    """
    conferences = Conferences()
    titles = document.title_spans()
    for piece in document.pieces:
        if piece.role not in ("heading", "place line", "body", "list item"):
            continue
        blocked = titles.get(piece.number, [])
        for start, end, ordinal, series, form in [
            *_mentions(piece, blocked),
            *_numbered(piece, blocked),
        ]:
            conference = conferences.put(series, ordinal, form, piece.span(start, end))
            if short := _ABBREVIATION.match(piece.plain, end):
                printed = piece.span(start, short.end())
                conference.forms.add((tidy(printed.words), printed))
                conference.acronym = conference.acronym or short["short"]
            is_first_heading = piece is document.pieces[0]
            held = _HELD_BEHIND.match(piece.plain, end)
            conference.weight += 1 + 10 * is_first_heading + 3 * bool(held)
    if not conferences.all and (found := _unnumbered(document, titles)):
        conferences.put(found[0], None, found[1], found[2])
    found = sorted(conferences.all, key=lambda c: -c.weight)
    for piece in document.prose:
        for match in _TIMES.finditer(piece.plain):
            if found and found[0].ordinal and found[0].ordinal == ordinal_of(match):
                found[0].ordinal_spans.append(piece.span(match.start(), match.end()))
    return tuple(found)


def conference_spans(
    conferences: tuple[ConferenceRead, ...],
) -> dict[int, list[tuple[int, int]]]:
    """Return, by passage, the stretches that name conferences."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for conference in conferences:
        for span in conference.spans:
            spans.setdefault(span.passage, []).append((span.start, span.end))
    return spans
