"""What is known of one passage while facts are read in it: its words, countries, people and bodies."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from itertools import compress
from operator import itemgetter

from documents.places import CountryRead, find_countries
from documents.reading import REACH, Piece
from documents.reading.chunks import Word, texts_of, words_of
from documents.remembering import kept
from people.reading.bodies import BodyRead
from people.reading.offices import TITLES
from people.reading.persons import PersonRead

# "Acme's chair", "(ACC) chair", in German "ACCs Chefin"
_OWNING = re.compile(r"(?:['’]s?|s(?=\s))?\)?\s*")
_OWNING_STATE = re.compile(r"(?:['’]s?)?\s*")

_start, _end, _place = itemgetter(0), itemgetter(1), itemgetter(0, 1)

Hit = tuple[int, int, BodyRead]
Named = tuple[int, int, PersonRead]


class Sight:
    """One passage with the people and bodies that it names, each (start, end, who), in order."""

    def __init__(self, piece: Piece, people: list[Named], bodies: list[Hit]):
        self.piece = piece
        self.people = people
        self.bodies = list(bodies)
        self.meant: list[Hit] = []  # of the bodies: those called by their kind alone

    @kept
    def words(self) -> tuple[Word, ...]:
        return words_of(self.piece.plain)

    @kept
    def word_starts(self) -> list[int]:
        """Return where its words begin."""
        return list(map(_start, self.words))

    @kept
    def _titles(self) -> list[int]:
        are_titles = map(TITLES.__getitem__, texts_of(self.piece.plain))
        return list(compress(self.word_starts, are_titles))

    def may_hold_office(self, start: int, end: int) -> bool:
        """Return whether a word that begins between two places says what somebody is."""
        first = bisect_left(self._titles, start)
        return first < len(self._titles) and self._titles[first] < end

    def words_within(self, start: int, end: int) -> list[Word]:
        """Return the words that lie between two places."""
        first = bisect_left(self.word_starts, start)
        last = bisect_left(self.word_starts, end)
        if last > first and self.words[last - 1].end > end:
            last -= 1
        return self.words[first:last]

    @kept
    def countries(self) -> list[CountryRead]:
        return find_countries(self.piece.plain)

    def add(self, start: int, end: int, body: BodyRead):
        """Note a body; they are kept in the order in which they begin."""
        insort(self.bodies, (start, end, body), key=_place)

    def mean(self, start: int, end: int, body: BodyRead):
        """Note a body that is called by its kind alone."""
        self.add(start, end, body)
        self.meant.append((start, end, body))

    def forget_meant(self):
        """Take the bodies away that are called by their kind alone: to other readers they are not named."""
        if self.meant:
            self.bodies = [hit for hit in self.bodies if hit not in self.meant]
            self.meant = []

    def bodies_within(self, start: int, end: int) -> list[Hit]:
        """Return the bodies whose names lie between two places."""
        if not self.bodies:
            return []
        first = bisect_left(self.bodies, start, key=_start)
        last = bisect_right(self.bodies, end, key=_start)
        return [hit for hit in self.bodies[first:last] if hit[1] <= end]

    def bodies_from(self, start: int) -> list[Hit]:
        """Return the bodies whose names begin at a place."""
        first = bisect_left(self.bodies, start, key=_start)
        last = bisect_right(self.bodies, start, key=_start)
        return self.bodies[first:last]

    def body_ending(self, at: int) -> Hit | None:
        """Return the body whose name, with its acronym in brackets, ends right before ``at``."""
        for hit in self.bodies_within(at - REACH, at):
            if _OWNING.fullmatch(self.piece.plain, hit[1], at):
                return hit
        return None

    def country_ending(self, at: int) -> CountryRead | None:
        if not self.countries:
            return None
        last = bisect_right(self.countries, at, key=lambda country: country.end)
        for country in self.countries[max(0, last - 1) : last]:
            if _OWNING_STATE.fullmatch(self.piece.plain, country.end, at):
                return country
        return None

    def country_within(self, start: int, end: int) -> CountryRead | None:
        """Return the first country named between two places."""
        first = bisect_left(self.countries, start, key=lambda country: country.start)
        return next(
            (c for c in self.countries[first : first + 1] if c.end <= end), None
        )

    def people_within(self, start: int, end: int) -> list[Named]:
        """Return the people whose names have a part between two places."""
        first = bisect_left(self.people, start, key=_end)
        last = bisect_left(self.people, end, key=_start)
        return [named for named in self.people[first:last] if named[1] > start]

    def person_before(self, at: int) -> Named | None:
        """Return whose name is the last to end at ``at`` or before."""
        last = bisect_right(self.people, at, key=_end)
        return self.people[last - 1] if last else None

    def countries_within(self, start: int, end: int) -> list[CountryRead]:
        """Return the countries whose names have a part between two places."""
        first = bisect_right(self.countries, start, key=lambda country: country.end)
        last = bisect_left(self.countries, end, key=lambda country: country.start)
        return self.countries[first:last]

    def last_within(self, start: int, end: int) -> Hit | None:
        inside = self.bodies_within(start, end)
        return max(inside, default=None, key=lambda hit: (hit[1], hit[1] - hit[0]))


def by_passage(who) -> dict[int, list[tuple[int, int, PersonRead | BodyRead]]]:
    """Return (start, end, who) of all places where people or bodies are named, in order, by passage."""
    found = defaultdict(list)
    for one in who:
        for passage, start, end, _ in one.spans:
            found[passage].append((start, end, one))
    for hits in found.values():
        if len(hits) > 1:
            hits.sort(key=_place)
    return found


def sights(pieces, people, bodies) -> dict[int, Sight]:
    """Return each passage with whom it names, by number."""
    named, bodies_named = by_passage(people), by_passage(bodies)
    return {
        piece.number: Sight(
            piece, named.get(piece.number, []), bodies_named.get(piece.number, [])
        )
        for piece in pieces
    }
