"""Who somebody is, told by calling them so in the next sentence: 'So Anna Bell. The head of the Y warned …', '… Otto Blum. Der Chef des Y sprach'.

The person comes from the sentence before, where it is the only one named and nothing is told of it so far.
"""

import re

from documents.reading.sought import sought
from people.reading.offices import is_several, is_title
from people.reading.persons import PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS

_TOLD = "|".join(sorted(SAYS, key=len, reverse=True))
# At the beginning of a sentence, or behind the verb that brings what was said.
_CALLED = sought(
    rf"^[\s“„«»\"*•(–-]{{0,4}}(?:(?P<article>The|Der|Die)\s+|(?P<owned>(?=[A-ZÄÖÜ][\w.&-]+(?:\s[A-ZÄÖÜ][\w.&-]+){{0,3}}['’]s?\s+[a-z])))|(?:(?<=[”“»«\"])|,|\b(?i:so))\s*,?\s*(?:{_TOLD})\s+(?P<then>the|der|die)\s+"
)
_PAST_NAME = re.compile(
    r"(?:\s*\([A-ZÄÖÜ][\w.&-]{1,14}\)|,\s+(?:kurz|in\s+short|known\s+as)\s+[A-ZÄÖÜ][\w.&-]{1,14},)?\s*(?P<next>[^\W\d_]+|[,.;:”“\"])"
)
# Who answers is somebody else.
_ANSWERS = re.compile(
    r"answer\w*|repl\w+|retort\w*|counter\w*|contradict\w*|disagree\w*|object\w*|reject\w*|respond\w*|den(?:y|ies|ied)|"
    r"antwort\w*|entgegnet\w*|erwider\w*|konter\w*|widersp\w+|wehr\w*|bestr\w+|wies|weist"
)
_ADVERBS = frozenset(
    "instead then also later only even still finally quickly immediately dagegen dann jedoch auch später".split()
)
_VERB = re.compile(r"[a-zäöü]{3,14}(?:ed|es|ks|ls|ns|ps|rs|ts|ws|ves|te|ten)")
_FRONT = re.compile(
    r"[\s“„«»\"*]{0,4}(?:After|At|Before|During|Earlier|From|In|Later|On|Then|With|Yet)\b"
)
_MIDDLE = re.compile(r"\sthe\s+(?=[^\W\d_])")
_FAR = 160  # characters
_CLOSES = re.compile(r"[\s.!?…”“»«\"*)\[\]\d]*$")
_NEAR = 60  # characters of a sentence in which its subject is named
_REASON = "“{}” is taken for {}, the only person named in the sentence before."


def read_called(positions: Positions, sight: Sight, before: Sight | None):
    """Read whose office the first words of a sentence, or those behind its verb, give to the person of the one before."""
    if before is None or before.piece.paragraph != sight.piece.paragraph:
        return
    person = _meant(positions, before)
    if person is None:
        return
    text = sight.piece.plain
    if called := _CALLED.search(text, 0, 200):
        article = (called["article"] or called["then"] or "the").casefold()
        where = _office_at(sight, called.end(), 3, article, told=bool(called["then"]))
        if where:
            _add(positions, sight, before, person, (called.start(), *where))
            return
    # "Before the fair the president of the Y asked for it."
    if _FRONT.match(text) and not sight.people:
        for middle in _MIDDLE.finditer(text, 0, _FAR):
            if where := _office_at(sight, middle.end(), 2, "the", told=False):
                _add(positions, sight, before, person, (middle.start(), *where))
                return


def _meant(positions: Positions, before: Sight) -> PersonRead | None:
    """Return of whom the sentence before speaks, if nothing is told of that person so far."""
    if not before.people:
        return None
    people = {id(person): person for _, _, person in before.people}
    last = before.people[-1]
    if positions.of(last[2]):
        return None
    if len(people) == 1:
        return last[2] if _is_topic(before) else None
    # The last of several, where all the others are known.
    others = [person for person in people.values() if person is not last[2]]
    closes = _CLOSES.match(before.piece.plain, last[1])
    return last[2] if closes and all(map(positions.of, others)) else None


def _office_at(
    sight: Sight, begin: int, leads: int, article: str, *, told: bool
) -> tuple[int, int] | None:
    """Return where an office of one that acts begins and ends, None where there is none at a place."""
    text = sight.piece.plain
    stop = phrase_stop(sight, begin)
    index = first_title(sight, begin, stop, leads=leads)
    if index is None or sight.people_within(begin, stop):
        return None
    title = sight.words[index].text
    if is_several(title) or (article != "the" and _is_oblique(article, title)):
        return None
    for last in (stop, _past_title(sight, begin, stop)):
        behind = _PAST_NAME.match(text, last) if last else None
        if behind and _acts(behind["next"], told=told):
            return begin, last
    return None


def _past_title(sight: Sight, begin: int, stop: int) -> int:
    """Return where an office ends in a phrase that goes on with a verb of no list: 'the Acme chief instead | pulled'; 0 if it does not."""
    for word in sight.words_within(begin, stop):
        if word.text in _ADVERBS or _VERB.fullmatch(word.text):
            before = sight.words_within(begin, word.start)
            named = any(hit[1] >= word.start - 2 for hit in sight.bodies_within(begin, word.start))  # fmt: skip
            if before and (named or is_title(before[-1].text)):
                return before[-1].end
    return 0


def _is_topic(before: Sight) -> bool:
    """Return whether a sentence begins or ends with the one whom it names."""
    start, end, _ = before.people[-1]
    first = before.people[0][0]
    return first < _NEAR or bool(_CLOSES.match(before.piece.plain, end))


def _is_oblique(article: str, title: str) -> bool:
    """Return whether a German article is no subject's: "der Präsidentin"."""
    female = title.endswith("in") and is_title(title[:-2])
    return (article == "der") == female


def _acts(word: str, *, told: bool) -> bool:
    if told and not word.isalpha():
        return True
    known = word in SAYS | ACTS | IS or word in _ADVERBS or _VERB.fullmatch(word)
    return bool(known) and not _ANSWERS.fullmatch(word)


def _add(
    positions: Positions,
    sight: Sight,
    before: Sight,
    person: PersonRead,
    where: tuple[int, int, int],
):
    start, begin, stop = where
    here = {id(body) for _, _, body in before.bodies}
    states = {country.code for country in before.countries}
    for said in read_phrase(positions, sight, begin, stop):
        body = said["body"]
        # A body that was named beside somebody else has an officer of its own.
        if id(body) in here or not (body or said["country"]):
            continue
        if body is None and said["country"] in states:
            continue
        title = said["title"].casefold()
        if any(
            p.body is body
            and p.country == said["country"]
            and p.title.casefold() == title
            for p in positions.all
        ):
            continue
        words = " ".join(sight.piece.plain[begin:stop].split())
        said["doubt"] = _REASON.format(words, person.name)
        positions.add(person, sight.piece.span(start, stop), **said)
