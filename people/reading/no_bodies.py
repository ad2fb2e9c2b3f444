"""What has the head noun of a body and is none: halls, laws, committees without a name, initiatives of a place."""

from documents.places import is_place
from documents.reading.chunks import Word
from people.reading.known_bodies import known_index
from people.reading.words import BODY_HEADS, EVENT_HEADS

# Words before a head that do not make a name of it: “the Organising Committee”.
_GENERIC = frozenset(
    "advisory annual board central executive first governing host joint local managing management new next old organising "
    "organizing permanent plenary preparatory programme program regional second special standing steering sub technical third "
    "working".split()
)
# “the Board of Trustees”: of whom one consists, not what it is part of.
OFFICERS = frozenset(
    "advisers advisors auditors commissioners deputies directors elders experts governors managers ministers regents trustees visitors".split()
)
# “the International Community”, “Civil Society Organisations”
_WEAK_HEADS = frozenset(
    "community company enterprise force government initiative movement party service services society".split()
)
_EVERYBODYS = frozenset(
    "academic african american arab asian business civil cyber digital european free global industrial information international internet "
    "knowledge local national network online open private public research scientific technical western world".split()
)
_MANY = frozenset(
    "actors activists associations authorities bodies companies experts firms governments groups institutions leaders members "
    "ministers officials operators organisations organizations providers representatives stakeholders".split()
)
# “Digital Services Act”
_LAWS = frozenset(
    "act acts award awards bill code day directive index law laws prize regulation regulations week".split()
)
_VENUES = frozenset(
    "arena auditorium ballroom building campus centre center complex court hall hotel house palace pavilion plaza resort room square street "
    "theatre theater".split()
)
_GATHERING = frozenset(
    "conference conferences convention congress exhibition expo event events media press trade sports concert business visitor visitors".split()
)


def is_no_body(text: str, words: list[Word]) -> bool:
    """Return whether a run of words with the head of a body is a hall, a house or a committee without a name.

    Nor is it a new one if it only says what kind of body a listed one is (“Registry X”), or
    where an initiative was taken.
    """
    folded = [word.text.casefold() for word in words]
    if folded[0] in BODY_HEADS:
        rest = text[words[1].start : words[-1].end]
        if words[1].is_capitalised and known_index().named(rest):
            return True
    if folded[-1] == "initiative" and is_place(text[words[0].start : words[-2].end]):
        return True
    if all(
        word in _GENERIC or word in BODY_HEADS or word in OFFICERS or word == "of"
        for word in folded
    ):
        return True
    # "the Kenyan Cabinet Secretary": a minister.
    if folded[-1] == "cabinet" and text.startswith(" Secretar", words[-1].end):
        return True
    if folded[-1] in _MANY or (
        folded[-1] in _WEAK_HEADS and _EVERYBODYS.issuperset(folded[:-1])
    ):
        return True
    if any(word in _LAWS for word in folded) and not {"of", "for", "on"}.intersection(
        folded
    ):
        return True
    if folded[-1] in _VENUES and (
        folded[-1] not in BODY_HEADS or folded[-2] in _GATHERING
    ):
        return True
    return folded[-1] in EVENT_HEADS
