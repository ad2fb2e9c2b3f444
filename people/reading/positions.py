"""Positions: what somebody was, where, for which country, and since or until when."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field

from documents.places import CountryRead, find_countries
from documents.reading import REACH, Once, Piece, Span, search_before, tidy
from documents.reading.chunks import Word, words_of
from people.reading.bodies import Bodies, BodyRead
from people.reading.persons import BRACKET, People, PersonRead
from people.reading.words import (
    ARTICLES,
    OPENERS,
    SINCE,
    TITLE,
    TITLE_ANYWHERE,
    TITLE_BEFORE,
    TITLE_NOUNS,
)

_OF = re.compile(
    rf"(?<![\w-])(?P<title>{TITLE})\s+(?:of|for|at|des|der|von)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r"\s*,\s*(?:(?:a|an|the|his|her|its|ein|eine|der|die)\s+)?(?P<phrase>[^,;:()]{3,160})"
)
_TIME_WORD = re.compile(
    r"^(?:then(?:\s+still)?|still|now|formerly|former|damals|ehemals|later)\s+",
    re.IGNORECASE,
)
_LED_BY = re.compile(
    r"\b(?P<how>chaired|co-chaired|led|headed)\s+by\s+(?:[\w\s]{0,40}\s)?$"
)
_RESIGNED = re.compile(
    r"\bwho\s+(?:had\s+)?(?:resigned|retired|stepped\s+down|left)\b[^.;]{0,40}?\b(?:in|at the end of)\s+(?P<year>(?:19|20)\d\d)"
)
_SUCCESSOR = re.compile(
    r"\bsuccessor\s+(?:of|to)\s+(?:the\s+)?(?P<title>(?:co-)?chairs?|chairm[ae]n|presidents?|directors?)\s+$",
    re.IGNORECASE,
)
_REPRESENTING = re.compile(
    r"\s*,?\s*(?:who\s+(?:was|is)\s+)?(?:representing|who\s+represented)\s+(?:the\s+)?(?=[A-Z])"
)
_OWNING = re.compile(r"(?:['’]s?)?\)?\s*")
_OWNING_STATE = re.compile(r"(?:['’]s?)?\s*")
_JOINED = re.compile(r"(?:,|\band|\bund|&)\s+$")
_ENDS_IN_TITLE = re.compile(rf"{TITLE}\s*$", re.IGNORECASE)
_NO_PART_OF_A_BODY = ARTICLES | OPENERS | TITLE_NOUNS
_LED_TITLES = {
    "chaired": "chair",
    "co-chaired": "co-chair",
    "led": "leader",
    "headed": "head",
}


@dataclass(slots=True)
class PositionRead:
    """A position as one or more passages give it; dates are EDTF, ``country`` an ISO code."""

    person: PersonRead
    title: str = ""
    body: BodyRead | None = None
    country: str = ""
    since: str = ""
    until: str = ""
    doubt: str = ""
    spans: Once = field(default_factory=Once)


Hit = tuple[int, int, BodyRead]


class _Sight:
    """What is known of one passage while positions are read in it."""

    def __init__(self, piece: Piece, bodies: list[Hit]):
        self.piece = piece
        self.words: list[Word] = words_of(piece.plain)
        self.countries: list[CountryRead] = find_countries(piece.plain)
        self.bodies: list[Hit] = []
        for start, end, body in bodies:
            self.add(start, end, body)

    def add(self, start: int, end: int, body: BodyRead):
        """Note a body; they are kept in the order in which they begin."""
        insort(self.bodies, (start, end, body), key=lambda hit: hit[:2])

    def bodies_within(self, start: int, end: int) -> list[Hit]:
        """Return the bodies whose names lie between two places."""
        first = bisect_left(self.bodies, start, key=lambda hit: hit[0])
        last = bisect_right(self.bodies, end, key=lambda hit: hit[0])
        return [hit for hit in self.bodies[first:last] if hit[1] <= end]

    def body_ending(self, at: int) -> Hit | None:
        """Return the body whose name, with its acronym in brackets, ends right before ``at``."""
        for hit in self.bodies_within(at - REACH, at):
            if _OWNING.fullmatch(self.piece.plain, hit[1], at):
                return hit
        return None

    def country_ending(self, at: int) -> CountryRead | None:
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

    def last_within(self, start: int, end: int) -> Hit | None:
        inside = self.bodies_within(start, end)
        return max(inside, default=None, key=lambda hit: (hit[1], hit[1] - hit[0]))


def _singular(title: str) -> str:
    return re.sub(
        r"(?i)\b(chair|president|director|member|head|minister|ceo)s$", r"\1", title
    )


class Positions:
    """The positions of one report; the same one from several passages is one with several spans."""

    def __init__(self, bodies: Bodies):
        self.all: list[PositionRead] = []
        self._of: dict[int, list[PositionRead]] = defaultdict(list)
        self._bodies = bodies

    def _body_of_words(self, sight: _Sight, start: int, end: int) -> BodyRead:
        """Register the words of a passage as a body."""
        span = sight.piece.span(start, end)
        body = self._bodies.put(span.words, span)
        sight.add(span.start, span.end, body)
        return body

    def add(self, person: PersonRead, span: Span, **said) -> PositionRead:
        said["title"] = _singular(tidy(said.get("title", "")))
        wanted = (
            said["title"].casefold(),
            id(said.get("body")),
            said.get("country", ""),
        )
        position = next(
            (
                p
                for p in self._of[id(person)]
                if (p.title.casefold(), id(p.body), p.country) == wanted
            ),
            None,
        )
        if position is None:
            position = self._less_told(person, said)
        if position is None:
            position = PositionRead(person, **said)
            self.all.append(position)
            self._of[id(person)].append(position)
        for key in ("since", "until", "doubt"):
            if said.get(key) and not getattr(position, key):
                setattr(position, key, said[key])
        position.spans.add(span)
        return position

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

    def read_before(self, sight: _Sight, person: PersonRead, start: int, end: int):
        """Read what stands before a name: 'President X', 'Director of the Y X', 'Y Director and Z member X'."""
        text = sight.piece.plain
        at = start
        for owner in (sight.body_ending(start), sight.country_ending(start)):
            if owner and (
                of := search_before(
                    _OF,
                    text,
                    owner[0] if isinstance(owner, tuple) else owner.start,
                )
            ):
                span = sight.piece.span(of.start(), end)
                if isinstance(owner, tuple):
                    self.add(person, span, title=of["title"], body=owner[2])
                else:
                    self.add(person, span, title=of["title"], country=owner.code)
                return
        while match := search_before(TITLE_BEFORE, text, at):
            title, left = match["title"], match.start()
            span_start = left
            body = country = None
            if owner := sight.body_ending(left):
                body, span_start = owner[2], owner[0]
            elif found := sight.country_ending(left):
                country, span_start = found.code, found.start
            elif built := self._body_before(sight, left):
                body, span_start = built
            self.add(
                person,
                sight.piece.span(span_start, end),
                title=title,
                body=body,
                country=country or "",
            )
            # "Director and member X": go on with the title before; a pattern wants a blank behind it.
            joined = search_before(_JOINED, text, span_start)
            if not joined or not search_before(_ENDS_IN_TITLE, text, joined.start()):
                return
            at = joined.start()
            if text[at - 1] != " ":
                text, at = text[:at] + " ", at + 1

    def _body_before(self, sight: _Sight, at: int) -> tuple[BodyRead, int] | None:
        """Take the capitalised words right before a title for the body that it belongs to."""
        text = sight.piece.plain
        last = first = bisect_right(sight.words, at, key=lambda word: word.end)
        edge = at
        while first:
            word = sight.words[first - 1]
            if (
                not word.is_capitalised
                or text[word.end : edge].strip(" ")
                or word.text.casefold() in _NO_PART_OF_A_BODY
            ):
                break
            first, edge = first - 1, word.start
        if first == last:
            return None
        return self._body_of_words(sight, edge, sight.words[last - 1].end), edge

    def read_after(self, sight: _Sight, person: PersonRead, start: int, end: int):
        """Read what stands behind a name: ', a member of the Y', ' (Y)', ' since 2018'."""
        text = sight.piece.plain
        if bracket := BRACKET.match(text, end):
            self._read_bracket(sight, person, start, bracket)
            end_of_name = bracket.end()
        else:
            end_of_name = end
        if (match := _APPOSITION.match(text, end_of_name)) and (
            title := TITLE_ANYWHERE.search(match["phrase"])
        ):
            lead = match["phrase"][: title.start()].split()
            if len(lead) <= 5 and not re.match(
                r"(?:who|which|and|but)\b", match["phrase"]
            ):
                self._read_phrase(
                    sight, person, start, match.start("phrase"), match.end("phrase")
                )

    def _read_phrase(
        self, sight: _Sight, person: PersonRead, start: int, begin: int, stop: int
    ):
        text = sight.piece.plain
        owner = sight.last_within(begin, stop)
        country = sight.country_within(begin, stop)
        phrase = text[begin:stop]
        if owner:
            title = re.sub(
                r"(?:'s|’s)?\s*(?:\b(?:of|at|for|from|in|des|der|von)\b)?\s*(?:\bthe\b)?\s*$",
                "",
                text[begin : owner[0]],
            )
            behind = TITLE_ANYWHERE.search(text[owner[1] : stop])
            if not title.strip() and behind:
                title = text[owner[1] : stop].strip(" '’s")
            self.add(person, sight.piece.span(start, stop), title=title, body=owner[2])
        elif country:
            title = TITLE_ANYWHERE.search(phrase).group()
            self.add(
                person, sight.piece.span(start, stop), title=title, country=country.code
            )
        else:
            self.add(person, sight.piece.span(start, stop), title=phrase.strip())

    def _read_bracket(
        self, sight: _Sight, person: PersonRead, start: int, bracket: re.Match
    ):
        inner, offset = bracket["inner"], bracket.start("inner")
        if time := _TIME_WORD.match(inner):
            inner, offset = inner[time.end() :], offset + time.end()
        title = ""
        if (comma := inner.find(",")) > 0 and TITLE_ANYWHERE.search(inner[:comma]):
            title, offset, inner = inner[:comma], offset + comma + 1, inner[comma + 1 :]
        owner = sight.last_within(offset, bracket.end())
        span = sight.piece.span(start, bracket.end())
        countries = find_countries(inner)
        if owner:
            self.add(person, span, title=title, body=owner[2])
        elif (
            countries
            and countries[0].end - countries[0].start >= len(inner.strip()) - 1
        ):
            self.add(
                person,
                span,
                title=title or "of this country",
                country=countries[0].code,
            )
        elif any(
            word.is_capitalised for word in words_of(inner)
        ) and not TITLE_ANYWHERE.fullmatch(inner.strip()):
            body = self._body_of_words(sight, offset, offset + len(inner))
            self.add(person, span, title=title, body=body)
        elif TITLE_ANYWHERE.fullmatch(inner.strip()):
            self.add(person, span, title=inner.strip())

    def read_sentence(self, sight: _Sight, mentions: list[tuple[int, int, PersonRead]]):
        """Read 'the Y has been chaired by X since 2018' and 'X is the successor of the co-chairs A and B'."""
        text = sight.piece.plain
        resigned = _RESIGNED.search(text)
        for start, end, person in mentions:
            if (led := search_before(_LED_BY, text, start)) and (
                owner := next((b for b in sight.bodies if b[1] <= led.start()), None)
            ):
                since = SINCE.match(text, end)
                span = sight.piece.span(owner[0], since.end() if since else end)
                self.add(
                    person,
                    span,
                    title=_LED_TITLES[led["how"]],
                    body=owner[2],
                    since=since["year"] if since else "",
                )
            if successor := search_before(_SUCCESSOR, text, start):
                self._read_predecessors(sight, mentions, successor, start, resigned)

    def _read_predecessors(self, sight, mentions, successor, first, resigned):
        title = _singular(successor["title"])
        heir = next((m[2] for m in mentions if m[1] <= successor.start()), None)
        body = (
            self.body_of(
                heir, "chair" if "chair" in title.casefold() else title.casefold()
            )
            if heir
            else None
        )
        stop = resigned.start() if resigned else len(sight.piece.plain)
        for start, end, person in mentions:
            if first <= start and end <= stop:
                doubt = (
                    f"The body is the one that {heir.name} is said to chair."
                    if body and heir
                    else ""
                )
                span = sight.piece.span(
                    successor.start("title"), resigned.end() if resigned else end
                )
                self.add(
                    person,
                    span,
                    title=title,
                    body=body,
                    until=resigned["year"] if resigned else "",
                    doubt=doubt,
                )


def by_passage(who) -> dict[int, list[tuple[int, int, PersonRead | BodyRead]]]:
    """Return (start, end, who) of all places where people or bodies are named, in order, by passage."""
    found = defaultdict(list)
    for one in who:
        for span in one.spans:
            found[span.passage].append((span.start, span.end, one))
    for hits in found.values():
        hits.sort(key=lambda hit: hit[:2])
    return found


def read_positions(
    pieces: tuple[Piece, ...], people: People, bodies: Bodies
) -> list[PositionRead]:
    """Return the positions that running text gives to the people of a report."""
    positions = Positions(bodies)
    named, bodies_named = by_passage(people.all), by_passage(bodies.all)
    for piece in pieces:
        mentions = named.get(piece.number)
        if not mentions:
            continue
        sight = _Sight(piece, bodies_named.get(piece.number, []))
        for start, end, person in mentions:
            positions.read_before(sight, person, start, end)
            positions.read_after(sight, person, start, end)
        positions.read_sentence(sight, mentions)
    return positions.all


def country_represented(piece: Piece, end: int) -> str:
    """Return the ISO code of the country that somebody whose name ends at ``end`` is said to represent."""
    representing = _REPRESENTING.match(piece.plain, end)
    if representing:
        for country in find_countries(piece.plain[representing.end() :]):
            if country.start == 0 and not country.is_adjective:
                return country.code
    return ""
