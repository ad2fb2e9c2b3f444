"""Whose office is told by "its", "whose", "dessen": 'the Y and its chair, X', 'Y, dessen Chef X', 'Deren Leiterin X'."""

import re

from documents.reading import search_before
from people.reading.offices import is_loose, is_title
from people.reading.persons import PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.positions import Positions
from people.reading.sight import Hit, Sight

_FORMS = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Herrn?|Frau|Ambassador|Botschafter(?:in)?)\.?\s+){0,2}"
# "der Mexikaner", "die Britin": where somebody comes from, said between office and name.
_NATIVE = r"(?:(?:der|die|dem|den)\s+[A-ZÄÖÜ][a-zäöüß-]{2,18}(?:er|in|e|en)\s+)?"
_OFFICE = re.compile(
    rf"(?<!\w)(?P<whose>[Ii]ts|[Dd]eren|[Dd]essen|[Ww]hose)\s+(?P<office>[^,;:.()„“”]{{3,70}}?)(?:\s*,)?\s+{_NATIVE}{_FORMS}$"
)
# "die Generalsekretärin der Y, die Kroatin X,"
_NATIVE_BEFORE = re.compile(
    r"(?P<comma>\s*,\s+)(?:der|die|dem|den)\s+[A-ZÄÖÜ][a-zäöüß-]{2,18}(?:er|in|e|en)\s+$"
)
_BESIDE = re.compile(r"\s*(?:\([^()]{2,20}\)\s*)?,?\s+(?:(?:and|und|mit|with)\s+)?")
_SENTENCE = re.compile(r"[.!?][”“\"»]?(?:\s*\[\d+\])*\s+(?=[A-ZÄÖÜ])")
_FAR = 300
_DOUBT = "“{}” is taken for {}."


def read_whose(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'Y, whose chair X', 'The Y met. Its director, X, spoke', 'Deren Generalsekretär, der Mexikaner X'."""
    text = sight.piece.plain
    match = search_before(_OFFICE, text, start)
    if not match:
        return
    first, last = match.span("office")
    if sight.people_within(first, last) or not _is_office(sight, first, last):
        return
    near = _beside(sight, match.start())
    owner = near or _one_named(sight, match)
    if owner is None:
        return
    for said in read_phrase(positions, sight, first, last):
        if said["body"] or said["country"]:
            continue
        doubt = "" if near else _DOUBT.format(match["whose"], owner[2].name)
        said |= {"body": owner[2], "doubt": doubt}
        positions.add(person, sight.piece.span(owner[0], end), **said)


def _is_office(sight: Sight, first: int, last: int) -> bool:
    """Return whether the words between two places end in an office, or are one with what it is for."""
    words = [w for w in sight.words_within(first, last) if is_title(w.text)]
    return bool(words) and not (
        is_loose(words[-1].text) and words[-1].text.endswith("s")
    )


def _beside(sight: Sight, at: int) -> Hit | None:
    """Return the body right before "whose" or "and its"."""
    found = None
    for hit in sight.bodies_within(at - 200, at):
        if _BESIDE.fullmatch(sight.piece.plain, hit[1], at):
            found = hit if found is None or hit[0] < found[0] else found
    return found


def _one_named(sight: Sight, match: re.Match) -> Hit | None:
    """Return the one body that the sentence of "its" names before it, or, where it begins one, the sentence before."""
    text, at = sight.piece.plain, match.start()
    ends = [m.end() for m in _SENTENCE.finditer(text, max(0, at - _FAR), at + 1)]
    if match["whose"].casefold() == "whose":
        return None
    if match["whose"][0].isupper():
        ends = [end for end in ends if end < at]
    begin = ends[-1] if ends else max(0, at - _FAR)
    hits = sight.bodies_within(begin, at)
    return hits[-1] if len({id(body) for _, _, body in hits}) == 1 else None
