"""How a position is told before a name: 'President X', 'Y Director X', 'Y-Präsidentin X'."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from documents.places import find_city, is_place
from documents.reading import REACH, search_before
from people.reading.bodies import BodyRead
from people.reading.given_names import given
from people.reading.joined_owners import owner_before_hyphen
from people.reading.lines import kind_of
from people.reading.offices import is_honorific, is_loose, is_several, is_title
from people.reading.owners import Owner, is_part_of_title, word_at
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_between import read_between
from people.reading.position_led_up import (
    is_plural,
    listed_behind,
    listed_to_the_last,
    read_phrase_before,
)
from people.reading.position_stretches import times_of
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import THING_ENDING
from people.reading.words import (
    ARTICLES,
    OPENERS,
    TITLE,
    TITLE_BEFORE,
    TITLE_NOUNS,
    may_end_title,
)

_OF = re.compile(
    rf"(?<![\w-])(?P<title>{TITLE})\s+(?:of|for|at|des|der|von)\s+(?:the\s+)?$",
    re.IGNORECASE,
)

_JOINED = re.compile(r"(?:,|\band|\bund|&)\s+$")

_ENDS_IN_TITLE = re.compile(rf"{TITLE}\s*$", re.IGNORECASE)

_NO_PART_OF_A_BODY = ARTICLES | OPENERS | TITLE_NOUNS

# "Acme's X": a single name, or two, that is no other's.
_OWNED = re.compile(
    r"(?<![\w’'-])(?P<owner>[A-Z][\w.&-]{1,30}(?:\s[A-Z][\w.&-]{1,30})?)(?:['’]s|(?<=s)['’])\s+$"
)
_CHIEFS = ("boss", "chief", "contractor", "employee", "executive", "official", "staffer", "veteran", "operator", "resident", "worker")  # fmt: skip
_CHIEF = re.compile(rf"(?<![\w-])(?P<title>{'|'.join(_CHIEFS)})\s+$")
# "Digitalisation minister": offices that are for a matter.
_FORMER = re.compile(r"\b(?P<word>[Ff]ormer|[Tt]hen)\s+$")
_MATTERS = re.compile(r"(?i:minister|secretary|commissioner)$")
# "die Minister A und B": the article tells that there are several.
_DIE = re.compile(r"\b[Dd]ie\s+$")
_LONGEST_TITLE = 100  # characters, with forms of address behind it
_ADDRESS = 12  # characters of forms of address
_OWNS = re.compile(r"['’]s?\s+")
_OWNING = ("'", "’", "'s", "’s")


def read_before(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what stands before a name: 'President X', 'Director of the Y X', 'Y Director and Z member X'."""
    text = sight.piece.plain
    at = start
    for owner in _owners_ending(sight, start):
        if of := search_before(_OF, text, owner.start):
            span = sight.piece.span(of.start(), end)
            positions.add(person, span, title=of["title"], **owner.said)
            return
    if _read_compound(positions, sight, person, start, end):
        return
    led = text[max(0, start - REACH) : start].rstrip()
    if led.endswith(_OWNING) and _read_owned(positions, sight, person, start, end):
        return
    if led.endswith(_CHIEFS) and _read_chief(positions, sight, person, start, end):
        return
    if read_phrase_before(positions, sight, person, start, end):
        return
    if "," in led[-_ADDRESS:] and read_between(positions, sight, person, start, end):
        return
    before = word_at(sight, start)
    if not (before and may_end_title(sight.words[before - 1].text)):
        return
    while match := TITLE_BEFORE.search(text, max(0, at - _LONGEST_TITLE), at):
        title, left = match["title"], match.start()
        if is_loose(title) and is_several(title) and title != "members":
            return
        left, title = _whole_title(sight, left, match.start() + len(title))
        span_start, body, country = left, None, ""
        if owner := next(_owners_ending(sight, left), None):
            span_start, body, country = owner.start, owner.body, owner.country
        elif built := _body_before(positions, sight, left):
            body, span_start = built
        elif near := _of_neighbour(positions, sight, left, title):
            body, span_start = near
        positions.add(
            person,
            sight.piece.span(span_start, end),
            title=title,
            body=body,
            country=country,
            **times_of(title),
        )
        if is_several(title.rpartition(" ")[2]) or _are_ministers(text, left, title):
            for _, other_end, other in listed_behind(sight, end):
                said = {"title": title, "body": body, "country": country}
                positions.shared.append(
                    (other, sight.piece.span(span_start, other_end), said)
                )
        # "Director and member X": go on with the title before; a pattern wants a blank behind it.
        joined = search_before(_JOINED, text, span_start)
        if not joined or not search_before(_ENDS_IN_TITLE, text, joined.start()):
            return
        at = joined.start()
        if text[at - 1] != " ":
            text, at = text[:at] + " ", at + 1


def _owners_ending(sight: Sight, at: int) -> Iterator[Owner]:
    """Yield the body, and the country, whose name ends right before ``at``."""
    if hit := sight.body_ending(at):
        yield Owner(*hit)
    if found := sight.country_ending(at):
        yield Owner(found.start, found.end, country=found.code)


def _whole_title(sight: Sight, left: int, right: int) -> tuple[int, str]:
    """Return where a title begins with what it is about: 'Communications Minister', 'Digital Economy Minister'."""
    text, words = sight.piece.plain, sight.words
    first = word_at(sight, left)
    edge = left
    matters = bool(_MATTERS.search(text[left:right]))
    while (
        first
        and (words[first - 1].is_capitalised or matters)
        and text[words[first - 1].end : edge] == " "
        and (
            is_part_of_title(words[first - 1])
            or (matters and THING_ENDING.fullmatch(words[first - 1].text))
        )
        and not (matters and _is_nation(sight, first - 1))
        and not any(
            s <= words[first - 1].start < e
            for s, e, _ in sight.bodies_within(left - REACH, left)
        )
    ):
        first -= 1
        edge = words[first].start
    # "Cable Digital Director": what is about something may still be part of a body's name.
    if (
        edge < left
        and first
        and words[first - 1].is_capitalised
        and text[words[first - 1].end : edge] == " "
        and not is_title(words[first - 1].text)
        and words[first - 1].text.casefold() not in _NO_PART_OF_A_BODY
        and not _is_nation(sight, first - 1)
    ):
        return left, text[left:right]
    return edge, text[edge:right]


def _is_nation(sight: Sight, index: int) -> bool:
    word = sight.words[index]
    return bool(sight.countries_within(word.start, word.end))


# "Acme-Berater Professor X": what is said beside an office.
_ACADEMIC = frozenset(["Professor", "Professorin"])


def _word_before(sight: Sight, start: int) -> int | None:
    """Return the index of the word right before a name, forms of address left out."""
    text, words = sight.piece.plain, sight.words
    index = word_at(sight, start) - 1
    edge = start
    while (
        index >= 0
        and text[words[index].end : edge].strip(" .") == ""
        and (is_honorific(words[index].text) or words[index].text in _ACADEMIC)
    ):
        edge = words[index].start
        index -= 1
    if index < 0 or text[words[index].end : edge].strip(" *["):
        return None
    return index


def _read_compound(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read a title that is one long word, or joined to its owner: 'Kommunikationsministerin X', 'ICANN-Präsident X'."""
    index = _word_before(sight, start)
    if index is None:
        return False
    word = sight.words[index]
    folded = word.text.casefold()
    if not is_title(word.text) or ("-" not in word.text and folded in TITLE_NOUNS):
        return False
    owner, office = owner_before_hyphen(positions, sight, word)
    if owner is None and "-" in word.text and folded in TITLE_NOUNS:
        return False
    span_start = word.start
    title = sight.piece.plain[office : word.end]
    if owner is None and (owner := next(_owners_ending(sight, word.start), None)):
        span_start = owner.start
    said = owner.said if owner else {"body": None, "country": ""}
    if owner is None and (near := _of_neighbour(positions, sight, word.start, title)):
        said["body"], span_start = near
    positions.add(person, sight.piece.span(span_start, end), title=title, **said)
    # "die Acme-Juristen A und B"
    several = is_plural(title)
    if several or _are_ministers(sight.piece.plain, span_start, title):
        for _, other_end, other in listed_to_the_last(sight, end):
            span = sight.piece.span(span_start, other_end)
            positions.shared.append((other, span, {"title": title, **said}))
    return True


# "Y chair A and vice chair X": offices of a body as a rule, and not of a state.
_OF_BODIES = re.compile(
    r"(?:\b(?:vice|deputy|co)[\s-]|\b(?:CEO|CTO|CFO|chair|chief|(?:executive|managing)\s+director|board\s+member)|stellvertret|Vize|Vorsitzende|Geschäftsführer|Vorstand|Ko-)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und|sowie)\s+(?:(?:its|the|der|die|dem|den)\s+)?$")


def _of_neighbour(
    positions: Positions, sight: Sight, at: int, title: str
) -> tuple[BodyRead, int] | None:
    """Return the body of the office that somebody named right before has: "Y chair A and vice chair X"; and where that is told."""
    joined = _OF_BODIES.search(title) and search_before(_AND, sight.piece.plain, at)
    neighbour = joined and sight.person_before(at)
    if not neighbour or neighbour[1] != joined.start():
        return None
    for office in positions.of(neighbour[2]):
        for span in office.spans:
            here = span.passage == sight.piece.number and span.end == neighbour[1]
            if here and office.body and office.title:
                return office.body, span.start
    return None


def _read_owned(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read 'the Y's X': somebody of that body."""
    text = sight.piece.plain
    owner = sight.body_ending(start)
    if owner and _OWNS.fullmatch(text, owner[1], start):
        positions.add(person, sight.piece.span(owner[0], end), title="", body=owner[2])
        # "Acme's A and B": both, if nothing else is told of the other.
        others = listed_to_the_last(sight, end)
        if len(others) == 1 and not BRACKET.match(text, end):
            _, last, other = others[0]
            said = {"title": "", "body": owner[2]}
            said["doubt"] = f"What is said of {person.name} is taken for both."
            positions.for_both.append((other, sight.piece.span(owner[0], last), said))
        return True
    owned = None if owner else search_before(_OWNED, text, start)
    if not owned:
        return False
    first, last = owned.span("owner")
    country = sight.country_ending(start)
    if country:
        if country.is_adjective:
            return False
        positions.add(
            person,
            sight.piece.span(country.start, end),
            title="of this country",
            country=country.code,
        )
        return True
    words = sight.words_within(first, last)
    if (
        any(
            kind_of(word.text)
            or word.text.casefold() in _NO_PART_OF_A_BODY
            or given(word.text)
            for word in words
        )
        or find_city(owned["owner"])
        or sight.people_within(first, last)
    ):
        return False
    body = positions.body_of_words(sight, first, last)
    positions.add(person, sight.piece.span(first, end), title="", body=body)
    return True


def _read_chief(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read 'Acme boss X', 'Acme Council chief X': a title that is an office only behind the name of a body."""
    chief = search_before(_CHIEF, sight.piece.plain, start)
    if not chief:
        return False
    if hit := sight.body_ending(chief.start()):
        first, _, body = hit
    elif built := _body_before(positions, sight, chief.start()):
        body, first = built
    else:
        return False
    title = chief["title"]
    if former := search_before(_FORMER, sight.piece.plain, first):
        title, first = f"{former['word']} {title}", former.start()
    span = sight.piece.span(first, end)
    positions.add(person, span, title=title, body=body, **times_of(title))
    return True


def _are_ministers(text: str, at: int, title: str) -> bool:
    """Return whether a title at ``at`` is of several: "die Minister A und B", not "die Ministerin A und B"."""
    return title.endswith("er") and bool(search_before(_DIE, text, at))


_ABSTRACT = re.compile(r"\w{3,}(?:ung|heit|keit|schaft|tion|tät|ismus|tum)")


def _is_no_body(word: str) -> bool:
    """Return whether a word alone before a title is a town, "Berliner", "Roms" or an abstract noun: "Leitung"."""
    return bool(
        find_city(word)
        or (word.endswith("er") and find_city(word[:-2]))
        or (word.endswith("s") and is_place(word[:-1]))
        or _ABSTRACT.fullmatch(word)
    )


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
            or is_title(word.text)
            or kind_of(word.text) in ("calendar", "small")
            or sight.people_within(word.start, word.end)
        ):
            break
        first, edge = first - 1, word.start
    if first == last or (
        last - first == 1
        and (_is_nation(sight, first) or _is_no_body(sight.words[first].text))
    ):
        return None
    return positions.body_of_words(sight, edge, sight.words[last - 1].end), edge
