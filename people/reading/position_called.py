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
    rf"^[\s“„«»\"*•(–-]{{0,4}}(?P<article>The|Der|Die)\s+|(?:(?<=[”“»«\"])|,|\b(?i:so))\s*,?\s*(?:{_TOLD})\s+(?P<then>the|der|die)\s+"
)
_PAST_NAME = re.compile(
    r"(?:\s*\([A-ZÄÖÜ][\w.&-]{1,14}\)|,\s+(?:kurz|in\s+short|known\s+as)\s+[A-ZÄÖÜ][\w.&-]{1,14},)?\s*(?P<next>[^\W\d_]+|[,.;:”“\"])"
)
# Who answers is somebody else.
_ANSWERS = re.compile(
    r"answer\w*|repl\w+|retort\w*|counter\w*|contradict\w*|disagree\w*|object\w*|reject\w*|respond\w*|den(?:y|ies|ied)|"
    r"antwort\w*|entgegnet\w*|erwider\w*|konter\w*|widersp\w+|wehr\w*|bestr\w+|wies|weist"
)
_CLOSES = re.compile(r"[\s.!?…”“»«\"*)\[\]\d]*$")
_NEAR = 60  # characters of a sentence in which its subject is named
_REASON = "“{}” is taken for {}, the only person named in the sentence before."


def read_called(positions: Positions, sight: Sight, before: Sight | None):
    """Read whose office the first words of a sentence, or those behind its verb, give to the person of the one before."""
    if before is None or before.piece.paragraph != sight.piece.paragraph:
        return
    if len({id(person) for _, _, person in before.people}) != 1:
        return
    text = sight.piece.plain
    called = _CALLED.search(text, 0, 200)
    if not called:
        return
    person = before.people[-1][2]
    if positions.of(person) or not _is_topic(before):
        return
    begin = called.end()
    stop = phrase_stop(sight, begin)
    index = first_title(sight, begin, stop, leads=3)
    if index is None or sight.people_within(begin, stop):
        return
    title = sight.words[index].text
    article = (called["article"] or called["then"]).casefold()
    if is_several(title) or (article != "the" and _is_oblique(article, title)):
        return
    behind = _PAST_NAME.match(text, stop)
    if not behind or not _acts(behind["next"], told=bool(called["then"])):
        return
    _add(positions, sight, before, person, (called.start(), begin, stop))


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
    return word in SAYS | ACTS | IS and not _ANSWERS.fullmatch(word)


def _add(
    positions: Positions,
    sight: Sight,
    before: Sight,
    person: PersonRead,
    where: tuple[int, int, int],
):
    start, begin, stop = where
    here = {id(body) for _, _, body in before.bodies}
    for said in read_phrase(positions, sight, begin, stop):
        body = said["body"]
        # A body that was named beside somebody else has an officer of its own.
        if body is None or id(body) in here:
            continue
        title = said["title"].casefold()
        if any(p.body is body and p.title.casefold() == title for p in positions.all):
            continue
        words = " ".join(sight.piece.plain[begin:stop].split())
        said["doubt"] = _REASON.format(words, person.name)
        positions.add(person, sight.piece.span(start, stop), **said)
