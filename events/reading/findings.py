"""What has been found of a report's conferences while it is read from its heading down."""

from dataclasses import dataclass, field

from documents.reading import DocumentReading, Piece, Span
from documents.reading.datelines import Dateline
from events.reading.claims import Claim
from events.reading.editions import ConferenceRead, Editions
from events.reading.event_lines import Heading
from events.reading.other_editions import Loose

EARLY = 4  # paragraphs in which a report says what it is about
IN_HEADING = 30  # weight of a conference that a heading names


@dataclass(slots=True)
class Findings:
    """The conferences found, and where in the report they are at home.

    ``heading_event`` says that the heading names an event; ``lines`` are those of event lines; ``is_of_an_act`` where the first line is that of a text
    or an act. ``pending`` is what is told of "the forum" before one is known. ``subject`` is
    what a quarter's heading says the report is on: its words, passage, and where they begin.
    ``section`` is the conference that the part at hand is about, ``first`` and ``last`` those
    that the text named first and last. ``times`` are numbers told of none by name ("for the
    fourth time"), with whether they are sure. ``loose`` are passages with the places and dates in
    them that belong to no event named there, and the series that their part of the text is about. ``is_in_text`` once the text has begun.
    """

    document: DocumentReading
    titles: dict[int, list[tuple[int, int]]]
    pieces: dict[int, Piece]
    opening: frozenset[int]
    editions: Editions = field(default_factory=Editions)
    heading: Heading | None = None
    heading_event: bool = False
    lines: list[ConferenceRead] = field(default_factory=list)
    is_of_an_act: bool = False
    section: ConferenceRead | None = None
    pending: list[Claim] = field(default_factory=list)
    subject: tuple[str, Piece, int] | None = None
    first: ConferenceRead | None = None
    last: ConferenceRead | None = None
    times: list[tuple[int, Span, bool]] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    is_in_text: bool = False

    @property
    def datelines(self) -> dict[int, Dateline]:
        """Return the datelines of the report by passage."""
        return self.document.datelines

    @property
    def current(self) -> ConferenceRead | None:
        """Return the conference that the report is at: of the section, else of the heading, else the one named first."""
        return self.section or next(
            (one for one in self.editions.all if one.weight >= IN_HEADING), self.first
        )
