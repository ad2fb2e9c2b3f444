"""Phrases before a name that tell whose office it is: 'the chair of the Y, X,', 'Minister of Nets X'."""

import re
from bisect import bisect_left, bisect_right

from documents.patterns import one_of
from documents.reading import search_before
from people.reading.offices import HONORIFICS, is_several, is_title
from people.reading.owners import word_at
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import (
    APPOSED,
    LINK,
    LINKING,
    first_title,
    is_matter,
    phrase_stop,
)
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS
from people.reading.words import ARTICLES

FARTHEST_OFFICE = 200  # characters before the end of the phrase that tells it
LONGEST_LINK = 60  # characters between such a phrase and the name

# "of the Cable Agency (CA)": the short name is no part of the phrase.
_SHORT = re.compile(r"\s\([A-Z][\w.&-]*[A-Z][\w.& -]*\)$")
_AGAIN = re.compile(r"\s*,\s*(?:(?:and|und|sowie)\s+)?|\s+(?:and|und|sowie)\s+")

_ADDRESS = rf"(?:(?i:{one_of(sorted(HONORIFICS))}|Right|Rt|Professor|Ambassador|Chief|H\.\s?E)\b\.?,?\s+)"
# "the chair of the Y, X", "die Leiterin der Y, die Britin X"
_COMMA = re.compile(
    r"\s*\)?\s*,\s+(?:(?:der|die|dem|den)\s+(?P<native>[A-ZÄÖÜ][a-zäöüß-]{2,18}(?:er|in|e|en))\s+)?"
    rf"(?P<address>{_ADDRESS}{{0,4}})$"
)
# "Director of the Y Dr. X"
_ADDRESSED = re.compile(rf"(?<=\s){_ADDRESS}{{1,4}}$")
# "Director, Public Affairs, Mr. X": what an office is for, between commas.
_MATTER = re.compile(
    r",\s+[A-ZÄÖÜ][\w&-]*(?:\s+(?:(?:and|und|&|of|for|für)\s+)?[A-ZÄÖÜ][\w-]*){0,5}$"
)

CLOSES = re.compile(r"\s*(?:[,.;:)\]]|$)|\s+(?:[–—(-]|(?:of|from|aus)\s)")

# "Secretary of State X", "Minister of Cables X"
_OF_A_MATTER = re.compile(
    r"(?i:minister(?:in)?|secretary|commissioner|minister-?präsident(?:in)?|premier|governor|gouverneur(?:in)?|mayor|bürgermeister(?:in)?)"
    r"\s+(?:of|for|von|für|der|des)\s+[A-ZÄÖÜ]"
)
# "A, representing X, and the chair of Y, B": what stands behind "and" is of B.
_ANOTHER = re.compile(
    r",\s+(?:and|but|while|und|aber|sowie)\s+(?:the|der|die|den|dem)\s+$"
)
_ONE_OF = re.compile(r"(?:[Oo]ne\s+of|[Ee]ine[rs]?\s+de[rs])\s")
# A colon inside of a word parts nothing: "Minister:innen".
_PUNCTUATION = re.compile(r"[,;.()–—“”„\"]|:(?!in(?:nen)?\b)")

_LEADING = re.compile(
    r"(?:(?:the|its|his|her|whose|deren|dessen|a|an|der|die|dem|den|ein|eine|zum|zur|als|as|by|von|said|with|mit|and|und|for|on|sagte|then|former)\s+)*+",
    re.IGNORECASE,
)


def read_phrase_before(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read a phrase with its owner behind the title, before a name: 'the chair of the Y, X,', 'Minister of Nets X'."""
    text = sight.piece.plain
    if not sight.may_hold_office(start - LONGEST_LINK - FARTHEST_OFFICE, start):
        return False
    link = max(0, start - LONGEST_LINK)
    has_comma = text.find(",", link, start) >= 0
    comma = _COMMA.search(text, link, start) if has_comma else None
    if comma and comma["native"] and is_title(comma["native"]):
        return False
    # "the chair of the Y, Mr X who": a form of address tells that the name belongs to what stands before.
    if comma and not comma["address"] and not CLOSES.match(text, end):
        return False
    stop = comma.start() if comma else _before_address(text, start)
    if comma and comma["address"] and (matter := _matter_before(text, stop)):
        stop = matter
    if comma and ")" in comma.group():
        stop = comma.start() + comma.group().index(")") + 1
        if short := search_before(_SHORT, text, stop):
            stop = short.start()
    begin = phrase_start(sight, stop)
    if begin is None:
        return False
    index = first_title(sight, begin, stop)
    if index is None or (
        comma is None and sight.words[index].end >= len(text[:stop].rstrip())
    ):
        return False
    several = is_several(sight.words[index].text) and not _ONE_OF.match(text, begin)
    if comma and (_next_person(sight, end) or several):
        return False
    if any(s >= begin for s, _, _ in sight.people_within(begin, stop)):
        return False
    if (
        phrase_stop(sight, begin) < len(text[:stop].rstrip(" )"))
        or text[:stop].rstrip()[-1] in '”“"»’'
    ):
        return False
    if comma and _is_apposed(sight, begin):
        return False
    said = read_phrase(positions, sight, begin, stop)
    if not said or not (
        comma
        or any(one["body"] or one["country"] for one in said)
        or _OF_A_MATTER.search(said[-1]["title"])
    ):
        return False
    for one in said:
        positions.add(person, sight.piece.span(begin, end), **one)
    return True


def _before_address(text: str, start: int) -> int:
    """Return where the forms of address before a name begin: in "Director of the Y Dr. X" that is behind "Y"."""
    addressed = search_before(_ADDRESSED, text, start)
    return addressed.start() if addressed else start


def _matter_before(text: str, stop: int) -> int:
    """Return where the comma stands behind which words up to ``stop`` tell what an office is for; 0 if none do."""
    matter = search_before(_MATTER, text, stop)
    return matter.start() if matter and is_matter(matter.group()) else 0


def _is_apposed(sight: Sight, begin: int) -> bool:
    """Return whether a phrase stands behind the name of somebody else: "A, chair of X, B"."""
    text = sight.piece.plain
    before = sight.person_before(begin)
    if before and _ANOTHER.search(text, before[1], begin):
        return False
    return bool(before and APPOSED.match(text, _past_bracket(text, before[1])))


def _past_bracket(text: str, end: int) -> int:
    while link := LINK.match(text, end):
        end = link.end()
    bracket = BRACKET.match(text, end)
    return bracket.end() if bracket else end


def _next_person(sight: Sight, end: int) -> bool:
    """Return whether a list of people goes on behind a name: there, what stands before is no apposition."""
    text = sight.piece.plain
    again = _AGAIN.match(text, end)
    return bool(
        again
        and any(
            s == again.end()
            for s, _, _ in sight.people_within(again.end(), again.end() + 1)
        )
    )


def phrase_start(sight: Sight, stop: int) -> int | None:
    """Return where the phrase before ``stop`` begins, if it begins with an office or what owns it."""
    text, words = sight.piece.plain, sight.words
    edge = max(0, stop - FARTHEST_OFFICE)
    if not sight.may_hold_office(edge, stop):
        return None
    bodies = [(s, e) for s, e, _ in sight.bodies_within(stop - FARTHEST_OFFICE, stop)]
    for match in _PUNCTUATION.finditer(text, edge, stop):
        if not any(s <= match.start() < e for s, e in bodies) and match.end() < stop:
            if match.group() == ")" and any(
                e <= match.start() < e + 15 for _, e in bodies
            ):
                continue
            if match.group() == "(" and any(
                e <= match.start() < e + 3 for _, e in bodies
            ):
                continue
            edge = match.end()
    # The last title from which the phrase runs to the name without a verb.
    index = bisect_right(words, stop, key=lambda word: word.end) - 1
    best = None
    while index >= 0 and words[index].start >= edge:
        word = words[index]
        inside = any(s <= word.start < e for s, e in bodies)
        if (
            not inside
            and is_title(word.text)
            and not (word.text[0].islower() and best is not None)
        ):
            best = index
        # "Minister of Cables and Wires X": before "and" stands what the office is for.
        joins = word.text in ("and", "und") and best is None and word.end < stop - 1
        if (
            not inside
            and word.text.casefold() in _VERBS
            and word.text.islower()
            and not joins
        ):
            break
        index -= 1
    if best is None:
        return None
    # Back over what belongs to the title: its modifiers, its owner, its article.
    first = best
    while (
        first
        and words[first - 1].start >= edge
        and text[words[first - 1].end : words[first].start].strip(" ")
        in ("", "'s", "’s")
    ):
        before = words[first - 1]
        if (
            any(s <= before.start < e for s, e in bodies)
            or before.is_capitalised
            or is_title(before.text)
            or before.text.casefold() in _MODIFIERS
        ):
            first -= 1
            continue
        break
    first = _state_of_lower(sight, _owner_of_lower(sight, first, edge), edge)
    begin = words[first].start
    # "the Republic of the Congo's minister": the whole name of the state.
    for country in sight.countries_within(begin, begin + 1):
        begin = max(edge, min(begin, country.start))
    led = _LEADING.match(text, begin)
    return led.end() if led else begin


def _owner_of_lower(sight: Sight, first: int, edge: int) -> int:
    """Return where "Kenya's foreign" begins before "minister": the owner, with what the office is for between."""
    text, words = sight.piece.plain, sight.words
    at = first
    for _ in range(4):
        if not at or words[at - 1].start < edge:
            return first
        gap = text[words[at - 1].end : words[at].start]
        if gap in ("'s ", "’s ", "' ", "’ "):
            break
        if (
            gap != " "
            or not words[at - 1].text.islower()
            or words[at - 1].text in _NO_MATTER
        ):
            return first
        at -= 1
    else:
        return first
    if (hit := sight.body_ending(words[at].start)) and hit[0] >= edge:
        return word_at(sight, hit[0])
    owner = sight.country_ending(words[at].start)
    if owner is None or owner.is_adjective or owner.start < edge:
        return first
    return word_at(sight, owner.start)


def _state_of_lower(sight: Sight, first: int, edge: int) -> int:
    """Return where "Kenyan telecoms" begins before "minister": an adjective, with what the office is for behind it."""
    text, words = sight.piece.plain, sight.words
    for at in range(first, max(0, first - 3), -1):
        if text[words[at - 1].end : words[at].start] != " ":
            return first
        state = sight.country_ending(words[at].start)
        if state and state.is_adjective:
            return word_at(sight, state.start) if state.start >= edge else first
        word = words[at - 1].text
        if (
            not word.islower()
            or is_title(word)
            or word in _NO_MATTER
            or word.endswith(("ed", "ing"))
        ):
            return first
    return first


_MODIFIERS = frozenset(
    "former then acting deputy vice new foreign prime interim outgoing incoming first chief permanent special designated".split()
)
_NO_MATTER = (
    LINKING
    | ARTICLES
    | SAYS
    | ACTS
    | IS
    | frozenset("by as or that when where".split())
)
_VERBS = frozenset("is was has had said says told asked are were by and".split())


_NEXT = re.compile(
    r"(?:\s*\([^()]{1,90}\))?\s*(?:,\s*(?:(?:and|und)\s+)?|\s(?:and|und|sowie|&|\+)\s+)"
)
_LAST = re.compile(r"\b(?:and|und|sowie)\s+$|[&+]\s+$")
# "The members of the Y are A, B and C", "Members: A, B", "experts of the Y such as A and B"
LIST_OPENS = re.compile(
    r"(?:\s+(?:are|were|is|was|include[sd]?|sind|waren|ist|war|hei(?:ß|ss)en)|\s*,?\s+(?:such\s+as|including|wie|darunter)|\s*:)\s+$"
)


def is_plural(title: str) -> bool:
    """Return whether a title is told of several people, in English or German."""
    return is_several(title) or bool(_PLURAL.fullmatch(title))


def is_listed(sight: Sight, start: int) -> bool:
    """Return whether a name goes on with a list that begins before it."""
    before = sight.person_before(start)
    gap = before and _NEXT.match(sight.piece.plain, before[1])
    return bool(gap) and gap.end() == start


def listed_behind(sight: Sight, end: int) -> list:
    """Return the people of a list that goes on behind a name, each (start, end, who)."""
    text, found = sight.piece.plain, []
    first = bisect_left(sight.people, end, key=lambda named: named[0])
    for at in range(first, len(sight.people)):
        named = sight.people[at]
        gap = _NEXT.match(text, end)
        if not gap or gap.end() != named[0]:
            break
        found.append(named)
        end = named[1]
    return found


def listed_to_the_last(sight: Sight, end: int) -> list:
    """Return the people behind a name up to the one that "and" joins, with whom such a list is at its end."""
    found = []
    for named in listed_behind(sight, end):
        found.append(named)
        if _LAST.search(sight.piece.plain[end : named[0]]):
            break
        end = named[1]
    return found


def read_opened_list(positions: Positions, sight: Sight, person, start: int, end: int):
    """Read 'The members of the Y were A, B and C': each of them has that office."""
    text = sight.piece.plain
    opens = LIST_OPENS.search(text, max(0, start - LONGEST_LINK), start)
    if not opens:
        return
    begin = phrase_start(sight, opens.start())
    if begin is None or phrase_stop(sight, begin) < opens.start():
        return
    index = first_title(sight, begin, opens.start(), leads=4)
    if index is None or not is_plural(sight.words[index].text):
        return
    offices = read_phrase(positions, sight, begin, opens.start())
    for _, last, who in [(start, end, person), *listed_behind(sight, end)]:
        for said in offices:
            positions.add(who, sight.piece.span(begin, last), **said)


# German plurals that are no singular as well.
_PLURAL = re.compile(
    r"\w+(?:oren|enten|[:*_]?innen|isten|kare|näre|ieder|ätinnen|äte)|[Mm]itglieder|[Kk]ommissare"
)
