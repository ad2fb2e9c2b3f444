"""Positions: what somebody was, where, for which country, and since or until when."""

import re
from dataclasses import dataclass, field

from documents.places import CountryRead, find_countries
from documents.reading import Piece, Span, tidy
from documents.reading.chunks import words_of
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
    r"\s*,?\s*(?:who\s+(?:was|is)\s+)?(?:representing|who\s+represented)\s+(?:the\s+)?$"
)
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
    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Sight:
    """What is known of one passage while positions are read in it."""

    piece: Piece
    bodies: list[tuple[int, int, BodyRead]]
    countries: list[CountryRead]

    def body_ending(self, at: int) -> tuple[int, int, BodyRead] | None:
        """Return the body whose name, with its acronym in brackets, ends right before ``at``."""
        for start, end, body in self.bodies:
            if end <= at and re.fullmatch(
                r"(?:['’]s?)?\)?\s*", self.piece.plain[end:at]
            ):
                return start, end, body
        return None

    def country_ending(self, at: int) -> CountryRead | None:
        for country in self.countries:
            if country.end <= at and re.fullmatch(
                r"(?:['’]s?)?\s*", self.piece.plain[country.end : at]
            ):
                return country
        return None

    def last_within(self, start: int, end: int) -> tuple[int, int, BodyRead] | None:
        inside = [hit for hit in self.bodies if start <= hit[0] and hit[1] <= end]
        return max(inside, default=None, key=lambda hit: (hit[1], hit[1] - hit[0]))


def _singular(title: str) -> str:
    return re.sub(
        r"(?i)\b(chair|president|director|member|head|minister|ceo)s$", r"\1", title
    )


class Positions:
    """The positions of one report; the same one from several passages is one with several spans."""

    def __init__(self, bodies: Bodies):
        self.all: list[PositionRead] = []
        self._bodies = bodies

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
                for p in self.all
                if p.person is person
                and (p.title.casefold(), id(p.body), p.country) == wanted
            ),
            None,
        )
        if position is None:
            position = self._less_told(person, said) or PositionRead(person, **said)
            if position not in self.all:
                self.all.append(position)
        for key in ("since", "until", "doubt"):
            if said.get(key) and not getattr(position, key):
                setattr(position, key, said[key])
        if span not in position.spans:
            position.spans.append(span)
        return position

    def _less_told(self, person: PersonRead, said: dict) -> PositionRead | None:
        """Return the position of the same title that one of two passages tells without its body or country."""
        for position in self.all:
            if (
                position.person is not person
                or position.title.casefold() != said["title"].casefold()
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
                for p in self.all
                if p.person is person and p.body and title in p.title.casefold()
            ),
            None,
        )

    def read_before(self, sight: _Sight, person: PersonRead, start: int, end: int):
        """Read what stands before a name: 'President X', 'Director of the Y X', 'Y Director and Z member X'."""
        text = sight.piece.plain
        at = start
        for owner in (sight.body_ending(start), sight.country_ending(start)):
            if owner and (
                of := _OF.search(
                    text[: owner[0] if isinstance(owner, tuple) else owner.start]
                )
            ):
                span = sight.piece.span(of.start(), end)
                if isinstance(owner, tuple):
                    self.add(person, span, title=of["title"], body=owner[2])
                else:
                    self.add(person, span, title=of["title"], country=owner.code)
                return
        while match := TITLE_BEFORE.search(text[:at]):
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
            joined = re.search(r"(?:,|\band|\bund|&)\s+$", text[:span_start])
            if not joined or not re.search(
                rf"{TITLE}\s*$", text[: joined.start()], re.IGNORECASE
            ):
                return
            at = joined.start() + 1 if text[joined.start()] == " " else joined.start()
            text = (
                text[:at].rstrip() + " " if not text[:at].endswith(" ") else text[:at]
            )
            at = len(text)

    def _body_before(self, sight: _Sight, at: int) -> tuple[BodyRead, int] | None:
        """Take the capitalised words right before a title for the body that it belongs to."""
        text = sight.piece.plain
        run = []
        for word in reversed([w for w in words_of(text) if w.end <= at]):
            edge = run[0].start if run else at
            if (
                not word.is_capitalised
                or text[word.end : edge].strip(" ")
                or word.text.casefold() in ARTICLES | OPENERS | TITLE_NOUNS
            ):
                break
            run.insert(0, word)
        if not run:
            return None
        span = sight.piece.span(run[0].start, run[-1].end)
        return self._bodies.put(span.words, span), run[0].start

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
        country = next(
            (c for c in sight.countries if begin <= c.start and c.end <= stop), None
        )
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
            lead = len(inner) - len(inner.lstrip())
            where = sight.piece.span(offset + lead, offset + len(inner.rstrip()))
            self.add(
                person, span, title=title, body=self._bodies.put(where.words, where)
            )
        elif TITLE_ANYWHERE.fullmatch(inner.strip()):
            self.add(person, span, title=inner.strip())

    def read_sentence(self, sight: _Sight, mentions: list[tuple[int, int, PersonRead]]):
        """Read 'the Y has been chaired by X since 2018' and 'X is the successor of the co-chairs A and B'."""
        text = sight.piece.plain
        resigned = _RESIGNED.search(text)
        for start, end, person in mentions:
            if (led := _LED_BY.search(text[:start])) and (
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
            if successor := _SUCCESSOR.search(text[:start]):
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


def read_positions(
    pieces: tuple[Piece, ...], people: People, bodies: Bodies
) -> list[PositionRead]:
    """Return the positions that running text gives to the people of a report."""
    positions = Positions(bodies)
    for piece in pieces:
        mentions = sorted(
            (
                (s.start, s.end, p)
                for p in people.all
                for s in p.spans
                if s.passage == piece.number
            ),
            key=lambda m: m[:2],
        )
        if not mentions:
            continue
        for start, end, person in mentions:
            here = [
                (s.start, s.end, b)
                for b in bodies.all
                for s in b.spans
                if s.passage == piece.number
            ]
            sight = _Sight(
                piece,
                sorted(here, key=lambda hit: hit[:2]),
                find_countries(piece.plain),
            )
            positions.read_before(sight, person, start, end)
            positions.read_after(sight, person, start, end)
        positions.read_sentence(sight, mentions)
    return positions.all


def country_represented(piece: Piece, end: int) -> str:
    """Return the ISO code of the country that somebody whose name ends at ``end`` is said to represent."""
    for country in find_countries(piece.plain):
        if (
            country.start > end
            and not country.is_adjective
            and _REPRESENTING.fullmatch(piece.plain[end : country.start])
        ):
            return country.code
    return ""
