"""The conferences of a report, found sentence by sentence below its headings, and which of them it is about."""

import re

from documents.reading import DocumentReading, Piece, covered
from documents.reading.dates import (
    DateRead,
    find_dates,
    find_vague_dates,
)
from documents.reading.sought import sought
from events.reading.circumstances import Sentence
from events.reading.counted import find_times, is_other
from events.reading.editions import ConferenceRead
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.findings import EARLY
from events.reading.headed import SHORT_NAME, Headed
from events.reading.main_conference import arranged
from events.reading.other_editions import (
    Loose,
    may_count_years,
    may_tell,
    places_in_brackets,
)
from events.reading.places import find_places
from events.reading.sightings import find_sightings
from events.reading.status import read_status
from events.reading.told import Told

__all__ = ["ConferenceRead", "conference_spans", "find_conferences"]

# How much a sentence that names a conference tells of its being what the report is about.
_HELD, _TOLD = 4, 3
_NAMED_FIRST = 3
_YEAR_FIRST = re.compile(r"\s*(?:(?:In|Im\s+Jahre?)\s+)?20\d\d\s")
_LONG = 80  # characters of a paragraph that counts; salutations and bylines are shorter
_MOST_OPENING = 12  # paragraphs
_BEFORE = 40  # characters before "the forum" in which another edition is told
SUBJECT = sought(
    r"\s*(?:(?:At|On|In|During|After|Auf|Bei|Nach|Am)\s+)?(?:The|This|the|this|Das|Die|Der|das|dem|der|die|diesem|dieser)\s+(?:(?!(?:previous|preceding|last|next|following|other|coming|nächste|vorige|letzte|vorherige|vergangene|kommende|andere)[nrsm]?\b)[\w-]+\s+)?(?:conference|event|summit|forum|meeting|congress|gathering|conclave|retreat|convention|get-together|"
    r"symposium|workshop|Konferenz|Tagung|Veranstaltung|Gipfel|Treffen|Forum|Kongress)\b|\s*(?:It|Es)\b"
)


def find_conferences(document: DocumentReading) -> tuple[ConferenceRead, ...]:
    """Return the conferences of a report; the first is the one that it is about, the others those that it dates, places or numbers.

    Where it is about none (a summary, an appointment, an open letter) there are none.
    """
    finder = _Finder(
        document,
        document.title_spans(),
        {piece.number: piece for piece in document.pieces},
        _opening(document),
    )
    return finder.find()


def _opening(document: DocumentReading) -> frozenset[int]:
    """Return the paragraphs in which a report says what it is about: the first ones of some length, with all before them."""
    lengths: dict[int, int] = {}
    for piece in document.prose:
        of_text = piece.role == "body"
        lengths.setdefault(piece.paragraph, 0)
        lengths[piece.paragraph] += of_text * len(piece.plain)
    opening, count = [], 0
    for paragraph, length in lengths.items():
        opening.append(paragraph)
        count += length >= _LONG
        if count == EARLY or len(opening) == _MOST_OPENING:
            break
    return frozenset(opening)


class _Finder(Headed):
    """Goes through a report from its heading down, and keeps in mind which conference it is at."""

    def find(self) -> tuple[ConferenceRead, ...]:
        """Return the conferences, the main one first."""
        for piece in self.document.pieces:
            if piece.role in ("heading", "place line"):
                self._read_heading(piece)
            elif piece.is_prose:
                self._read_sentence(piece)
        return arranged(self)

    def _read_sentence(self, piece: Piece):
        if self._is_name(piece):
            return
        dates = find_dates(piece.plain, self.document.published)
        blocked = list(self.titles.get(piece.number, []))
        if line := self.datelines.get(piece.number):
            blocked.append((0, line.end))
            dates = tuple(date for date in dates if date.start >= line.end)
        self.is_in_text = self.is_in_text or len(piece.plain) >= _LONG
        sightings = find_sightings(piece, blocked, dates)
        self.times += find_times(piece, piece.paragraph in self.opening)
        begin = line.end if line else 0
        own = SUBJECT.may_be_in(piece.plain) and SUBJECT.match(piece.plain, begin)
        if own and any(s.stands_in and s.start < own.end() for s in sightings):
            own = None
        if not sightings and not own:
            self._note_loose(piece, dates, blocked, None)
            self._of_section(piece)
            return
        vague = find_vague_dates(piece.plain, self.document.published)
        dates = tuple(sorted((*dates, *vague), key=lambda date: date.start))
        sentence = Sentence(
            piece,
            sightings,
            dates,
            own.end() if own else None,
            blocked,
            begin,
            is_german=self.document.language == "de",
        )
        self._note_loose(piece, dates, blocked, sentence)
        for sighting in sightings:
            told = sentence.told[sighting]
            counted = sighting.is_generic and sighting.ordinal is not None
            if counted or (sighting.year and piece.paragraph not in self.opening):
                sighting.is_other = is_other(piece.plain, sighting.start, sighting.end)
            if sighting.stands_in and (
                self._is_of_later_year(sentence)
                or of_another_edition(
                    piece.plain, max(0, sighting.start - _BEFORE), sighting.end
                )
            ):
                continue
            if sighting.stands_in and sighting.ordinal is None:
                self._of_section(piece, told, told.held)
                continue
            one = self._resolve(sighting, told, piece)
            if one is None:
                continue
            one.weight += 1 + _HELD * told.held + _TOLD * bool(told.dates)
            one.weight += _NAMED_FIRST * (self.first is None)
            one.is_held = one.is_held or told.held
            self.first = self.first or one
            one.is_early = one.is_early or piece.paragraph in self.opening
            one.scope.add(piece.number)
        self._of_section(piece, sentence.told[None], bool(own))

    def _is_of_later_year(self, sentence: Sentence) -> bool:
        """Return whether a sentence is dated in a year behind that of the report: "In 2020 the forum goes to Oslo"."""
        year = self.heading.year if self.heading and self.heading.year else 0
        year = str(year or self.document.published[:4])
        if not year.isdigit():  # "2020 will man sich in Oslo treffen"
            text = sentence.piece.plain
            return bool(_YEAR_FIRST.match(text)) and to_come(text, 0, len(text))
        dates = sentence.dates
        return year.isdigit() and any(
            date.has_year and date.first[:4] > year for date in dates
        )

    def _of_section(
        self, piece: Piece, told: Told | None = None, is_subject: bool = False
    ):
        """Enter what is told of "the forum", or of "it", if anything is: of the conference that the section is about."""
        claims = self._claims(piece, told) if told else []
        if is_subject and (status := read_status(piece)):
            claims.append(status)
        if self.section is not None:
            self.section.claims += claims
            self.section.scope.add(piece.number)
        else:
            self.pending += claims

    def _note_loose(
        self,
        piece: Piece,
        dates: tuple[DateRead, ...],
        blocked: list[tuple[int, int]],
        sentence: Sentence | None,
    ):
        """Keep the places and dates of a passage that belong to none of its events: they may be another edition's."""
        text = piece.plain
        if not may_tell(text):
            return
        if sentence:
            taken = sentence.taken()
        else:
            vague = find_vague_dates(text, self.document.published)
            dates = tuple(sorted((*dates, *vague), key=lambda date: date.start))
            taken = covered(text, blocked)
        if all(taken[date.start] for date in dates) and not may_count_years(text):
            return
        named = covered(text, [*blocked, *((d.start, d.end) for d in dates)])
        places = find_places(piece, named, led=False)
        places += places_in_brackets(piece, places)
        places.sort(key=lambda place: place.start)
        if places:
            series = self.section.series if self.section else ""
            self.loose.append(Loose(piece, places, list(dates), taken, series))


def conference_spans(
    conferences: tuple[ConferenceRead, ...],
) -> dict[int, list[tuple[int, int]]]:
    """Return, by passage, the stretches that name conferences.

    A short name alone ("EuroDIG") may mean the body as well; it is left out.
    """
    spans: dict[int, list[tuple[int, int]]] = {}
    for conference in conferences:
        for span in conference.spans:
            if not SHORT_NAME.fullmatch(span.words):
                spans.setdefault(span.passage, []).append((span.start, span.end))
    return spans
