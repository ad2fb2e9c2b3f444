"""How a position is told beside a name: before it, behind it, in brackets."""

import re
from bisect import bisect_right

from documents.places import find_countries
from documents.reading import search_before, tidy
from documents.reading.chunks import words_of
from people.reading.bodies import BodyRead
from people.reading.persons import BRACKET, PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.words import (
    ARTICLES,
    OPENERS,
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
_JOINED = re.compile(r"(?:,|\band|\bund|&)\s+$")
_ENDS_IN_TITLE = re.compile(rf"{TITLE}\s*$", re.IGNORECASE)
_NO_PART_OF_A_BODY = ARTICLES | OPENERS | TITLE_NOUNS


def read_before(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
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
                positions.add(person, span, title=of["title"], body=owner[2])
            else:
                positions.add(person, span, title=of["title"], country=owner.code)
            return
    while match := search_before(TITLE_BEFORE, text, at):
        title, left = match["title"], match.start()
        span_start = left
        body = country = None
        if owner := sight.body_ending(left):
            body, span_start = owner[2], owner[0]
        elif found := sight.country_ending(left):
            country, span_start = found.code, found.start
        elif built := _body_before(positions, sight, left):
            body, span_start = built
        positions.add(
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


def _body_before(
    positions: Positions, sight: Sight, at: int
) -> tuple[BodyRead, int] | None:
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
    return positions.body_of_words(sight, edge, sight.words[last - 1].end), edge


def read_after(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what stands behind a name: ', a member of the Y', ' (Y)', ' since 2018'."""
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        _read_bracket(positions, sight, person, start, bracket)
        end_of_name = bracket.end()
    else:
        end_of_name = end
    if (match := _APPOSITION.match(text, end_of_name)) and (
        title := TITLE_ANYWHERE.search(match["phrase"])
    ):
        lead = match["phrase"][: title.start()].split()
        if len(lead) <= 5 and not re.match(r"(?:who|which|and|but)\b", match["phrase"]):
            _read_phrase(
                positions,
                sight,
                person,
                start,
                match.start("phrase"),
                match.end("phrase"),
            )


def _read_phrase(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    begin: int,
    stop: int,
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
        positions.add(person, sight.piece.span(start, stop), title=title, body=owner[2])
    elif country:
        title = TITLE_ANYWHERE.search(phrase).group()
        positions.add(
            person, sight.piece.span(start, stop), title=title, country=country.code
        )
    else:
        positions.add(person, sight.piece.span(start, stop), title=phrase.strip())


def _read_bracket(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    bracket: re.Match,
):
    inner, offset = bracket["inner"], bracket.start("inner")
    when = ""
    if time := _TIME_WORD.match(inner):
        when = tidy(time.group())
        inner, offset = inner[time.end() :], offset + time.end()
    title = ""
    if (comma := inner.find(",")) > 0 and TITLE_ANYWHERE.search(inner[:comma]):
        title, offset, inner = inner[:comma], offset + comma + 1, inner[comma + 1 :]
    owner = sight.last_within(offset, bracket.end())
    countries = find_countries(inner)
    is_title = TITLE_ANYWHERE.fullmatch(inner.strip())
    if owner:
        said = {"title": title, "body": owner[2]}
    elif countries and countries[0].end - countries[0].start >= len(inner.strip()) - 1:
        said = {"title": title or "of this country", "country": countries[0].code}
    elif is_title:
        said = {"title": inner.strip()}
    elif any(word.is_capitalised for word in words_of(inner)):
        body = positions.body_of_words(sight, offset, offset + len(inner))
        said = {"title": title, "body": body}
    else:
        return
    span = sight.piece.span(start, bracket.end())
    positions.add(person, span, when=when, **said)
