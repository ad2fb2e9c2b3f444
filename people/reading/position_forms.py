"""How a position is told beside a name: before it, behind it, in brackets."""

import re
from bisect import bisect_right

from documents.places import find_city, find_countries
from documents.reading import search_before, tidy
from documents.reading.chunks import words_of
from people.reading.bodies import BodyRead
from people.reading.name_runs import kind_of
from people.reading.offices import is_honorific, is_loose, is_title
from people.reading.owners import (
    Owner,
    is_part_of_title,
    one_body_before,
    owner_before_hyphen,
    owner_from,
    word_at,
)
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_phrases import (
    first_title,
    phrase_stop,
    read_phrase,
    times_of,
)
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import THING_ENDING
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
_TIME_WORD = re.compile(
    r"^(?:then(?:\s+still)?|still|now|today|once|formerly|former|damals|ehemals|einst|früher|heute|later)\s+",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,|\band|\bund|&)\s+$")
_ENDS_IN_TITLE = re.compile(rf"{TITLE}\s*$", re.IGNORECASE)
_NO_PART_OF_A_BODY = ARTICLES | OPENERS | TITLE_NOUNS
_LINK = re.compile(r"\]?\((?:https?:|/|mailto:)[^()\s]*\)|\]\[\w+\]|\]|</a>|\*{1,2}")
_APPOSED = re.compile(r"(?:\s*,\s*|\s+[–—-]\s+)(?=[^\W_])")
_AGAIN = re.compile(r"\s*,\s*(?:(?:and|und|sowie)\s+)?|\s+(?:and|und|sowie)\s+")
_FROM = re.compile(
    r"\s+(?P<of>of|from|for|von|vom|bei|beim|aus|für)\s+(?:(?:the|der|dem|den|des)\s+)?"
)
_BE = re.compile(r"\b(?:wurden?|wird|werden|worden|geworden)\b")
_TO = re.compile(r"\b(?:to|an)\s+$")
_NO_APPOSITION = re.compile(
    r"(?:for|in|im|on|with|to|at|by|gegen|mit|plus|(?:der|die|das)\\s+(?:der|die|das|den|dem|des|sich|sie|ihn|er|es|auch|als|in|im|mit|für|von|zu)|für|von|vom|bei|nach|from|and|und|but|The|A|An|Der|Die|Das|not|nicht|who|which)\s"
)
_RELATIVE = re.compile(r"(?:who|which|that|whose|dessen|deren)\b")
_RELATIVE_ARTICLE = re.compile(r"(?:der|die)\s")
_ITS = re.compile(r"(?:its|their|deren|dessen)\s")
_ENDS = re.compile(r"\s*(?:[.;)]|$|\[\d)")
_COMMA = re.compile(r"\s*\)?\s*,\s+$")
_PUNCTUATION = re.compile(r"[,;:.()–—“”„\"]")
_LEADING = re.compile(
    r"(?:(?:the|its|his|her|a|an|der|die|dem|den|ein|eine|zum|als|as|by|von|said|with|mit|and|und|for|on|sagte|then|former)\s+)*+",
    re.IGNORECASE,
)


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
    if _read_compound(positions, sight, person, start, end):
        return
    if _read_phrase_before(positions, sight, person, start, end):
        return
    while match := search_before(TITLE_BEFORE, text, at):
        title, left = match["title"], match.start()
        if is_loose(title) and _is_several(title) and title != "members":
            return
        left, title = _whole_title(sight, left, match.start() + len(title))
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
            **times_of(title),
        )
        # "Director and member X": go on with the title before; a pattern wants a blank behind it.
        joined = search_before(_JOINED, text, span_start)
        if not joined or not search_before(_ENDS_IN_TITLE, text, joined.start()):
            return
        at = joined.start()
        if text[at - 1] != " ":
            text, at = text[:at] + " ", at + 1


def _whole_title(sight: Sight, left: int, right: int) -> tuple[int, str]:
    """Return where a title begins with what it is about: 'Communications Minister', 'Digital Economy Minister'."""
    text, words = sight.piece.plain, sight.words
    first = word_at(sight, left)
    edge = left
    while (
        first
        and words[first - 1].is_capitalised
        and text[words[first - 1].end : edge] == " "
        and is_part_of_title(words[first - 1])
        and not any(s <= words[first - 1].start < e for s, e, _ in sight.bodies)
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
    return any(c.start <= word.start < c.end for c in sight.countries)


def _word_before(sight: Sight, start: int) -> int | None:
    """Return the index of the word right before a name, forms of address left out."""
    text, words = sight.piece.plain, sight.words
    index = word_at(sight, start) - 1
    edge = start
    while (
        index >= 0
        and text[words[index].end : edge].strip(" .") == ""
        and is_honorific(words[index].text)
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
    if owner is None:
        if hit := sight.body_ending(word.start):
            owner, span_start = Owner(hit[0], hit[1], hit[2]), hit[0]
        elif found := sight.country_ending(word.start):
            owner, span_start = (
                Owner(found.start, found.end, country=found.code),
                found.start,
            )
    said = owner.said if owner else {"body": None, "country": ""}
    positions.add(person, sight.piece.span(span_start, end), title=title, **said)
    return True


def _read_phrase_before(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read a phrase with its owner behind the title, before a name: 'the chair of the Y, X,', 'Minister of Nets X'."""
    text = sight.piece.plain
    comma = search_before(_COMMA, text, start)
    if comma and not (
        _ENDS.match(text, end)
        or text[end : end + 1] in (",", " ")
        and (text[end : end + 1] == "," or text[end : end + 3] in (" – ", " ("))
    ):
        return False
    stop = comma.start() if comma else start
    if comma and ")" in comma.group():
        stop = comma.start() + comma.group().index(")") + 1
    begin = _phrase_start(sight, stop)
    if begin is None:
        return False
    index = first_title(sight, begin, stop)
    if index is None or (
        comma is None and sight.words[index].end >= len(text[:stop].rstrip())
    ):
        return False
    if comma and (_next_person(sight, end) or _is_several(sight.words[index].text)):
        return False
    if any(begin <= s < stop for s, _, _ in sight.people):
        return False
    if (
        phrase_stop(sight, begin) < len(text[:stop].rstrip(" )"))
        or text[:stop].rstrip()[-1] in '”“"»’'
    ):
        return False
    if comma and _is_apposed(sight, begin):
        return False
    said = read_phrase(positions, sight, begin, stop)
    if not said or (
        not comma and not any(one["body"] or one["country"] for one in said)
    ):
        return False
    for one in said:
        positions.add(person, sight.piece.span(begin, end), **one)
    return True


def _is_several(title: str) -> bool:
    """Return whether a title is told of several people: "members", "hosts"."""
    return title.endswith("s") and is_title(title.removesuffix("s"))


def _is_apposed(sight: Sight, begin: int) -> bool:
    """Return whether a phrase stands behind the name of somebody else: "A, chair of X, B"."""
    text = sight.piece.plain
    before = [e for _, e, _ in sight.people if e <= begin]
    return bool(before and _APPOSED.match(text, _past_bracket(text, max(before))))


def _past_bracket(text: str, end: int) -> int:
    while link := _LINK.match(text, end):
        end = link.end()
    bracket = BRACKET.match(text, end)
    return bracket.end() if bracket else end


def _next_person(sight: Sight, end: int) -> bool:
    """Return whether a list of people goes on behind a name: there, what stands before is no apposition."""
    text = sight.piece.plain
    again = _AGAIN.match(text, end)
    return bool(again and any(s == again.end() for s, _, _ in sight.people))


def _phrase_start(sight: Sight, stop: int) -> int | None:
    """Return where the phrase before ``stop`` begins, if it begins with an office or what owns it."""
    text, words = sight.piece.plain, sight.words
    bodies = [(s, e) for s, e, _ in sight.bodies_within(stop - 200, stop)]
    edge = max(0, stop - 200)
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
        if not inside and word.text[0].islower() and word.text.casefold() in _VERBS:
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
            or before.text.casefold()
            in ("former", "then", "acting", "deputy", "vice", "new")
        ):
            first -= 1
            continue
        break
    begin = words[first].start
    led = _LEADING.match(text, begin)
    return led.end() if led else begin


_VERBS = frozenset("is was has had said says told asked are were by and".split())


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
            or any(s < word.end and word.start < e for s, e, _ in sight.people)
        ):
            break
        first, edge = first - 1, word.start
    if first == last or (
        last - first == 1
        and (_is_nation(sight, first) or find_city(sight.words[first].text))
    ):
        return None
    return positions.body_of_words(sight, edge, sight.words[last - 1].end), edge


def read_after(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what stands behind a name: ', a member of the Y', ' (Y)', ' of the Y', ' since 2018'."""
    text = sight.piece.plain
    while link := _LINK.match(text, end):
        end = link.end()
    if bracket := BRACKET.match(text, end):
        _read_bracket(positions, sight, person, start, bracket)
        end = bracket.end()
    if owned := _read_of(positions, sight, person, start, end):
        end = owned
    again = _APPOSED.match(text, end)
    # Several phrases may follow: ", chair of X, member of Y,".
    for _ in range(3):
        if not again:
            return
        stop = _read_apposition(positions, sight, person, start, again.end())
        if not stop:
            return
        again = _APPOSED.match(text, stop) if text[stop : stop + 1] == "," else None


def _read_of(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> int:
    """Read 'X of the Y', 'X von der Y' and return where it ends; 0 if it is not there."""
    text = sight.piece.plain
    match = _FROM.match(text, end)
    if not match:
        return 0
    of = match["of"]
    if of in ("von", "vom") and _BE.search(text, max(0, start - 250), start):
        return 0
    if of == "from" and search_before(_TO, text, start):
        return 0
    if of == "aus" and not match.group().rstrip().endswith(("der", "dem")):
        return 0
    owner = owner_from(
        positions,
        sight,
        match.end(),
        unknown=of in ("of", "from", "von", "vom") and _is_plain(of, match),
    )
    if owner is None or owner.body is None:
        return owner.end if owner else 0
    positions.add(person, sight.piece.span(start, owner.end), title="", body=owner.body)
    return owner.end


def _is_plain(of: str, match: re.Match) -> bool:
    """Return whether an unknown name may follow: in German only without an article, for there every noun has a capital."""
    return of in ("of", "from") or match.group().split()[-1] == of == "von"


def _read_apposition(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    begin: int,
) -> int:
    """Read the phrase behind a comma and return where it ends; 0 where it tells no office."""
    text = sight.piece.plain
    stop = phrase_stop(sight, begin)
    others = [
        s for s, _, other in sight.people if begin <= s < stop and other is not person
    ]
    if others:
        stop = min(others)
    if stop <= begin:
        return 0
    bodies = [hit for hit in sight.bodies_within(begin, stop) if hit[0] == begin]
    # "Eva Kern, Acme Council;": the body alone.
    whole = max(bodies, default=None, key=lambda hit: hit[1])
    if whole and not text[whole[1] : stop].strip(" )") and _ENDS.match(text, stop):
        positions.add(
            person, sight.piece.span(start, whole[1]), title="", body=whole[2]
        )
        return stop
    index = first_title(sight, begin, stop)
    if index is None or _NO_APPOSITION.match(text, begin):
        return 0
    # "the minister added": what a verb follows is no apposition but begins a sentence.
    if (
        not others
        and text[stop : stop + 1].isalnum()
        and not _RELATIVE.match(text, stop)
    ):
        return 0
    # ", der gestern Präsident wurde": a German clause ends in its verb.
    if (
        _RELATIVE_ARTICLE.match(text, begin)
        and text[begin:stop].split()[-1][0].islower()
    ):
        return 0
    offices = read_phrase(positions, sight, begin, stop)
    owner = one_body_before(sight, start) if _ITS.match(text, begin) else None
    if others and not text[begin:stop].rstrip().endswith((",", ";", "and", "und")):
        return 0
    for said in offices:
        if owner and not said["body"] and not said["country"]:
            said |= {
                "body": owner.body,
                "doubt": f"“{text[begin:].split()[0]}” is taken for {owner.body.name}.",
            }
            positions.add(person, sight.piece.span(owner.start, stop), **said)
        else:
            positions.add(person, sight.piece.span(start, stop), **said)
    return stop


def _read_bracket(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    bracket: re.Match,
):
    inner, offset = bracket["inner"], bracket.start("inner")
    span = sight.piece.span(start, bracket.end())
    stop = bracket.end("inner")
    when = ""
    if time := _TIME_WORD.match(inner):
        when = tidy(time.group())
        inner, offset = inner[time.end() :], offset + time.end()
    if not inner:
        return
    title = ""
    if (comma := inner.find(",")) > 0 and TITLE_ANYWHERE.search(inner[:comma]):
        title, offset, inner = inner[:comma], offset + comma + 1, inner[comma + 1 :]
    elif first_title(sight, offset, stop) is not None:
        for said in read_phrase(positions, sight, offset, stop):
            positions.add(
                person,
                span,
                **({"when": when} if when else {}),
                **{k: v for k, v in said.items() if k != "when" or not when},
            )
        return
    owner = sight.last_within(offset, bracket.end())
    # "(Justice, Blue Party)", "(Acme, Prague)": a body with something beside it.
    parts = [part for part in _PARTS.finditer(inner) if part.group().strip()]
    countries = find_countries(inner)
    if owner:
        said = {"title": title, "body": owner[2]}
    elif countries and countries[0].end - countries[0].start >= len(inner.strip()) - 1:
        said = {"title": title or "of this country", "country": countries[0].code}
    else:
        body = next(
            (
                positions.body_of_words(
                    sight, offset + part.start(), offset + part.end()
                )
                for part in parts
                if _could_be_body(part.group().strip())
            ),
            None,
        )
        if body is None and not title:
            return
        said = {"title": title, "body": body}
    positions.add(person, span, when=when, **said)


def _could_be_body(name: str) -> bool:
    """Return whether words in brackets may name a body: no place, no matter, no number."""
    words = words_of(name)
    return bool(
        _DOMAIN.fullmatch(name)
        or (
            words
            and words[0].is_capitalised
            and len(words) <= 8
            and not find_city(name)
            and not find_countries(name)
            and not all(
                is_part_of_title(word) or word.text in ("and", "und", "of")
                for word in words
            )
            and not (len(words) == 1 and THING_ENDING.fullmatch(name))
            and not any(kind_of(word.text) in ("number", "calendar") for word in words)
        )
    )


_PARTS = re.compile(r"[^,/;]+")
# A firm that is called after its address: "(acme.net)".
_DOMAIN = re.compile(r"[\w-]{2,40}\.[a-z]{2,6}")
