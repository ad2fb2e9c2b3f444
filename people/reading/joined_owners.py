"""Whose an office is where one word tells both, joined by a hyphen or not, and the body that a German word names alone."""

import re

from documents.places import find_countries
from documents.reading.chunks import Word
from people.reading.german_compounds import compound
from people.reading.known_bodies import known_index
from people.reading.offices import GERMAN_TITLE, is_title
from people.reading.owners import Owner, word_at
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import NOT_NAMES, THING_ENDING

# Before a hyphen these are no bodies: "Vize-Präsident", "Internet-Pionier".
_NO_OWNERS = frozenset(
    "alt bundes chef co deputy e ehren er erst ex general generals gründungs haupt herren internet ko landes netz neu pr it ki ki-ethik cyber digital "
    "online presse sonder staats tech top under vice vize vorstands web welt nord süd ost west anti pro".split()
)
_DEFINITE = frozenset("der die das dem den des vom beim zur zum im".split())
_OFFICE_BEHIND = re.compile(
    rf"(?P<head>[A-ZÄÖÜ][a-zäöüß]{{4,30}}?)s?(?P<office>{GERMAN_TITLE})"
)


def compound_ending(positions: Positions, sight: Sight, at: int) -> Owner | None:
    """Return the body that a German compound behind an article names and that ends right before ``at``."""
    index = word_at(sight, at) - 1
    word = sight.words[index] if index > 0 else None
    if word is None or not compound(word.text):
        return None
    if (
        sight.piece.plain[word.end : at].strip()
        or sight.words[index - 1].text.casefold() not in _DEFINITE
    ):
        return None
    body = positions.body_of_words(sight, word.start, word.end)
    return Owner(word.start, word.end, body)


def owner_before_hyphen(
    positions: Positions, sight: Sight, word: Word
) -> tuple[Owner | None, int]:
    """Return the owner in 'ICANN-Präsident' or 'US-Botschafter', and where the office begins in the word."""
    head, hyphen, office = word.text.rpartition("-")
    if not hyphen and (joined := _joined_owner(positions, sight, word)):
        return joined
    if (
        not hyphen
        or not head[0].isupper()
        or is_title(head)
        or any(map(is_title, head.split("-")))
        or head.casefold() in _NO_OWNERS
        or not is_title(office.capitalize())
    ):
        return None, word.start
    start, end = word.start, word.start + len(head)
    inside = [hit for hit in sight.bodies_within(start, end) if hit[0] == start]
    if inside:
        return Owner(start, end, inside[0][2]), end + 1
    countries = find_countries(head)
    if countries and countries[0].end == len(head):
        return Owner(start, end, country=countries[0].code), end + 1
    if head.casefold() in NOT_NAMES or THING_ENDING.fullmatch(head):
        return None, word.start
    return Owner(start, end, positions.body_of_words(sight, start, end)), end + 1


def _joined_owner(
    positions: Positions, sight: Sight, word: Word
) -> tuple[Owner, int] | None:
    """Return the owner in 'Bundestagsabgeordnete' or 'Netzstiftungschef', and where the office begins in the word."""
    office = _OFFICE_BEHIND.fullmatch(word.text)
    if not office:
        return None
    head = office["head"]
    if not (known_index().named(head) or compound(head)):
        return None
    end = word.start + len(head)
    body = positions.body_of_words(sight, word.start, end)
    return Owner(word.start, end, body), word.start + office.start("office")
