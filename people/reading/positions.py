"""Positions: what somebody was, where, for which country, and since or until when."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from documents.reading import Once, Span, tidy
from people.reading.bodies import Bodies, BodyRead
from people.reading.called_bodies import past_kind
from people.reading.german_compounds import compound
from people.reading.meant_bodies import Named
from people.reading.offices import is_several
from people.reading.persons import PersonRead
from people.reading.sight import Sight


@dataclass(slots=True)
class PositionRead:
    """A position as one or more passages give it; dates are EDTF, ``country`` an ISO code.

    ``when`` is what they say of the time, as printed.
    """

    person: PersonRead
    title: str = ""
    body: BodyRead | None = None
    country: str = ""
    since: str = ""
    until: str = ""
    when: str = ""
    doubt: str = ""
    spans: Once = field(default_factory=Once)


def singular(title: str) -> str:
    """Return a title as one person has it.

    >>> singular("three vice presidents"), singular("Minister of Economic Affairs")
    ('vice president', 'Minister of Economic Affairs')
    """
    if title.startswith("Mitglieder"):
        return title.replace("Mitglieder", "Mitglied", 1)
    before, _, last = title.rpartition(" ")
    if before.endswith((" des", " eines")):
        return title  # "Berater des Präsidenten": a genitive
    return _NUMBER.sub("", title[:-1]) if is_several(last) else title


_NUMBER = re.compile(
    r"^(?:both|two|three|four|five|six|seven|beiden|zwei|drei|vier|fünf|sechs|sieben)\s+"
)


class Positions:
    """The positions of one report; the same one from several passages is one with several spans."""

    def __init__(self, bodies: Bodies):
        self.all: list[PositionRead] = []
        # What a title before a list tells of the others in it; added when each of them is read.
        self.shared: list[tuple[PersonRead, Span, dict]] = []
        # What is told of the first of two, added if nothing is told of the second.
        self.for_both: list[tuple[PersonRead, Span, dict]] = []
        # Why what is added now may be told of somebody else: "“She” is taken for Anna Bell."
        self.reason = ""
        self.before: Sight | None = None  # the passage before the one that is read
        self.sight: Sight | None = None  # the one that is read
        self.named = Named()  # the bodies of those before
        self._of: dict[int, list[PositionRead]] = defaultdict(list)
        self._bodies = bodies

    def body_of_words(self, sight: Sight, start: int, end: int) -> BodyRead:
        """Register the words of a passage as a body; “der Kanzlei Acme” is Acme."""
        start = past_kind(sight.piece.plain, start, end)
        if named := [hit for hit in sight.bodies_from(start) if hit[1] >= end]:
            return named[0][2]
        span = sight.piece.span(start, end)
        base = compound(span.words)
        body = self._bodies.put(span.words, span, name=base)
        sight.add(span.start, span.end, body)
        return body

    def add(self, person: PersonRead, span: Span, **said) -> PositionRead:
        said["title"] = singular(tidy(said.get("title", "")))
        if not said["title"] and not said.get("body"):
            said["title"] = "of this country"
        if self.reason:
            said["doubt"] = self.reason
        if self.sight and not said.get("doubt") and said.get("body"):
            said["doubt"] = self._taken_for(said["body"], span)
        position = self._told(person, said) or self._less_told(person, said)
        if position is None:
            position = PositionRead(person, **said)
            self.all.append(position)
            self._of[id(person)].append(position)
        for key in ("since", "until", "when", "doubt"):
            if said.get(key) and not getattr(position, key):
                setattr(position, key, said[key])
        position.spans.add(span)
        return position

    def _taken_for(self, body: BodyRead, span: Span) -> str:
        """Return the doubt about a body that the words of a span call by its kind alone."""
        text = self.sight.piece.plain
        named = [hit for hit in self.sight.bodies_within(span.start, span.end) if hit[2] is body]  # fmt: skip
        if any(hit not in self.sight.meant for hit in named):
            return ""
        words = [text[start:end] for start, end, _ in named]
        return f"“{words[0]}” is taken for {body.name}." if words else ""

    def of(self, person: PersonRead) -> list[PositionRead]:
        """Return what is known so far of the positions of somebody."""
        return self._of[id(person)]

    def is_of(self, person: PersonRead, body: BodyRead) -> bool:
        """Return whether somebody is known so far to be of a body."""
        return any(p.body is body for p in self._of[id(person)])

    def told_in(self, person: PersonRead, passage: int) -> bool:
        """Return whether a passage is known to tell a position of somebody."""
        return any(
            span.passage == passage for p in self._of[id(person)] for span in p.spans
        )

    def _told(self, person: PersonRead, said: dict) -> PositionRead | None:
        """Return the position that is said, if it is known so far."""
        title, body = said["title"].casefold(), said.get("body")
        country = said.get("country", "")
        for position in self._of[id(person)]:
            if (
                position.body is body
                and position.country == country
                and position.title.casefold() == title
            ):
                return position
        return None

    def _less_told(self, person: PersonRead, said: dict) -> PositionRead | None:
        """Return the position of the same title that one of two passages tells without its body or country."""
        for position in self._of[id(person)]:
            if (
                position.title.casefold() != said["title"].casefold()
                or not said["title"]
            ):
                continue
            if not position.body and not position.country:
                position.body, position.country = (
                    said.get("body"),
                    said.get("country") or "",
                )
                return position
            if not said.get("body") and not said.get("country"):
                return position
        return None

    def body_of(self, person: PersonRead, title: str) -> BodyRead | None:
        """Return the body of which a person is known to hold ``title`` in this report."""
        return next(
            (
                p.body
                for p in self._of[id(person)]
                if p.body and title in p.title.casefold()
            ),
            None,
        )
