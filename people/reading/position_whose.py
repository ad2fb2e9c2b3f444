"""Whose office is told by "its", "whose", "dessen": 'the Y and its chair, X', 'Y, dessen Chef X', 'Deren Leiterin X'."""

import re

from documents.reading import search_before
from documents.reading.sought import sought
from people.reading.offices import is_loose, is_title
from people.reading.persons import PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import LINKING
from people.reading.positions import Positions
from people.reading.sight import Hit, Sight
from people.reading.words import ARTICLES

_FORMS = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Herrn?|Frau|Ambassador|Botschafter(?:in)?)\.?\s+){0,2}"
# "der Mexikaner", "die Britin": where somebody comes from, said between office and name.
_NATIVE = r"(?:(?:der|die|dem|den)\s+[A-ZÄÖÜ][a-zäöüß-]{2,18}(?:er|in|e|en)\s+)?"
WHOSE_OFFICE = sought(
    rf"(?<!\w)(?P<whose>[Ii]ts|[Dd]eren|[Dd]essen|[Ww]hose|(?<=mit )(?:seine[mnr]|ihre[mnr]))\s+(?P<office>[^,;:.()„“”]{{3,70}}?)(?:\s*,)?\s+{_NATIVE}{_FORMS}$"
)
_BESIDE = re.compile(
    r"\s*(?:\([^()]{2,20}\)\s*)?(?:,?\s+(?:(?:and|und|mit|with)\s+)?|\()"
)
_FAR = 300
_OPENING = 6  # characters that may stand before the first word of a sentence
_DOUBT = "“{}” is taken for {}."


def read_whose(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'Y, whose chair X', 'The Y met. Its director, X, spoke', 'Deren Generalsekretär, der Mexikaner X'.

    What begins with "Its" is told of the passage before.
    """
    text = sight.piece.plain
    match = search_before(WHOSE_OFFICE, text, start)
    if not match:
        return
    first, last = match.span("office")
    if sight.people_within(first, last) or not _is_office(sight, first, last):
        return
    if near := _beside(sight, match.start()):
        owner, begin, doubt = near, near[0], ""
    elif match["whose"].startswith(("sein", "ihre")):
        return
    else:
        owner, begin = _one_named(sight, positions.before, match), match.start()
        if owner is None:
            return
        doubt = _DOUBT.format(match["whose"], owner[2].name)
    for said in read_phrase(positions, sight, first, last):
        if said["body"] or said["country"]:
            continue
        said |= {"body": owner[2], "doubt": doubt}
        positions.add(person, sight.piece.span(begin, end), **said)


def _is_office(sight: Sight, first: int, last: int) -> bool:
    """Return whether the words between two places are an office: "Its chief counsel", not "Its talk with the director"."""
    for word in sight.words_within(first, last):
        folded = word.text.casefold()
        if folded in ARTICLES or folded in LINKING:
            return False
        if is_title(word.text):
            return not (is_loose(folded) and folded.endswith("s"))
    return False


def _beside(sight: Sight, at: int) -> Hit | None:
    """Return the body right before "whose" or "and its"."""
    found = None
    for hit in sight.bodies_within(at - 200, at):
        if _BESIDE.fullmatch(sight.piece.plain, hit[1], at):
            found = hit if found is None or hit[0] < found[0] else found
    return found


def _one_named(sight: Sight, before: Sight | None, match: re.Match) -> Hit | None:
    """Return the one body that the sentence of "its" names before it, or, where "its" begins it, the sentence before."""
    at = match.start()
    # A relative clause tells of the word right before it.
    relative = match["whose"].casefold() in ("whose", "deren", "dessen")
    if match["whose"] == "whose" or (
        relative and sight.piece.plain[:at].endswith(", ")
    ):
        return None
    if at > _OPENING or sight.piece.plain[:at].strip(' “„«»"*'):
        hits = sight.bodies_within(max(0, at - _FAR), at)
    elif before and before.piece.paragraph == sight.piece.paragraph:
        hits = before.bodies
    else:
        return None
    return hits[-1] if len({id(body) for _, _, body in hits}) == 1 else None
